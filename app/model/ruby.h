// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/document.h"

namespace hoshin::model {

/// Details of a ruby that cannot be set, beside those of editproblem.
namespace rubyproblem {
inline constexpr char16_t noWords[] = u"ruby-no-words";    ///< no words chosen, or not all of them in the text
inline constexpr char16_t generated[] = u"ruby-generated"; ///< over words that are rendered: a reference, a placeholder
inline constexpr char16_t unreadable[] =
    u"ruby-character"; ///< ｜《》 cannot stand in a reading: plain text marks it with them
} // namespace rubyproblem

/// `document` with `reading` as the ルビ of text[start, start + length) of a clause. Other rubies that those words have part in
/// go; an empty reading only takes them away.
/// Errors: NotFound; Unsupported with a word of rubyproblem.
Result<Document> withRuby(const Document &document, const ClauseId &id, int start, int length, const QString &reading);

/// The reading over the words at `offset`; empty where there is none.
QString readingAt(const Clause &clause, int offset);

/// The clause's text as plain text writes it: ｜強靱《きょうじん》.
QString textWithReadings(const Clause &clause);

/// One base with its reading.
inline QString markedReading(const QString &words, const QString &reading)
{
    return u'｜' + words + u'《' + reading + u'》';
}

/// Words and their readings, told apart.
struct ReadText
{
    QString text;
    QList<Span> spans; ///< of the kind Ruby
};

/// Takes the readings out of a text: ｜words《reading》, or the reading in kana behind a run of kanji, 強靱《きょうじん》. Anything else
/// in 《》 is text, and so is what is longer than 100 characters. Cost: linear.
ReadText readReadings(QStringView text);

/// Gives `clause`, whose text has changed otherwise, the readings of `old` whose words it still has, in their order. What has
/// another span stays as it is.
void keepReadings(Clause &clause, const Clause &old);

} // namespace hoshin::model
