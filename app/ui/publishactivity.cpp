// SPDX-License-Identifier: Apache-2.0
#include "ui/publishactivity.h"

#include "publish/publicdocument.h"
#include "text/wareki.h"
#include "ui/actioncollection.h"
#include "ui/dialogs.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/pagepreview.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QtConcurrentRun>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { SlugRole = RowRole::End + 1, IndexRole };

constexpr int soon = 600; ///< after the last change, before conditions and pages are made anew

Mark stateMark(PublishCondition::State state, const QString &word)
{
    switch (state) {
    case PublishCondition::State::Unmet: return {Role::Deleted, u"error"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Check: return {Role::Check, u"warning"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Met: return {Role::Covered, u"ok"_s, word, Mark::Form::Plain};
    }
    Q_UNREACHABLE();
}

QString stateWord(PublishCondition::State state)
{
    switch (state) {
    case PublishCondition::State::Unmet: return Tr::tr("未充足");
    case PublishCondition::State::Check: return Tr::tr("要確認");
    case PublishCondition::State::Met: return Tr::tr("充足");
    }
    Q_UNREACHABLE();
}

QListView *rowList(QStandardItemModel *model, const QString &name, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setModel(model);
    auto *delegate = new RowDelegate(view);
    delegate->setRowLine(true);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    return view;
}

QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

PublishActivity::PublishActivity(const Context &context)
    : m_context(context)
    , m_left(new QWidget)
    , m_centre(new QWidget)
    , m_right(new QWidget)
    , m_documentModel(new QStandardItemModel(this))
    , m_recordModel(new QStandardItemModel(this))
    , m_conditionModel(new QStandardItemModel(this))
{
    buildLeft();
    buildCentre();
    buildRight();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &PublishActivity::refresh);
    connect(&m_judging, &QFutureWatcherBase::finished, this, &PublishActivity::takeConditions);
    connect(&m_composing, &QFutureWatcherBase::finished, this, &PublishActivity::takePages);
    connect(&m_publishing, &QFutureWatcherBase::finished, this, &PublishActivity::takePublication);
}

PublishActivity::~PublishActivity()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_judging.waitForFinished();
    m_composing.waitForFinished();
    m_publishing.waitForFinished();
}

QString PublishActivity::id() const { return u"publish"_s; }
QString PublishActivity::name() const { return Tr::tr("公開"); }
QString PublishActivity::title() const { return Tr::tr("公開"); }
QString PublishActivity::iconName() const { return u"publish"_s; }
int PublishActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int PublishActivity::rightWidth() const { return metrics::publishRightPane; }
QWidget *PublishActivity::mainWidget() { return m_preview; }
QWidget *PublishActivity::contextButton() { return m_contextButton; }

QStringList PublishActivity::statusTexts() const
{
    return {Tr::tr("未充足 %1").arg(count(PublishCondition::State::Unmet)),
            Tr::tr("要確認 %1").arg(count(PublishCondition::State::Check))};
}

void PublishActivity::buildLeft()
{
    QVBoxLayout *column = bareColumn(m_left);
    auto *head = new PaneHead(m_left);
    auto *title = new RoleLabel(Tr::tr("公開する文書(&L)"), Role::Text, RoleLabel::Size::Head, head);
    head->row()->addWidget(title);
    head->addStretch();
    column->addWidget(head);
    m_documents = rowList(m_documentModel, Tr::tr("公開する文書"), m_left);
    title->setBuddy(m_documents);
    column->addWidget(m_documents, 3);
    auto *recordHead = new PaneHead(m_left);
    recordHead->row()->addWidget(
        new RoleLabel(Tr::tr("公開の記録"), Role::Text2, RoleLabel::Size::Secondary, recordHead));
    column->addWidget(recordHead);
    m_records = rowList(m_recordModel, Tr::tr("公開の記録"), m_left);
    column->addWidget(m_records, 2);
    connect(m_documents->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showDocument(index); });
}

