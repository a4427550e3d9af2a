// SPDX-License-Identifier: Apache-2.0
// RebaseActivity: what it is made of and what its keys do.
#include "ui/actioncollection.h"
#include "ui/emptystate.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rebaseactivity.h"
#include "ui/rebasecolumns.h"
#include "ui/rebasedraft.h"
#include "ui/rebaselist.h"
#include "ui/rebasepane.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int columnsLeast = 120; ///< of the three columns, and of the draft
}

void RebaseActivity::addActions()
{
    ActionCollection &actions = m_context.actions;
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &keys, const QString &icon,
                         auto &&what) {
        QAction *action = actions.add(id, text, keys, icon);
        connect(action, &QAction::triggered, this, [this, what] {
            if (m_active)
                what();
        });
        return action;
    };
    add(u"tool.rebaseAccept"_s, Tr::tr("追随：案で採用して次へ"), Qt::CTRL | Qt::Key_Return, u"check"_s,
        [this] { accept(); });
    QAction *take =
        add(u"tool.rebaseTake"_s, Tr::tr("追随：取り込む"), Qt::Key_T, u"merge"_s, [this] { decide(Kind::Take); });
    QAction *keep =
        add(u"tool.rebaseKeep"_s, Tr::tr("追随：現行どおり"), Qt::Key_K, u"skip"_s, [this] { decide(Kind::Keep); });
    QAction *edit = add(u"tool.rebaseEdit"_s, Tr::tr("追随：案を編集"), Qt::Key_E, u"edit"_s,
                        [this] { m_draft->editor()->setFocus(); });
    QAction *reason = add(u"tool.rebaseReason"_s, Tr::tr("追随：理由を書く"), Qt::Key_R, u"comment"_s,
                          [this] { m_reason->setFocus(); });
    QAction *reopen = add(u"tool.rebaseReopen"_s, Tr::tr("追随：判断を取り消す"), Qt::Key_Backspace, u"undo"_s,
                          [this] { this->reopen(); });
    for (QAction *single : {take, keep, edit, reason, reopen})
        single->setShortcutContext(Qt::WidgetShortcut); // single letters belong to the list, never to a text
    add(u"tool.rebaseSafe"_s, Tr::tr("追随：安全なものをまとめて取り込む"), Qt::CTRL | Qt::ALT | Qt::Key_S, {},
        [this] { takeSafe(); });
    add(u"tool.rebaseFinish"_s, Tr::tr("追随：完了"), Qt::CTRL | Qt::ALT | Qt::Key_F, {}, [this] { finish(); });
}

void RebaseActivity::buildLeft()
{
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(m_left);
    head->row()->setContentsMargins(6, 0, 6, 1);
    m_targets = new QComboBox(head);
    m_targets->setProperty("flat", true);
    m_targets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_targets->setMinimumContentsLength(6);
    m_targets->setAccessibleName(Tr::tr("追随する版"));
    head->row()->addWidget(m_targets, 1);
    column->addWidget(head);
    auto *strip = new QVBoxLayout;
    strip->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    strip->setSpacing(metrics::gap);
    m_documents = new QComboBox(m_left);
    m_documents->setAccessibleName(Tr::tr("文書"));
    m_documents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_documents->setMinimumContentsLength(6);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(metrics::gap);
    m_remaining = new RoleLabel({}, Role::Check, RoleLabel::Size::Head, m_left);
    m_done = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_left);
    counts->addWidget(m_remaining);
    counts->addWidget(m_done, 1);
    m_progress = new QProgressBar(m_left);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics::progressBar);
    m_progress->setAccessibleName(Tr::tr("判断の進み"));
    m_filter = new QComboBox(m_left);
    m_filter->setAccessibleName(Tr::tr("種類で絞り込む"));
    m_filter->setMinimumContentsLength(6);
    strip->addWidget(m_documents);
    strip->addLayout(counts);
    strip->addWidget(m_progress);
    strip->addWidget(m_filter);
    column->addLayout(strip);
    column->addWidget(separator(Qt::Horizontal, m_left));
    m_list = new RebaseList(m_left);
    column->addWidget(m_list, 1);
    column->addWidget(separator(Qt::Horizontal, m_left));
    buildFoot(*column);
}

void RebaseActivity::buildFoot(QVBoxLayout &column)
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    foot->setSpacing(metrics::gap);
    m_safe = new QPushButton(m_left);
    m_finish = new QPushButton(Tr::tr("追随を完了"), m_left);
    m_safe->setToolTip(m_context.actions.action(u"tool.rebaseSafe"_s)->shortcut().toString(QKeySequence::NativeText));
    m_finish->setToolTip(
        m_context.actions.action(u"tool.rebaseFinish"_s)->shortcut().toString(QKeySequence::NativeText));
    m_whyNot = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_left);
    m_whyNot->setWordWrap(true);
    foot->addWidget(m_safe);
    foot->addWidget(m_finish);
    foot->addWidget(m_whyNot);
    column.addLayout(foot);
}

