// SPDX-License-Identifier: Apache-2.0
#include "guideline/coverage.h"

#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "guideline/editionreader.h"
#include "model/numbering.h"
#include "publish/coveragepage.h"
#include "publish/office/sheets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

using guideline::CoverageItem;
using guideline::CoverageReport;
using guideline::CoverageRow;
using guideline::Status;

constexpr std::array allStatuses = {Status::Covered,       Status::Adapted, Status::Transitional,
                                    Status::NotApplicable, Status::Refused, Status::Gap};

QString statusWord(Status status)
{
    switch (status) {
    case Status::Covered: return Tr::tr("充足");
    case Status::Adapted: return Tr::tr("変更して充足");
    case Status::Transitional: return Tr::tr("経過措置");
    case Status::NotApplicable: return Tr::tr("対象外");
    case Status::Refused: return Tr::tr("不採用");
    case Status::Gap: return Tr::tr("未対応");
    }
    Q_UNREACHABLE();
}

/// Prints addresses of clauses; derives the numbers of each document once.
class Addresses
{
public:
    explicit Addresses(const model::Workspace &workspace)
    {
        for (auto document = workspace.documents.begin(); document != workspace.documents.end(); ++document)
            m_numberings.insert(document.key(), model::Numbering(*document));
    }

    QString of(const guideline::CarryingClause &clause) const
    {
        return m_numberings.value(clause.document).address(clause.clause);
    }

private:
    QMap<QString, model::Numbering> m_numberings;
};

QJsonObject countsJson(const auto &counted)
{
    QJsonObject counts;
    for (const Status status : allStatuses)
        counts.insert(guideline::statusName(status), counted.count(status));
    return counts;
}

QJsonObject itemJson(const CoverageItem &item, const Addresses &addresses)
{
    QJsonArray clauses;
    for (const guideline::CarryingClause &clause : item.clauses)
        clauses.append(QJsonObject{{u"document"_s, clause.document},
                                   {u"id"_s, clause.clause.toString()},
                                   {u"address"_s, addresses.of(clause)}});
    return {{u"id"_s, item.example},
            {u"number"_s, item.number},
            {u"heading"_s, item.heading},
            {u"status"_s, QString(guideline::statusName(item.status))},
            {u"needsReview"_s, item.needsReview},
            {u"reason"_s, item.reason},
            {u"clauses"_s, clauses}};
}

QByteArray json(const CoverageReport &report, const Addresses &addresses)
{
    QJsonArray rows;
    for (const CoverageRow &row : report.rows) {
        QJsonArray items;
        for (const CoverageItem &item : row.items)
            items.append(itemJson(item, addresses));
        rows.append(QJsonObject{{u"key"_s, row.key},
                                {u"title"_s, row.title},
                                {u"answer"_s, row.answer},
                                {u"counts"_s, countsJson(row)},
                                {u"items"_s, items}});
    }
    return QJsonDocument(QJsonObject{{u"by"_s, report.lens},
                                     {u"title"_s, report.title},
                                     {u"edition"_s, report.edition},
                                     {u"note"_s, report.note},
                                     {u"counts"_s, countsJson(report)},
                                     {u"rows"_s, rows}})
        .toJson(QJsonDocument::Indented);
}

QString counts(const auto &counted)
{
    QStringList words;
    for (const Status status : allStatuses) {
        if (const int count = counted.count(status); count > 0)
            words << statusWord(status) + u' ' + QString::number(count);
    }
    return words.join(u"、"_s);
}

QByteArray text(const CoverageReport &report, const Addresses &addresses)
{
    QString out = report.title + (report.note.isEmpty() ? QString() : u"（"_s + report.note + u"）"_s) + u'\n'
        + counts(report) + u'\n';
    for (const CoverageRow &row : report.rows) {
        out += u"\n%1 %2\n  %3\n"_s.arg(row.key, row.title, row.items.empty() ? Tr::tr("例文なし") : counts(row));
        for (const CoverageItem &item : row.items) {
            QStringList where;
            for (const guideline::CarryingClause &clause : item.clauses)
                where << addresses.of(clause);
            where.removeDuplicates();
            out += u"  %1 %2 %3 %4%5\n"_s.arg(statusWord(item.status), item.number, item.heading, where.join(u"、"_s),
                                              item.needsReview ? u" "_s + Tr::tr("要確認") : QString());
        }
    }
    return out.toUtf8();
}

Result<QByteArray> formatted(const QString &format, const CoverageReport &covered, const model::Workspace &workspace)
{
    if (format == "html"_L1)
        return publish::renderCoverage(covered, workspace);
    if (format == "xlsx"_L1)
        return publish::writeWorkbook(covered.title, workspace.body.name, {},
                                      {publish::coverageSheet(covered, workspace)});
    const Addresses addresses(workspace);
    return format == "json"_L1 ? json(covered, addresses) : text(covered, addresses);
}

} // namespace

Exit runCoverage(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    const Result<model::Workspace> workspace =
        readWorkspace(argument.value_or(WorkspaceArgument{invocation.arguments.first(), {}, {}}));
    if (!workspace)
        return report(workspace.error(), console);
    const QString newest = workspace->body.editions.isEmpty() ? u"r8-03"_s : workspace->body.editions.last();
    const Result<guideline::Edition> edition =
        guideline::editionInUse(workspace->editionFiles, invocation.value(u"edition"_s, newest));
    if (!edition)
        return report(edition.error(), console);
    Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
    if (!catalogue)
        return report(catalogue.error(), console);
    guideline::addContracts(*catalogue, *workspace);
    const Result<CoverageReport> covered =
        guideline::coverageBy(invocation.value(u"by"_s, u"edition"_s), *workspace, *edition, *catalogue);
    if (!covered) {
        console.message(covered.error().detail);
        return Exit::Usage;
    }
    const Result<QByteArray> bytes = formatted(invocation.format(u"text"_s), *covered, *workspace);
    if (!bytes)
        return report(bytes.error(), console);
    if (const Exit written = console.data(invocation, *bytes); written != Exit::Done)
        return written;
    return covered->count(Status::Gap) > 0 ? Exit::Findings : Exit::Done;
}

} // namespace hoshin::cli
