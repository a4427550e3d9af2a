// SPDX-License-Identifier: Apache-2.0
#include "ui/publishconditions.h"

#include "check/rulecatalogue.h"
#include "publish/documentprint.h"
#include "publish/gate.h"
#include "publish/pdf/accessiblepdf.h"
#include "publish/pdf/pdfwriter.h"
#include "publish/publicationscope.h"
#include "publish/publicdocument.h"
#include "text/wareki.h"
#include "ui/uitr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using State = PublishCondition::State;
using LeadsTo = PublishCondition::LeadsTo;

/// Rules that one row of the list speaks of when none of them found anything.
const QStringList &gapRules()
{
    static const QStringList rules{u"placeholder-unfilled"_s, u"blank-left"_s,          u"placeholder-value"_s,
                                   u"reference-dangling"_s,   u"reference-self"_s,      u"reference-target-deleted"_s,
                                   u"toc-mismatch"_s,         u"set-document-missing"_s};
    return rules;
}

const QStringList &adoptionRules()
{
    static const QStringList rules{u"organ-without-adoption"_s, u"adoption-incomplete"_s,
                                   u"publication-missing"_s,    u"publication-late"_s,
                                   u"change-not-published"_s,   u"joint-adoption-differs"_s,
                                   u"joint-adoption-alone"_s,   u"instrument-missing"_s,
                                   u"date-missing"_s,           u"dates-order"_s,
                                   u"set-without-organ"_s};
    return rules;
}

LeadsTo wayOf(const check::Finding &finding)
{
    static const QStringList profile{u"placeholder-value"_s, u"organ-not-listed"_s, u"auditor-audited"_s};
    if (profile.contains(finding.ruleId))
        return LeadsTo::Profile;
    if (finding.ruleId == "set-document-missing"_L1)
        return LeadsTo::Set;
    if (adoptionRules().contains(finding.ruleId) || finding.ruleId == "contact-missing"_L1)
        return LeadsTo::Adoption;
    return finding.clause.isNull() ? LeadsTo::Nowhere : LeadsTo::Clause;
}

/// A sentence as a heading.
QString title(QString sentence)
{
    if (sentence.endsWith(u'。'))
        sentence.chop(1);
    return sentence;
}

void collectIds(const model::Clause &clause, QSet<model::ClauseId> &ids)
{
    ids.insert(clause.id);
    for (const model::Clause &child : clause.children)
        collectIds(child, ids);
}

/// How many of the clauses below that nobody may read stand in `ids`.
int leaksBelow(const model::Clause &clause, const QSet<model::ClauseId> &ids)
{
    int leaks = 0;
    for (const model::Clause &child : clause.children) {
        if (child.publication == model::Publication::Withheld && ids.contains(child.id))
            ++leaks;
        leaks += leaksBelow(child, ids);
    }
    return leaks;
}

int referencesBelow(const model::Clause &clause)
{
    int count = int(std::count_if(clause.spans.begin(), clause.spans.end(),
                                  [](const model::Span &span) { return span.kind == model::SpanKind::Reference; }));
    for (const model::Clause &child : clause.children)
        count += referencesBelow(child);
    return count;
}

/// The day that a sentence with 施行する names, the last one of the 附則; invalid where none does.
QDate effectiveDay(const model::Clause &clause, QDate found = {})
{
    if (clause.text.contains(u"施行する"_s)) {
        if (const auto dates = text::findDates(clause.text); !dates.empty())
            found = dates.front().date;
    }
    for (const model::Clause &child : clause.children)
        found = effectiveDay(child, found);
    return found;
}

class Conditions
{
public:
    Conditions(const PublishQuestion &question, const model::PublicationSet *set)
        : m_question(question)
        , m_workspace(question.working)
        , m_set(set)
        , m_documents(publish::publishedDocuments(question.working, set))
    {}

    std::vector<PublishCondition> run()
    {
        addRevision();
        addGate();
        if (!m_documents.isEmpty()) {
            addWithheld();
            addGaps();
            addComments();
            addEffective();
            addAdoptions();
        }
        if (m_errors == 0)
            met(Tr::tr("誤りの指摘はありません"), Tr::tr("点検した規則 %1").arg(check::allRules().size()));
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](const PublishCondition &a, const PublishCondition &b) { return a.state < b.state; });
        return std::move(m_all);
    }

