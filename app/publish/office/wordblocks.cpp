// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/pictures.h"
#include "publish/office/wordbody.h"
#include "publish/office/wordparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

/// Heading levels without a gap: the ranks that occur, outermost first.
QList<HeadingRank> ranksOf(const PrintDocument &document)
{
    QList<HeadingRank> ranks;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Heading && !ranks.contains(block.rank))
            ranks.append(block.rank);
    }
    std::sort(ranks.begin(), ranks.end());
    return ranks;
}

WordBlock plain(const QString &style, const QString &text)
{
    return {.paragraph = WordParagraph{.style = style, .runs = {{.text = text}}}, .source = style};
}

void appendFront(QList<WordBlock> &blocks, const PrintDocument &document)
{
    if (document.cover && !document.cover->label.isEmpty())
        blocks.append(plain(u"Preface"_s, document.cover->label));
    blocks.append(plain(u"Title"_s, document.title));
    if (document.cover) {
        for (const QString &line : document.cover->lines)
            blocks.append(plain(u"Preface"_s, line));
        if (!document.cover->issuer.isEmpty())
            blocks.append(plain(u"Preface"_s, document.cover->issuer));
        if (!document.cover->adoption.rows.isEmpty())
            blocks.append({.table = document.cover->adoption});
    }
    if (!document.cover || document.preface.size() > 1) { // the cover names the last amendment only
        for (const QString &line : document.preface)
            blocks.append(plain(u"Preface"_s, line));
    }
}

/// 第1条（目的）; where the number stands between spaces it keeps one.
Runs headingRuns(const Block &block)
{
    Runs runs = block.runs;
    if (!block.label.isEmpty())
        runs.prepend({.text = block.labelRunsIn || runs.isEmpty() ? block.label : block.label + u'　'});
    return runs;
}

WordParagraph textParagraph(const Block &block)
{
    WordParagraph paragraph{.style = u"Kou"_s,
                            .left = block.rest * wordEm,
                            .firstLine = (block.first - block.rest) * wordEm,
                            .anchor = block.anchor,
                            .runs = block.runs};
    if (block.kind == BlockKind::ListItem)
        paragraph.style = block.depth <= 1 ? u"Gou"_s : u"SubGou"_s;
    if (!block.label.isEmpty()) {
        paragraph.runs.prepend({.text = block.label + u'　'});
    } else if (block.first < block.rest) { // on paper the number of the article stands in that first line
        paragraph.left = 0;
        paragraph.firstLine = wordEm;
    }
    paragraph.aligned = block.alignment != Alignment::Start;
    paragraph.alignment = block.alignment;
    return paragraph;
}

/// The picture in a paragraph of its own, its caption below.
Result<QList<WordBlock>> figureBlocks(const Block &block)
{
    constexpr QSizeF room(450, 640); // points
    WordPicture picture{.png = {}, .alternative = block.figure.alternative, .size = {}};
    Result<QByteArray> png = publicPng(block.figure.bytes, room, &picture.size);
    if (!png) {
        Error error = png.error();
        error.detail = block.figure.alternative + u": "_s + error.detail;
        return error;
    }
    picture.png = *png;
    WordParagraph paragraph{.style = u"Kou"_s, .anchor = block.anchor, .picture = picture};
    paragraph.aligned = true;
    paragraph.alignment = Alignment::Center;
    QList<WordBlock> blocks{{.paragraph = paragraph, .source = block.source}};
    if (!block.figure.caption.isEmpty()) {
        WordParagraph caption{.style = u"Caption"_s, .runs = block.figure.caption};
        caption.aligned = true;
        caption.alignment = Alignment::Center;
        blocks.append({.paragraph = caption, .source = block.source + u"-caption"_s});
    }
    return blocks;
}

} // namespace

Result<QList<WordBlock>> wordBlocks(const PrintDocument &document)
{
    QList<WordBlock> blocks;
    appendFront(blocks, document);
    const QList<HeadingRank> ranks = ranksOf(document);
    bool breakBefore = false;
    for (const Block &block : document.blocks) {
        switch (block.kind) {
        case BlockKind::Heading: {
            const qsizetype level = std::min<qsizetype>(ranks.indexOf(block.rank) + 1, 6);
            blocks.append({.paragraph = WordParagraph{.style = u"Heading"_s + QString::number(level),
                                                      .anchor = block.anchor,
                                                      .runs = headingRuns(block)}});
            break;
        }
        case BlockKind::Paragraph:
        case BlockKind::ListItem: blocks.append({.paragraph = textParagraph(block)}); break;
        case BlockKind::Table: blocks.append({.table = block.table, .anchor = block.anchor}); break;
        case BlockKind::Figure: {
            const Result<QList<WordBlock>> figure = figureBlocks(block);
            if (!figure)
                return figure.error();
            blocks.append(*figure);
            break;
        }
        case BlockKind::PageBreak: breakBefore = true; continue;
        }
        blocks.last().source = block.source;
        if (breakBefore && blocks.last().paragraph)
            blocks.last().paragraph->pageBreak = true;
        breakBefore = false;
    }
    return blocks;
}

} // namespace hoshin::publish
