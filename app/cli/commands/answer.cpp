// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "guideline/coverage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

using model::ChecklistAnswer;

constexpr QLatin1StringView ruleList("rule16-3");

/// What may be answered to a question; empty where there is no such question.
QStringList answersTo(const guideline::Catalogue &catalogue, const QString &list, const QString &question)
{
    if (list == ruleList) {
        if (question == "exempt"_L1)
            return {u"yes"_s, u"no"_s};
        for (const guideline::RuleItem &item : catalogue.rule.items) {
            if (QString::number(item.number) == question && !item.transition.isEmpty())
                return {u"transitional"_s};
        }
        return {};
    }
    for (const guideline::Checklist &checklist : catalogue.checklists) {
        for (const guideline::Question &known : checklist.questions) {
            if (checklist.id == list && known.number == question)
                return {u"yes"_s, u"no"_s, u"partly"_s, u"not-applicable"_s};
        }
    }
    return {};
}

Exit list(const Invocation &invocation, const WorkspaceArgument &argument, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    const bool asJson = invocation.format(u"text"_s) == "json"_L1;
    QJsonArray array;
    QString text;
    for (auto answers = workspace->checklists.begin(); answers != workspace->checklists.end(); ++answers) {
        if (invocation.has(u"checklist"_s) && invocation.value(u"checklist"_s) != answers.key())
            continue;
        for (const ChecklistAnswer &answer : *answers) {
            const QString due = answer.due.toString(Qt::ISODate);
            text += QStringList{answers.key(), answer.question, answer.answer, answer.evidence, answer.owner, due}.join(
                        u'\t')
                + u'\n';
            array.append(QJsonObject{{u"checklist"_s, answers.key()},
                                     {u"question"_s, answer.question},
                                     {u"answer"_s, answer.answer},
                                     {u"evidence"_s, answer.evidence},
                                     {u"owner"_s, answer.owner},
                                     {u"due"_s, due}});
        }
    }
    return console.data(invocation,
                        asJson ? QJsonDocument(QJsonObject{{u"answers"_s, array}}).toJson() : text.toUtf8());
}

} // namespace

Exit runAnswer(const Invocation &invocation, Console &console)
{
    const WorkspaceArgument argument = parseWorkspaceArgument(invocation.arguments.first())
                                           .value_or(WorkspaceArgument{invocation.arguments.first(), {}, {}});
    if (!invocation.has(u"question"_s))
        return list(invocation, argument, console);
    const auto words = [&invocation](const QString &option) {
        return invocation.value(option).normalized(QString::NormalizationForm_C).trimmed();
    };
    const ChecklistAnswer answer{.question = words(u"question"_s),
                                 .answer = words(u"as"_s),
                                 .evidence = words(u"evidence"_s),
                                 .owner = words(u"owner"_s),
                                 .due = QDate::fromString(words(u"due"_s), Qt::ISODate)};
    const QString checklist = words(u"checklist"_s);
    if (checklist.isEmpty() || !argument.revision.isEmpty() || (invocation.has(u"due"_s) && !answer.due.isValid())) {
        console.message(Tr::tr(
            "WORKSPACE、--checklist ID 及び --question NUMBER を指定し、--due は 2027-03-31 のように書いてください。"));
        return Exit::Usage;
    }
    Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
    if (!catalogue)
        return report(catalogue.error(), console);
    QStringList possible;
    const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) -> Result<void> {
        guideline::addContracts(*catalogue, workspace);
        possible = answersTo(*catalogue, checklist, answer.question);
        if (possible.isEmpty())
            return Error{.code = ErrorCode::NotFound,
                         .detail = {},
                         .location = {.path = u"%1 %2"_s.arg(checklist, answer.question)}};
        if (!answer.answer.isEmpty() && !possible.contains(answer.answer))
            return Error{.code = ErrorCode::Malformed,
                         .detail = Tr::tr("答えは %1 のいずれかです。").arg(possible.join(u"、"_s)),
                         .location = {.path = answer.answer}};
        std::vector<ChecklistAnswer> &answers = workspace.checklists[checklist];
        std::erase_if(answers, [&](const ChecklistAnswer &known) { return known.question == answer.question; });
        if (!answer.answer.isEmpty() || !answer.evidence.isEmpty() || !answer.owner.isEmpty() || answer.due.isValid())
            answers.push_back(answer);
        if (answers.empty())
            workspace.checklists.remove(checklist);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
