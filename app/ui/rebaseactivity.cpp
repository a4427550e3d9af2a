// SPDX-License-Identifier: Apache-2.0
#include "ui/rebaseactivity.h"

#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/rebasecolumns.h"
#include "ui/rebasedraft.h"
#include "ui/rebaselist.h"
#include "ui/rebasepane.h"
#include "ui/reviewmetrics.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QtConcurrentRun>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using guideline::RebaseDecision;

namespace {
constexpr int pause = 500; ///< in typing, before what was begun is kept
constexpr int after = 400; ///< after the last change of the policy, before it is laid out anew
constexpr size_t namedAtMost = 3;
} // namespace

RebaseActivity::RebaseActivity(const Context &context)
    : m_context(context), m_left(new QWidget), m_centre(new QWidget), m_right(new RebasePane)
{
    addActions();
    buildLeft();
    buildCentre();
    m_soon.setSingleShot(true);
    m_soon.setInterval(after);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(pause);
    connectViews();
    textSizeChanged();
    fill();
}

RebaseActivity::~RebaseActivity()
{
    m_laying.waitForFinished();
    m_carrying.waitForFinished();
}

QString RebaseActivity::id() const { return u"rebase"_s; }
QString RebaseActivity::name() const { return Tr::tr("追随"); }
QString RebaseActivity::title() const { return Tr::tr("ガイドラインの改定に追随"); }
QString RebaseActivity::iconName() const { return u"rebase"_s; }
QWidget *RebaseActivity::right() { return m_right; }
int RebaseActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int RebaseActivity::rightWidth() const { return metrics::rebaseRight; }
QWidget *RebaseActivity::contextButton() { return m_contextButton; }
QWidget *RebaseActivity::mainWidget() { return m_list; }

void RebaseActivity::textSizeChanged()
{
    m_columns->setTextPercent(m_context.settings.textPercent());
    m_draft->setTextPercent(m_context.settings.textPercent());
}

int RebaseActivity::openRows() const
{
    int open = 0;
    for (size_t row = 0; m_desk && row < m_decisions.size(); ++row)
        open += m_desk->needsDecision(row) && m_decisions[row].kind == Kind::Open ? 1 : 0;
    return open;
}

QStringList RebaseActivity::statusTexts() const
{
    if (!m_desk || !m_desk->isBehind())
        return {};
    const auto automatic =
        std::count_if(m_decisions.begin(), m_decisions.end(), [this](const RebaseDecision &decision) {
            return m_desk->group(size_t(&decision - m_decisions.data()), decision) == RebaseGroup::Automatic;
        });
    return {Tr::tr("要判断 %1").arg(openRows() - automatic), Tr::tr("自動 %1").arg(automatic)};
}

void RebaseActivity::setSession(WorkspaceSession *session)
{
    keepDraft();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_desk.reset();
    m_decisions.clear();
    if (session) {
        connect(session, &WorkspaceSession::documentsChanged, this, &RebaseActivity::fillDocuments);
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &RebaseActivity::followDocument);
        connect(session, &WorkspaceSession::changed, this, &RebaseActivity::followSession);
    }
    followDocument();
}

void RebaseActivity::fillDocuments()
{
    const QSignalBlocker quiet(m_documents);
    m_documents->clear();
    for (const QString &slug : m_session ? m_session->slugs() : QStringList())
        m_documents->addItem(m_session->document(slug)->document().title(), slug);
    if (m_document)
        m_documents->setCurrentIndex(m_documents->findData(m_document->slug()));
}

void RebaseActivity::followDocument()
{
    keepDraft();
    m_document = m_session ? m_session->current() : nullptr;
    fillDocuments();
    m_wanted = m_document ? m_session->rebase(m_document->slug()).to : QString();
    m_desk.reset();
    m_decisions.clear();
    m_stale = true;
    fill();
    if (m_active)
        lay();
}

/// Decisions alone are read again at once; another text, link or body lays the policy out anew.
void RebaseActivity::followSession()
{
    if (!m_session || !m_document)
        return;
    const bool same = m_desk && m_desk->document.isSharedWith(m_document->document())
        && m_desk->mappings == m_session->mappings(m_document->slug()) && m_desk->body == m_session->body();
    if (same) {
        m_decisions = guideline::decisionsOf(m_desk->plan, m_session->rebase(m_document->slug()));
        if (!m_keeping) // what a person is writing stands in the window already
            fill();
        return;
    }
    m_stale = true;
    if (m_active)
        m_soon.start();
}

