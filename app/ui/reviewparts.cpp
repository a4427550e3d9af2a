// SPDX-License-Identifier: Apache-2.0
// How the parts of 審査 are put together and what their signals do.
#include "ui/actioncollection.h"
#include "ui/amendmentpage.h"
#include "ui/applypage.h"
#include "ui/comparisonview.h"
#include "ui/dialogs.h"
#include "ui/emptystate.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/pairingpane.h"
#include "ui/panehead.h"
#include "ui/reviewactivity.h"
#include "ui/reviewlist.h"
#include "ui/reviewpane.h"
#include "ui/segmentedbuttons.h"
#include "ui/settings.h"
#include "ui/tablepage.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int pause = 400; ///< after the last change, before the versions are compared anew
}

ReviewActivity::ReviewActivity(const Context &context)
    : m_context(context)
    , m_list(new ReviewList)
    , m_centre(new QWidget)
    , m_side(new QWidget)
    , m_comments(new ReviewPane(m_side))
    , m_pairing(new PairingPane(m_side))
    , m_table(new TablePage(context, m_centre))
    , m_amendment(new AmendmentPage(context, m_centre))
    , m_apply(new ApplyPage(context, m_centre))
{
    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    m_pages = new QStackedWidget(m_centre);
    for (QWidget *page :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_amendment), static_cast<QWidget *>(m_apply)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    buildSide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    addActions();
    connectParts();
    connectComments();
    textSizeChanged();
}

QWidget *ReviewActivity::contextButton() { return m_contextButton; }

void ReviewActivity::buildHead(QVBoxLayout &column)
{
    auto *head = new PaneHead(m_centre);
    m_from = new VersionChooser(Tr::tr("改正前の版"), head);
    m_to = new VersionChooser(Tr::tr("改正後の版"), head);
    m_segments = new SegmentedButtons({Tr::tr("新旧対照表"), Tr::tr("改め文"), Tr::tr("溶け込み")}, head);
    head->row()->addWidget(m_from);
    head->row()->addWidget(new IconLabel(u"arrow-right"_s, Role::Text2, metrics::iconMark, head));
    head->row()->addWidget(m_to);
    head->addSeparator();
    head->row()->addWidget(m_segments);
    head->addStretch();
    m_contextButton = new QPushButton(Tr::tr("意見 ▾"), head);
    head->row()->addWidget(m_contextButton);
    head->addTool(m_context.actions.action(u"view.previousChange"_s));
    head->addTool(m_context.actions.action(u"view.nextChange"_s));
    column.addWidget(head);
    connect(m_contextButton, &QPushButton::clicked, this, &Activity::contextWanted);
    connect(m_segments, &SegmentedButtons::currentChanged, this, [this](int page) { showPage(Page(page)); });
}