private:
    void addRevision()
    {
        const bool recorded = !m_question.base.documents.isEmpty();
        if (recorded && !isChanged()) {
            met(m_set ? Tr::tr("この公開セットの変更は、全て版に記録されています")
                      : Tr::tr("全ての変更が版に記録されています"));
            return;
        }
        m_all.push_back({.state = State::Unmet,
                         .title = recorded ? Tr::tr("記録していない変更があります") : Tr::tr("版が記録されていません"),
                         .detail = Tr::tr("公開できるのは、記録した版だけです。"),
                         .document = {},
                         .leadsTo = LeadsTo::Record});
    }

    /// Whether something of this publication is in no revision yet; what another set publishes may wait.
    bool isChanged() const
    {
        const model::Workspace now = publish::publishedWorkspace(m_workspace, m_set);
        const model::Workspace then = publish::publishedWorkspace(m_question.base, m_set);
        return !(now.documents == then.documents && now.adoptions == then.adoptions && now.body == then.body);
    }

    void addGate()
    {
        for (const publish::GateCondition &condition :
             publish::gateConditions(m_workspace, m_question.editions, m_set)) {
            const check::Finding &finding = condition.finding;
            const bool error = finding.severity == check::Severity::Error;
            PublishCondition one{.state = condition.elsewhere ? State::Elsewhere
                                     : error                  ? State::Unmet
                                     : condition.blocks()     ? State::Check
                                                              : State::Reasoned,
                                 .title = title(condition.what),
                                 .detail = u"%1（%2）"_s.arg(condition.remedy, condition.source),
                                 .document = finding.document,
                                 .clause = finding.clause,
                                 .place = condition.place,
                                 .leadsTo = wayOf(finding)};
            if (condition.elsewhere) {
                one.detail = Tr::tr("この公開セットの機関ではないので、この書き出しの妨げになりません。");
            } else {
                m_errors += error ? 1 : 0;
                m_found.insert(finding.ruleId);
            }
            if (!error && !condition.elsewhere) {
                one.warning = finding;
                one.reason = condition.reason;
            }
            m_all.push_back(one);
        }
    }

    bool isClear(const QStringList &rules) const
    {
        return std::none_of(rules.begin(), rules.end(), [this](const QString &rule) { return m_found.contains(rule); });
    }

    model::Document document(const QString &slug) const { return m_workspace.documents.value(slug); }
    bool markers() const { return !m_set || m_set->markers; }

    /// Looks into the documents as they will leave, not at what should be in them.
    void addWithheld()
    {
        publish::PublicCounts counts;
        int leaks = 0;
        for (const QString &slug : m_documents) {
            const model::Document whole = document(slug);
            const publish::PublicCounts own = publish::countPublic(whole);
            counts.withheld += own.withheld;
            counts.summarised += own.summarised;
            QSet<model::ClauseId> open;
            collectIds(publish::publicDocument(whole, {.markers = markers()}).root(), open);
            leaks += leaksBelow(whole.root(), open);
        }
        if (leaks > 0) {
            ++m_errors;
            m_all.push_back({.state = State::Unmet,
                             .title = Tr::tr("非公開の条文が含まれています"),
                             .detail = Tr::tr("%1か所").arg(leaks),
                             .document = {}});
            return;
        }
        const QString shown = !markers()                     ? Tr::tr("（印を残さない）")
            : m_found.contains(u"withheld-without-reason"_s) ? Tr::tr("（理由のないものがある）")
                                                             : Tr::tr("（理由の表示あり）");
        QStringList parts;
        if (counts.withheld > 0)
            parts << Tr::tr("伏せた箇所 %1").arg(counts.withheld) + shown;
        if (counts.summarised > 0)
            parts << Tr::tr("概要だけの箇所 %1").arg(counts.summarised);
        met(Tr::tr("非公開の条文は含まれていません"),
            parts.isEmpty() ? Tr::tr("全ての条文を公開します。") : parts.join(u"、"_s));
    }

    void addGaps()
    {
        if (!isClear(gapRules()))
            return;
        int references = 0;
        for (const QString &slug : m_documents)
            references += referencesBelow(document(slug).root());
        met(Tr::tr("未記入の欄、参照切れはありません"), Tr::tr("確かめた参照 %1").arg(references));
    }

    void addComments()
    {
        if (m_found.contains(u"comment-open"_s))
            return;
        int resolved = 0;
        for (const model::ReviewRound &round : m_workspace.reviews)
            resolved += m_documents.contains(round.document) ? int(round.comments.size()) : 0;
        met(Tr::tr("未解決の意見はありません"), resolved > 0 ? Tr::tr("解決済みの意見 %1").arg(resolved) : QString());
    }

    void addEffective()
    {
        QStringList days;
        for (const QString &slug : m_documents) {
            QDate day;
            for (const model::Clause &child : document(slug).root().children) {
                if (child.kind == model::ClauseKind::Supplementary)
                    day = effectiveDay(child, day);
            }
            if (!day.isValid())
                return; // one of them says no day: nothing to claim
            const QString words = Tr::tr("%1から施行").arg(text::toWareki(day));
            days << (m_documents.size() == 1 ? words : document(slug).title() + u'　' + words);
        }
        if (isClear({u"supplementary-date"_s, u"effective-date-differs"_s}))
            met(Tr::tr("施行期日を定めた附則があります"), days.join(u'\n'));
    }

    void addAdoptions()
    {
        const std::vector<model::Organ> organs =
            m_set ? publish::publishingOrgans(m_workspace, *m_set) : m_workspace.body.organs;
        if (organs.empty() || !isClear(adoptionRules()))
            return;
        QStringList titles;
        for (const model::Organ organ : organs)
            titles << model::organTitle(organ, m_workspace.body.kind);
        met(Tr::tr("策定の記録がそろっています"), titles.join(u'、'));
    }

    void met(const QString &title, const QString &detail = {})
    {
        m_all.push_back({.state = State::Met, .title = title, .detail = detail, .document = {}});
    }

    const PublishQuestion &m_question;
    const model::Workspace &m_workspace;
    const model::PublicationSet *m_set;
    QStringList m_documents;
    QSet<QString> m_found; ///< rules that found something in this publication, with or without a reason
    int m_errors = 0;
    std::vector<PublishCondition> m_all;
};

} // namespace

