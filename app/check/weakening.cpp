// SPDX-License-Identifier: Apache-2.0
#include "check/weakening.h"

#include "diff/phrasediff.h"
#include "text/normative.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::check {

namespace {

/// Words by which an exception is made. A sentence that begins with ただし is one too.
const QRegularExpression &exceptionWords()
{
    static const QRegularExpression words(
        u"(?:を除き|を除く(?!こと)|を除いて|を除くほか|この限りでない|適用しない|場合は?、?免除|免除する|要しない|しないことができる)"_s);
    return words;
}

/// Words that leave cases out or leave them to a judgement.
const QRegularExpression &limitingWords()
{
    static const QRegularExpression words(u"(?:に限り|に限って|に限る|に限定し|のみ(?:を|に|について|、)|だけ(?:を|に|"
                                          u"、)|原則として|必要に応じ|必要に応じて|必要があると認め(?:る|た)|"
                                          "特に必要|可能な(?:限り|範囲)|できる限り|おおむね|当分の間|努めて|適宜|"
                                          "重要な|特に重要|主要な|一部の|大規模な|著しい|著しく|"
                                          "状況に応じ|余裕がある)"_s);
    return words;
}

bool isPermission(text::Strength strength) { return strength == text::Strength::Permission; }

struct Found
{
    QString words;
    int start = 0;
};

/// Matches of `own` that the example has fewer of, each with its place. Sentences that only permit are passed over where asked.
std::vector<Found> added(const QRegularExpression &pattern, const QString &own, const QString &example,
                         bool overPermissions)
{
    QHash<QString, int> known;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(example))
        ++known[match.captured()];
    std::vector<Found> found;
    for (const text::NormativeSentence &sentence : text::normativeSentences(own)) {
        if (overPermissions && isPermission(sentence.strength))
            continue;
        const QString words = own.mid(sentence.start, sentence.length);
        for (const QRegularExpressionMatch &match : pattern.globalMatch(words)) {
            if (--known[match.captured()] < 0)
                found.push_back({match.captured(), int(sentence.start + match.capturedStart())});
        }
    }
    return found;
}

std::vector<Found> addedProvisos(const QString &own, const QString &example)
{
    const auto provisos = [](const QString &words) {
        std::vector<Found> found;
        for (const text::NormativeSentence &sentence : text::normativeSentences(words)) {
            if (sentence.isProviso)
                found.push_back({words.mid(sentence.start, sentence.length), sentence.start});
        }
        return found;
    };
    std::vector<Found> mine = provisos(own);
    const std::vector<Found> theirs = provisos(example);
    std::erase_if(mine, [&](const Found &each) {
        return std::any_of(theirs.begin(), theirs.end(), [&](const Found &other) { return other.words == each.words; });
    });
    if (mine.size() > theirs.size())
        return mine;
    return {}; // reworded, not added
}

/// The members of the enumerations of a text: 情報セキュリティ責任者、情報システム管理者及び職員等.
QStringList enumerated(const QString &words)
{
    static const QRegularExpression list(u"((?:[\\p{Han}\\p{Katakana}ーA-Za-z0-9・]{2,24}(?:、))*[\\p{Han}\\p{Katakana}"
                                         u"ーA-Za-z0-9・]{2,24})(?:、)?(?:及び|並びに|又は|若しくは)([\\p{Han}"
                                         "\\p{Katakana}ーA-Za-z0-9・]{2,24})"_s);
    QStringList members;
    for (const QRegularExpressionMatch &match : list.globalMatch(words))
        members << match.captured(1).split(u'、') << match.captured(2);
    return members;
}

/// A member of the example's enumerations that was taken out and not replaced by another word.
QString dropped(const QString &own, const QString &example)
{
    static const QRegularExpression onlyJoints(u"^(?:、|及び|並びに|又は|若しくは|その他の|等)*$"_s);
    QStringList gone;
    const std::vector<diff::TextSpan> spans = diff::phraseDiff(example, own);
    if (diff::commonShare(spans) < 0.5F)
        return {}; // another sentence altogether: what it leaves out cannot be told
    for (const diff::TextSpan &span : spans) {
        const QString after = own.mid(span.afterStart, span.afterLength);
        const bool removed =
            span.op == diff::SpanOp::Delete || (span.op == diff::SpanOp::Replace && onlyJoints.match(after).hasMatch());
        if (!removed)
            continue;
        const QString before = example.mid(span.beforeStart, span.beforeLength);
        for (const QString &member : enumerated(example)) {
            if (before.contains(member) && !own.contains(member))
                gone << member;
        }
    }
    gone.removeDuplicates();
    return gone.join(u'、');
}

} // namespace

std::vector<Weakening> weakenings(const QString &own, const QString &example)
{
    std::vector<Weakening> all;
    if (own.isEmpty() || example.isEmpty() || own == example)
        return all;
    std::vector<Found> exceptions = addedProvisos(own, example);
    if (exceptions.empty())
        exceptions = added(exceptionWords(), own, example, false);
    const std::vector<Found> limits = added(limitingWords(), own, example, true);
    // 原則として…しなければならない ranks lower because of these very words: they are named, the ending is not.
    const text::Strength strength = text::strongest(own);
    const bool sameCause = strength == text::Strength::Conditional && (!exceptions.empty() || !limits.empty());
    if (text::isWeaker(strength, text::strongest(example)) && !sameCause)
        all.push_back({WeakeningKind::Ending, {}, 0});
    if (!exceptions.empty())
        all.push_back({WeakeningKind::Exception, exceptions.front().words, exceptions.front().start});
    if (!limits.empty())
        all.push_back({WeakeningKind::Scope, limits.front().words, limits.front().start});
    if (const QString gone = dropped(own, example); !gone.isEmpty())
        all.push_back({WeakeningKind::Dropped, gone, 0});
    return all;
}

} // namespace hoshin::check
