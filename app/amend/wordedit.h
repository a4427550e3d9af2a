// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/locator.h"

namespace hoshin::amend {

/// One text that words may be changed in: the whole of it, or the part an address named.
struct EditableText
{
    model::Clause *clause = nullptr; ///< null: the document's title
    QString *text = nullptr;
    Part part = Part::Whole; ///< of the text

    /// What of the text is meant now; it moves as the text changes.
    TextRange range() const { return rangeOf(part, *text); }
};

/// All texts that `spot` means, in reading order. The heading of an article belongs to it only where that was said.
std::vector<EditableText> editableTexts(WorkText &text, const Spot &spot);

/// How often `words` occurs there; overlapping occurrences count once.
int countOf(const EditableText &text, const QString &words);

/// Puts `with` for every occurrence of `words`; returns how many. Spans before and behind keep their place, those that are hit go.
int replaceAll(EditableText &text, const QString &words, const QString &with);

/// The stretch most like `words`, by the pairs of characters they share: what a person may have meant. Empty where nothing is
/// alike. Cost: linear in the texts.
QString nearest(const std::vector<EditableText> &texts, const QString &words);

} // namespace hoshin::amend
