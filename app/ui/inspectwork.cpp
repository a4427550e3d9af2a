// SPDX-License-Identifier: Apache-2.0
#include "ui/inspectwork.h"

#include "base/fileio.h"
#include "check/check.h"
#include "check/findingtext.h"
#include "guideline/editionreader.h"
#include "guideline/modelswitch.h"
#include "model/workspace.h"
#include "publish/coveragepage.h"
#include "publish/office/sheets.h"
#include "ui/bardelegate.h"
#include "ui/uitr.h"

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr QLatin1StringView checklistPrefix("checklist:");

const QStringList &weakeningRules()
{
    static const QStringList ids{u"weaker-than-example"_s, u"exception-added"_s, u"scope-narrowed"_s,
                                 u"enumeration-shortened"_s};
    return ids;
}

QStringList lensWords(const model::Workspace &workspace, const guideline::Catalogue &catalogue)
{
    QStringList words{u"edition"_s, u"rule16-3"_s};
    const QString network = model::networkModelName(workspace.body.model);
    for (auto it = catalogue.checklists.cbegin(); it != catalogue.checklists.cend(); ++it) {
        if (it->models.isEmpty() || it->models.contains(network))
            words << checklistPrefix + it.key();
    }
    for (const guideline::Framework &framework : catalogue.crosswalk.frameworks)
        words << u"crosswalk:"_s + framework.id;
    return words;
}

} // namespace

Result<Inspection> inspect(const model::Workspace &workspace)
{
    const QString newest = workspace.body.editions.isEmpty() ? u"r8-03"_s : workspace.body.editions.last();
    Result<guideline::Edition> edition = guideline::editionInUse(workspace.editionFiles, newest);
    if (!edition)
        return edition.error();
    Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
    if (!catalogue)
        return catalogue.error();
    guideline::addContracts(*catalogue, workspace);
    Inspection inspection{.edition = std::move(*edition), .catalogue = std::move(*catalogue), .reports = {}};
    for (const QString &word : lensWords(workspace, inspection.catalogue)) {
        Result<guideline::CoverageReport> report =
            guideline::coverageBy(word, workspace, inspection.edition, inspection.catalogue);
        if (!report)
            return report.error();
        inspection.reports.push_back(std::move(*report));
    }
    for (const check::Finding &finding : check::checkWorkspace(workspace, {inspection.edition})) {
        if (weakeningRules().contains(finding.ruleId))
            inspection.weaker.insert(finding.clause, check::findingMessage(finding));
    }
    inspection.clauses = std::make_shared<const guideline::ClauseIndex>(workspace);
    inspection.reports.push_back(guideline::coverageByModel(workspace, inspection.edition));
    return inspection;
}

Result<void> writeReport(const guideline::CoverageReport &report, const model::Workspace &workspace,
                         const QString &path)
{
    if (path.endsWith(".html"_L1, Qt::CaseInsensitive))
        return writeFile(path, publish::renderCoverage(report, workspace));
    const Result<QByteArray> book =
        publish::writeWorkbook(report.title, workspace.body.name, {}, {publish::coverageSheet(report, workspace)});
    return book ? writeFile(path, *book) : Result<void>(book.error());
}

const guideline::Checklist *checklistOf(const Inspection &inspection, const QString &lens)
{
    if (!lens.startsWith(checklistPrefix))
        return nullptr;
    const auto it = inspection.catalogue.checklists.constFind(lens.sliced(checklistPrefix.size()));
    return it == inspection.catalogue.checklists.cend() ? nullptr : &*it;
}

QString spokenRow(const QString &key, const guideline::CoverageRow &row)
{
    QStringList words{u"%1 %2"_s.arg(key, row.title), Tr::tr("%1項目").arg(row.items.size())};
    const QList<int> counts = barCounts(row);
    for (int i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0)
            words << barPartWord(BarPart(i)) + QString::number(counts.at(i));
    }
    return words.join(u"、"_s);
}

} // namespace hoshin::ui
