// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/tablecomposer.h"

namespace hoshin::publish {

/// Title of a heading as outline, contents and links name it: 第１条（目的）.
QString headingTitle(const Block &heading);

/// Sets the blocks of a document one below the other and builds their part of the structure tree.
class BodyComposer
{
public:
    BodyComposer(Canvas &canvas, TextSetter &setter, const PageGeometry &geometry)
        : m_canvas(canvas), m_setter(setter), m_flow(canvas, geometry)
    {}

    /// Title with its preface at the head of the text, for documents without a cover.
    void composeTitle(const PrintDocument &document);
    /// Date, number and 改正沿革 at the head of the text: behind a cover, which names the last amendment only.
    void composePreface(const PrintDocument &document);
    /// Errors: Malformed, Unsupported for a figure that cannot be read.
    Result<void> compose(const QList<Block> &blocks);

private:
    struct OpenSection
    {
        HeadingRank rank;
        int element;
    };
    struct OpenList
    {
        int list;
        int body; ///< LBody of the last entry
    };
    Result<void> composeBlock(const QList<Block> &blocks, qsizetype index);
    void composeHeading(const QList<Block> &blocks, qsizetype index);
    void composeParagraph(const Block &block);
    void composeListItem(const Block &block);
    Result<void> composeFigure(const Block &block);
    double heightKept(const QList<Block> &blocks, qsizetype index) const;
    int section() const { return m_sections.empty() ? 0 : m_sections.back().element; }
    void markAnchor(const Block &block);

    Canvas &m_canvas;
    TextSetter &m_setter;
    PageFlow m_flow;
    std::vector<OpenSection> m_sections;
    std::vector<OpenList> m_lists;
    QString m_pendingLabel; ///< of a heading, to be set in front of the text that follows
    int m_pendingOwner = -1;
};

} // namespace hoshin::publish
