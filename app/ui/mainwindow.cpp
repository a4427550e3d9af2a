// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "ui/actioncatalogue.h"
#include "ui/activitybar.h"
#include "ui/activitypage.h"
#include "ui/dialogs.h"
#include "ui/editionlist.h"
#include "ui/errortext.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/recorddialog.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/welcomepage.h"
#include "ui/workspacefile.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int statusDelay = 200; ///< a key must not wait for the status bar

/// （市長ほか6機関）: who adopts the document; nothing where nobody has said so yet.
QString organsOf(const WorkspaceSession &session, const QString &slug)
{
    QStringList organs;
    for (const model::Adoption &adoption : session.adoptions()) {
        if (adoption.document == slug && adoption.exemptionReason.isEmpty())
            organs << model::organTitle(adoption.organ, session.body().kind);
    }
    organs.removeDuplicates();
    if (organs.isEmpty())
        return {};
    return organs.size() == 1 ? Tr::tr("（%1）").arg(organs.first())
                              : Tr::tr("（%1ほか%2機関）").arg(organs.first()).arg(organs.size() - 1);
}
} // namespace

MainWindow::MainWindow(Look &look, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_look(look)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(settings)
    , m_status(new StatusLine(this))
{
    addStandardActions(m_actions);
    m_activities = makeActivities({m_actions, m_settings, m_dialogs, *m_status});
    m_statusSoon.setSingleShot(true);
    m_statusSoon.setInterval(statusDelay);
    connect(&m_statusSoon, &QTimer::timeout, this, &MainWindow::refreshStatus);
    buildFrame();
    connectActions();
    setMinimumSize(metrics::windowLeastWidth, metrics::windowLeastHeight);
    resize(1366, 698);
    m_look.setScheme(m_settings.scheme());
    m_welcome->refresh(QDateTime::currentDateTime());
    if (const QStringList editions = editionShortNames(); !editions.isEmpty())
        m_welcome->setEditions(editions.first(), editions.last());
    refreshTitle();
    refreshStatus();
    refreshEnabled();
}

MainWindow::~MainWindow()
{
    for (const auto &activity : m_activities) // views let go of the session before it goes
        activity->setSession(nullptr);
}

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_bar = new ActivityBar(centre);
    m_stack = new QStackedWidget(centre);
    m_welcome = new WelcomePage(m_actions, m_settings, m_stack);
    m_stack->addWidget(m_welcome);
    auto *group = new QActionGroup(this);
    int key = Qt::Key_1;
    for (const auto &activity : m_activities) {
        QAction *action = m_actions.add(u"activity."_s + activity->id(), activity->title(),
                                        QKeySequence(Qt::CTRL | Qt::Key(key++)), activity->iconName());
        action->setCheckable(true);
        group->addAction(action);
        m_bar->addActivity(action, activity->name(), activity->iconName());
        m_pages.push_back(new ActivityPage(*activity, m_stack));
        m_stack->addWidget(m_pages.back());
        connect(action, &QAction::triggered, this, [this, id = activity->id()] { showActivity(id); });
        connectActivity(*activity);
    }
    m_bar->addFootAction(m_actions.action(u"view.settings"_s), Tr::tr("設定"), u"settings"_s);
    row->addWidget(m_bar);
    row->addWidget(m_stack, 1);
    m_message = new MessageBar(centre);
    m_message->setObjectName(u"window.message"_s);
    connect(m_message, &MessageBar::actionTriggered, this, &MainWindow::showRecovery);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    fillMenus(*menuBar(), m_actions);
    for (const QString &id : m_actions.ids())
        addAction(m_actions.action(id));
    m_bar->hide();
    m_welcome->setFocus();
}

void MainWindow::connectActivity(Activity &activity)
{
    connect(&activity, &Activity::activityWanted, this, &MainWindow::showActivity);
    connect(&activity, &Activity::clauseWanted, this, [this](const model::ClauseId &id) {
        showActivity(u"draft"_s);
        goTo(id);
    });
    connect(&activity, &Activity::statusChanged, this, &MainWindow::refreshStatus);
    connect(&activity, &Activity::said, m_status, &StatusLine::say);
}