void ReviewActivity::buildSide()
{
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(m_side);
    head->row()->setContentsMargins(metrics::gap, 0, metrics::gap, 1);
    m_tabs = paneTabs({Tr::tr("意見"), Tr::tr("対応の確認")}, head);
    m_tabs->setAccessibleName(Tr::tr("審査の意見と対応"));
    head->row()->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch();
    column->addWidget(head);
    auto *pages = new QStackedWidget(m_side);
    pages->addWidget(m_comments);
    pages->addWidget(m_pairing);
    column->addWidget(pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
}

void ReviewActivity::addActions()
{
    ActionCollection &actions = m_context.actions;
    const auto whileActive = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_active)
                act();
        });
        return action;
    };
    whileActive(actions.action(u"view.nextChange"_s), [this] { walk(1); });
    whileActive(actions.action(u"view.previousChange"_s), [this] { walk(-1); });
    const auto keys = Qt::CTRL | Qt::ALT;
    QAction *confirm =
        whileActive(actions.add(u"review.confirm"_s, Tr::tr("確認済にする"), keys | Qt::Key_Return, u"ok"_s),
                    [this] { decideCurrent(ReviewState::Confirmed); });
    QAction *comment =
        whileActive(actions.add(u"review.comment"_s, Tr::tr("意見を書く"), keys | Qt::Key_I, u"comment"_s), [this] {
            m_tabs->setCurrentIndex(0);
            m_comments->commentField()->setFocus();
        });
    QAction *part = whileActive(actions.add(u"review.part"_s, Tr::tr("新旧を別々の条にする"), {}, u"split"_s),
                                [this] { partCurrent(); });
    whileActive(actions.add(u"review.pairs"_s, Tr::tr("対応の確認へ"), keys | Qt::Key_P, u"link"_s), [this] {
        m_tabs->setCurrentIndex(1);
        m_pairing->focusList();
    });
    whileActive(actions.add(u"review.table"_s, Tr::tr("新旧対照表を見る"), keys | Qt::Key_1, u"table"_s),
                [this] { showPage(Page::Table); });
    whileActive(actions.add(u"review.amendment"_s, Tr::tr("改め文を見る"), keys | Qt::Key_2, u"document"_s),
                [this] { showPage(Page::Amendment); });
    whileActive(actions.add(u"review.apply"_s, Tr::tr("改め文を溶け込ませる"), keys | Qt::Key_3, u"merge"_s), [this] {
        showPage(Page::Apply);
        mainWidget()->setFocus();
    });
    view().addActions({confirm, comment, part});
    view().setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ReviewActivity::connectParts()
{
    for (VersionChooser *chooser : {m_from, m_to}) {
        connect(chooser, &VersionChooser::keyChanged, this, [this] {
            m_chosen = true;
            m_stale = true;
            compare();
        });
        connect(chooser, &VersionChooser::fileWanted, this, [this, chooser] { askForFile(*chooser); });
    }
    connect(&m_soon, &QTimer::timeout, this, &ReviewActivity::compare);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &ReviewActivity::take);
    connect(&m_versions, &QFutureWatcherBase::finished, this, [this] {
        m_recorded = m_versions.result();
        fillVersions();
    });
    connect(m_table, &TablePage::profileChanged, this, &ReviewActivity::compare);
    connect(m_table, &TablePage::said, this, &Activity::said);
    connect(m_amendment, &AmendmentPage::said, this, &Activity::said);
    connect(m_amendment, &AmendmentPage::statusChanged, this, &Activity::statusChanged);
    connect(m_apply, &ApplyPage::taken, this, &ReviewActivity::takeAmended);
    connect(&m_table->emptyState(), &EmptyState::actionTriggered, this, [this] {
        if (m_otherDocument.isEmpty())
            Q_EMIT activityWanted(u"draft"_s);
        else
            m_session->setCurrent(m_otherDocument);
    });
    connect(m_list, &ReviewList::blockChosen, this, &ReviewActivity::choose);
    connect(m_list, &ReviewList::filterChanged, this, &ReviewActivity::chooseFilter);
    connect(m_list, &ReviewList::finishWanted, this, [this](const QString &state) {
        editRound([&](model::ReviewRound &edited) { edited.state = state; });
        Q_EMIT said(state == "done"_L1 ? Tr::tr("審査済にしました") : Tr::tr("差し戻しました"));
    });
    connect(&view(), &ComparisonView::blockChosen, this, &ReviewActivity::followBlock);
    connect(&view(), &QAbstractItemView::doubleClicked, this, [this] {
        if (const int block = view().currentBlock(); block >= 0)
            Q_EMIT clauseWanted(m_review.sheet->blocks[size_t(block)].clause);
    });
}

void ReviewActivity::connectComments()
{
    connect(m_comments, &ReviewPane::decisionWanted, this, &ReviewActivity::decideCurrent);
    connect(m_comments, &ReviewPane::commentWanted, this, &ReviewActivity::addComment);
    connect(m_comments, &ReviewPane::resolveWanted, this, [this](int comment, bool resolved) {
        editRound([&](model::ReviewRound &edited) {
            if (comment < int(edited.comments.size()))
                edited.comments[size_t(comment)].resolved = resolved;
        });
    });
    connect(m_pairing, &PairingPane::clauseChosen, this, &ReviewActivity::showClause);
    connect(m_pairing, &PairingPane::decided, this, [this](const model::PairDecision &pair) {
        editRound([&](model::ReviewRound &edited) { decidePair(edited, pair); });
        compare();
    });
    connect(m_pairing, &PairingPane::undecided, this, [this](const model::PairDecision &pair) {
        editRound([&](model::ReviewRound &edited) { forgetPair(edited, pair); });
        compare();
    });
}