void RebaseActivity::activated()
{
    m_active = true;
    if (m_stale)
        lay();
}

void RebaseActivity::deactivated()
{
    keepDraft();
    m_active = false;
}

/// On a worker, over copies: what is typed meanwhile starts it again.
void RebaseActivity::lay()
{
    m_soon.stop();
    if (!m_session || !m_document)
        return;
    if (m_laying.isRunning()) {
        m_again = true;
        return;
    }
    m_stale = false;
    m_context.progress.begin(Tr::tr("新しい版と比べています"), {});
    m_laying.setFuture(QtConcurrent::run([workspace = m_session->workspace(), slug = m_document->slug(),
                                          to = m_wanted] { return layOut(workspace, slug, to); }));
}

void RebaseActivity::take()
{
    m_context.progress.end();
    const Result<RebaseDesk> desk = m_laying.result();
    if (std::exchange(m_again, false) || !m_document || (desk && desk->slug != m_document->slug())) {
        m_stale = true;
        lay();
        return;
    }
    if (!desk) {
        m_desk.reset();
        m_decisions.clear();
        fill();
        m_bar->show(MessageBar::Kind::Error, errorText(desk.error()));
        return;
    }
    keepDraft();
    m_draft->clear(); // it points into the old one
    m_shownRow = -1;
    m_desk = *desk;
    m_decisions = guideline::decisionsOf(m_desk->plan, m_session->rebase(m_desk->slug));
    fill();
    if (m_list->currentRow() < 0 && m_list->nextOpen() >= 0)
        m_list->choose(m_list->nextOpen());
}

void RebaseActivity::fill()
{
    const bool behind = m_desk && m_desk->isBehind();
    m_page->setEmpty(!behind);
    if (m_desk && !behind)
        m_page->emptyState()->setTexts(Tr::tr("%1に追随済みです").arg(editionName(m_desk->to)),
                                       Tr::tr("新しい版のひな形を入れると、ここに違いが並びます。"),
                                       Tr::tr("審査で新旧を見る"));
    else if (!m_document)
        m_page->emptyState()->setTexts(Tr::tr("文書がありません"),
                                       Tr::tr("起案で文書を作ると、ここに違いが並びます。"));
    fillTargets();
    fillFilter();
    if (behind) {
        const int filter = m_filter->currentData().toInt();
        m_list->fill(*m_desk, m_decisions, filter < 0 ? std::nullopt : std::optional(RebaseKind(filter)));
    } else {
        m_list->clear();
    }
    fillProgress();
    showRow();
    Q_EMIT statusChanged();
}

void RebaseActivity::fillTargets()
{
    const QSignalBlocker quiet(m_targets);
    m_targets->clear();
    if (!m_desk || !m_desk->isBehind()) {
        m_targets->addItem(m_desk ? editionName(m_desk->to) : QString());
        m_targets->setEnabled(false);
        return;
    }
    for (const auto &[id, name] : m_desk->targets)
        m_targets->addItem(u"%1 → %2"_s.arg(editionName(m_desk->from), name), id);
    m_targets->setCurrentIndex(m_targets->findData(m_desk->to.id));
    m_targets->setEnabled(true);
}

void RebaseActivity::fillFilter()
{
    const QSignalBlocker quiet(m_filter);
    const int kept = m_filter->count() > 0 ? m_filter->currentData().toInt() : -1;
    QList<int> counts(rebaseKinds);
    const size_t rows = m_desk ? m_desk->plan.rows.size() : 0;
    for (size_t row = 0; row < rows; ++row)
        ++counts[int(m_desk->kind(row))];
    m_filter->clear();
    m_filter->addItem(Tr::tr("すべて %1").arg(rows), -1);
    for (int kind = 0; kind < rebaseKinds; ++kind) {
        if (counts.at(kind) > 0 || kind == kept)
            m_filter->addItem(u"%1 %2"_s.arg(rebaseKindWord(RebaseKind(kind))).arg(counts.at(kind)), kind);
    }
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(kept)));
}