void MainWindow::setSession(std::unique_ptr<WorkspaceSession> session)
{
    for (const auto &activity : m_activities)
        activity->setSession(nullptr);
    m_session = std::move(session);
    m_visited.clear();
    m_visitedAt = -1;
    for (const auto &activity : m_activities)
        activity->setSession(m_session.get());
    if (m_session) {
        connectSession();
        m_bar->show();
        showActivity(u"draft"_s);
        restoreSessionState();
    } else {
        m_bar->hide();
        m_welcome->refresh(QDateTime::currentDateTime());
        m_stack->setCurrentWidget(m_welcome);
        m_welcome->setFocus();
    }
    refreshTitle();
    refreshStatus();
    refreshEnabled();
}

void MainWindow::connectSession()
{
    connect(m_session.get(), &WorkspaceSession::changed, this, [this] { m_statusSoon.start(); });
    connect(m_session.get(), &WorkspaceSession::currentDocumentChanged, this, [this] {
        refreshTitle();
        refreshStatus();
        refreshEnabled();
    });
    connect(m_session.get(), &WorkspaceSession::documentsChanged, this, &MainWindow::connectDocuments);
    m_connected.clear();
    connectDocuments();
}

void MainWindow::connectDocuments()
{
    for (const QString &slug : m_session->slugs()) {
        if (m_connected.contains(slug))
            continue;
        m_connected.insert(slug);
        DocumentSession *document = m_session->document(slug);
        connect(document, &DocumentSession::changed, this, &MainWindow::refreshEnabled);
        connect(document, &DocumentSession::currentChanged, this, [this](const model::ClauseId &id) {
            if (m_walking || id.isNull())
                return;
            m_visited.resize(m_visitedAt + 1);
            m_visited << id;
            m_visitedAt = m_visited.size() - 1;
        });
    }
}

bool MainWindow::openWorkspace(const QString &path)
{
    if (m_file && QFileInfo(m_file->path()) == QFileInfo(path))
        return true; // it is open
    Result<std::unique_ptr<WorkspaceFile>> file = WorkspaceFile::open(path);
    if (!file) {
        m_dialogs.tell(this, Tr::tr("作業フォルダーを開けません"), errorText(file.error()), file.error());
        m_welcome->refresh(QDateTime::currentDateTime());
        return false;
    }
    if (!takeLock((*file)->path()))
        return false;
    closeWorkspace();
    m_file = std::move(*file);
    m_lock = std::exchange(m_nextLock, std::nullopt);
    connect(m_file.get(), &WorkspaceFile::saved, this, &MainWindow::refreshStatus);
    connect(m_file.get(), &WorkspaceFile::failed, this,
            [this](const Error &error) { m_status->say(errorText(error)); });
    setSession(m_file->makeSession());
    noteRecent();
    offerRecovery();
    return true;
}

void MainWindow::closeWorkspace()
{
    if (!m_session)
        return;
    m_message->clear();
    if (page())
        page()->activity().deactivated(); // keeps what was begun
    saveSessionState();
    if (m_file) {
        m_file->saveNow();
        noteRecent();
    }
    setSession(nullptr);
    m_file.reset();
    m_lock.reset();
}

void MainWindow::noteRecent()
{
    QString revision = m_file->revisionLabel();
    if (m_session->isModified())
        revision = revision.isEmpty() ? Tr::tr("作業中") : Tr::tr("%1（作業中）").arg(revision);
    m_settings.addRecent({.path = m_file->path(),
                          .body = m_session->body().name,
                          .kind = model::bodyKindName(m_session->body().kind),
                          .revision = revision,
                          .opened = QDateTime::currentDateTime()});
}

Activity *MainWindow::activity(const QString &id) const
{
    for (const auto &activity : m_activities) {
        if (activity->id() == id)
            return activity.get();
    }
    return nullptr;
}

ActivityPage *MainWindow::page() const { return qobject_cast<ActivityPage *>(m_stack->currentWidget()); }

QString MainWindow::currentActivity() const { return page() ? page()->activity().id() : QString(); }

void MainWindow::showActivity(const QString &id)
{
    if (!m_session)
        return;
    for (ActivityPage *candidate : m_pages) {
        if (candidate->activity().id() != id)
            continue;
        if (page() && page() != candidate)
            page()->activity().deactivated();
        m_stack->setCurrentWidget(candidate);
        m_actions.action(u"activity."_s + id)->setChecked(true);
        candidate->activity().activated();
        if (DocumentSession *document = m_session->current(); document && !document->current().isNull())
            candidate->activity().showClause(document->current()); // keep the place
        if (QWidget *main = candidate->activity().mainWidget())
            main->setFocus(Qt::OtherFocusReason);
        refreshStatus();
    }
}

