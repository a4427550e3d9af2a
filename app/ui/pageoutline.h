// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace hoshin::ui {

/// One thing of a page that somebody who listens to it can go to.
struct PagePart
{
    enum class Kind : quint8 { Region, Heading, Table, Picture };
    Kind kind = Kind::Heading;
    int level = 0; ///< of a heading: 1–6
    QString tag;   ///< h2, nav, table, img
    QString text;  ///< what is read out: the words of the heading, the caption, the words for the picture
    int line = 0;  ///< in the source, from 1
    int rows = 0;  ///< of a table
    int columns = 0;

    bool operator==(const PagePart &) const = default;
};

/// The parts of a page in the order in which they are read out: regions (header, nav, main, footer), headings, tables with their
/// captions, pictures with their words. For the pages that publish writes; style and comments are passed over.
std::vector<PagePart> pageOutline(const QString &html);

} // namespace hoshin::ui
