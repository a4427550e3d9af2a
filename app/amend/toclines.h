// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"
#include "amend/worktext.h"

namespace hoshin::amend {

/// A line of a 目次: 第3章　雑則（第5条・第6条）. One without a number, 附則, has only a name.
struct TocLine
{
    Place place = Place::Label; ///< Part to Division; Label: no number
    std::vector<int> number;
    QString label; ///< 第3章
    QString name;  ///< 雑則
};

TocLine tocLineOf(const QString &text);

/// One past the lines that stand under the line at `index`: the sections of its chapter.
size_t tocLineEnd(const std::vector<Unit> &lines, size_t index);

/// The line of lines[from, to) that bears the number; -1: none.
int findTocLine(const std::vector<Unit> &lines, size_t from, size_t to, Place place, const std::vector<int> &number);

/// Is `path` a line of the 目次?
bool isTocLine(const WorkText &text, const UnitPath &path);

} // namespace hoshin::amend
