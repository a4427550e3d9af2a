// SPDX-License-Identifier: Apache-2.0
#include "guideline/lint.h"

#include "guideline/endings.h"
#include "model/placeholders.h"
#include "text/numerals.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

const QStringList &knownPlaceholders()
{
    static const QStringList names = [] {
        QStringList ids;
        for (const model::PlaceholderInfo &info : model::allPlaceholders())
            ids << info.id;
        ids.sort();
        return ids;
    }();
    return names;
}

namespace {

/// Places of {…} and [[…]] in an example's text.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(u"\\{([^{}]*)\\}|\\[\\[([^\\[\\]]*)\\]\\]"_s);
    return expression;
}

class Lint
{
public:
    Lint(const ReadEdition &read, const Edition *previous) : m_read(read), m_edition(read.edition), m_previous(previous)
    {}

    std::vector<LintFinding> run()
    {
        head();
        for (const ReadNote &note : m_read.notes)
            add({note.rule, note.file, note.line, note.subject, noteWords(note.rule)});
        for (const Example *example : m_edition.all())
            m_byId[example->id].push_back(example);
        for (const Example &part : m_edition.parts)
            walk(part);
        if (m_previous)
            predecessors();
        cycles();
        for (const Overflow &overflow : std::as_const(m_overflows)) {
            if (overflow.last)
                m_findings.push_back(*overflow.last);
        }
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const LintFinding &a, const LintFinding &b) {
            return a.file != b.file ? a.file < b.file : a.line < b.line;
        });
        return std::move(m_findings);
    }

