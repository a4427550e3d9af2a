// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/workspaceedit.h"
#include "guideline/catalogue.h"
#include "guideline/editiondiff.h"
#include "guideline/editionreader.h"
#include "guideline/lint.h"
#include "guideline/officialtext.h"
#include "import/pdftext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

QByteArray jsonBytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Indented); }

Exit list(const Invocation &invocation, Console &console)
{
    QJsonArray editions;
    QString text;
    for (const QString &id : guideline::editionFolders().keys()) {
        const Result<guideline::Edition> edition = guideline::loadEdition(id);
        if (!edition)
            return report(edition.error(), console);
        const int clauses = int(edition->clauses().size());
        editions.append(QJsonObject{{u"id"_s, edition->id},
                                    {u"title"_s, edition->title},
                                    {u"published"_s, edition->published},
                                    {u"previous"_s, edition->previous},
                                    {u"source"_s, edition->sourceUrl},
                                    {u"clauses"_s, clauses}});
        text += u"%1  %2  %3 %4\n"_s.arg(edition->id, edition->published.leftJustified(10), edition->title,
                                         Tr::tr("%1 条").arg(clauses));
    }
    if (editions.isEmpty()) {
        console.message(Tr::tr("ひな型が見つかりません。HOSHIN_TEMPLATES にフォルダーを指定してください。"));
        return Exit::Unreadable;
    }
    QJsonArray procedures;
    if (const Result<guideline::Catalogue> catalogue = guideline::loadCatalogue()) {
        for (const guideline::ProcedureTemplate &procedure : catalogue->procedures) {
            procedures.append(QJsonObject{{u"id"_s, procedure.id}, {u"title"_s, procedure.title}});
            text += u"%1  %2\n"_s.arg(procedure.id, procedure.title);
        }
    }
    return console.data(invocation,
                        invocation.format(u"text"_s) == "json"_L1
                            ? jsonBytes({{u"editions"_s, editions}, {u"procedures"_s, procedures}})
                            : text.toUtf8());
}

QString levelName(guideline::Level level)
{
    static const QStringList names = {u"part"_s, u"chapter"_s, u"section"_s, u"group"_s, u"item"_s, u"detail"_s};
    return names.at(int(level));
}

QJsonObject clauseJson(const guideline::Example &example)
{
    QJsonArray rule16;
    for (const int item : example.rule16)
        rule16.append(item);
    QJsonArray children;
    for (const guideline::Example &child : example.children)
        children.append(clauseJson(child));
    return {{u"id"_s, example.id},
            {u"level"_s, levelName(example.level)},
            {u"number"_s, example.number},
            {u"heading"_s, example.heading},
            {u"text"_s, example.text},
            {u"commentary"_s, example.commentary},
            {u"strength"_s, QString(guideline::strengthName(example.strength))},
            {u"models"_s, QJsonArray::fromStringList(example.models)},
            {u"rule16-3"_s, rule16},
            {u"confidence"_s, example.confidence == guideline::Confidence::Seen ? u"seen"_s : u"inferred"_s},
            {u"source"_s, example.source},
            {u"relation"_s, QString(guideline::relationName(example.relation))},
            {u"predecessors"_s, QJsonArray::fromStringList(example.predecessors)},
            {u"reason"_s, example.relationReason},
            {u"clauses"_s, children}};
}

void appendText(const guideline::Example &example, int depth, QString &text)
{
    text += QString(depth * 2, u' ') + example.number + u' ' + example.heading + u'\n';
    if (!example.text.isEmpty())
        text += QString(depth * 2 + 2, u' ') + example.text + u'\n';
    for (const guideline::Example &child : example.children)
        appendText(child, depth + 1, text);
}

