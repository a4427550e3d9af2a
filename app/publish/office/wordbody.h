// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "publish/office/wordxml.h"
#include "publish/printdocument.h"

#include <QHash>
#include <QSizeF>

#include <optional>

namespace hoshin::publish {

/// A picture as it stands in the text. Size in points.
struct WordPicture
{
    QByteArray png;
    QString alternative;
    QSizeF size;

    bool operator==(const WordPicture &) const = default;
};

/// One paragraph as Word has it. Units: twips.
struct WordParagraph
{
    QString style;
    int left = 0;
    int firstLine = 0; ///< relative to left; negative hangs
    Alignment alignment = Alignment::Start;
    bool aligned = false; ///< alignment overrides the style's
    bool pageBreak = false;
    QString anchor;
    Runs runs;
    std::optional<WordPicture> picture; ///< instead of runs
};

/// What the text of a Word file is made of.
struct WordBlock
{
    std::optional<WordParagraph> paragraph;
    Table table; ///< where there is no paragraph
    QString anchor;
    QString source; ///< Block::source, or a name of its own for what stands before the text
};

/// The text of `document` for Word: title, preface, cover data and all blocks, numbers as text.
/// Errors: those of readPicture() for a figure.
Result<QList<WordBlock>> wordBlocks(const PrintDocument &document);

/// How a whole paragraph or table stands in a file with tracked changes.
enum class Tracked : quint8 { Kept, Inserted, Deleted };

/// Writes word/document.xml. With a RevisionMark the roles of runs become w:ins and w:del, without one they are only shown.
class WordBody
{
public:
    explicit WordBody(PageFormat format, std::optional<RevisionMark> mark = {});

    void add(const WordBlock &block, Tracked tracked = Tracked::Kept);
    QByteArray finish();
    /// Addresses outside that the text leads to, for WordFrame.
    const QStringList &links() const { return m_links; }
    /// The pictures of the text in their order, for WordFrame.
    const QList<QByteArray> &pictures() const { return m_pictures; }

private:
    void paragraph(const WordParagraph &paragraph, Tracked tracked);
    void properties(const WordParagraph &paragraph, Tracked tracked);
    void run(const Run &run, Tracked tracked);
    void runProperties(const Run &run);
    void words(const Run &run, bool deleted);
    void picture(const WordPicture &picture, Tracked tracked);
    void ruby(const Run &run);
    void table(const Table &table, const QString &anchor, Tracked tracked);
    void tableProperties(const Table &table);
    void row(const Table &table, qsizetype index, const QList<int> &widths, Tracked tracked);
    /// How a cell stands in its table. Width in twips.
    struct CellLook
    {
        bool header = false;
        bool joinedAbove = false; ///< no rule between it and the row above
        bool joinedBelow = false;
        int width = 0;
    };
    void cell(const TableCell &cell, const CellLook &look, Tracked tracked);
    void openChange(bool inserted);
    int bookmarkStart(const QString &anchor);
    void bookmarkEnd(int id);

    WordXml m_xml;
    PageFormat m_format;
    std::optional<RevisionMark> m_mark;
    QStringList m_links;
    QList<QByteArray> m_pictures;
    QHash<QString, int> m_bookmarks;
    int m_changes = 0;
};

} // namespace hoshin::publish