void PublishActivity::buildCentre()
{
    QVBoxLayout *column = bareColumn(m_centre);
    m_preview = new PagePreview(m_centre);
    buildHead(*column);
    m_page = new ContentOrEmpty(
        m_preview, new EmptyState(Tr::tr("文書がありません"), Tr::tr("起案で文書を作ると、ここに頁が並びます。")),
        m_centre);
    column->addWidget(m_page, 1);
    connect(m_preview, &PagePreview::pageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_pageNumber);
        m_pageNumber->setRange(1, qMax(1, m_preview->pageCount()));
        m_pageNumber->setValue(page + 1);
        m_pageCount->setText(Tr::tr("/ %1 頁").arg(m_preview->pageCount()));
    });
}

void PublishActivity::buildHead(QVBoxLayout &column)
{
    auto *head = new PaneHead(m_centre);
    auto *previous = toolButton(u"arrow-left"_s, Tr::tr("前の頁"), head);
    m_pageNumber = new QSpinBox(head);
    m_pageNumber->setAccessibleName(Tr::tr("頁"));
    m_pageNumber->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pageNumber->setKeyboardTracking(false);
    m_pageNumber->setAlignment(Qt::AlignCenter);
    m_pageCount = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    auto *next = toolButton(u"arrow-right"_s, Tr::tr("次の頁"), head);
    m_zoom = new QComboBox(head);
    m_zoom->setAccessibleName(Tr::tr("頁の大きさ"));
    m_zoom->addItem(Tr::tr("幅に合わせる"), 0);
    m_zoom->addItem(Tr::tr("頁全体"), -1);
    for (const int percent : {75, 100, 125, 150, 200})
        m_zoom->addItem(u"%1 %"_s.arg(percent), percent);
    m_markers = new QCheckBox(Tr::tr("伏せた箇所を示す(&M)"), head);
    m_markers->setChecked(true);
    m_contextButton = new QPushButton(Tr::tr("公開の条件 ▾"), head);
    for (QWidget *tool : std::initializer_list<QWidget *>{previous, m_pageNumber, m_pageCount, next})
        head->row()->addWidget(tool);
    head->addSeparator();
    head->row()->addWidget(m_zoom);
    head->addStretch();
    head->row()->addWidget(m_markers);
    head->row()->addWidget(m_contextButton);
    column.addWidget(head);
    connect(previous, &QToolButton::clicked, this, [this] { m_preview->goToPage(m_preview->currentPage() - 1); });
    connect(next, &QToolButton::clicked, this, [this] { m_preview->goToPage(m_preview->currentPage() + 1); });
    connect(m_pageNumber, &QSpinBox::valueChanged, this, [this](int page) { m_preview->goToPage(page - 1); });
    connect(m_zoom, &QComboBox::currentIndexChanged, this, [this] {
        const int percent = m_zoom->currentData().toInt();
        m_preview->setFit(percent == 0      ? PagePreview::Fit::Width
                              : percent < 0 ? PagePreview::Fit::Page
                                            : PagePreview::Fit::Percent,
                          qMax(percent, 1));
    });
    connect(m_markers, &QCheckBox::toggled, this, [this] { compose(true); });
    connect(m_contextButton, &QPushButton::clicked, this, &Activity::contextWanted);
}

void PublishActivity::buildRight()
{
    QVBoxLayout *column = bareColumn(m_right);
    auto *head = new PaneHead(m_right);
    auto *title = new RoleLabel(Tr::tr("公開の条件(&C)"), Role::Text, RoleLabel::Size::Head, head);
    m_count = new RoleLabel({}, Role::Deleted, RoleLabel::Size::Normal, head);
    head->row()->addWidget(title);
    head->row()->addWidget(m_count);
    head->addStretch();
    column->addWidget(head);
    m_conditions = rowList(m_conditionModel, Tr::tr("公開の条件"), m_right);
    title->setBuddy(m_conditions);
    column->addWidget(m_conditions, 1);
    column->addWidget(separator(Qt::Horizontal, m_right));
    column->addLayout(buildFoot());
    connect(m_conditions, &QListView::activated, this, &PublishActivity::follow);
    connect(m_conditions, &QListView::clicked, this, &PublishActivity::follow);
}

