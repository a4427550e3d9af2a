// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <QStringList>

namespace hoshin::model {

/// The lines of the 目次 as the document stands now: 第1章　総則（第1条―第4条）, two articles as （第1条・第2条）, sections indented,
/// the ranges at the lowest divisions; 附則 last. Empty where there are no divisions.
/// Source: domain practice of 例規: the range names the first and the last article of a division.
QStringList generateToc(const Numbering &numbering);

/// One line of the 目次 that is not as it should be.
struct TocMismatch
{
    int line = 0;     ///< among the lines of the longer one
    QString present;  ///< empty: the line is missing
    QString expected; ///< empty: the line is too many
    ClauseId clause;  ///< of the present line; null where it is missing

    bool operator==(const TocMismatch &) const = default;
};

/// Compares the document's 目次, if it has one, with what it should be. Widths, kinds of dashes and spaces do not matter.
std::vector<TocMismatch> compareToc(const Numbering &numbering);

/// `document` with the lines of its 目次 generated anew; those that stay keep their ids. Unchanged where it has none.
Document withTocRefreshed(const Document &document, IdSource &ids);

} // namespace hoshin::model
