// SPDX-License-Identifier: Apache-2.0
#include "guideline/suggest.h"

#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "guideline/editionreader.h"
#include "model/numbering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

Exit runSuggest(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    if (!argument || argument->document.isEmpty()) {
        console.message(Tr::tr("WORKSPACE[@REV]:DOCUMENT の形で指定してください。"));
        return Exit::Usage;
    }
    const Result<model::Document> document = readDocument(*argument);
    if (!document)
        return report(document.error(), console);
    const Result<guideline::Edition> edition = guideline::loadEdition(invocation.value(u"edition"_s, u"r8-03"_s));
    if (!edition)
        return report(edition.error(), console);
    const model::Numbering numbering(*document);
    QJsonArray rows;
    QString text;
    for (const guideline::ClauseSuggestions &clause : guideline::suggestExamples(*document, *edition)) {
        QJsonArray suggestions;
        text += numbering.address(clause.clause) + u'\n';
        for (const guideline::Suggestion &suggestion : clause.suggestions) {
            suggestions.append(QJsonObject{{u"id"_s, suggestion.example},
                                           {u"number"_s, suggestion.number},
                                           {u"heading"_s, suggestion.heading},
                                           {u"score"_s, suggestion.score}});
            text += u"  %1  %2 %3\n"_s.arg(suggestion.score, 0, 'f', 2).arg(suggestion.number, suggestion.heading);
        }
        rows.append(QJsonObject{{u"clause"_s, clause.clause.toString()},
                                {u"address"_s, numbering.address(clause.clause)},
                                {u"suggestions"_s, suggestions}});
    }
    const QByteArray json = QJsonDocument(QJsonObject{{u"edition"_s, edition->id}, {u"clauses"_s, rows}}).toJson();
    return console.data(invocation, invocation.format(u"text"_s) == "json"_L1 ? json : text.toUtf8());
}

} // namespace hoshin::cli
