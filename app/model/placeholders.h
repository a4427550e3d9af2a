// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "model/document.h"

#include <span>
#include <vector>

/// 差込み項目: words of a template that differ from body to body.
namespace hoshin::model {

/// What kind of value a placeholder takes: how it is asked for and checked.
enum class PlaceholderType : quint8 { Organ, Role, Post, Office, Date, Number, Choice, Url, Phone, Mail, Text, List };

/// One placeholder. Data: one row each in placeholders.cpp; ids are stable, they stand in templates and documents.
struct PlaceholderInfo
{
    QLatin1StringView id; ///< "ciso-post"
    PlaceholderType type = PlaceholderType::Text;
    QStringView name; ///< 最高情報セキュリティ責任者に充てる職; shown as 〔name〕 while unfilled
    QStringView hint; ///< an example or what to mind
    QStringView otherwise; ///< usual value; empty: none
};

std::span<const PlaceholderInfo> allPlaceholders();
/// The placeholder of that id, or null.
const PlaceholderInfo *findPlaceholder(QStringView id);

/// The usual value for a body of this kind: 副市長 for "ciso-post" of a city; empty where there is none.
QString usualValue(const PlaceholderInfo &placeholder, BodyKind kind);

/// The value in the body's profile; "body", "head", "organs" and "network-model" come from the body itself, names such as
/// "self" and "committee" are as usual until the profile says otherwise. Empty: unfilled.
QString placeholderValue(QStringView id, const Body &body);

/// Is `value` of that type: a number, a 和暦 or ISO date, an http address, a phone number …? An empty value is not.
bool isValidValue(PlaceholderType type, const QString &value);

/// The words a placeholder shows: its value, or 〔its name〕 while unfilled.
QString placeholderWords(QStringView id, const Body &body);

/// A text with {id} marks turned into words and Placeholder spans. A mark of an unknown id stays as it is written.
struct PlacedText
{
    QString text;
    QList<Span> spans;
};
PlacedText placeholdersFromMarks(const QString &marked, const Body &body);

/// `document` with the words of every Placeholder span as the body's profile has them now. Ids and targets stay.
Document withPlaceholdersFilled(const Document &document, const Body &body);

/// A Placeholder span that the profile has no value for.
struct UnfilledPlaceholder
{
    ClauseId clause;
    QString id;
    int start = 0; ///< in the clause's text
    int length = 0;

    bool operator==(const UnfilledPlaceholder &) const = default;
};
std::vector<UnfilledPlaceholder> unfilledPlaceholders(const Document &document, const Body &body);

/// The text with every Placeholder span as {id} and spans moved along: two bodies' texts of the same example become equal.
PlacedText neutralised(const Clause &clause);

} // namespace hoshin::model
