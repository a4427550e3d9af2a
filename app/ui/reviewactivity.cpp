// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewactivity.h"

#include "store/repository.h"
#include "ui/actioncollection.h"
#include "ui/comparisonview.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/reviewmetrics.h"
#include "ui/reviewpane.h"
#include "ui/rowdelegate.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int after = 400;
const QString baseVersion = QStringLiteral("base");

Mark stateMark(const ClauseReview &review)
{
    switch (review.state) {
    case ReviewState::Confirmed: return {Role::Covered, u"ok"_s, Tr::tr("確認済"), Mark::Form::Plain};
    case ReviewState::Commented:
        return {Role::Check, u"comment"_s,
                review.openComments > 0 ? Tr::tr("意見 %1").arg(review.openComments) : Tr::tr("意見あり"),
                Mark::Form::Plain};
    case ReviewState::Open: break;
    }
    return {Role::Text2, u"minus"_s, Tr::tr("未確認"), Mark::Form::Plain};
}

} // namespace

ReviewActivity::ReviewActivity(const Context &context)
    : m_context(context)
    , m_left(new QWidget)
    , m_centre(new QWidget)
    , m_right(new ReviewPane)
    , m_view(new ComparisonView(m_centre))
{
    buildLeft();
    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    m_bar = new MessageBar(m_centre);
    column->addWidget(m_bar);
    m_page = new ContentOrEmpty(m_view,
                                new EmptyState(Tr::tr("変更はありません"),
                                               Tr::tr("起案で条文を改めると、ここに新旧が並びます。"),
                                               Tr::tr("起案を開く"), m_centre),
                                m_centre);
    m_page->setEmpty(true);
    column->addWidget(m_page, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(after);
    connectViews();
    textSizeChanged();
    fillList();
}

ReviewActivity::~ReviewActivity()
{
    m_versions.waitForFinished();
    m_comparing.waitForFinished();
}

QWidget *ReviewActivity::contextButton() { return m_contextButton; }
QString ReviewActivity::id() const { return u"review"_s; }
QString ReviewActivity::name() const { return Tr::tr("審査"); }
QString ReviewActivity::title() const { return Tr::tr("審査"); }
QString ReviewActivity::iconName() const { return u"review"_s; }
QWidget *ReviewActivity::right() { return m_right; }
int ReviewActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int ReviewActivity::rightWidth() const { return metrics::reviewRight; }
QWidget *ReviewActivity::mainWidget()
{
    return m_view->isVisibleTo(m_centre) ? static_cast<QWidget *>(m_view) : m_from;
}

void ReviewActivity::buildLeft()
{
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(m_left);
    head->row()->addWidget(new RoleLabel(Tr::tr("変わった条"), Role::Text, RoleLabel::Size::Head, head));
    m_count = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    head->row()->addWidget(m_count);
    head->addStretch();
    column->addWidget(head);
    m_done = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_left);
    m_done->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    column->addWidget(m_done);
    column->addWidget(separator(Qt::Horizontal, m_left));
    m_rows = new QStandardItemModel(this);
    m_list = new QListView(m_left);
    m_list->setModel(m_rows);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(Tr::tr("変わった条"));
    column->addWidget(m_list, 1);
    column->addWidget(separator(Qt::Horizontal, m_left));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    foot->setSpacing(metrics::gap);
    auto *buttons = new QHBoxLayout;
    m_return = new QPushButton(Tr::tr("差し戻す"), m_left);
    m_finish = new QPushButton(Tr::tr("審査済にする"), m_left);
    buttons->addWidget(m_return);
    buttons->addWidget(m_finish, 1);
    m_whyNot = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_left);
    m_whyNot->setWordWrap(true);
    foot->addLayout(buttons);
    foot->addWidget(m_whyNot);
    column->addLayout(foot);
}

