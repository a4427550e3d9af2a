// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"
#include "ui/documentsession.h"

#include <vector>

namespace hoshin::ui {

/// One line (one text block) of the clause editor: a heading or the text of one clause.
struct EditorLine
{
    model::ClauseId id;
    ClausePart part = ClausePart::Text;
    model::ClauseKind kind = model::ClauseKind::Paragraph;
    model::ClauseId unit; ///< the article (or other unit) the line lies in: what is lit up together
    QString text;         ///< as shown: a heading of an article stands in brackets
    QString label;        ///< in the margin
    bool strong = false;  ///< the label of an article or a chapter
    bool first = false;   ///< first line of its unit: stands a little apart
    bool withheld = false;
    bool ruby = false; ///< words of it have a reading
    int indent = 0;    ///< full-width characters

    bool sameSlot(const EditorLine &other) const { return id == other.id && part == other.part; }
    bool operator==(const EditorLine &) const = default;
};

/// The lines of what is edited together with `id`: the chapter it lies in, or, in a document without chapters, all articles
/// beside it. Empty where the document does not have it.
/// Cost: O(chapter).
std::vector<EditorLine> linesAround(const model::Document &document, const model::Numbering &numbering,
                                    const model::ClauseId &id);

/// What is shown of a heading, and back: an article's stands in brackets.
QString shownHeading(model::ClauseKind kind, const QString &heading);
QString writtenHeading(model::ClauseKind kind, const QString &shown);

} // namespace hoshin::ui
