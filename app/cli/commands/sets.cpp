// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "model/clauseid.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

QStringList formsOf(const model::PublicationSet &set)
{
    QStringList forms;
    if (set.pdf)
        forms << u"pdf"_s;
    if (set.html)
        forms << u"html"_s;
    if (set.word)
        forms << u"docx"_s;
    return forms;
}

QByteArray asJson(const std::vector<model::PublicationSet> &sets)
{
    QJsonArray array;
    for (const model::PublicationSet &set : sets) {
        QJsonArray organs;
        for (const model::Organ organ : set.organs)
            organs.append(QString(model::organName(organ)));
        array.append(QJsonObject{{u"id"_s, set.id},
                                 {u"name"_s, set.name},
                                 {u"documents"_s, QJsonArray::fromStringList(set.documents)},
                                 {u"organs"_s, organs},
                                 {u"forms"_s, QJsonArray::fromStringList(formsOf(set))},
                                 {u"markers"_s, set.markers}});
    }
    return QJsonDocument(array).toJson();
}

QString asText(const model::PublicationSet &set, const model::Workspace &workspace)
{
    QStringList titles;
    for (const QString &slug : set.documents)
        titles << u"%1（%2）"_s.arg(slug,
                                    workspace.documents.contains(slug) ? workspace.documents.value(slug).title()
                                                                       : Tr::tr("この文書はありません"));
    QStringList organs;
    for (const model::Organ organ : set.organs)
        organs << model::organTitle(organ, workspace.body.kind);
    QString text = set.name + u'\n';
    text += u"    "_s + Tr::tr("文書 %1").arg(titles.join(u'、')) + u'\n';
    text += u"    "_s + (organs.isEmpty() ? Tr::tr("機関 文書を定めた機関") : Tr::tr("機関 %1").arg(organs.join(u'、')))
        + u'\n';
    text += u"    "_s + Tr::tr("形式 %1").arg(formsOf(set).join(u'、'))
        + (set.markers ? QString() : u'、' + Tr::tr("非公開の印を残さない")) + u'\n';
    return text + u"    "_s + set.id + u'\n';
}

bool takeForms(const QStringList &words, model::PublicationSet &set)
{
    if (words.isEmpty())
        return true;
    set.pdf = words.contains(u"pdf"_s);
    set.html = words.contains(u"html"_s);
    set.word = words.contains(u"docx"_s);
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        return QStringList{u"pdf"_s, u"html"_s, u"docx"_s}.contains(word);
    });
}

/// What the options say, into `set`; what is wrong with them, or nothing.
QString takeOptions(const Invocation &invocation, model::PublicationSet &set)
{
    if (invocation.has(u"document"_s))
        set.documents = invocation.options.value(u"document"_s);
    if (invocation.has(u"organ"_s))
        set.organs.clear();
    for (const QString &word : invocation.options.value(u"organ"_s)) {
        const std::optional<model::Organ> organ = model::parseOrgan(word);
        if (!organ)
            return Tr::tr("「%1」という機関はありません。").arg(word);
        set.organs.push_back(*organ);
    }
    if (!takeForms(invocation.options.value(u"form"_s), set))
        return Tr::tr("--form は pdf、html、docx のいずれかです。");
    if (invocation.has(u"markers"_s))
        set.markers = invocation.value(u"markers"_s) != "no"_L1;
    return {};
}

/// From the name, so that equal calls give equal workspaces; another one where a set that was renamed since has it.
QString newId(const QString &name, const std::vector<model::PublicationSet> &sets)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    for (quint64 seed = qFromBigEndian<quint64>(hash.constData());; ++seed) {
        const QString id = model::IdSource(seed).next().toString();
        if (!model::findPublicationSet(sets, id))
            return id;
    }
}

Result<void> define(const Invocation &invocation, model::Workspace &workspace)
{
    std::vector<model::PublicationSet> &sets = workspace.publicationSets;
    const QString name = invocation.value(u"define"_s).normalized(QString::NormalizationForm_C);
    const model::PublicationSet *known = model::findPublicationSet(sets, name);
    model::PublicationSet set = known ? *known : model::PublicationSet{.id = newId(name, sets), .name = name};
    if (const QString wrong = takeOptions(invocation, set); !wrong.isEmpty())
        return Error{.code = ErrorCode::Malformed, .detail = wrong, .location = {}};
    for (const QString &slug : set.documents) {
        if (!workspace.documents.contains(slug))
            return Error{.code = ErrorCode::NotFound,
                         .detail = Tr::tr("文書は %1 です").arg(workspace.documents.keys().join(u", "_s)),
                         .location = {.path = slug}};
    }
    const size_t at = known ? size_t(known - sets.data()) : sets.size();
    std::vector<model::PublicationSet> others = sets;
    if (known)
        others.erase(others.begin() + ptrdiff_t(at));
    if (const QString problem = model::publicationSetProblem(set, others); !problem.isEmpty())
        return Error{.code = ErrorCode::Malformed, .detail = problem, .location = {}};
    if (known)
        sets[at] = set;
    else
        sets.push_back(set);
    return {};
}

Result<void> removeSet(const QString &word, model::Workspace &workspace)
{
    const model::PublicationSet *set = model::findPublicationSet(workspace.publicationSets, word);
    if (!set)
        return setNotFound(word, workspace);
    workspace.publicationSets.erase(workspace.publicationSets.begin() + (set - workspace.publicationSets.data()));
    return {};
}

} // namespace

Error setNotFound(const QString &word, const model::Workspace &workspace)
{
    QStringList names;
    for (const model::PublicationSet &set : workspace.publicationSets)
        names << (set.name == word ? set.id : set.name); // a name that two have is told apart by the id
    return {.code = ErrorCode::NotFound,
            .detail = names.isEmpty() ? Tr::tr("公開セットがありません")
                                      : Tr::tr("公開セットは %1 です").arg(names.join(u'、')),
            .location = {.path = word}};
}

Exit runSets(const Invocation &invocation, Console &console)
{
    const QString place = invocation.arguments.first();
    const WorkspaceArgument argument = parseWorkspaceArgument(place).value_or(WorkspaceArgument{.workspace = place});
    const bool edits = invocation.has(u"define"_s) || invocation.has(u"remove"_s);
    if (!argument.document.isEmpty() || (edits && !argument.revision.isEmpty())
        || (invocation.has(u"define"_s) && invocation.has(u"remove"_s))) {
        console.message(Tr::tr("WORKSPACE の形で指定してください。--define と --remove は一度に一つです。"));
        return Exit::Usage;
    }
    if (edits) {
        const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) {
            return invocation.has(u"define"_s) ? define(invocation, workspace)
                                               : removeSet(invocation.value(u"remove"_s), workspace);
        });
        if (!edited && edited.error().code == ErrorCode::Malformed && edited.error().location.path.isEmpty()) {
            console.message(edited.error().detail);
            return Exit::Usage;
        }
        return edited ? Exit::Done : report(edited.error(), console);
    }
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    if (invocation.format(u"text"_s) == "json"_L1)
        return console.data(invocation, asJson(workspace->publicationSets));
    QString text;
    for (const model::PublicationSet &set : workspace->publicationSets)
        text += asText(set, *workspace);
    if (text.isEmpty())
        console.message(Tr::tr("公開セットがありません。--define NAME --document DOCUMENT で作ります。"));
    return console.data(invocation, text.toUtf8());
}

} // namespace hoshin::cli
