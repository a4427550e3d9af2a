// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "text/lawname.h"
#include "text/normative.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::ClauseKind;
using text::NormativeSentence;
using text::Strength;

static constexpr QStringView officialWriting = u"公用文作成の考え方（令和4年1月7日文化審議会建議）";

/// Calls `look` with every sentence of 項 and 号.
template<typename Look>
static void eachSentence(const DocumentContext &context, Look look)
{
    for (const model::NumberedClause &row : context.numbering.rows()) {
        const ClauseKind kind = row.clause->kind;
        if (kind < ClauseKind::Paragraph || kind > ClauseKind::Subitem)
            continue;
        for (const NormativeSentence &sentence : text::normativeSentences(row.clause->text))
            look(*row.clause, sentence);
    }
}

static QStringView wordsOf(const Clause &clause, const NormativeSentence &sentence)
{
    return QStringView(clause.text).sliced(sentence.start, sentence.length);
}

/// …しなければならず、…しなければならない: two duties are found, kept and audited more easily as two sentences.
class TwoDuties final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("two-duties"), Severity::Advice, u"公用文作成の考え方（一文の論点は一つにする。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        static constexpr std::array<QStringView, 4> middles = {u"なければならず", u"てはならず",
                                                               u"なければならないとともに", u"ものとし、"};
        eachSentence(context, [&](const Clause &clause, const NormativeSentence &sentence) {
            if (sentence.strength > Strength::Conditional)
                return;
            const QStringView words = wordsOf(clause, sentence);
            for (const QStringView middle : middles) {
                if (words.contains(middle)) {
                    findings.add(clause.id, {}, sentence.start, sentence.length);
                    return;
                }
            }
        });
    }
};

/// A duty that does not say whose it is.
class ActorMissing final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("actor-missing"), Severity::Advice,
                u"総務省ガイドライン（対策は主体を明らかにして定める。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const Clause &clause = *row.clause;
            if (clause.kind != ClauseKind::Paragraph || row.supplementary >= 0)
                continue;
            for (const NormativeSentence &sentence : text::normativeSentences(clause.text)) {
                const bool binds = sentence.strength == Strength::Duty || sentence.strength == Strength::Prohibition
                    || sentence.strength == Strength::Principle || sentence.strength == Strength::Effort;
                if (binds && !sentence.isProviso && !namesActor(wordsOf(clause, sentence)))
                    findings.add(clause.id, {}, sentence.start, sentence.length);
            }
        }
    }

private:
    /// A subject outside of brackets: は, が or も before the end.
    static bool namesActor(QStringView words)
    {
        int depth = 0;
        for (const QChar c : words) {
            if (QStringView(u"（(「").contains(c))
                ++depth;
            else if (QStringView(u"）)」").contains(c))
                --depth;
            else if (depth <= 0 && QStringView(u"はがも").contains(c))
                return true;
        }
        return false;
    }
};

/// 第3条 beside 第四条: one document, one way to write numbers.
class NumeralsMixed final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("numerals-mixed"), Severity::Warning, officialWriting}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        std::array<int, 3> counts{};
        std::array<const Clause *, 3> clauses{};
        std::array<const model::Span *, 3> spans{};
        for (const model::NumberedClause &row : context.numbering.rows()) {
            for (const model::Span &span : row.clause->spans) {
                const int style = styleOf(*row.clause, span);
                if (style < 0)
                    continue;
                if (counts[size_t(style)]++ == 0) {
                    clauses[size_t(style)] = row.clause;
                    spans[size_t(style)] = &span;
                }
            }
        }
        const auto usual = size_t(std::max_element(counts.begin(), counts.end()) - counts.begin());
        for (size_t style = 0; style < counts.size(); ++style) {
            if (style == usual || counts[style] == 0)
                continue;
            const model::Span &span = *spans[style];
            findings.add(clauses[style]->id,
                         {clauses[style]->text.mid(span.start, span.length), QString::number(counts[style])},
                         span.start, span.length);
        }
    }

private:
    /// 0 kanji, 1 full width, 2 half width; -1: no numeral, or another law's, which is quoted as it is.
    static int styleOf(const Clause &clause, const model::Span &span)
    {
        if (span.kind != model::SpanKind::Reference || span.reference.form == model::ReferenceForm::External)
            return -1;
        for (const QChar c : QStringView(clause.text).sliced(span.start, span.length)) {
            if (QStringView(u"一二三四五六七八九十百").contains(c))
                return 0;
            if (c.isDigit())
                return c.unicode() > 0x7F ? 1 : 2;
        }
        return -1;
    }
};

class BracketUnbalanced final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("bracket-unbalanced"), Severity::Warning, officialWriting};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const int place = unbalanced(row.clause->text);
            if (place >= 0)
                findings.add(row.clause->id, {row.clause->text.mid(place, 1)}, place, 1);
        }
    }

private:
    static int unbalanced(const QString &text)
    {
        static constexpr QStringView opening = u"（「『［";
        static constexpr QStringView closing = u"）」』］";
        std::vector<std::pair<qsizetype, int>> open;
        for (int i = 0; i < text.size(); ++i) {
            if (const qsizetype kind = opening.indexOf(text[i]); kind >= 0)
                open.emplace_back(kind, i);
            const qsizetype kind = closing.indexOf(text[i]);
            if (kind < 0)
                continue;
            if (open.empty() || open.back().first != kind)
                return i;
            open.pop_back();
        }
        return open.empty() ? -1 : open.back().second;
    }
};

/// A sign that stands for one that was lost, or a control character.
class SignUnreadable final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("sign-unreadable"), Severity::Error, u"JIS X 8341-3（読めない文字を公表しない。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const QString &text = row.clause->text;
            const auto bad = std::find_if(text.begin(), text.end(), [](QChar c) {
                return c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control
                    || c.category() == QChar::Other_PrivateUse;
            });
            if (bad != text.end())
                findings.add(row.clause->id, {u"U+%1"_s.arg(bad->unicode(), 4, 16, QChar(u'0'))},
                             int(bad - text.begin()), 1);
        }
    }
};

std::vector<const Rule *> textRules()
{
    static const TwoDuties duties;
    static const ActorMissing actor;
    static const NumeralsMixed numerals;
    static const BracketUnbalanced bracket;
    static const SignUnreadable sign;
    return {&sign, &bracket, &numerals, &duties, &actor};
}

} // namespace hoshin::check