Exit show(const Invocation &invocation, Console &console)
{
    const Result<guideline::Edition> edition = guideline::loadEdition(invocation.arguments.at(1));
    if (!edition)
        return report(edition.error(), console);
    if (invocation.format(u"text"_s) != "json"_L1) {
        QString text = edition->title + u'\n';
        for (const guideline::Example &part : edition->parts)
            appendText(part, 0, text);
        return console.data(invocation, text.toUtf8());
    }
    QJsonArray parts;
    for (const guideline::Example &part : edition->parts)
        parts.append(clauseJson(part));
    QJsonArray withdrawn;
    for (const guideline::WithdrawnExample &gone : edition->withdrawn)
        withdrawn.append(QJsonObject{
            {u"id"_s, gone.id}, {u"into"_s, QJsonArray::fromStringList(gone.successors)}, {u"reason"_s, gone.reason}});
    return console.data(invocation,
                        jsonBytes({{u"id"_s, edition->id},
                                   {u"title"_s, edition->title},
                                   {u"published"_s, edition->published},
                                   {u"previous"_s, edition->previous},
                                   {u"clauses"_s, parts},
                                   {u"withdrawn"_s, withdrawn}}));
}

/// The edition before: beside the judged folder, else among the known ones. Null where there is none.
std::optional<guideline::Edition> previousOf(const guideline::Edition &edition, const QString &folder)
{
    if (edition.previous.isEmpty())
        return std::nullopt;
    const Result<QMap<QString, QByteArray>> files =
        guideline::readEditionFiles(QDir(folder).filePath(u"../"_s + edition.previous));
    if (files) {
        if (Result<guideline::ReadEdition> read = guideline::readEdition(*files))
            return std::move(read->edition);
    }
    if (Result<guideline::Edition> known = guideline::loadEdition(edition.previous))
        return std::move(*known);
    return std::nullopt;
}

Exit lint(const Invocation &invocation, Console &console)
{
    QJsonArray all;
    QString text;
    int judged = 0;
    for (const QString &folder : invocation.arguments.mid(1)) {
        // `lint guideline-templates/*` names the files and folders beside the editions too.
        if (!QFileInfo::exists(folder + u"/edition.xml"_s) && invocation.arguments.size() > 2)
            continue;
        const Result<QMap<QString, QByteArray>> files = guideline::readEditionFiles(folder);
        if (!files)
            return report(files.error(), console);
        Result<guideline::ReadEdition> read = guideline::readEdition(*files);
        if (!read) {
            Error error = read.error();
            error.location.path = folder + u'/' + error.location.path;
            return report(error, console);
        }
        ++judged;
        const std::optional<guideline::Edition> previous = previousOf(read->edition, folder);
        for (const guideline::LintFinding &finding : guideline::lintEdition(*read, previous ? &*previous : nullptr)) {
            text += u"%1/%2:%3: %4 [%5] %6\n"_s.arg(folder, finding.file)
                        .arg(finding.line)
                        .arg(finding.subject, finding.rule, finding.detail);
            all.append(QJsonObject{{u"rule"_s, finding.rule},
                                   {u"file"_s, folder + u'/' + finding.file},
                                   {u"line"_s, finding.line},
                                   {u"subject"_s, finding.subject},
                                   {u"detail"_s, finding.detail}});
        }
    }
    console.message(Tr::tr("%1 つの版を検査しました。指摘は %2 件です。").arg(judged).arg(all.size()));
    const Exit written = console.data(
        invocation, invocation.format(u"text"_s) == "json"_L1 ? jsonBytes({{u"findings"_s, all}}) : text.toUtf8());
    if (written != Exit::Done)
        return written;
    return all.isEmpty() ? Exit::Done : Exit::Findings;
}