QVBoxLayout *PublishActivity::buildFoot()
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    foot->setSpacing(metrics::gap);
    m_word = new QCheckBox(Tr::tr("Word の文書も書き出す(&W)"), m_right);
    m_draft = new QPushButton(Tr::tr("案として書き出す…"), m_right);
    m_publish = new QPushButton(Tr::tr("公開用に書き出す…"), m_right);
    setPrimary(m_publish);
    m_reason = new RoleLabel({}, Role::Deleted, RoleLabel::Size::Normal, m_right);
    m_reason->setWordWrap(true);
    m_openFolder = new QPushButton(Tr::tr("フォルダーを開く"), m_right);
    m_openFolder->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_draft);
    buttons->addWidget(m_publish);
    foot->addWidget(m_word);
    foot->addLayout(buttons);
    foot->addWidget(m_reason);
    foot->addWidget(m_openFolder, 0, Qt::AlignLeft);
    connect(m_publish, &QPushButton::clicked, this, [this] { choosePublication(false); });
    connect(m_draft, &QPushButton::clicked, this, [this] { choosePublication(true); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_target)); });
    return foot;
}

void PublishActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_all.clear();
    m_slug.clear();
    m_shown.clear();
    m_openFolder->hide();
    m_preview->setDocument({}, false);
    m_stale = true;
    if (session) {
        connect(session, &WorkspaceSession::changed, this, &PublishActivity::refreshSoon);
        if (m_active)
            refresh();
    } else {
        m_soon.stop();
        fillDocuments();
        fillRecords();
        fillConditions();
    }
}

void PublishActivity::activated()
{
    m_active = true;
    if (m_session && m_session->current() && m_slug.isEmpty())
        m_slug = m_session->current()->slug();
    if (m_stale)
        refresh();
}

void PublishActivity::deactivated() { m_active = false; }

void PublishActivity::refreshSoon()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

void PublishActivity::refresh()
{
    if (!m_session)
        return;
    m_stale = false;
    fillDocuments();
    fillRecords();
    judge();
    compose(true);
}

bool PublishActivity::hasUnrecorded() const
{
    const model::Workspace now = m_session->workspace();
    const model::Workspace &base = m_session->base();
    return !(now.documents == base.documents && now.adoptions == base.adoptions && now.body == base.body);
}

int PublishActivity::count(PublishCondition::State state) const
{
    return int(
        std::count_if(m_all.begin(), m_all.end(), [state](const PublishCondition &c) { return c.state == state; }));
}

void PublishActivity::judge()
{
    if (m_judging.isRunning()) {
        m_again = true;
        return;
    }
    m_judging.setFuture(
        QtConcurrent::run([workspace = m_session->workspace(), recorded = !m_session->base().documents.isEmpty(),
                           changed = hasUnrecorded()] {
            return publishConditions(workspace, recorded, changed, editionsInUse(workspace));
        }));
}

void PublishActivity::takeConditions()
{
    if (std::exchange(m_again, false) && m_session) {
        judge();
        return;
    }
    if (!m_session)
        return;
    m_all = m_judging.result();
    fillConditions();
    fillDocuments();
    Q_EMIT statusChanged();
}

void PublishActivity::fillConditions()
{
    const int row = m_conditions->currentIndex().row();
    m_conditionModel->clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const PublishCondition &condition = m_all[i];
        QStringList second;
        if (m_session && m_session->document(condition.document))
            second << m_session->document(condition.document)->document().title();
        for (const QString &part : {condition.place, condition.detail}) {
            if (!part.isEmpty())
                second << part;
        }
        const bool met = condition.state == PublishCondition::State::Met;
        auto *item = new QStandardItem(condition.title); // owned by the model
        item->setData(QVariant::fromValue(stateMark(condition.state, {})), RowRole::LeadingMark);
        item->setData(!met, RowRole::Strong);
        if (!second.isEmpty())
            item->setData(second.join(u"　"_s), RowRole::SecondLine);
        if (!condition.clause.isNull() || condition.record)
            item->setData(
                QVariant::fromValue(Marks{
                    {Role::Accent, {}, condition.record ? Tr::tr("版を記録…") : Tr::tr("条へ"), Mark::Form::Plain}}),
                RowRole::Marks);
        item->setData(qulonglong(i), IndexRole);
        item->setToolTip(condition.title + u'\n' + second.join(u'\n'));
        item->setData((QStringList{stateWord(condition.state), condition.title} + second).join(u"、"_s),
                      Qt::AccessibleTextRole);
        m_conditionModel->appendRow(item);
    }
    if (row >= 0)
        m_conditions->setCurrentIndex(m_conditionModel->index(qMin(row, m_conditionModel->rowCount() - 1), 0));
    const int unmet = count(PublishCondition::State::Unmet);
    m_count->setText(unmet > 0 ? Tr::tr("未充足 %1").arg(unmet) : QString());
    m_publish->setEnabled(m_session && !m_all.empty() && unmet == 0 && !m_publishing.isRunning());
    m_draft->setEnabled(m_session && !m_session->slugs().isEmpty() && !m_publishing.isRunning());
    if (m_openFolder->isHidden() || unmet > 0) {
        m_reason->setRole(Role::Deleted);
        m_reason->setText(unmet > 0 ? Tr::tr("未充足の条件が %1 つあるため、公開用に書き出せません。").arg(unmet)
                                    : QString());
        m_openFolder->hide();
    }
}