void ReviewActivity::decideCurrent(ReviewState state)
{
    const int block = view().currentBlock();
    if (block < 0)
        return;
    const SheetBlock &changed = m_review.sheet->blocks[size_t(block)];
    if (state == ReviewState::Confirmed && reviewOf(round(), *m_review.sheet, changed).openComments > 0)
        return; // the pane says why
    editRound([&](model::ReviewRound &edited) {
        decide(edited, changed, state, m_context.settings.authorName(), QDateTime::currentDateTimeUtc());
    });
}

void ReviewActivity::partCurrent()
{
    const int block = view().currentBlock();
    if (block < 0)
        return;
    const SheetBlock &changed = m_review.sheet->blocks[size_t(block)];
    if (changed.before.isNull() || changed.after.isNull())
        return;
    editRound([&](model::ReviewRound &edited) {
        decidePair(edited, {.before = changed.before, .after = changed.after, .together = false});
    });
    Q_EMIT said(Tr::tr("%1の新旧を別々の条にしました").arg(changed.label));
    compare();
}

void ReviewActivity::addComment(const QString &quoted, const QString &text)
{
    const int block = view().currentBlock();
    if (block < 0)
        return;
    const SheetBlock &changed = m_review.sheet->blocks[size_t(block)];
    const Anchor anchor = findWords(*m_review.sheet, changed, quoted);
    editRound([&](model::ReviewRound &edited) {
        edited.comments.push_back({.clause = anchor.clause.isNull() ? changed.clause : anchor.clause,
                                   .author = m_context.settings.authorName(),
                                   .at = QDateTime::currentDateTimeUtc(),
                                   .quoted = quoted,
                                   .offset = qMax(0, anchor.offset),
                                   .text = text});
    });
}

/// The amended text becomes the working state: one step, and undone as one. What was written since the version that it amends is
/// not in it.
void ReviewActivity::takeAmended(const model::Document &document)
{
    if (!m_document)
        return;
    const bool ahead = m_review.sheet && !(m_review.sheet->before.root() == m_document->document().root());
    if (ahead
        && !m_context.dialogs.confirm(
            m_centre, Tr::tr("起案の文を置き換える"),
            Tr::tr("%1に溶け込ませた文で、起案の文を置き換えます。%1の後に改めた箇所は、この文に入っていません。"
                   "「元に戻す」で戻せます。")
                .arg(m_from->currentText()),
            Tr::tr("置き換える")))
        return;
    m_document->apply(Tr::tr("改め文の溶け込み"), document);
    m_to->setKey(QString());
    showPage(Page::Table);
    Q_EMIT said(Tr::tr("溶け込ませた文を起案に取り込みました"));
}

void ReviewActivity::askForFile(VersionChooser &chooser)
{
    const QString path =
        m_context.dialogs.openFile(m_centre, Tr::tr("比べるファイルを選ぶ"),
                                   Tr::tr("方針や法令 (*.txt *.xml *.docx *.html *.htm *.pdf);;すべてのファイル (*)"));
    if (!path.isEmpty())
        chooser.addFile(path);
}

void ReviewActivity::chooseFilter()
{
    if (m_list->filter() == ReviewList::Filter::All) {
        view().setFilter({});
        return;
    }
    view().setFilter(
        [this](const SheetBlock &block) { return m_list->shows(int(&block - m_review.sheet->blocks.data())); });
}

void ReviewActivity::walk(int direction)
{
    if (m_pages->currentIndex() == int(Page::Apply))
        m_apply->step(direction);
    else
        view().step(direction);
}

} // namespace hoshin::ui