void RebaseActivity::fillProgress()
{
    const bool behind = m_desk && m_desk->isBehind();
    int needed = 0;
    for (size_t row = 0; behind && row < m_decisions.size(); ++row)
        needed += m_desk->needsDecision(row) ? 1 : 0;
    const int open = behind ? openRows() : 0;
    m_remaining->setText(Tr::tr("残り %1").arg(open));
    m_remaining->setRole(open > 0 ? Role::Check : Role::Covered);
    m_done->setText(Tr::tr("判断 %1 のうち %2 済").arg(needed).arg(needed - open));
    m_progress->setRange(0, qMax(1, needed));
    m_progress->setValue(needed - open);
    m_progress->setAccessibleDescription(m_done->text());
    const size_t safe = behind ? safeRows().size() : 0;
    m_safe->setText(Tr::tr("安全な %1 件を取り込む").arg(safe));
    m_safe->setEnabled(safe > 0);
    m_finish->setEnabled(behind && open == 0);
    m_whyNot->setText(!behind        ? Tr::tr("追随する改定はありません。")
                          : open > 0 ? whatIsOpen()
                                     : Tr::tr("判断が済みました。完了すると、起案の作業中の内容になります。"));
}

/// Which decisions are missing: the first few by name.
QString RebaseActivity::whatIsOpen() const
{
    QStringList names;
    for (size_t row = 0; row < m_decisions.size() && names.size() < qsizetype(namedAtMost); ++row) {
        if (m_desk->needsDecision(row) && m_decisions[row].kind == Kind::Open)
            names << u"%1 %2"_s.arg(m_desk->number(row), m_desk->heading(row).left(14));
    }
    const int open = openRows();
    const QString all = names.join(u"、"_s);
    return open > int(namedAtMost) ? Tr::tr("判断が %1 件残っています：%2 ほか").arg(open).arg(all)
                                   : Tr::tr("判断が %1 件残っています：%2").arg(open).arg(all);
}

std::vector<size_t> RebaseActivity::safeRows() const
{
    std::vector<size_t> rows;
    for (size_t row = 0; row < m_decisions.size(); ++row) {
        if (m_desk->needsDecision(row) && m_desk->isSafe(row) && m_decisions[row].kind == Kind::Open)
            rows.push_back(row);
    }
    return rows;
}

void RebaseActivity::showRow()
{
    const int row = m_list->currentRow();
    if (row != m_shownRow)
        keepDraft();
    m_shownRow = row;
    m_keepSoon.stop();
    const bool shown = m_desk && row >= 0;
    const bool needed = shown && m_desk->needsDecision(size_t(row));
    m_bar->clear();
    for (QWidget *part : std::initializer_list<QWidget *>{m_reason, m_keep, m_takeIt, m_accept})
        part->setEnabled(needed);
    if (!shown) {
        m_clause->setText(m_desk && m_desk->isBehind() ? Tr::tr("左の一覧から条を選んでください。") : QString());
        m_own->hide();
        m_reopen->hide();
        m_reason->clear();
        m_reasonNeeded->hide();
        m_columns->clear();
        m_draft->clear();
        m_right->clear();
        return;
    }
    const guideline::RebaseRow &line = m_desk->plan.rows[size_t(row)];
    const RebaseDecision &decision = m_decisions[size_t(row)];
    m_clause->setText(u"%1 %2"_s.arg(m_desk->number(size_t(row)), m_desk->heading(size_t(row))));
    m_clause->setToolTip(m_clause->text());
    m_own->setText(m_desk->address(size_t(row)));
    m_own->setVisible(!m_own->text().isEmpty());
    m_reopen->setVisible(needed && decision.kind != Kind::Open);
    m_reason->setText(decision.reason);
    const bool refusal = line.clause.isNull();
    m_keep->setText(refusal ? Tr::tr("採用しない") : Tr::tr("現行どおり"));
    m_reasonNeeded->setText(refusal ? Tr::tr("採用しないときは、理由が要ります。") : QString());
    m_reasonNeeded->setVisible(refusal);
    m_reasonNeeded->setRole(Role::Text2);
    m_columns->show(*m_desk, size_t(row));
    m_draft->show(*m_desk, size_t(row), decision);
    m_right->show(*m_desk, size_t(row));
    QTimer::singleShot(0, this, &RebaseActivity::fitColumns); // when the texts are laid out
    if (decision.kind != Kind::Open && needed)
        m_bar->show(MessageBar::Kind::Info, Tr::tr("判断済：%1").arg(decisionWord(decision.kind)), {}, false);
    else if (const QString why = whyDecide(*m_desk, size_t(row)); !why.isEmpty())
        m_bar->show(m_desk->kind(size_t(row)) == RebaseKind::FastForward ? MessageBar::Kind::Info
                                                                         : MessageBar::Kind::Check,
                    why, {}, false);
}

} // namespace hoshin::ui