void PublishActivity::fillDocuments()
{
    const QSignalBlocker quiet(m_documents->selectionModel());
    m_documentModel->clear();
    if (!m_session)
        return;
    for (const QString &slug : m_session->slugs()) {
        const model::Document &document = m_session->document(slug)->document();
        const bool withheld = document.meta().publication == model::Publication::Withheld;
        const auto unmet = std::count_if(m_all.begin(), m_all.end(), [&](const PublishCondition &c) {
            return c.document == slug && c.state == PublishCondition::State::Unmet;
        });
        QString state;
        if (withheld)
            state = Tr::tr("公開しません");
        else if (unmet > 0)
            state = Tr::tr("未充足 %1").arg(unmet);
        else if (count(PublishCondition::State::Unmet) > 0)
            state = Tr::tr("文書の条件は充足");
        else if (!m_all.empty())
            state = Tr::tr("書き出せます");
        const QString formats = withheld ? QString() : Tr::tr("PDF、HTML");
        auto *item = new QStandardItem(document.title()); // owned by the model
        item->setData(slug, SlugRole);
        item->setData(true, RowRole::Strong);
        const QStringList words = QStringList{document.meta().instrument, formats, state};
        QStringList second;
        std::copy_if(words.begin(), words.end(), std::back_inserter(second),
                     [](const QString &w) { return !w.isEmpty(); });
        item->setData(second.join(u" ・ "_s), RowRole::SecondLine);
        item->setData(QVariant::fromValue(withheld        ? Mark{Role::Withheld, u"lock"_s, {}, Mark::Form::Plain}
                                              : unmet > 0 ? stateMark(PublishCondition::State::Unmet, {})
                                                          : stateMark(PublishCondition::State::Met, {})),
                      RowRole::LeadingMark);
        item->setToolTip(document.title() + u'\n' + second.join(u" ・ "_s));
        item->setData((QStringList{document.title()} + second).join(u"、"_s), Qt::AccessibleTextRole);
        m_documentModel->appendRow(item);
        if (slug == m_slug || m_slug.isEmpty()) {
            m_slug = slug;
            m_documents->setCurrentIndex(item->index());
        }
    }
}

void PublishActivity::fillRecords()
{
    m_recordModel->clear();
    if (!m_session)
        return;
    const std::vector<model::PublicationRecord> records = m_session->workspace().publications;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        auto *item = new QStandardItem(Tr::tr("第%1号　%2").arg(record->number).arg(text::toWareki(record->published)));
        item->setData(Tr::tr("ファイル %1 個　版 %2").arg(record->files.size()).arg(record->revision.left(8)),
                      RowRole::SecondLine);
        item->setToolTip(record->files.keys().join(u'\n'));
        item->setData(Tr::tr("公開 第%1号、%2、ファイル %3 個")
                          .arg(record->number)
                          .arg(text::toWareki(record->published))
                          .arg(record->files.size()),
                      Qt::AccessibleTextRole);
        m_recordModel->appendRow(item); // owned by the model
    }
}

void PublishActivity::showDocument(const QModelIndex &index)
{
    const QString slug = index.data(SlugRole).toString();
    if (slug.isEmpty() || slug == m_slug)
        return;
    m_slug = slug;
    compose(false);
}