void ReviewActivity::buildHead(QVBoxLayout &column)
{
    auto *head = new PaneHead(m_centre);
    m_from = new QComboBox(head);
    m_from->setAccessibleName(Tr::tr("改正前の版"));
    m_to = new QComboBox(head);
    m_to->setAccessibleName(Tr::tr("改正後の版"));
    m_filter = new QComboBox(head);
    m_filter->setAccessibleName(Tr::tr("新旧対照表の絞り込み"));
    m_filter->addItems({Tr::tr("すべて"), Tr::tr("変更のみ"), Tr::tr("番号のみ")});
    for (QComboBox *chooser : {m_from, m_to})
        chooser->setMinimumWidth(metrics::chooser);
    head->row()->addWidget(m_from);
    head->row()->addWidget(new IconLabel(u"arrow-right"_s, Role::Text2, metrics::iconMark, head));
    head->row()->addWidget(m_to);
    head->addSeparator();
    head->row()->addWidget(m_filter);
    head->addStretch();
    m_contextButton = new QPushButton(Tr::tr("意見 ▾"), head);
    head->row()->addWidget(m_contextButton);
    head->addTool(m_context.actions.action(u"view.previousChange"_s));
    head->addTool(m_context.actions.action(u"view.nextChange"_s));
    column.addWidget(head);
    connect(m_contextButton, &QPushButton::clicked, this, &Activity::contextWanted);
}

void ReviewActivity::connectViews()
{
    ActionCollection &actions = m_context.actions;
    const auto walk = [this](int direction) {
        if (m_active)
            m_view->step(direction);
    };
    connect(actions.action(u"view.nextChange"_s), &QAction::triggered, this, [walk] { walk(1); });
    connect(actions.action(u"view.previousChange"_s), &QAction::triggered, this, [walk] { walk(-1); });
    QAction *confirm =
        actions.add(u"review.confirm"_s, Tr::tr("確認済にする"), Qt::CTRL | Qt::ALT | Qt::Key_Return, u"ok"_s);
    QAction *comment =
        actions.add(u"review.comment"_s, Tr::tr("意見を書く"), Qt::CTRL | Qt::ALT | Qt::Key_I, u"comment"_s);
    connect(comment, &QAction::triggered, this, [this] {
        if (m_active)
            m_right->commentField()->setFocus();
    });
    const auto decideNow = [this](ReviewState state) {
        const int block = m_view->currentBlock();
        if (!m_active || block < 0)
            return;
        const SheetBlock changed = m_sheet.blocks[size_t(block)];
        if (state == ReviewState::Confirmed && reviewOf(round(), m_sheet, changed).openComments > 0)
            return; // the pane says why
        editRound([&](model::ReviewRound &edited) {
            decide(edited, changed, state, m_context.settings.authorName(), QDateTime::currentDateTimeUtc());
        });
    };
    connect(confirm, &QAction::triggered, this, [decideNow] { decideNow(ReviewState::Confirmed); });
    connect(m_right, &ReviewPane::decisionWanted, this, decideNow);
    connect(m_right, &ReviewPane::commentWanted, this, [this](const QString &quoted, const QString &text) {
        const int block = m_view->currentBlock();
        if (block < 0)
            return;
        const SheetBlock &changed = m_sheet.blocks[size_t(block)];
        const Anchor anchor = findWords(m_sheet, changed, quoted);
        editRound([&](model::ReviewRound &edited) {
            edited.comments.push_back({.clause = anchor.clause.isNull() ? changed.clause : anchor.clause,
                                       .author = m_context.settings.authorName(),
                                       .at = QDateTime::currentDateTimeUtc(),
                                       .quoted = quoted,
                                       .offset = qMax(0, anchor.offset),
                                       .text = text});
        });
    });
    connect(m_right, &ReviewPane::resolveWanted, this, [this](int index, bool resolved) {
        editRound([&](model::ReviewRound &edited) { edited.comments[size_t(index)].resolved = resolved; });
    });
    connect(m_view, &ComparisonView::blockChosen, this, &ReviewActivity::followBlock);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(index.row());
    });
    connect(m_list, &QListView::activated, m_view, [this] { m_view->setFocus(); });
    connect(m_filter, &QComboBox::activated, this,
            [this](int index) { m_view->setFilter(ComparisonModel::Filter(index)); });
    connect(m_from, &QComboBox::activated, this, &ReviewActivity::compare);
    connect(m_to, &QComboBox::activated, this, &ReviewActivity::compare);
    connect(m_finish, &QPushButton::clicked, this, [this] { finish(u"done"_s); });
    connect(m_return, &QPushButton::clicked, this, [this] { finish(u"returned"_s); });
    connect(m_page->emptyState(), &EmptyState::actionTriggered, this, [this] { Q_EMIT activityWanted(u"draft"_s); });
    connect(&m_soon, &QTimer::timeout, this, &ReviewActivity::compare);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &ReviewActivity::take);
    connect(&m_versions, &QFutureWatcherBase::finished, this, [this] { fillVersions(m_versions.result()); });
}

void ReviewActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &ReviewActivity::followDocument);
        connect(session, &WorkspaceSession::changed, this, &ReviewActivity::compareSoon);
        connect(session, &WorkspaceSession::dataChanged, this, [this] {
            fillList();
            followBlock();
        });
    }
    readVersions();
    followDocument();
}

void ReviewActivity::followDocument()
{
    m_document = m_session ? m_session->current() : nullptr;
    compareSoon();
}

/// The recorded revisions, newest first; a workspace without a store has only the one it began with.
void ReviewActivity::readVersions()
{
    if (!m_session || m_session->path().isEmpty()) {
        fillVersions({{baseVersion, Tr::tr("記録済み")}});
        return;
    }
    m_versions.setFuture(QtConcurrent::run([path = m_session->path()] {
        std::vector<Version> versions;
        const Result<store::Repository> repository = store::Repository::open(path, store::OwnerCheck::TrustOther);
        if (!repository)
            return versions;
        if (const Result<std::vector<store::Revision>> revisions = repository->revisions()) {
            for (const store::Revision &revision : *revisions)
                versions.push_back({revision.id, Tr::tr("第%1版").arg(revision.number)});
        }
        return versions;
    }));
}

void ReviewActivity::fillVersions(const std::vector<Version> &versions)
{
    const QString from = m_from->currentData().toString();
    const QString to = m_to->currentData().toString();
    m_from->clear();
    m_to->clear();
    m_to->addItem(Tr::tr("作業中"), QString());
    for (const Version &version : versions) {
        m_from->addItem(version.name, version.id);
        m_to->addItem(version.name, version.id);
    }
    m_from->setCurrentIndex(qMax(0, from.isEmpty() ? 0 : m_from->findData(from)));
    m_to->setCurrentIndex(qMax(0, m_to->findData(to)));
    compareSoon();
}

void ReviewActivity::compareSoon()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

void ReviewActivity::activated()
{
    m_active = true;
    if (m_stale)
        compare();
}

void ReviewActivity::deactivated() { m_active = false; }

/// On a worker, over copies: the window stays free, and what is typed meanwhile starts it again.
void ReviewActivity::compare()
{
    if (!m_document || m_from->count() == 0)
        return;
    if (m_comparing.isRunning()) {
        m_again = true;
        return;
    }
    m_stale = false;
    m_context.progress.begin(Tr::tr("新旧を比べています"), {});
    m_comparing.setFuture(QtConcurrent::run([path = m_session->path(), slug = m_document->slug(),
                                             base = m_document->base(), working = m_document->document(),
                                             from = m_from->currentData().toString(),
                                             to = m_to->currentData().toString()]() -> Compared {
        const auto read = [&](const QString &version) -> Result<model::Document> {
            if (version.isEmpty() || version == baseVersion)
                return version.isEmpty() ? working : base;
            const Result<store::Repository> repository = store::Repository::open(path, store::OwnerCheck::TrustOther);
            if (!repository)
                return repository.error();
            const Result<model::Document> document = repository->readDocument(slug, version);
            if (!document && document.error().code == ErrorCode::NotFound)
                return model::Document(); // was not there yet: all of it is new
            return document;
        };
        const Result<model::Document> before = read(from);
        const Result<model::Document> now = read(to);
        if (!before || !now)
            return {.slug = slug, .error = before ? now.error() : before.error(), .failed = true};
        return {.sheet = makeSheet(*before, *now), .slug = slug};
    }));
}

void ReviewActivity::take()
{
    m_context.progress.end();
    Compared compared = m_comparing.result();
    if (std::exchange(m_again, false) || !m_document || m_document->slug() != compared.slug) {
        compareSoon();
        return;
    }
    if (compared.failed) {
        m_bar->show(MessageBar::Kind::Error, errorText(compared.error));
        return;
    }
    m_bar->clear();
    m_right->show(nullptr, -1, nullptr);
    m_sheet = std::move(compared.sheet);
    m_view->setSheet(m_sheet);
    m_page->setEmpty(m_sheet.blocks.empty());
    fillList();
    followBlock();
}

const model::ReviewRound *ReviewActivity::round() const
{
    return m_session && m_document ? findRound(m_session->reviews(), m_document->slug(),
                                               m_from->currentData().toString(), m_to->currentData().toString())
                                   : nullptr;
}

void ReviewActivity::editRound(const std::function<void(model::ReviewRound &)> &edit)
{
    if (!m_session || !m_document)
        return;
    std::vector<model::ReviewRound> rounds = m_session->reviews();
    edit(roundFor(rounds, m_document->slug(), m_from->currentData().toString(), m_to->currentData().toString()));
    m_session->setReviews(rounds);
}

