// SPDX-License-Identifier: Apache-2.0
// InspectActivity: what a lens brings along, and its report as a file.
#include "guideline/modelswitch.h"
#include "import/templatedocument.h"
#include "ui/dialogs.h"
#include "ui/inspectactivity.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

/// The lens that is shown, as a table or a page. On a worker: a workbook takes its time.
void InspectActivity::exportReport()
{
    const guideline::CoverageReport *shown = report();
    if (!m_session || !shown || m_writing.isRunning())
        return;
    const QString name = u"%1.xlsx"_s.arg(shown->title).remove(u'/');
    m_written = m_context.dialogs.saveFile(m_centre, Tr::tr("対応状況を書き出す"), name,
                                           Tr::tr("Excel ブック (*.xlsx);;HTML (*.html)"));
    if (m_written.isEmpty())
        return;
    m_writing.setFuture(QtConcurrent::run([report = *shown, workspace = m_session->workspace(), path = m_written] {
        return writeReport(report, workspace, path);
    }));
}

void InspectActivity::showForms()
{
    const guideline::CoverageReport *shown = report();
    m_switch->setVisible(shown && shown->lens == "network-model"_L1);
    if (!shown) {
        m_procedure->hide();
        m_contracts->hide();
        return;
    }
    const bool own = row() && row()->key == model::networkModelName(m_session->body().model);
    m_switch->setEnabled(row() && !own);
    m_switch->setText(own ? Tr::tr("今の型です") : Tr::tr("この型に改める"));
    const guideline::Checklist *checklist = checklistOf(*m_inspection, shown->lens);
    const bool made = checklist && m_session && m_session->document(checklist->procedure);
    const auto known = checklist ? m_inspection->catalogue.procedures.constFind(checklist->procedure)
                                 : m_inspection->catalogue.procedures.cend();
    m_procedure->setVisible(known != m_inspection->catalogue.procedures.cend());
    if (m_procedure->isVisibleTo(m_right))
        m_procedure->setText(
            made ? Tr::tr("「%1」を開く").arg(m_session->document(checklist->procedure)->document().title())
                 : Tr::tr("文書をひな型から作る"));
    m_contracts->setVisible(checklist && checklist->perContract);
}

/// 実施手順 or 様式: a document of the workspace like any other, made once.
void InspectActivity::makeProcedure()
{
    const guideline::CoverageReport *shown = report();
    const guideline::Checklist *checklist = shown ? checklistOf(*m_inspection, shown->lens) : nullptr;
    if (!m_session || !checklist || !m_inspection->catalogue.procedures.contains(checklist->procedure))
        return;
    const QString slug = checklist->procedure;
    if (!m_session->document(slug)) {
        model::IdSource ids;
        m_session->putDocument(
            slug,
            import::documentFromTemplate(m_inspection->catalogue.procedures.value(slug).text, m_session->body(), ids),
            Tr::tr("文書をひな型から作る"));
    }
    m_session->setCurrent(slug);
    Q_EMIT activityWanted(u"draft"_s);
}

/// A sheet of its own for one more contract, every question open.
void InspectActivity::addContract()
{
    const guideline::CoverageReport *shown = report();
    const guideline::Checklist *checklist = shown ? checklistOf(*m_inspection, shown->lens) : nullptr;
    if (!m_session || !checklist || !checklist->perContract)
        return;
    const guideline::Checklist general = m_inspection->catalogue.checklists.value(checklist->id.section(u'.', 0, 0));
    const QString id = guideline::contractId(general, m_contract->text());
    if (id.isEmpty())
        return;
    if (m_session->checklists().contains(id)) {
        Q_EMIT said(Tr::tr("「%1」の確認票は、既にあります。").arg(m_contract->text().trimmed()));
        return;
    }
    std::vector<model::ChecklistAnswer> answers;
    for (const guideline::Question &question : general.questions)
        answers.push_back({.question = question.number, .answer = {}, .evidence = {}, .owner = {}, .due = {}});
    m_wantedLens = u"checklist:"_s + id;
    m_contract->clear();
    m_session->setChecklist(id, answers);
    m_soon.stop();
    refresh();
}

/// What changes was shown before: the rows of this lens say it.
void InspectActivity::switchModel()
{
    if (!row())
        return;
    const std::optional<model::NetworkModel> to = model::parseNetworkModel(row()->key);
    if (!m_session || !to || *to == m_session->body().model)
        return;
    const model::Workspace switched = guideline::withNetworkModel(m_session->workspace(), *to);
    const QString step = Tr::tr("ネットワークの型の変更");
    const QString current = m_session->current() ? m_session->current()->slug() : QString();
    for (auto document = switched.documents.cbegin(); document != switched.documents.cend(); ++document) {
        if (document.key() != current)
            m_session->document(document.key())->apply(step, *document);
    }
    const model::Document shown = switched.documents.value(current);
    m_session->applyStep(current, step, {.body = switched.body}, &shown);
    Q_EMIT said(Tr::tr("ネットワークの型を改めました。"));
    m_soon.stop();
    refresh();
}

} // namespace hoshin::ui
