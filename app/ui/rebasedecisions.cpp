// SPDX-License-Identifier: Apache-2.0
// What a person decides about the rows of a rebase: begun, decided, taken back, taken together, carried out.
#include "ui/errortext.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/rebaseactivity.h"
#include "ui/rebasedraft.h"
#include "ui/rebaselist.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QLineEdit>
#include <QtConcurrentRun>

#include <algorithm>

namespace hoshin::ui {

using guideline::Outcome;
using guideline::RebaseDecision;

/// What a person has begun to write about the row that is shown, kept with the working state until it is decided or discarded. No
/// step of the history: undo in the draft itself takes words back.
void RebaseActivity::keepDraft()
{
    m_keepSoon.stop();
    const int row = m_shownRow;
    if (!m_desk || !m_session || row < 0 || size_t(row) >= m_decisions.size() || !m_desk->needsDecision(size_t(row))
        || m_decisions[size_t(row)].kind != Kind::Open)
        return;
    RebaseDecision begun{.kind = Kind::Open, .text = {}, .reason = m_reason->text().trimmed()};
    if (m_draft->isBegun()) {
        begun.text = m_draft->neutral();
        begun.heading = m_draft->heading();
    }
    const RebaseDecision &kept = m_decisions[size_t(row)];
    if (begun.text == kept.text && begun.reason == kept.reason && begun.heading == kept.heading)
        return;
    m_keeping = true;
    m_session->setRebase(m_desk->slug, workWith(size_t(row), begun));
    m_keeping = false;
}

/// 案を元に戻す: the proposal again.
void RebaseActivity::discardDraft()
{
    const int row = m_list->currentRow();
    if (!m_desk || !m_session || row < 0 || m_decisions[size_t(row)].kind != Kind::Open)
        return;
    m_keepSoon.stop();
    m_shownRow = -1;
    m_session->setRebase(m_desk->slug, workWith(size_t(row), {}));
    showRow();
}

void RebaseActivity::decide(Kind kind, bool asDrafted)
{
    const int row = m_list->currentRow();
    if (!m_desk || row < 0 || !m_desk->needsDecision(size_t(row)))
        return;
    const guideline::RebaseRow &line = m_desk->plan.rows[size_t(row)];
    RebaseDecision decision{.kind = kind, .text = {}, .reason = m_reason->text().trimmed(), .reviewed = true};
    if (kind == Kind::Keep && line.clause.isNull() && decision.reason.isEmpty()) { // 不採用 needs a reason
        m_reasonNeeded->setRole(Role::Deleted);
        m_reason->setFocus();
        return;
    }
    if (asDrafted)
        decision.heading = m_draft->heading();
    if (kind == Kind::Edit)
        decision.text = m_draft->neutral();
    else if (kind == Kind::Take && line.conflict && line.outcome == Outcome::NeedsMerge)
        decision.text = asDrafted ? m_draft->neutral() : m_draft->takenText();
    keepDecision(decision, Tr::tr("改定追随の判断"));
}

/// 案で採用: what stands in the draft, be it the proposal or what a person made of it.
void RebaseActivity::accept()
{
    const int row = m_list->currentRow();
    if (!m_desk || row < 0 || !m_desk->needsDecision(size_t(row)))
        return;
    if (m_draft->isEditable() && m_draft->neutral().isEmpty()) {
        if (m_desk->plan.rows[size_t(row)].clause.isNull()) { // no clause before, none now
            decide(Kind::Keep);
            return;
        }
        m_bar->show(MessageBar::Kind::Error, Tr::tr("案が空です。条を残さないときは、起案で削ってください。"));
        return;
    }
    decide(m_draft->isEdited() ? Kind::Edit : Kind::Take, true);
    m_list->setFocus();
}

void RebaseActivity::reopen() { keepDecision({}, Tr::tr("改定追随の判断の取消し")); }

/// Puts the decision about the current row in the place of an earlier one and goes on to the next open row.
void RebaseActivity::keepDecision(const RebaseDecision &decision, const QString &stepName)
{
    const int row = m_list->currentRow();
    if (!m_desk || !m_session || row < 0)
        return;
    m_keepSoon.stop();
    m_shownRow = -1; // what stands in the draft is decided, not begun
    const int next = m_list->nextOpen();
    m_session->applyStep(m_desk->slug, stepName, {.rebases = {{m_desk->slug, workWith(size_t(row), decision)}}});
    if (decision.kind != Kind::Open && next >= 0)
        m_list->choose(next);
}

/// The decisions so far with `decision` about this row; one that says nothing leaves none.
model::RebaseWork RebaseActivity::workWith(size_t row, const RebaseDecision &decision) const
{
    const guideline::RebaseRow &line = m_desk->plan.rows[row];
    model::RebaseWork work = m_session->rebase(m_desk->slug);
    if (work.from != m_desk->from.id || work.to != m_desk->to.id)
        work = {.from = m_desk->from.id, .to = m_desk->to.id, .decisions = {}};
    std::erase_if(work.decisions, [&](const model::RebaseDecisionRecord &record) {
        return record.oldExample == line.oldExample && record.newExample == line.newExample
            && record.clause == line.clause;
    });
    if (decision.kind != Kind::Open || !decision.text.isEmpty() || !decision.reason.isEmpty())
        work.decisions.push_back(guideline::recordOf(line, decision));
    return work;
}

void RebaseActivity::takeSafe()
{
    keepDraft();
    const std::vector<size_t> rows = m_desk ? safeRows() : std::vector<size_t>();
    if (rows.empty() || !m_session)
        return;
    model::RebaseWork work{.from = m_desk->from.id, .to = m_desk->to.id, .decisions = {}};
    for (size_t row = 0; row < m_decisions.size(); ++row) {
        RebaseDecision decision = m_decisions[row];
        if (std::find(rows.begin(), rows.end(), row) != rows.end())
            decision = {.kind = Kind::Take, .text = {}, .reason = {}, .reviewed = false};
        if (decision.kind != Kind::Open || !decision.text.isEmpty() || !decision.reason.isEmpty())
            work.decisions.push_back(guideline::recordOf(m_desk->plan.rows[row], decision));
    }
    m_session->applyStep(m_desk->slug, Tr::tr("安全なものをまとめて取り込む"), {.rebases = {{m_desk->slug, work}}});
    Q_EMIT said(Tr::tr("安全な %1 件を取り込むことにしました。").arg(rows.size()));
    if (m_list->nextOpen() >= 0)
        m_list->choose(m_list->nextOpen());
}

void RebaseActivity::finish()
{
    if (!m_desk || !m_desk->isBehind() || isBusy())
        return;
    if (openRows() > 0) {
        m_bar->show(MessageBar::Kind::Error, Tr::tr("完了できません。%1").arg(whatIsOpen()));
        return;
    }
    m_context.progress.begin(Tr::tr("判断を反映しています"), {});
    m_carrying.setFuture(
        QtConcurrent::run([desk = *m_desk, decisions = m_decisions, files = m_session->editionFiles()] {
            return carryOut(desk, decisions, files);
        }));
}

/// The document, its links and the edition in use change in one step, so that one undo takes all of it back.
void RebaseActivity::finished()
{
    m_context.progress.end();
    const Result<RebaseResult> result = m_carrying.result();
    if (!m_session || !m_document || !m_desk || !m_desk->document.isSharedWith(m_document->document()))
        return; // changed meanwhile: it is laid out anew
    if (!result) {
        m_bar->show(MessageBar::Kind::Error, errorText(result.error()));
        return;
    }
    model::Body body = m_session->body();
    if (!body.editions.contains(m_desk->to.id))
        body.editions.append(m_desk->to.id);
    const QString name = editionName(m_desk->to);
    const QString slug = m_desk->slug;
    m_session->applyStep(slug, Tr::tr("%1への追随").arg(name),
                         {.mappings = {{slug, result->rebased.mappings}},
                          .rebases = {{slug, {}}},
                          .body = body,
                          .editionFiles = result->editionFiles},
                         &result->rebased.document);
    Q_EMIT said(Tr::tr("%1に追随しました。起案と審査で確かめてください。").arg(name));
    lay();
}

} // namespace hoshin::ui
