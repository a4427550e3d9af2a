// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hoshin::publish {

enum class Underline : quint8 { None, Single, Double };
enum class ChangeRole : quint8 { None, Inserted, Deleted };

/// A stretch of text in one style.
struct Run
{
    QString text;
    bool strong = false; ///< set in bold Gothic
    Underline underline = Underline::None;
    ChangeRole change = ChangeRole::None; ///< Deleted is struck through; both are announced to a screen reader
    QString link;                         ///< "#anchor" within the document, a URL, or empty
    QString ruby;                         ///< reading set above the text
    QString language;                     ///< BCP 47 where it is not the document's

    bool operator==(const Run &) const = default;
};
using Runs = QList<Run>;

QString plainText(const Runs &runs);

/// One paragraph of a table cell.
struct CellLine
{
    Runs runs;
    int first = 0; ///< em that the first line is set in
    int rest = 0;  ///< em that the others are set in

    bool operator==(const CellLine &) const = default;
};

struct TableCell
{
    QList<CellLine> lines;
    bool header = false; ///< of its row; all cells of header rows are headers of their columns
    int columns = 1;     ///< columns it spans

    bool operator==(const TableCell &) const = default;
};

struct TableRow
{
    QList<TableCell> cells;
    bool joined = false;  ///< belongs to the row above: no rule between them
    bool heading = false; ///< of the row below: no page ends between them

    bool operator==(const TableRow &) const = default;
};

struct Table
{
    Runs caption;
    int headerRows = 0;         ///< repeated on every page
    QList<double> columnWidths; ///< shares of the width; empty: from the content
    QList<TableRow> rows;

    bool operator==(const Table &) const = default;
};

/// A picture from PNG, JPEG or SVG bytes.
struct Figure
{
    QByteArray bytes;
    QString alternative; ///< what it shows, for who cannot see it; never empty
    Runs caption;

    bool operator==(const Figure &) const = default;
};

/// Rank of a heading in the order of the law: what it is set in and where it stands in the outline.
enum class HeadingRank : quint8 { Part = 1, Chapter, Section, Subsection, Division, Article };

enum class BlockKind : quint8 {
    Heading,
    Paragraph, ///< label and runs with a hanging indent
    ListItem,  ///< the same as an entry of a list: 号 and 号の細分
    Table,
    Figure,
    PageBreak,
};

enum class Alignment : quint8 { Start, Center, End };

/// One block of the text in reading order.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    HeadingRank rank = HeadingRank::Article; ///< Heading
    int depth = 1;                           ///< ListItem: 1 号, 2 イ, 3 （１） …
    QString anchor;                          ///< name that links lead to; empty: none
    QString label;                           ///< number in front
    QString place;  ///< how a person names it: 第3条第2項; for messages and what a link says
    QString source; ///< opaque name of what the block was made from: the same in every version; empty: none
    Runs runs;
    QString outline;    ///< Heading: its title in the outline and the contents; empty: label and runs
    bool listed = true; ///< Heading: stands in the table of contents
    bool labelRunsIn =
        false; ///< Heading: the label stands before the text that follows: （目的） above 第１条　この訓令は
    int first = 0; ///< em that the first line is set in
    int rest = 0;  ///< em that the others are set in
    Alignment alignment = Alignment::Start;
    Table table;
    Figure figure;

    bool operator==(const Block &) const = default;
};

/// Title page with what the law wants to be known of a policy's adoption.
struct Cover
{
    QString label;     ///< above the title: 令和8年星見野市訓令第4号
    QStringList lines; ///< below it: dates
    QString issuer;    ///< at the foot: 星見野市
    Table adoption;    ///< rows empty: no table

    bool operator==(const Cover &) const = default;
};

enum class PageFormat : quint8 {
    PortraitA4,
    LandscapeA4,
    VerticalA4, ///< 縦書き on landscape paper
};

/// A document for print: what the page composer, and nothing before it, takes. A plain value that knows no clause tree.
struct PrintDocument
{
    QString title;
    QString issuer;  ///< 団体名; author of the file
    QString subject; ///< one line for catalogues
    QString language = QStringLiteral("ja");
    QString runningHead; ///< empty: issuer and title
    PageFormat format = PageFormat::PortraitA4;
    std::optional<Cover> cover;
    bool contents = false; ///< with a table of contents
    QStringList preface;   ///< below the title: 令和8年4月1日 訓令第4号, 改正沿革
    QList<Block> blocks;

    bool operator==(const PrintDocument &) const = default;
};

} // namespace hoshin::publish