void PublishActivity::compose(bool keepPlace)
{
    if (!m_session || m_slug.isEmpty() || !m_session->document(m_slug)) {
        m_page->setEmpty(true);
        return;
    }
    if (m_composing.isRunning()) {
        m_composeAgain = true;
        return;
    }
    if (!keepPlace)
        m_shown.clear();
    m_composing.setProperty("slug", m_slug);
    m_composing.setFuture(
        QtConcurrent::run([workspace = m_session->workspace(), slug = m_slug, markers = m_markers->isChecked()] {
            return previewPages(workspace, slug, markers);
        }));
}

void PublishActivity::takePages()
{
    if (std::exchange(m_composeAgain, false)) {
        compose(true);
        return;
    }
    const QString slug = m_composing.property("slug").toString();
    if (!m_session || slug != m_slug)
        return;
    const auto pages = m_composing.result();
    m_page->setEmpty(!pages);
    if (pages) {
        m_preview->setDocument(*pages, slug == m_shown);
    } else {
        m_preview->setDocument({}, false);
        if (pages.error().code == ErrorCode::NotFound && pages.error().location.path.isEmpty())
            m_page->emptyState()->setTexts(Tr::tr("この文書は公開しません"), pages.error().detail);
        else
            m_page->emptyState()->setTexts(Tr::tr("頁を組めません"), errorText(pages.error()));
    }
    m_shown = slug;
}

void PublishActivity::choosePublication(bool draft)
{
    const QString folder = m_context.dialogs.openFolder(
        m_centre->window(), draft ? Tr::tr("案を書き出すフォルダー") : Tr::tr("公開用に書き出すフォルダー"));
    if (!folder.isEmpty())
        publishTo(folder, draft);
}

void PublishActivity::publishTo(const QString &folder, bool draft)
{
    if (!m_session || m_publishing.isRunning())
        return;
    m_asDraft = draft;
    m_target = QDir(folder).filePath(u"%1_%2"_s.arg(m_session->body().name, draft ? Tr::tr("案") : Tr::tr("公開用")));
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const PublishOrder order{.workspacePath = m_session->path(),
                             .working = m_session->workspace(),
                             .folder = m_target,
                             .draft = draft,
                             .word = m_word->isChecked(),
                             .markers = m_markers->isChecked(),
                             .changed = hasUnrecorded(),
                             .now = QDateTime::currentDateTime()};
    m_context.progress.begin(Tr::tr("書き出しています"), [cancelled = m_cancelled] { *cancelled = true; });
    m_context.progress.advance(-1);
    m_publishing.setFuture(
        QtConcurrent::run([order, cancelled = m_cancelled] { return publishPackage(order, *cancelled); }));
    m_openFolder->hide();
    fillConditions();
}

void PublishActivity::takePublication()
{
    m_context.progress.end();
    const Result<Published> done = m_publishing.result();
    fillConditions();
    if (!m_session)
        return;
    if (!done) {
        if (done.error().code == ErrorCode::Cancelled)
            Q_EMIT said(Tr::tr("書き出しを中止しました。フォルダーは元のままです。"));
        else
            m_context.dialogs.tell(m_centre->window(), Tr::tr("書き出せませんでした"), errorText(done.error()),
                                   done.error());
        return;
    }
    if (done->record) {
        std::vector<model::PublicationRecord> records = m_session->workspace().publications;
        records.push_back(*done->record);
        m_session->setPublications(records);
        fillRecords();
    }
    const QString where = QDir::toNativeSeparators(m_target);
    m_reason->setRole(Role::Text2);
    m_reason->setText(Tr::tr("%1 個のファイルを「%2」に書き出しました。").arg(done->files.size()).arg(where));
    m_openFolder->show();
    Q_EMIT said(m_asDraft ? Tr::tr("案を書き出しました。") : Tr::tr("公開用に書き出しました。"));
}

void PublishActivity::follow(const QModelIndex &index)
{
    const size_t row = size_t(index.data(IndexRole).toULongLong());
    if (!m_session || row >= m_all.size())
        return;
    const PublishCondition condition = m_all[row];
    if (condition.record) {
        m_context.actions.action(u"file.record"_s)->trigger();
    } else if (!condition.clause.isNull()) {
        m_session->setCurrent(condition.document);
        Q_EMIT clauseWanted(condition.clause);
    }
}

} // namespace hoshin::ui