void RebaseActivity::buildCentre()
{
    auto *outer = new QVBoxLayout(m_centre);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget(m_centre);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PaneHead(content);
    m_clause = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, m_head);
    m_clause->setElided(); // gives way before the tools do
    m_own = new QPushButton(m_head);
    m_own->setAccessibleDescription(Tr::tr("起案で開く"));
    setLink(m_own);
    m_contextButton = new QPushButton(Tr::tr("理由 ▾"), m_head);
    m_head->row()->addWidget(m_clause);
    m_head->row()->addWidget(m_own);
    m_head->addStretch();
    m_head->row()->addWidget(
        new RoleLabel(Tr::tr("下線：旧例文と違う箇所"), Role::Text2, RoleLabel::Size::Secondary, m_head));
    m_head->row()->addWidget(m_contextButton);
    m_head->addTool(m_context.actions.action(u"view.previousChange"_s));
    m_head->addTool(m_context.actions.action(u"view.nextChange"_s));
    m_bar = new MessageBar(content);
    m_columns = new RebaseColumns(content);
    m_draft = new RebaseDraft(content);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    m_split = new QSplitter(Qt::Vertical, content);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_columns);
    m_split->addWidget(m_draft);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 4);
    m_columns->setMinimumHeight(columnsLeast);
    m_draft->setMinimumHeight(columnsLeast);
    column->addWidget(m_split, 1);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    column->addWidget(separator(Qt::Horizontal, content));
    buildDecision(*column);
    m_page = new ContentOrEmpty(content, new EmptyState(m_centre), m_centre);
    outer->addWidget(m_page);
}

/// The columns get what their texts need, up to a little more than half; unless a person has said otherwise.
void RebaseActivity::fitColumns()
{
    const int total = m_columns->height() + m_draft->height();
    if (m_splitByHand || total < 2 * columnsLeast)
        return;
    const int wanted = qBound(columnsLeast, m_columns->wantedHeight() + metrics::gap, total * 11 / 20);
    m_split->setSizes({wanted, total - wanted});
}

void RebaseActivity::buildDecision(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    row->setSpacing(metrics::gap);
    auto *label = new RoleLabel(Tr::tr("判断の理由"), Role::Text2, RoleLabel::Size::Normal, m_centre);
    m_reason = new QLineEdit(m_centre);
    m_reason->setPlaceholderText(Tr::tr("例：証明書は契約書で定める。"));
    m_reason->setAccessibleName(label->text());
    label->setBuddy(m_reason);
    m_reasonNeeded = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_centre);
    m_reopen = new QPushButton(Tr::tr("判断を取り消す"), m_centre);
    m_keep = new QPushButton(Tr::tr("現行どおり"), m_centre);
    m_takeIt = new QPushButton(Tr::tr("取り込む"), m_centre);
    m_accept = new QPushButton(Tr::tr("案で採用して次へ"), m_centre);
    m_keep->setToolTip(Tr::tr("一覧では K"));
    m_takeIt->setToolTip(Tr::tr("一覧では T。重なる箇所は、新しい例文に合わせます。"));
    m_accept->setToolTip(Tr::tr("Ctrl+Enter"));
    setPrimary(m_accept);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    for (QPushButton *button : {m_reopen, m_keep, m_takeIt, m_accept})
        row->addWidget(button);
    column.addWidget(m_reasonNeeded);
    m_reasonNeeded->setContentsMargins(metrics::groupGap, 0, metrics::groupGap, 0);
    column.addLayout(row);
}

void RebaseActivity::connectViews()
{
    ActionCollection &actions = m_context.actions;
    for (const QString &id : {u"tool.rebaseTake"_s, u"tool.rebaseKeep"_s, u"tool.rebaseEdit"_s, u"tool.rebaseReason"_s,
                              u"tool.rebaseReopen"_s})
        m_list->addAction(actions.action(id));
    const auto walk = [this](int direction) {
        if (m_active)
            m_list->step(direction);
    };
    connect(actions.action(u"view.nextChange"_s), &QAction::triggered, this, [walk] { walk(1); });
    connect(actions.action(u"view.previousChange"_s), &QAction::triggered, this, [walk] { walk(-1); });
    connect(m_list, &RebaseList::rowChosen, this, &RebaseActivity::showRow);
    connect(m_list, &QTreeView::activated, this, [this] {
        if (m_list->currentRow() >= 0)
            m_draft->editor()->setFocus();
    });
    connect(m_targets, &QComboBox::activated, this, [this] {
        m_wanted = m_targets->currentData().toString();
        lay();
    });
    connect(m_documents, &QComboBox::activated, this, [this] {
        if (m_session)
            m_session->setCurrent(m_documents->currentData().toString());
    });
    connect(m_filter, &QComboBox::activated, this, &RebaseActivity::fill);
    connect(m_safe, &QPushButton::clicked, this, &RebaseActivity::takeSafe);
    connect(m_finish, &QPushButton::clicked, this, &RebaseActivity::finish);
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(Kind::Keep); });
    connect(m_takeIt, &QPushButton::clicked, this, [this] { decide(Kind::Take); });
    connect(m_accept, &QPushButton::clicked, this, &RebaseActivity::accept);
    connect(m_reopen, &QPushButton::clicked, this, &RebaseActivity::reopen);
    connect(m_draft, &RebaseDraft::changed, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_draft, &RebaseDraft::discardWanted, this, &RebaseActivity::discardDraft);
    connect(m_reason, &QLineEdit::textEdited, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(&m_keepSoon, &QTimer::timeout, this, &RebaseActivity::keepDraft);
    connect(m_contextButton, &QPushButton::clicked, this, &Activity::contextWanted);
    connect(m_right, &RebasePane::clauseWanted, this, &Activity::clauseWanted);
    connect(m_own, &QPushButton::clicked, this, [this] {
        if (m_desk && m_list->currentRow() >= 0)
            Q_EMIT clauseWanted(m_desk->plan.rows[size_t(m_list->currentRow())].clause);
    });
    connect(m_page->emptyState(), &EmptyState::actionTriggered, this, [this] { Q_EMIT activityWanted(u"review"_s); });
    connect(&m_soon, &QTimer::timeout, this, &RebaseActivity::lay);
    connect(&m_laying, &QFutureWatcherBase::finished, this, &RebaseActivity::take);
    connect(&m_carrying, &QFutureWatcherBase::finished, this, &RebaseActivity::finished);
}

} // namespace hoshin::ui
