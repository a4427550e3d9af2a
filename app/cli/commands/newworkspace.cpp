// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// What is wrong with the options as a sentence, or the body that they describe.
static QString readBody(const Invocation &invocation, model::Body &body)
{
    body.name = invocation.value(u"name"_s).normalized(QString::NormalizationForm_C).trimmed();
    if (body.name.isEmpty())
        return Tr::tr("--name に団体の名称を指定してください。");
    const QString kindWord = invocation.value(u"kind"_s);
    const std::optional<model::BodyKind> kind = model::parseBodyKind(kindWord);
    if (!kind)
        return Tr::tr("--kind には prefecture、city、ward、town、village、union のいずれかを指定してください。");
    body.kind = *kind;
    body.code = invocation.value(u"code"_s);
    for (const QString &word : invocation.options.value(u"organ"_s)) {
        const std::optional<model::Organ> organ = model::parseOrgan(word);
        if (!organ)
            return Tr::tr("「%1」という機関はありません。").arg(word);
        if (std::find(body.organs.begin(), body.organs.end(), *organ) == body.organs.end())
            body.organs.push_back(*organ);
    }
    if (body.organs.empty())
        body.organs = model::organsOf(body.kind);
    const QString modelWord = invocation.value(u"model"_s, u"alpha"_s);
    const std::optional<model::NetworkModel> model = model::parseNetworkModel(modelWord);
    if (!model)
        return Tr::tr("--model には alpha、alpha-prime、beta、beta-prime のいずれかを指定してください。");
    body.model = *model;
    for (const QString &word : invocation.options.value(u"set"_s)) {
        if (!word.contains(u'='))
            return Tr::tr("--set は ID=値 の形で指定してください。");
        body.values.insert(word.section(u'=', 0, 0), word.section(u'=', 1).normalized(QString::NormalizationForm_C));
    }
    return {};
}

/// The template's documents become the first working state: a person looks at them before the first revision is recorded.
static Result<void> saveTemplate(const QString &edition, const store::Repository &repository,
                                 model::Workspace workspace)
{
    model::IdSource ids;
    if (const Result<void> added = guideline::addTemplate(edition, workspace, ids); !added)
        return added;
    Result<store::WorkingState> state = store::WorkingState::open(repository);
    if (!state)
        return state.error();
    return state->save(repository, workspace, now());
}

Exit runNew(const Invocation &invocation, Console &console)
{
    model::Workspace workspace;
    if (const QString wrong = readBody(invocation, workspace.body); !wrong.isEmpty()) {
        console.message(wrong);
        return Exit::Usage;
    }
    const QString path = invocation.arguments.first();
    if (const QString edition = invocation.value(u"template"_s); !edition.isEmpty()) {
        // Before anything is written: a mistyped edition leaves no half-made workspace behind.
        if (const Result<guideline::Edition> known = guideline::loadEdition(edition); !known)
            return report(known.error(), console);
    }
    const store::Author author = authorFrom(invocation.value(u"author"_s));
    const Result<store::Repository> made = store::Repository::create(path, workspace, author, now());
    if (!made)
        return report(made.error(), console);
    Result<void> filled = store::WorkingState::setAside(path);
    if (filled && invocation.has(u"template"_s))
        filled = saveTemplate(invocation.value(u"template"_s), *made, workspace);
    if (!filled) {
        QDir(path).removeRecursively(); // nothing is left by halves: create() made this folder
        return report(filled.error(), console);
    }
    console.message(Tr::tr("「%1」の作業フォルダーを %2 に作りました。").arg(workspace.body.name, path));
    return Exit::Done;
}

} // namespace hoshin::cli
