// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/readwatch.h"
#include "model/document.h"
#include "text/lines.h"

#include <vector>

namespace hoshin::import {

/// Why a line needs a person's eye. The line itself is never lost.
enum class Doubt : quint8 {
    LineWithoutNumber, ///< no label, and no clause that it certainly belongs to: kept as Text of the clause before
    NumberNotNext,     ///< the printed number is not the next one: kept as printed
    CellsUnequal,      ///< a row of a table has fewer or more cells than the first
    OutsideSchema, ///< 法令標準XML that its schema does not allow: read all the same; the text names the element's path
    NotKept, ///< a picture of a format that cannot be printed, or a file inside the file: only its name stands there
    PictureUnnamed, ///< a picture without words of its own: nobody who cannot see it knows what it shows
    TooDeep,        ///< nested below what the clause tree holds: kept on the deepest level
};

/// One line of the report of an import.
struct Remark
{
    Doubt doubt = Doubt::LineWithoutNumber;
    int line = 0; ///< from 1
    QString text; ///< its first characters

    bool operator==(const Remark &) const = default;
};

/// What a person says that a line is; the reader follows without a doubt.
struct LineChoice
{
    int line = 0; ///< from 1
    text::LineKind kind = text::LineKind::Text;

    bool operator==(const LineChoice &) const = default;
};

/// The line that a clause was read from.
struct ClauseLine
{
    model::ClauseId clause;
    int line = 0; ///< from 1; 0: none of its own

    bool operator==(const ClauseLine &) const = default;
};

/// A document and what was not certain about reading it.
struct Imported
{
    model::Document document;
    std::vector<Remark> remarks;       ///< by line
    std::vector<ClauseLine> lines;     ///< every clause but the root, in reading order
    std::vector<text::LineKind> kinds; ///< what each line was taken for; the first line at 0
};

/// The document that `text` prints, in the style it shows.
///
/// Shapes:  every line that is not blank is found again in the document: as title, label, heading, text, cell or Text.
///          Article texts stand in Paragraph children. Numbers follow position where position gives the printed number;
///          hints hold the others.
/// Errors:  none; what is not understood becomes a Remark. Unpaired surrogates and control characters become U+FFFD.
/// Cost:    linear.
/// Watch:   one that was stopped gives what was read so far.
/// Choices: a line of a chosen kind has no label of its own, so its number follows from its place. Of an article that begins with
/// （…） that is the heading.
Imported readPlainText(QStringView text, model::IdSource &ids);
/// The style that the labels of `text` show, ruby aside.
text::TextStyle styleOf(QStringView text);
Imported readPlainText(QStringView text, text::TextStyle style, model::IdSource &ids,
                       const std::vector<LineChoice> &choices = {}, ReadWatch *watch = nullptr);

} // namespace hoshin::import