private:
    void report(const QString &rule, const Example &example, const QString &detail)
    {
        add({rule, example.file, example.line, example.id, detail});
    }

    /// Keeps the first findings of a rule and counts the others: nobody reads a hundred thousand.
    void add(LintFinding finding)
    {
        constexpr int most = 1000;
        Overflow &overflow = m_overflows[finding.rule];
        if (++overflow.count <= most) {
            m_findings.push_back(std::move(finding));
            return;
        }
        finding.detail = u"同じ指摘がほかに%1件あります"_s.arg(overflow.count - most);
        overflow.last = std::move(finding);
    }

    static QString noteWords(const QString &rule)
    {
        if (rule == "edition-size"_L1)
            return u"ここまでで条が20,000を超えています"_s;
        if (rule == "file-duplicate"_L1)
            return u"同じファイルを二度挙げています"_s;
        return u"値が形式に合いません"_s;
    }

    void head()
    {
        const auto missing = [&](const QString &what) {
            add({u"edition-head"_s, u"edition.xml"_s, 1, m_edition.id, what + u"がありません"_s});
        };
        if (m_edition.id.isEmpty())
            missing(u"id"_s);
        if (m_edition.title.isEmpty())
            missing(u"題名（title）"_s);
        static const QRegularExpression day(u"^\\d{4}-\\d{2}(-\\d{2})?$"_s);
        if (!day.match(m_edition.published).hasMatch())
            missing(u"公表日（published）"_s);
        if (m_edition.sourceUrl.isEmpty())
            missing(u"出典（source）"_s);
        if (m_edition.parts.empty())
            missing(u"条文（file）"_s);
    }

    void walk(const Example &example)
    {
        identity(example);
        content(example);
        numbers(example);
        for (const Example &child : example.children)
            walk(child);
    }

    void identity(const Example &example)
    {
        static const QRegularExpression form(u"^[a-z][a-z0-9]*(\\.[A-Za-z0-9-]+)+$"_s);
        if (!form.match(example.id).hasMatch())
            report(u"id-form"_s, example, u"id「%1」の形が正しくありません"_s.arg(example.id));
        const std::vector<const Example *> &same = m_byId[example.id];
        if (same.size() > 1 && same.front() != &example)
            report(u"id-duplicate"_s, example,
                   u"同じ id が %1 の %2行目にあります"_s.arg(same.front()->file).arg(same.front()->line));
        if (example.heading.isEmpty() && example.level != Level::Detail)
            report(u"heading-missing"_s, example, u"見出しがありません"_s);
    }

    void content(const Example &example)
    {
        const bool leaf = example.children.empty();
        if (leaf && example.text.isEmpty() && example.level >= Level::Section)
            report(u"text-missing"_s, example, u"例文がありません"_s);
        if (example.text.isEmpty())
            return;
        if (example.commentary.isEmpty())
            report(u"commentary-missing"_s, example, u"解説がありません"_s);
        for (const QString &value : {example.text, example.heading, example.commentary}) {
            if (value != value.normalized(QString::NormalizationForm_C))
                report(u"not-nfc"_s, example, u"正規化形式 C ではない字があります"_s);
        }
        if (!example.text.endsWith(u'。'))
            report(u"sentence-end"_s, example, u"文が「。」で終わっていません"_s);
        else if (!endingFits(example.text, example.strength))
            report(u"ending-strength"_s, example,
                   u"文末「…%1」が強さ %2 に合いません"_s.arg(example.text.right(14), strengthName(example.strength)));
        references(example);
    }

    void references(const Example &example)
    {
        QString rest = example.text;
        for (const QRegularExpressionMatch &match : tokens().globalMatch(example.text)) {
            const QString placeholder = match.captured(1);
            const QString target = match.captured(2);
            if (match.capturedStart(1) >= 0 && !knownPlaceholders().contains(placeholder))
                report(u"placeholder-unknown"_s, example, u"差込み項目「%1」はありません"_s.arg(placeholder));
            if (match.capturedStart(2) >= 0 && !m_byId.contains(target))
                report(u"link-dangling"_s, example, u"参照先「%1」がありません"_s.arg(target));
            if (match.capturedStart(2) >= 0 && target == example.id)
                report(u"link-self"_s, example, u"自分自身を参照しています"_s);
        }
        rest.remove(tokens());
        if (rest.contains(u'{') || rest.contains(u'}') || rest.contains(u"[["_s) || rest.contains(u'○'))
            report(u"placeholder-untyped"_s, example, u"型のない空欄又は閉じていない括弧があります"_s);
    }

    /// (1) (2) (3) among siblings, ① ② ③ likewise; a number that is skipped is a clause that somebody forgot.
    void numbers(const Example &parent)
    {
        std::optional<int> before;
        for (const Example &child : parent.children) {
            const std::optional<int> number = lastNumber(child.number);
            if (number && before && *number != *before + 1)
                report(u"number-gap"_s, child,
                       u"番号「%1」が前の番号 %2 に続きません"_s.arg(child.number).arg(*before));
            before = number;
        }
    }

    /// The innermost number of 6.1(2)③ as an integer, or nothing where it is not a counting one (自治体機密性3A).
    static std::optional<int> lastNumber(const QString &printed)
    {
        if (printed.isEmpty())
            return std::nullopt;
        if (const auto circled = text::parseCircled(printed.last(1)))
            return circled;
        static const QRegularExpression tail(u"(?:^|[.(（章編針条])(\\d+)[)）]?$"_s);
        const QRegularExpressionMatch match = tail.match(printed);
        if (!match.hasMatch())
            return std::nullopt;
        return match.captured(1).toInt();
    }

    /// Every clause of the previous edition is kept, named as a predecessor, or withdrawn; and nothing else is named.
    void predecessors()
    {
        QSet<QString> before;
        for (const Example *example : m_previous->all())
            before.insert(example->id);
        QSet<QString> accounted;
        for (const Example *example : m_edition.all()) {
            if (example->relation == Relation::New) {
                if (before.contains(example->id))
                    report(u"relation-new-known"_s, *example, u"新設とされていますが、前の版に同じ id があります"_s);
                continue;
            }
            const QStringList from = example->predecessors.isEmpty() ? QStringList{example->id} : example->predecessors;
            for (const QString &id : from) {
                if (!before.contains(id))
                    report(u"predecessor-missing"_s, *example, u"前の版に「%1」がありません"_s.arg(id));
                accounted.insert(id);
            }
            if (example->relation != Relation::Kept && example->relationReason.isEmpty())
                report(u"relation-reason"_s, *example, u"前の版との関係に理由がありません"_s);
        }
        for (const WithdrawnExample &withdrawn : m_edition.withdrawn) {
            accounted.insert(withdrawn.id);
            if (!before.contains(withdrawn.id))
                add({u"predecessor-missing"_s, u"edition.xml"_s, withdrawn.line, withdrawn.id,
                     u"前の版にありません"_s});
            if (m_byId.contains(withdrawn.id))
                add({u"withdrawn-present"_s, u"edition.xml"_s, withdrawn.line, withdrawn.id,
                     u"削られたはずの条が残っています"_s});
            for (const QString &successor : withdrawn.successors) {
                if (!m_byId.contains(successor))
                    add({u"link-dangling"_s, u"edition.xml"_s, withdrawn.line, withdrawn.id,
                         u"引継ぎ先「%1」がありません"_s.arg(successor)});
            }
        }
        for (const Example *example : m_previous->all()) {
            if (!accounted.contains(example->id))
                add({u"previous-unaccounted"_s, u"edition.xml"_s, 1, example->id,
                     u"前の版の条がどこへ行ったか書かれていません"_s});
        }
    }

    /// Clauses that send the reader round in a circle (甲 → 乙 → 甲). Iterative: a hostile edition may link as deep as it is long.
    void cycles()
    {
        QHash<QString, QStringList> links;
        for (const Example *example : m_edition.clauses()) {
            for (const QRegularExpressionMatch &match : tokens().globalMatch(example->text)) {
                if (match.capturedStart(2) >= 0)
                    links[example->id] << match.captured(2);
            }
        }
        QHash<QString, int> state; // 0 new, 1 on the path, 2 done
        for (const Example *start : m_edition.clauses()) {
            std::vector<std::pair<QString, qsizetype>> path;
            if (state.value(start->id) == 0)
                path.emplace_back(start->id, 0);
            while (!path.empty()) {
                auto &[id, next] = path.back();
                state[id] = 1;
                const QStringList targets = links.value(id);
                if (next >= targets.size()) {
                    state[id] = 2;
                    path.pop_back();
                    continue;
                }
                const QString target = targets.at(next++);
                if (state.value(target) == 1 && m_byId.contains(id))
                    report(u"link-cycle"_s, *m_byId[id].front(), u"参照が「%1」との間で循環しています"_s.arg(target));
                else if (state.value(target) == 0)
                    path.emplace_back(target, 0);
            }
        }
    }

    const ReadEdition &m_read;
    const Edition &m_edition;
    const Edition *m_previous;
    QHash<QString, std::vector<const Example *>> m_byId;
    struct Overflow
    {
        int count = 0;
        std::optional<LintFinding> last;
    };
    QMap<QString, Overflow> m_overflows;
    std::vector<LintFinding> m_findings;
};

} // namespace

std::vector<LintFinding> lintEdition(const ReadEdition &read, const Edition *previous)
{
    return Lint(read, previous).run();
}

} // namespace hoshin::guideline