void MainWindow::goTo(const model::ClauseId &id)
{
    if (page() && !id.isNull())
        page()->activity().showClause(id);
}

void MainWindow::refreshTitle()
{
    const QString program = Tr::tr("Hoshin 方針工房");
    if (!m_session) {
        setWindowTitle(program);
        return;
    }
    const DocumentSession *document = m_session->current();
    setWindowTitle(document ? u"%1 ― %2 ― %3"_s.arg(m_session->body().name, document->document().title(), program)
                            : u"%1 ― %2"_s.arg(m_session->body().name, program));
}

void MainWindow::refreshStatus()
{
    using Part = StatusLine::Part;
    if (!m_session) {
        m_status->setPart(Part::Document, Tr::tr("作業フォルダーは開かれていません"));
        for (const Part part : {Part::Revision, Part::First, Part::Second, Part::Autosave})
            m_status->setPart(part, {});
        m_status->setPart(Part::TextSize, QCoreApplication::applicationVersion());
        return;
    }
    const DocumentSession *document = m_session->current();
    m_status->setPart(Part::Document,
                      document ? document->document().title() + organsOf(*m_session, document->slug())
                               : Tr::tr("文書がありません"));
    const QString revision = m_file ? m_file->revisionLabel() : QString();
    const int changed = m_session->changedCount();
    const QString work = changed > 0 ? Tr::tr("作業中　未記録の変更 %1条").arg(changed)
        : m_session->isModified() ? Tr::tr("作業中　条文のほかに変更あり") // links, records, answers, attachments
                                  : Tr::tr("変更なし");
    m_status->setPart(Part::Revision, revision.isEmpty() ? work : u"%1 → %2"_s.arg(revision, work));
    const QStringList texts = page() ? page()->activity().statusTexts() : QStringList();
    m_status->setPart(Part::First, texts.value(0));
    m_status->setPart(Part::Second, texts.value(1));
    const QDateTime saved = m_file ? m_file->savedAt() : QDateTime();
    m_status->setPart(Part::Autosave,
                      saved.isValid() ? Tr::tr("自動保存 %1").arg(saved.toLocalTime().toString(u"H:mm"_s)) : QString());
    m_status->setPart(Part::TextSize, Tr::tr("文字 %1 %").arg(m_settings.textPercent()));
}

void MainWindow::saveSessionState()
{
    if (!m_session || m_session->path().isEmpty())
        return;
    QJsonObject state{{u"activity"_s, currentActivity()}};
    if (const DocumentSession *document = m_session->current()) {
        state[u"document"_s] = document->slug();
        state[u"clause"_s] = document->current().toString();
    }
    for (size_t i = 0; i < m_pages.size(); ++i) {
        state[m_activities[i]->id()] =
            QJsonObject{{u"panes"_s, m_pages[i]->saveState()}, {u"view"_s, m_activities[i]->saveState()}};
    }
    m_settings.setSession(m_session->path(), state);
    m_settings.setGeometry(saveGeometry());
}

void MainWindow::restoreSessionState()
{
    const QJsonObject state = m_settings.session(m_session->path());
    if (!state.contains(u"activity"_s)) // never left in order: nothing but that it was open
        return;
    m_session->setCurrent(state[u"document"].toString());
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QJsonObject own = state[m_activities[i]->id()].toObject();
        m_pages[i]->restoreState(own[u"panes"].toObject());
        m_activities[i]->restoreState(own[u"view"].toObject());
    }
    const model::ClauseId clause = model::ClauseId::fromString(state[u"clause"].toString());
    if (DocumentSession *document = m_session->current(); document && document->document().find(clause))
        document->setCurrent(clause); // one that is gone by now is passed over
    showActivity(state[u"activity"].toString(u"draft"_s));
}

void MainWindow::record()
{
    if (!m_session || !m_file)
        return;
    RecordDialog dialog(*m_session, m_settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<QString> id = m_file->record(dialog.info(QDateTime::currentDateTime()));
    if (!id) {
        m_dialogs.tell(this, Tr::tr("版を記録できませんでした"), errorText(id.error()), id.error());
        return;
    }
    noteRecent();
    refreshStatus();
    m_status->say(Tr::tr("%1を記録しました。").arg(m_file->revisionLabel()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    closeWorkspace(); // the working state is saved by itself: nothing to ask
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_file)
        m_file->saveNow();
    QMainWindow::changeEvent(event);
}

} // namespace hoshin::ui
