// SPDX-License-Identifier: Apache-2.0
#include "guideline/coverage.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

QLatin1StringView statusName(Status status)
{
    switch (status) {
    case Status::Covered: return QLatin1StringView("covered");
    case Status::Adapted: return QLatin1StringView("adapted");
    case Status::Transitional: return QLatin1StringView("transitional");
    case Status::NotApplicable: return QLatin1StringView("not-applicable");
    case Status::Refused: return QLatin1StringView("refused");
    case Status::Gap: return QLatin1StringView("gap");
    }
    Q_UNREACHABLE();
}

int CoverageRow::count(Status status) const
{
    return int(
        std::count_if(items.begin(), items.end(), [&](const CoverageItem &item) { return item.status == status; }));
}

int CoverageReport::count(Status status) const
{
    QSet<QString> examples;
    for (const CoverageRow &row : rows) {
        for (const CoverageItem &item : row.items) {
            if (item.status == status)
                examples.insert(item.example);
        }
    }
    return int(examples.size());
}

namespace {

/// Answers for one example after another; reads the workspace once.
class Examiner
{
public:
    Examiner(const model::Workspace &workspace, const Edition &edition)
        : m_edition(edition), m_model(model::networkModelName(workspace.body.model))
    {
        QHash<QString, QSet<model::ClauseId>> present;
        for (auto document = workspace.documents.begin(); document != workspace.documents.end(); ++document)
            collectIds(document->root(), present[document.key()]);
        for (auto list = workspace.mappings.begin(); list != workspace.mappings.end(); ++list) {
            for (const model::Mapping &mapping : *list) {
                const bool lives = present.value(list.key()).contains(mapping.clause);
                if (!mapping.example.isEmpty() && (lives || mapping.stance == model::Stance::Refused))
                    m_mappings[mapping.example].push_back({list.key(), mapping});
            }
        }
    }

    CoverageItem examine(const Example &example) const
    {
        CoverageItem item{.example = example.id, .number = example.number, .heading = example.heading};
        const auto mappings = m_mappings.constFind(example.id);
        if (mappings != m_mappings.constEnd())
            judge(example, *mappings, item);
        if (item.status == Status::Gap && !example.appliesTo(m_model))
            item.status = Status::NotApplicable;
        return item;
    }

    /// The clauses with text at and below `id`, so that a question may name a whole group.
    void examineBelow(const QString &id, std::vector<CoverageItem> &into) const
    {
        if (const Example *example = m_edition.find(id))
            examineTree(*example, into);
    }

    void examineTree(const Example &example, std::vector<CoverageItem> &into) const
    {
        const bool known =
            std::any_of(into.begin(), into.end(), [&](const CoverageItem &item) { return item.example == example.id; });
        if (!example.text.isEmpty() && !known)
            into.push_back(examine(example));
        for (const Example &child : example.children)
            examineTree(child, into);
    }

private:
    struct Found
    {
        QString document;
        model::Mapping mapping;
    };

    static void collectIds(const model::Clause &clause, QSet<model::ClauseId> &into)
    {
        into.insert(clause.id);
        for (const model::Clause &child : clause.children)
            collectIds(child, into);
    }

    void judge(const Example &example, const std::vector<Found> &mappings, CoverageItem &item) const
    {
        const QByteArray hash = exampleHash(example);
        bool adopted = false;
        bool carried = false;
        for (const Found &found : mappings) {
            if (found.mapping.stance == model::Stance::Refused) {
                item.reason = found.mapping.reason;
                continue;
            }
            carried = true;
            adopted = adopted || found.mapping.stance == model::Stance::Adopted;
            item.clauses.push_back({found.document, found.mapping.clause});
            item.needsReview = item.needsReview || found.mapping.exampleHash != hash;
            if (!found.mapping.reason.isEmpty())
                item.reason = found.mapping.reason;
        }
        if (carried)
            item.status = adopted ? Status::Covered : Status::Adapted;
        else if (!item.reason.isEmpty()) // a refusal without a reason is a gap still
            item.status = Status::Refused;
    }

    const Edition &m_edition;
    QString m_model;
    QHash<QString, std::vector<Found>> m_mappings;
};

/// The parts of an edition that become documents: the others explain.
bool isDocumentPart(const Example &part)
{
    return part.id == "gl.p2.1c"_L1 || part.id == "gl.p2.2c"_L1 || part.id == "gl.p4"_L1;
}

void addChapters(const Example &part, const Examiner &examiner, CoverageReport &report)
{
    const bool byChapter = !part.children.empty() && part.children.front().level == Level::Chapter;
    if (byChapter) {
        for (const Example &chapter : part.children) {
            CoverageRow row{.key = chapter.number, .title = chapter.heading};
            examiner.examineTree(chapter, row.items);
            if (!row.items.empty())
                report.rows.push_back(std::move(row));
        }
        return;
    }
    CoverageRow row{.key = part.number, .title = part.heading};
    examiner.examineTree(part, row.items);
    if (!row.items.empty())
        report.rows.push_back(std::move(row));
}

const model::ChecklistAnswer *answerTo(const model::Workspace &workspace, const QString &checklist,
                                       const QString &question)
{
    const auto list = workspace.checklists.constFind(checklist);
    if (list == workspace.checklists.constEnd())
        return nullptr;
    const auto answer = std::find_if(list->begin(), list->end(),
                                     [&](const model::ChecklistAnswer &a) { return a.question == question; });
    return answer == list->end() ? nullptr : &*answer;
}

} // namespace

