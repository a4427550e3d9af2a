// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/office/zippackage.h"

#include <QDateTime>
#include <QStringList>

namespace hoshin::publish {

/// What the parts around the text of a Word file say.
struct WordFrame
{
    QString title;
    QString creator;            ///< 団体名
    QString header;             ///< on every page
    QDateTime created;          ///< of the revision, never of the clock; invalid: no date
    QStringList links;          ///< addresses outside; the n-th is relationship rIdL<n>
    QList<QByteArray> pictures; ///< PNG; the n-th is relationship rIdP<n>, from 1
    bool draft = false;         ///< 案 in the header
};

/// All parts of a Word file in their order; `document` is word/document.xml.
std::vector<ZipPart> wordParts(const QByteArray &document, const WordFrame &frame);

/// Twips of one em of the body text, 10.5 pt.
inline constexpr int wordEm = 210;

} // namespace hoshin::publish
