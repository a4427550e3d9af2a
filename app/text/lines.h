// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/labels.h"

#include <vector>

namespace hoshin::text {

/// How a whole text writes its labels.
enum class TextStyle : quint8 {
    Statute,   ///< 第一条 ２ 一 イ （１） （ⅰ）
    Reiki,     ///< 第1条 2 (1) ア (ア) a
    Guideline, ///< 1 or 第1章, 6.1, (1), ①, (ア), ・
    Plain,     ///< 第1, 1, (1), ア
};

/// Id of the usual numbering scheme: "statute", "reiki", "guideline", "plain".
QLatin1StringView textStyleName(TextStyle style);

/// The style whose lines documents of that numbering scheme have; 例規 for one that is not known.
TextStyle textStyleOf(QAnyStringView scheme);

/// What a line of a 例規, a statute or a guideline-style policy is.
enum class LineKind : quint8 {
    Blank,
    Title,          ///< the first line, where it has no label
    Toc,            ///< 目次 and its lines
    Part,           ///< 編
    Chapter,        ///< 章
    Section,        ///< 節
    Subsection,     ///< 款
    Division,       ///< 目
    ArticleCaption, ///< （目的）: heading of the 条 or 項 below
    Article,        ///< 条
    Paragraph,      ///< 項
    Item,           ///< 号
    Subitem,        ///< 号の細分
    TableRow,       ///< | a | b |, or cells between tabs
    Supplementary,  ///< 附則; without a label: the number of the act it belongs to, on a line of its own
    Appendix,       ///< 別表第1（第3条関係）, 様式第1号
    Text,           ///< anything else
};

/// One line. All views point into the text that was classified.
struct TextLine
{
    LineKind kind = LineKind::Text;
    LabelStyle style = LabelStyle::None;
    quint8 depth = 0;    ///< Subitem: 1 below a 号, 2 below that …
    quint8 indent = 0;   ///< blanks at the start, 255 at most
    int number = 0;      ///< of the line, from 1
    ClauseNumber clause; ///< printed number
    QStringView line;    ///< all of it, without the blanks at either end
    QStringView label;   ///< 第一条, （１）, 別表第1, 附則
    QStringView heading; ///< 見出し without brackets, name of a 章, （第3条関係）
    QStringView body;    ///< what stands behind label and heading
};

/// The style that the labels of `text` show; Plain where there are none. Looks at the first few hundred labels.
TextStyle detectStyle(QStringView text);

/// Every line of `text`, in order.
///
/// Shapes:  n lines -> n TextLines (a last line without a line end counts); LF, CRLF and CR end a line.
/// Errors:  none; what is not understood is Text.
/// Cost:    linear, one pass; allocates the vector only. The views live as long as what `text` views.
std::vector<TextLine> classifyLines(QStringView text, TextStyle style);
/// Id of the numbering scheme that the labels of `lines` follow: 例規 differ in the width of their digits.
QLatin1StringView schemeOf(const std::vector<TextLine> &lines, TextStyle style);

inline std::vector<TextLine> classifyLines(QStringView text) { return classifyLines(text, detectStyle(text)); }

/// （平26訓令5・追加、令5訓令4・一部改正）: what an amendment left at the end of a clause.
bool isAmendmentNote(QStringView line);

} // namespace hoshin::text