Exit diff(const Invocation &invocation, Console &console)
{
    if (invocation.arguments.size() != 3) {
        console.message(Tr::tr("guideline diff には版の id を二つ指定してください。"));
        return Exit::Usage;
    }
    const Result<guideline::Edition> before = guideline::loadEdition(invocation.arguments.at(1));
    const Result<guideline::Edition> after = guideline::loadEdition(invocation.arguments.at(2));
    if (!before || !after)
        return report((before ? after : before).error(), console);
    const std::vector<guideline::EditionChange> changes = guideline::compareEditions(*before, *after);
    QJsonArray rows;
    QString text;
    for (const guideline::EditionChange &change : changes) {
        rows.append(QJsonObject{{u"change"_s, QString(guideline::relationName(change.relation))},
                                {u"id"_s, change.id},
                                {u"from"_s, QJsonArray::fromStringList(change.from)},
                                {u"oldNumber"_s, change.oldNumber},
                                {u"newNumber"_s, change.newNumber},
                                {u"heading"_s, change.heading},
                                {u"oldText"_s, change.oldText},
                                {u"newText"_s, change.newText},
                                {u"oldStrength"_s, QString(guideline::strengthName(change.oldStrength))},
                                {u"newStrength"_s, QString(guideline::strengthName(change.newStrength))},
                                {u"reason"_s, change.reason}});
        text += u"%1  %2 → %3  %4\n"_s.arg(QString(guideline::relationName(change.relation)).leftJustified(10),
                                           change.oldNumber.isEmpty() ? u"－"_s : change.oldNumber,
                                           change.newNumber.isEmpty() ? u"－"_s : change.newNumber, change.heading);
        if (!change.reason.isEmpty())
            text += u"            "_s + change.reason + u'\n';
        if (change.oldStrength != change.newStrength && !change.oldNumber.isEmpty() && !change.newNumber.isEmpty())
            text += u"            %1 → %2\n"_s.arg(guideline::strengthName(change.oldStrength),
                                                   guideline::strengthName(change.newStrength));
    }
    const Exit written =
        console.data(invocation,
                     invocation.format(u"text"_s) == "json"_L1
                         ? jsonBytes({{u"from"_s, before->id}, {u"to"_s, after->id}, {u"changes"_s, rows}})
                         : text.toUtf8());
    if (written != Exit::Done)
        return written;
    return changes.empty() ? Exit::Done : Exit::Findings;
}

/// The copy's text. Of a PDF the pages as they are: heads, feet and broken lines are told apart by the guideline's own layout.
Result<QString> officialCopy(const QString &path, Console &console)
{
    if (QFileInfo(path).isFile() && QFileInfo(path).size() <= import::maximumFileSize) {
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        if (import::detectFormat(*bytes, path) == import::FileFormat::Pdf)
            return import::readPdfPages(*bytes, path);
    }
    const Result<Input> input = loadInput(path, console);
    if (!input)
        return input.error();
    return input->text;
}

/// The officer's copy of the ministry's document, matched to an edition; kept in their workspace where --into names one.
Exit importOfficial(const Invocation &invocation, Console &console)
{
    const Result<guideline::Edition> edition = guideline::loadEdition(invocation.value(u"edition"_s, u"r8-03"_s));
    if (!edition)
        return report(edition.error(), console);
    const Result<QString> copy = officialCopy(invocation.arguments.at(1), console);
    if (!copy)
        return report(copy.error(), console);
    const guideline::OfficialText official = guideline::readOfficialText(*copy, *edition);
    for (const auto &[line, text] : official.unmatchedLines)
        console.message(Tr::tr("%1行目の「%2」は、この版に当たる番号がありません。").arg(line).arg(quotable(text)));
    console.message(Tr::tr("%1 か所を結び付けました。例文に当たる箇所がないもの: %2")
                        .arg(official.clauses.size())
                        .arg(official.missing.size()));
    if (invocation.has(u"into"_s)) {
        const Result<void> saved =
            editWorkspace(invocation.value(u"into"_s), [&](model::Workspace &workspace) -> Result<void> {
                workspace.editionFiles.insert(u"guidelines/%1/official.xml"_s.arg(edition->id),
                                              guideline::writeOfficialText(official));
                return {};
            });
        if (!saved)
            return report(saved.error(), console);
    } else if (const Exit written = console.data(invocation, guideline::writeOfficialText(official));
               written != Exit::Done) {
        return written;
    }
    return official.unmatchedLines.empty() && official.missing.isEmpty() ? Exit::Done : Exit::Findings;
}

} // namespace

Exit runGuideline(const Invocation &invocation, Console &console)
{
    const QString verb = invocation.arguments.first();
    if (verb == "list"_L1)
        return list(invocation, console);
    if (verb == "show"_L1 && invocation.arguments.size() == 2)
        return show(invocation, console);
    if (verb == "lint"_L1 && invocation.arguments.size() >= 2)
        return lint(invocation, console);
    if (verb == "diff"_L1)
        return diff(invocation, console);
    if (verb == "import"_L1 && invocation.arguments.size() == 2)
        return importOfficial(invocation, console);
    console.message(Tr::tr("guideline list、show ID、lint DIR…、diff A B、import FILE のいずれかを指定してください。"));
    return Exit::Usage;
}

} // namespace hoshin::cli
