// SPDX-License-Identifier: Apache-2.0
#include "publish/exchange.h"

#include "guideline/coverage.h"
#include "guideline/editionreader.h"
#include "publish/office/sheets.h"
#include "publish/oscal/oscalcatalog.h"
#include "publish/oscal/oscalcheck.h"
#include "publish/oscal/oscaljson.h"
#include "publish/oscal/oscalmapping.h"
#include "publish/oscal/oscalpolicy.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

constexpr std::pair<ExchangeFormat, QLatin1StringView> names[] = {
    {ExchangeFormat::OscalCatalog, "oscal-catalog"_L1},
    {ExchangeFormat::OscalProfile, "oscal-profile"_L1},
    {ExchangeFormat::OscalResolved, "oscal-resolved"_L1},
    {ExchangeFormat::OscalComponent, "oscal-component"_L1},
    {ExchangeFormat::OscalMapping, "oscal-mapping"_L1},
    {ExchangeFormat::Workbook, "xlsx"_L1},
    {ExchangeFormat::Csv, "csv"_L1},
};

/// The workspace without what may not be published: no withheld clause, no link of one, no review, no answer.
model::Workspace openWorkspace(const model::Workspace &workspace)
{
    const oscal::PublicPolicy policy = oscal::publicPolicy(workspace);
    return {.body = policy.body,
            .documents = policy.documents,
            .mappings = policy.mappings,
            .adoptions = policy.adoptions,
            .editionFiles = workspace.editionFiles};
}

QJsonObject contentOf(ExchangeFormat format, const ExchangeRequest &request)
{
    const oscal::PublicPolicy policy = oscal::publicPolicy(request.workspace);
    switch (format) {
    case ExchangeFormat::OscalProfile: return oscal::profile(policy, request.edition);
    case ExchangeFormat::OscalResolved: return oscal::resolvedCatalog(policy, request.edition);
    case ExchangeFormat::OscalComponent: return oscal::componentDefinition(policy, request.edition);
    case ExchangeFormat::OscalMapping:
        return oscal::mappingCollection(request.edition, request.previous ? &*request.previous : nullptr,
                                        request.catalogue.crosswalk);
    default: return oscal::catalog(request.edition);
    }
}

QString modelOf(ExchangeFormat format)
{
    switch (format) {
    case ExchangeFormat::OscalProfile: return u"profile"_s;
    case ExchangeFormat::OscalComponent: return u"component-definition"_s;
    case ExchangeFormat::OscalMapping: return u"mapping-collection"_s;
    default: return u"catalog"_s;
    }
}

Result<QByteArray> oscalFile(ExchangeFormat format, const ExchangeRequest &request)
{
    const QString kind = modelOf(format);
    const QJsonObject content = contentOf(format, request);
    oscal::KnownIds known;
    const auto know = [&known](const guideline::Edition &edition) {
        known.insert(oscal::catalogHref(edition.id),
                     oscal::idsOf(QJsonObject{{u"catalog"_s, oscal::catalog(edition)}}));
    };
    know(request.edition);
    if (request.previous)
        know(*request.previous);
    QStringList faults;
    for (const oscal::Fault &fault : oscal::check(QJsonObject{{kind, content}}, known))
        faults << fault.rule + u' ' + fault.subject;
    if (!faults.isEmpty())
        return Error{.code = ErrorCode::Internal, .detail = faults.join(u'\n')};
    return oscal::toFile(kind, content);
}

QList<Sheet> sheetsOf(const ExchangeRequest &request, const model::Workspace &workspace)
{
    QList<Sheet> sheets;
    for (auto it = workspace.documents.cbegin(); it != workspace.documents.cend(); ++it) {
        if (request.document.isEmpty() || request.document == it.key())
            sheets.append(mappingSheet(it.key(), *it, workspace.mappings.value(it.key()), &request.edition));
    }
    return sheets;
}

/// One table for all documents, each row with the title of its document.
Sheet joined(const QList<Sheet> &sheets, const model::Workspace &workspace)
{
    Sheet all;
    for (const Sheet &sheet : sheets) {
        if (all.columns.isEmpty())
            all.columns = QList<SheetColumn>{{u"文書"_s, 24}} + sheet.columns;
        const QString title = workspace.documents.value(sheet.name).title();
        for (const QStringList &row : sheet.rows)
            all.rows.append(QStringList{title} + row);
    }
    return all;
}

} // namespace

QLatin1StringView exchangeFormatName(ExchangeFormat format)
{
    for (const auto &[value, name] : names) {
        if (value == format)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<ExchangeFormat> parseExchangeFormat(QStringView word)
{
    for (const auto &[value, name] : names) {
        if (name == word)
            return value;
    }
    return std::nullopt;
}

Result<guideline::Edition> editionOf(const model::Workspace &workspace, const QString &id)
{
    return guideline::editionInUse(workspace.editionFiles, id);
}

std::vector<guideline::Edition> editionsInUse(const model::Workspace &workspace)
{
    std::vector<guideline::Edition> editions;
    for (const QString &id : workspace.body.editions) {
        if (Result<guideline::Edition> edition = editionOf(workspace, id))
            editions.push_back(std::move(*edition));
    }
    return editions;
}

Result<QByteArray> exchangeFile(ExchangeFormat format, const ExchangeRequest &request)
{
    if (!request.document.isEmpty() && !request.workspace.documents.contains(request.document))
        return Error{.code = ErrorCode::NotFound, .detail = request.document};
    const bool table = format == ExchangeFormat::Workbook || format == ExchangeFormat::Csv;
    if (!table)
        return oscalFile(format, request);
    const model::Workspace workspace = request.inHouse ? request.workspace : openWorkspace(request.workspace);
    QList<Sheet> sheets = sheetsOf(request, workspace);
    if (format == ExchangeFormat::Csv)
        return writeCsv(joined(sheets, workspace));
    for (Sheet &sheet : sheets)
        sheet.name = workspace.documents.value(sheet.name).title();
    sheets.append(coverageSheet(guideline::coverageByEdition(workspace, request.edition), workspace));
    sheets.append(
        coverageSheet(guideline::coverageByRule(workspace, request.edition, request.catalogue.rule), workspace));
    return writeWorkbook(workspace.body.name + u" 例文との対応"_s, workspace.body.name, request.dated, sheets);
}

} // namespace hoshin::publish
