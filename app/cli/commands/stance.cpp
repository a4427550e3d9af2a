// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "guideline/editionreader.h"
#include "guideline/links.h"
#include "model/numbering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

using guideline::Edition;
using guideline::Example;
using model::Mapping;
using model::Stance;

struct Wanted
{
    const Example *example = nullptr;
    std::optional<Stance> stance; ///< nothing: the example is linked no more
    QString place;                ///< of the clause to link; empty: the clauses that are linked already
    QString because;
};

/// The example of an id or, where only one clause of the edition has it, of a number as the coverage prints it.
Result<const Example *> exampleOf(const Edition &edition, const QString &word)
{
    if (const Example *example = edition.find(word); example && !example->text.isEmpty())
        return example;
    std::vector<const Example *> named = edition.clauses();
    std::erase_if(named, [&word](const Example *example) { return example->number != word; });
    if (named.size() == 1)
        return named.front();
    QStringList ids;
    for (const Example *example : named)
        ids << example->id;
    return Error{.code = ErrorCode::NotFound,
                 .detail =
                     ids.isEmpty() ? QString() : Tr::tr("%1 のいずれかを指定してください。").arg(ids.join(u"、"_s)),
                 .location = {.path = word}};
}

/// Sets, adds or takes away links to the example in the document `slug`, as the window does: a clause that carries the example
/// ends its refusal in every document.
Result<void> link(const Edition &edition, const Wanted &wanted, model::ClauseId clause, const QString &slug,
                  QMap<QString, std::vector<Mapping>> &all)
{
    std::vector<Mapping> &mappings = all[slug];
    const bool refused = wanted.stance == Stance::Refused;
    const auto meant = [&](const Mapping &known) {
        return guideline::isLinkTo(known, edition, *wanted.example)
            && (wanted.place.isEmpty() ? !wanted.stance || refused || !known.clause.isNull() : known.clause == clause);
    };
    if (!wanted.stance) {
        if (std::erase_if(mappings, meant) == 0)
            return Error{.code = ErrorCode::NotFound,
                         .detail = Tr::tr("この例文と結ばれた条がありません。"),
                         .location = {.path = wanted.example->id}};
        return {};
    }
    bool found = false;
    for (Mapping &mapping : mappings) {
        if (!meant(mapping))
            continue;
        mapping = guideline::linkTo(edition, *wanted.example, mapping.clause, *wanted.stance, wanted.because);
        found = true;
    }
    if (found)
        return {};
    if (wanted.place.isEmpty() && !refused)
        return Error{.code = ErrorCode::NotFound,
                     .detail = Tr::tr("この例文と結ばれた条がありません。--place で条を示してください。"),
                     .location = {.path = wanted.example->id}};
    for (std::vector<Mapping> &list : all) {
        std::erase_if(list, [&](const Mapping &known) {
            return guideline::isLinkTo(known, edition, *wanted.example) && known.stance == Stance::Refused;
        });
    }
    mappings.push_back(guideline::linkTo(edition, *wanted.example, clause, *wanted.stance, wanted.because));
    return {};
}

struct Row
{
    QString document, address, edition, example, stance, reason;
};

std::vector<Row> rowsOf(const model::Workspace &workspace, const QString &only)
{
    std::vector<Row> rows;
    for (auto list = workspace.mappings.begin(); list != workspace.mappings.end(); ++list) {
        const auto document = workspace.documents.find(list.key());
        if (document == workspace.documents.end() || (!only.isEmpty() && list.key() != only))
            continue;
        const model::Numbering numbering(*document);
        for (const Mapping &mapping : *list)
            rows.push_back({list.key(), mapping.clause.isNull() ? QString() : numbering.address(mapping.clause),
                            mapping.edition, mapping.example, model::stanceName(mapping.stance), mapping.reason});
    }
    return rows;
}

Exit list(const Invocation &invocation, const WorkspaceArgument &argument, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    const std::vector<Row> rows = rowsOf(*workspace, argument.document);
    if (invocation.format(u"text"_s) == "json"_L1) {
        QJsonArray stances;
        for (const Row &row : rows)
            stances.append(QJsonObject{{u"document"_s, row.document},
                                       {u"address"_s, row.address},
                                       {u"edition"_s, row.edition},
                                       {u"example"_s, row.example},
                                       {u"stance"_s, row.stance},
                                       {u"reason"_s, row.reason}});
        return console.data(invocation, QJsonDocument(QJsonObject{{u"stances"_s, stances}}).toJson());
    }
    QString text;
    for (const Row &row : rows)
        text += QStringList{row.document, row.address, row.edition, row.example, row.stance, row.reason}.join(u'\t')
            + u'\n';
    return console.data(invocation, text.toUtf8());
}

} // namespace

Exit runStance(const Invocation &invocation, Console &console)
{
    const WorkspaceArgument argument = parseWorkspaceArgument(invocation.arguments.first())
                                           .value_or(WorkspaceArgument{invocation.arguments.first(), {}, {}});
    if (!invocation.has(u"example"_s))
        return list(invocation, argument, console);
    const QString word = invocation.value(u"as"_s);
    Wanted wanted{.stance = model::parseStance(word),
                  .place = invocation.value(u"place"_s),
                  .because = invocation.value(u"because"_s).normalized(QString::NormalizationForm_C).trimmed()};
    if ((!wanted.stance && word != "none"_L1) || wanted.stance == Stance::OwnRule || argument.document.isEmpty()
        || !argument.revision.isEmpty()) {
        console.message(Tr::tr(
            "WORKSPACE:DOCUMENT、--example EXAMPLE 及び --as adopted・adapted・refused・none を指定してください。"));
        return Exit::Usage;
    }
    if (wanted.stance == Stance::Refused && wanted.because.isEmpty()) {
        console.message(Tr::tr("不採用には理由が要ります。--because TEXT を指定してください。"));
        return Exit::Usage;
    }
    const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) -> Result<void> {
        const auto document = workspace.documents.constFind(argument.document);
        if (document == workspace.documents.constEnd())
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = argument.document}};
        const QString newest = workspace.body.editions.isEmpty() ? u"r8-03"_s : workspace.body.editions.last();
        const Result<Edition> edition =
            guideline::editionInUse(workspace.editionFiles, invocation.value(u"edition"_s, newest));
        if (!edition)
            return edition.error();
        const Result<const Example *> example = exampleOf(*edition, invocation.value(u"example"_s));
        if (!example)
            return example.error();
        wanted.example = *example;
        const model::ClauseId clause = wanted.place.isEmpty() ? model::ClauseId() : clauseAt(*document, wanted.place);
        if (!wanted.place.isEmpty() && clause.isNull())
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = wanted.place}};
        return link(*edition, wanted, clause, argument.document, workspace.mappings);
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
