// SPDX-License-Identifier: Apache-2.0
#include "desk/newworkspace.h"

#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "guideline/catalogue.h"
#include "import/templatedocument.h"

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
        return Tr::tr("--kind には prefecture、city、ward、town、village、union、wide-area-union、enterprise-union "
                      "のいずれかを指定してください。");
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

/// Sorts what --template names: one edition, and any number of 実施手順, which come along as documents.
static Result<void> readTemplates(const QStringList &ids, desk::NewWorkspace &plan)
{
    guideline::Catalogue catalogue;
    if (!ids.isEmpty()) {
        if (Result<guideline::Catalogue> read = guideline::loadCatalogue())
            catalogue = std::move(*read); // without one there are editions still
    }
    model::IdSource source;
    for (const QString &id : ids) {
        const auto procedure = catalogue.procedures.constFind(id);
        if (procedure != catalogue.procedures.cend())
            plan.documents.insert(id, import::documentFromTemplate(procedure->text, plan.body, source));
        else if (id.isEmpty()) // a variable that was not set, not a wish for none
            return Error{.code = ErrorCode::NotFound, .detail = u"ガイドラインの版「」"_s};
        else
            plan.edition = id;
    }
    return {};
}

Exit runNew(const Invocation &invocation, Console &console)
{
    model::Body body;
    if (const QString wrong = readBody(invocation, body); !wrong.isEmpty()) {
        console.message(wrong);
        return Exit::Usage;
    }
    const QString path = invocation.arguments.first();
    desk::NewWorkspace plan{.body = body, .organs = {}, .edition = {}};
    if (const Result<void> read = readTemplates(invocation.options.value(u"template"_s), plan); !read)
        return report(read.error(), console);
    const Result<void> made = desk::makeWorkspace(path, plan, authorFrom(invocation.value(u"author"_s)), now());
    if (!made)
        return report(made.error(), console);
    console.message(Tr::tr("「%1」の作業フォルダーを %2 に作りました。").arg(body.name, path));
    return Exit::Done;
}

} // namespace hoshin::cli