void ReviewActivity::finish(const QString &state)
{
    editRound([&](model::ReviewRound &edited) { edited.state = state; });
    Q_EMIT said(state == "done"_L1 ? Tr::tr("審査済にしました") : Tr::tr("差し戻しました"));
}

void ReviewActivity::fillList()
{
    const QSignalBlocker blocker(m_list->selectionModel());
    model::ReviewRound anchored = round() ? *round() : model::ReviewRound();
    anchorComments(anchored, m_sheet);
    m_confirmed = 0;
    m_openComments = 0;
    m_rows->setRowCount(int(m_sheet.blocks.size()));
    for (int i = 0; i < int(m_sheet.blocks.size()); ++i) {
        const SheetBlock &block = m_sheet.blocks[size_t(i)];
        const ClauseReview review = reviewOf(&anchored, m_sheet, block);
        m_confirmed += review.state == ReviewState::Confirmed ? 1 : 0;
        m_openComments += review.openComments;
        const QString name = u"%1　%2"_s.arg(block.label, block.heading).trimmed();
        Mark glyph = stateMark(review);
        Mark word = glyph;
        glyph.word.clear();
        word.glyph.clear();
        const QString second =
            review.changedSince ? Tr::tr("%1・確認後に変わりました").arg(changeText(block)) : changeText(block);
        const QModelIndex index = m_rows->index(i, 0);
        m_rows->setData(index, name);
        m_rows->setData(index, name, Qt::ToolTipRole);
        m_rows->setData(index, second, RowRole::SecondLine);
        m_rows->setData(index, QVariant::fromValue(glyph), RowRole::LeadingMark);
        m_rows->setData(index, QVariant::fromValue(Marks{word}), RowRole::Marks);
        m_rows->setData(index, u"%1、%2、%3"_s.arg(name, second, word.word), Qt::AccessibleTextRole);
    }
    const int total = int(m_sheet.blocks.size());
    m_count->setText(QString::number(total));
    m_done->setText(Tr::tr("確認済 %1 / %2　未解決の意見 %3").arg(m_confirmed).arg(total).arg(m_openComments));
    const bool all = total > 0 && m_confirmed == total;
    const QString state = anchored.state;
    m_finish->setEnabled(all && state != "done"_L1);
    m_return->setEnabled(total > 0 && m_openComments > 0 && state != "returned"_L1);
    m_whyNot->setText(total == 0 ? Tr::tr("変更がないため、審査するものはありません。")
                          : state == "done"_L1 && all ? Tr::tr("審査済です。")
                          : state == "returned"_L1    ? Tr::tr("差し戻しています。")
                          : all                       ? QString()
                                : Tr::tr("確認していない条が %1 あります。").arg(total - m_confirmed));
    Q_EMIT statusChanged();
}

/// List and right pane to the clause that the table is at.
void ReviewActivity::followBlock()
{
    const int block = m_view->currentBlock();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->setCurrentIndex(m_rows->index(block, 0));
    }
    m_list->viewport()->update();
    model::ReviewRound anchored = round() ? *round() : model::ReviewRound();
    anchorComments(anchored, m_sheet);
    m_right->show(block < 0 || m_sheet.blocks.empty() ? nullptr : &m_sheet, block, &anchored);
}

void ReviewActivity::choose(int block)
{
    m_view->showBlock(block);
    followBlock();
}

void ReviewActivity::showClause(const model::ClauseId &id)
{
    for (int i = 0; i < int(m_sheet.blocks.size()); ++i) {
        if (belongsTo(m_sheet, m_sheet.blocks[size_t(i)], id)) {
            choose(i);
            return;
        }
    }
}

void ReviewActivity::textSizeChanged() { m_view->setTextPercent(m_context.settings.textPercent()); }

QStringList ReviewActivity::statusTexts() const
{
    const diff::Summary &sum = m_sheet.summary;
    return {Tr::tr("変更 %1・字句改正 %2・新設 %3・削る %4・移動 %5・番号のみ %6")
                .arg(m_sheet.blocks.size())
                .arg(sum.edited)
                .arg(sum.added)
                .arg(sum.deleted)
                .arg(sum.moved)
                .arg(sum.renumbered + sum.referenceOnly),
            Tr::tr("未解決の意見 %1").arg(m_openComments)};
}

} // namespace hoshin::ui