std::vector<PublishCondition> publishConditions(const PublishQuestion &question, const model::PublicationSet *set)
{
    return Conditions(question, set).run();
}

JudgedSets judgeSets(const PublishQuestion &question)
{
    JudgedSets judged;
    for (const model::PublicationSet &set : question.working.publicationSets)
        judged.insert(set.id, publishConditions(question, &set));
    if (judged.isEmpty())
        judged.insert(QString(), publishConditions(question));
    return judged;
}

std::optional<PublishCondition> pdfCondition(const model::Workspace &workspace, const model::PublicationSet *set)
{
    const QStringList documents = publish::publishedDocuments(workspace, set);
    if (documents.isEmpty() || (set && !set->pdf))
        return std::nullopt;
    const model::Workspace published = publish::publishedWorkspace(workspace, set);
    for (const QString &slug : documents) {
        publish::PrintSettings settings{
            .issuer = workspace.body.name, .bodyKind = workspace.body.kind, .adoption = {}, .cover = true};
        std::copy_if(published.adoptions.begin(), published.adoptions.end(), std::back_inserter(settings.adoption),
                     [&slug](const model::Adoption &row) { return row.document == slug; });
        const model::Document open =
            publish::publicDocument(workspace.documents.value(slug), {.markers = !set || set->markers});
        const Result<QByteArray> pdf = publish::renderPdf(publish::printDocument(open, settings), {.created = {}});
        if (!pdf || !publish::isAccessiblePdf(*pdf))
            return std::nullopt;
    }
    return PublishCondition{.state = State::Met,
                            .title = Tr::tr("PDF は読み上げに対応しています"),
                            .detail = u"PDF/UA-1、PDF/A-2a"_s,
                            .document = {}};
}

int countOf(const std::vector<PublishCondition> &conditions, PublishCondition::State state)
{
    return int(std::count_if(conditions.begin(), conditions.end(),
                             [state](const PublishCondition &condition) { return condition.state == state; }));
}

} // namespace hoshin::ui