CoverageReport coverageByEdition(const model::Workspace &workspace, const Edition &edition)
{
    const Examiner examiner(workspace, edition);
    CoverageReport report{.lens = u"edition"_s, .title = edition.title, .edition = edition.id};
    for (const Example &part : edition.parts) {
        if (isDocumentPart(part))
            addChapters(part, examiner, report);
    }
    return report;
}

CoverageReport coverageByRule(const model::Workspace &workspace, const Edition &edition, const Rule16_3 &rule)
{
    const Examiner examiner(workspace, edition);
    CoverageReport report{.lens = u"rule16-3"_s, .title = rule.law, .edition = edition.id};
    if (const model::ChecklistAnswer *exempt = answerTo(workspace, u"rule16-3"_s, u"exempt"_s);
        exempt && exempt->answer == "yes"_L1)
        report.note = rule.exemption;
    const std::vector<const Example *> clauses = edition.clauses();
    for (const RuleItem &ruleItem : rule.items) {
        CoverageRow row{.key = QString::number(ruleItem.number), .title = ruleItem.title};
        const model::ChecklistAnswer *answer = answerTo(workspace, u"rule16-3"_s, row.key);
        const bool transitional = answer && answer->answer == "transitional"_L1 && !ruleItem.transition.isEmpty();
        for (const Example *example : clauses) {
            if (std::find(example->rule16.begin(), example->rule16.end(), ruleItem.number) == example->rule16.end())
                continue;
            CoverageItem item = examiner.examine(*example);
            if (item.status == Status::Gap && transitional) {
                item.status = Status::Transitional;
                item.reason = answer->due.isValid()
                    ? u"%1（%2 まで）"_s.arg(ruleItem.transition, answer->due.toString(Qt::ISODate))
                    : ruleItem.transition;
            }
            row.items.push_back(std::move(item));
        }
        report.rows.push_back(std::move(row));
    }
    return report;
}

CoverageReport coverageByChecklist(const model::Workspace &workspace, const Edition &edition,
                                   const Checklist &checklist)
{
    const Examiner examiner(workspace, edition);
    CoverageReport report{.lens = u"checklist:"_s + checklist.id,
                          .title = checklist.title,
                          .note = checklist.underDiscussion ? u"検討中"_s : QString(),
                          .edition = edition.id};
    for (const Question &question : checklist.questions) {
        CoverageRow row{.key = question.number, .title = question.text};
        if (const model::ChecklistAnswer *answer = answerTo(workspace, checklist.id, question.number))
            row.answer = answer->answer;
        for (const QString &id : question.examples)
            examiner.examineBelow(id, row.items);
        report.rows.push_back(std::move(row));
    }
    return report;
}

Result<CoverageReport> coverageByCrosswalk(const model::Workspace &workspace, const Edition &edition,
                                           const Crosswalk &crosswalk, const QString &framework)
{
    const auto found = std::find_if(crosswalk.frameworks.begin(), crosswalk.frameworks.end(),
                                    [&](const Framework &f) { return f.id == framework; });
    if (found == crosswalk.frameworks.end())
        return Error{.code = ErrorCode::NotFound, .detail = u"対応規格「%1」"_s.arg(framework)};
    const Examiner examiner(workspace, edition);
    CoverageReport report{.lens = u"crosswalk:"_s + framework,
                          .title = found->title,
                          .note = found->underDiscussion ? u"検討中"_s : QString(),
                          .edition = edition.id};
    QMap<QString, CoverageRow> rows;
    for (const CrosswalkTopic &topic : crosswalk.topics) {
        for (const QString &control : topic.controls.value(framework)) {
            CoverageRow &row = rows[control];
            row.key = control;
            if (!row.title.contains(topic.title))
                row.title += row.title.isEmpty() ? topic.title : u"、"_s + topic.title;
            for (const QString &id : topic.examples)
                examiner.examineBelow(id, row.items);
        }
    }
    for (CoverageRow &row : rows)
        report.rows.push_back(std::move(row));
    return report;
}

Result<CoverageReport> coverageBy(const QString &lens, const model::Workspace &workspace, const Edition &edition,
                                  const Catalogue &catalogue)
{
    const QString kind = lens.section(u':', 0, 0);
    const QString id = lens.section(u':', 1);
    if (lens == "edition"_L1)
        return coverageByEdition(workspace, edition);
    if (lens == "rule16-3"_L1)
        return coverageByRule(workspace, edition, catalogue.rule);
    if (kind == "checklist"_L1 && catalogue.checklists.contains(id))
        return coverageByChecklist(workspace, edition, catalogue.checklists.value(id));
    if (kind == "crosswalk"_L1)
        return coverageByCrosswalk(workspace, edition, catalogue.crosswalk, id);
    QStringList words = {u"edition"_s, u"rule16-3"_s};
    for (const QString &checklist : catalogue.checklists.keys())
        words << u"checklist:"_s + checklist;
    for (const Framework &framework : catalogue.crosswalk.frameworks)
        words << u"crosswalk:"_s + framework.id;
    return Error{.code = ErrorCode::NotFound,
                 .detail = u"「%1」という見方はありません。%2"_s.arg(lens, words.join(u", "_s))};
}

} // namespace hoshin::guideline
