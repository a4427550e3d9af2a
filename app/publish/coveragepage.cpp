// SPDX-License-Identifier: Apache-2.0
#include "publish/coveragepage.h"

#include "compare/htmlpage.h"
#include "publish/office/sheets.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using compare::htmlEscaped;
using guideline::Status;

static QString counts(const guideline::CoverageReport &report)
{
    static constexpr Status all[] = {Status::Covered,       Status::Adapted, Status::Transitional,
                                     Status::NotApplicable, Status::Refused, Status::Gap};
    QString list = u"<ul>\n"_s;
    for (const Status status : all)
        list += u"<li>%1　%2</li>\n"_s.arg(statusWord(status), QString::number(report.count(status)));
    return list + u"</ul>\n"_s;
}

QByteArray renderCoverage(const guideline::CoverageReport &report, const model::Workspace &workspace)
{
    compare::HtmlPage page;
    page.title = u"対応状況："_s + report.title;
    page.organisation = workspace.body.name;
    page.wide = true;
    page.main = report.note.isEmpty() ? QString() : u"<p>"_s + htmlEscaped(report.note) + u"</p>\n"_s;
    page.main += counts(report);
    const Sheet sheet = coverageSheet(report, workspace);
    QString group;
    bool open = false;
    for (const QStringList &row : sheet.rows) {
        if (!open || row.front() != group) {
            group = row.front();
            page.main += open ? u"</tbody>\n</table>\n"_s : QString();
            page.main += u"<table>\n<caption>"_s + htmlEscaped(group) + u"</caption>\n<thead><tr>"_s;
            for (qsizetype i = 1; i < sheet.columns.size(); ++i)
                page.main += u"<th scope=\"col\">"_s + htmlEscaped(sheet.columns[i].title) + u"</th>"_s;
            page.main += u"</tr></thead>\n<tbody>\n"_s;
            open = true;
        }
        page.main += u"<tr>"_s;
        for (qsizetype i = 1; i < row.size(); ++i)
            page.main += u"<td>"_s + htmlEscaped(row[i]).replace(u'\n', u"<br>"_s) + u"</td>"_s;
        page.main += u"</tr>\n"_s;
    }
    page.main += open ? u"</tbody>\n</table>\n"_s : u"<p>対象となる例文がありません。</p>\n"_s;
    return page.toHtml();
}

} // namespace hoshin::publish
