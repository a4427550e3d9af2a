// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/tablecomposer.h"

namespace hoshin::publish {

/// Cover and table of contents. They are set after the body, whose page numbers they print, and stand before it: their place
/// in the structure tree is taken when this is made.
class FrontMatter
{
public:
    FrontMatter(Canvas &canvas, TextSetter &setter, const PageGeometry &geometry, const PrintDocument &document);

    /// `labels`: the printed numbers of the body's pages. Returns how many pages were added at the end of the document.
    int compose(const QStringList &labels);

private:
    void composeCover();
    void composeContents(const QStringList &labels);
    /// A heading in the table of contents, divided into lines.
    struct Entry
    {
        QString anchor;
        double indent;
        StyledText text;
        std::vector<Line> lines;
    };
    Entry layOutEntry(const Block &heading, int level);
    double tocLeading(const std::vector<Entry> &entries) const;
    void composeEntry(Entry &entry, const QString &pageLabel, int parent);

    Canvas &m_canvas;
    TextSetter &m_setter;
    PageFlow m_flow;
    const PrintDocument &m_document;
    int m_coverElement = -1;
    int m_contentsElement = -1;
    double m_leading = 0; ///< of the table of contents
};

} // namespace hoshin::publish
