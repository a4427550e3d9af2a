// SPDX-License-Identifier: Apache-2.0
#include "text/normative.h"

#include <algorithm>
#include <array>

namespace hoshin::text {

struct Ending
{
    QStringView words;
    Strength strength;
};

/// Longer endings before those they end with.
static constexpr std::array endings = {
    Ending{u"てはならないものとする", Strength::Prohibition},
    Ending{u"てはならない", Strength::Prohibition},
    Ending{u"ではならない", Strength::Prohibition},
    Ending{u"禁止するものとする", Strength::Prohibition},
    Ending{u"を禁止する", Strength::Prohibition},
    Ending{u"禁止とする", Strength::Prohibition},
    Ending{u"を禁ずる", Strength::Prohibition},
    Ending{u"を禁止すること", Strength::Prohibition},
    Ending{u"ないこと", Strength::Prohibition},
    Ending{u"努めなければならない", Strength::Effort},
    Ending{u"努めるものとする", Strength::Effort},
    Ending{u"努めること", Strength::Effort},
    Ending{u"努める", Strength::Effort},
    Ending{u"努力する", Strength::Effort},
    Ending{u"配慮しなければならない", Strength::Recommendation},
    Ending{u"配慮するものとする", Strength::Recommendation},
    Ending{u"配慮すること", Strength::Recommendation},
    Ending{u"配慮する", Strength::Recommendation},
    Ending{u"望ましい", Strength::Recommendation},
    Ending{u"推奨する", Strength::Recommendation},
    Ending{u"推奨される", Strength::Recommendation},
    Ending{u"検討する", Strength::Recommendation},
    Ending{u"なければならないものとする", Strength::Duty},
    Ending{u"なければならない", Strength::Duty},
    Ending{u"ねばならない", Strength::Duty},
    Ending{u"を要する", Strength::Duty},
    Ending{u"必要がある", Strength::Duty},
    Ending{u"義務を負う", Strength::Duty},
    Ending{u"ことができるものとする", Strength::Permission},
    Ending{u"ことができる", Strength::Permission},
    Ending{u"妨げない", Strength::Permission},
    Ending{u"差し支えない", Strength::Permission},
    Ending{u"できる", Strength::Permission},
    Ending{u"この限りでない", Strength::Exception},
    Ending{u"この限りではない", Strength::Exception},
    Ending{u"従前の例による", Strength::Exception},
    Ending{u"準用する", Strength::Exception},
    Ending{u"みなす", Strength::Exception},
    Ending{u"適用しない", Strength::Exception},
    Ending{u"ものとする", Strength::Principle},
    Ending{u"こと", Strength::Directive},
};

static constexpr std::array<QLatin1StringView, int(Strength::None) + 1> names = {
    QLatin1StringView("prohibition"), QLatin1StringView("duty"),
    QLatin1StringView("institutive"), QLatin1StringView("directive"),
    QLatin1StringView("principle"),   QLatin1StringView("conditional"),
    QLatin1StringView("effort"),      QLatin1StringView("recommendation"),
    QLatin1StringView("permission"),  QLatin1StringView("exception"),
    QLatin1StringView("none")};

QLatin1StringView strengthName(Strength strength) { return names[size_t(strength)]; }

bool isWeaker(Strength a, Strength b) { return a > b && a < Strength::Exception && b < Strength::Exception; }

/// 原則として, 必要に応じて: the duty binds under a condition.
static bool isConditional(QStringView sentence)
{
    static constexpr std::array<QStringView, 5> conditions = {u"原則として", u"必要に応じ", u"やむを得ない場合を除き",
                                                              u"可能な限り", u"可能な範囲"};
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](QStringView words) { return sentence.contains(words); });
}

/// Does a sentence that no listed ending fits end with a verb? Then it says how things are.
static bool endsWithVerb(QStringView sentence)
{
    static constexpr QStringView verbEndings = u"うくぐすつぬぶむる";
    return !sentence.isEmpty() && verbEndings.contains(sentence.back());
}

static void judge(QStringView text, NormativeSentence &sentence)
{
    QStringView words = text.sliced(sentence.start, sentence.length);
    sentence.isProviso = words.startsWith(u"ただし") || words.startsWith(u"但し");
    if (words.endsWith(u'。'))
        words.chop(1);
    const auto ending =
        std::find_if(endings.begin(), endings.end(), [&](const Ending &known) { return words.endsWith(known.words); });
    qsizetype length = 0;
    if (ending != endings.end()) {
        sentence.strength = ending->strength;
        length = ending->words.size();
    } else if (endsWithVerb(words)) {
        sentence.strength = Strength::Institutive;
        length = std::min<qsizetype>(words.size(), words.endsWith(u"とする") ? 3 : 2);
    }
    if (sentence.strength <= Strength::Principle && isConditional(words))
        sentence.strength = Strength::Conditional;
    sentence.endingStart = int(sentence.start + words.size() - length);
    sentence.endingLength = int(length);
}

std::vector<NormativeSentence> normativeSentences(QStringView text)
{
    std::vector<NormativeSentence> sentences;
    int depth = 0;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        while (start < end && (text[start].isSpace()))
            ++start;
        if (end > start) {
            NormativeSentence sentence{.start = int(start), .length = int(end - start)};
            judge(text, sentence);
            sentences.push_back(sentence);
        }
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (QStringView(u"「『（(").contains(text[i]))
            ++depth;
        else if (QStringView(u"」』）)").contains(text[i]))
            depth = std::max(0, depth - 1);
        else if (text[i] == u'。' && depth == 0)
            close(i + 1);
    }
    close(text.size());
    return sentences;
}

Strength strongest(QStringView text)
{
    Strength best = Strength::None;
    for (const NormativeSentence &sentence : normativeSentences(text)) {
        if (!sentence.isProviso)
            best = std::min(best, sentence.strength);
    }
    return best;
}

} // namespace hoshin::text
