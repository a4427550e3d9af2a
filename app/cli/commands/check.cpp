// SPDX-License-Identifier: Apache-2.0
#include "check/check.h"

#include "check/findingtext.h"
#include "check/rulecatalogue.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "guideline/catalogue.h"
#include "guideline/editionreader.h"
#include "model/numbering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <map>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

using check::Finding;
using check::Severity;

/// 第3条第2項 for every finding; numbers are derived once a document.
class Places
{
public:
    explicit Places(const model::Workspace &workspace)
    {
        for (auto it = workspace.documents.begin(); it != workspace.documents.end(); ++it)
            m_numbers.emplace(it.key(), model::Numbering(*it));
    }

    QString address(const Finding &finding) const
    {
        const auto numbers = m_numbers.find(finding.document);
        return numbers == m_numbers.end() ? QString() : numbers->second.address(finding.clause);
    }

private:
    std::map<QString, model::Numbering> m_numbers;
};

static QByteArray asText(const std::vector<Finding> &findings, const Places &places)
{
    QString text;
    for (const Finding &finding : findings) {
        const QString severity = finding.severity == Severity::Error ? Tr::tr("誤り")
            : finding.severity == Severity::Warning                  ? Tr::tr("注意")
                                                                     : Tr::tr("助言");
        QString place = finding.document;
        const QString address = places.address(finding);
        if (!address.isEmpty())
            place += u' ' + address;
        text += u"%1 [%2] "_s.arg(severity, finding.ruleId) + (place.isEmpty() ? QString() : place + u": "_s)
            + check::findingMessage(finding) + u"\n    "_s + check::findingRemedy(finding) + u"\n    "_s
            + Tr::tr("根拠: %1").arg(check::ruleSource(finding.ruleId)) + u'\n';
    }
    return text.toUtf8();
}

static QByteArray asJson(const std::vector<Finding> &findings, const Places &places)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{{u"rule"_s, finding.ruleId},
                                 {u"severity"_s, QString(check::severityName(finding.severity))},
                                 {u"document"_s, finding.document},
                                 {u"clause"_s, finding.clause.toString()},
                                 {u"place"_s, places.address(finding)},
                                 {u"start"_s, finding.start},
                                 {u"length"_s, finding.length},
                                 {u"message"_s, check::findingMessage(finding)},
                                 {u"source"_s, check::ruleSource(finding.ruleId)},
                                 {u"remedy"_s, check::findingRemedy(finding)}});
    }
    return QJsonDocument(QJsonObject{{u"findings"_s, array}}).toJson();
}

static QString sarifLevel(Severity severity)
{
    switch (severity) {
    case Severity::Error: return u"error"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Advice: return u"note"_s;
    }
    Q_UNREACHABLE();
}

static QJsonObject sarifResult(const Finding &finding, const Places &places)
{
    QJsonObject result{
        {u"ruleId"_s, finding.ruleId},
        {u"level"_s, sarifLevel(finding.severity)},
        {u"message"_s,
         QJsonObject{{u"text"_s, check::findingMessage(finding) + u' ' + check::findingRemedy(finding)}}}};
    QJsonObject location;
    if (!finding.document.isEmpty()) {
        const QString file = QString::fromUtf8(QUrl::toPercentEncoding(finding.document));
        location.insert(
            u"physicalLocation"_s,
            QJsonObject{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, u"documents/"_s + file + u".xml"_s}}}});
    }
    if (!finding.clause.isNull()) {
        const QJsonObject logical{{u"name"_s, places.address(finding)},
                                  {u"fullyQualifiedName"_s, finding.document + u'#' + finding.clause.toString()}};
        location.insert(u"logicalLocations"_s, QJsonArray{logical});
    }
    if (!location.isEmpty())
        result.insert(u"locations"_s, QJsonArray{location});
    return result;
}

/// SARIF 2.1.0. Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
static QByteArray asSarif(const std::vector<Finding> &findings, const Places &places)
{
    QJsonArray rules;
    for (const check::Rule *rule : check::allRules()) {
        const check::RuleInfo info = rule->info();
        rules.append(QJsonObject{{u"id"_s, QString(info.id)},
                                 {u"shortDescription"_s, QJsonObject{{u"text"_s, check::ruleTitle(QString(info.id))}}},
                                 {u"fullDescription"_s, QJsonObject{{u"text"_s, info.source.toString()}}},
                                 {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(info.severity)}}}});
    }
    QJsonArray results;
    for (const Finding &finding : findings)
        results.append(sarifResult(finding, places));
    const QJsonObject driver{
        {u"name"_s, u"hoshin"_s}, {u"version"_s, QStringLiteral(HOSHIN_VERSION)}, {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          // findings quote clauses, also withheld ones: whoever gets the file is told
                          {u"properties"_s, QJsonObject{{u"audience"_s, u"庁内用（公表しない）"_s}}},
                          {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                                     {u"version"_s, u"2.1.0"_s},
                                     {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

/// The editions in use: the workspace's frozen copies, else the installed ones.
static std::vector<guideline::Edition> editionsOf(const model::Workspace &workspace, Console &console)
{
    std::vector<guideline::Edition> editions;
    for (const QString &id : workspace.body.editions) {
        if (auto edition = guideline::editionInUse(workspace.editionFiles, id))
            editions.push_back(std::move(*edition));
        else
            console.message(Tr::tr("ガイドラインの版 %1 が見つからないので、例文との比較は行いません。").arg(id));
    }
    return editions;
}

Exit runCheck(const Invocation &invocation, Console &console)
{
    const auto argument = parseWorkspaceArgument(invocation.arguments.first());
    const WorkspaceArgument wanted = argument.value_or(WorkspaceArgument{.workspace = invocation.arguments.first()});
    const Result<model::Workspace> workspace = readWorkspace(wanted);
    if (!workspace)
        return report(workspace.error(), console);
    const std::vector<guideline::Edition> editions = editionsOf(*workspace, console);
    const Result<guideline::Catalogue> catalogue =
        guideline::loadCatalogue(); // without one citations are not held against it
    const std::vector<guideline::ReferenceDocument> references =
        catalogue ? catalogue->references : std::vector<guideline::ReferenceDocument>();
    const std::vector<Finding> findings = wanted.document.isEmpty()
        ? check::checkWorkspace(*workspace, editions, references)
        : check::checkDocument(*workspace, wanted.document, editions, references);
    const Places places(*workspace);
    const QString format = invocation.format(u"text"_s);
    const QByteArray bytes = format == "json"_L1 ? asJson(findings, places)
        : format == "sarif"_L1                   ? asSarif(findings, places)
                                                 : asText(findings, places);
    const Exit written = console.data(invocation, bytes);
    console.message(findings.empty() ? Tr::tr("指摘はありません。")
                                     : Tr::tr("指摘 %n 件", nullptr, int(findings.size())));
    return written != Exit::Done || findings.empty() ? written : Exit::Findings;
}

} // namespace hoshin::cli
