// SPDX-License-Identifier: Apache-2.0
#include "ui/assistantdialog.h"

#include "desk/takein.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/settings.h"
#include "ui/steplist.h"
#include "ui/uitr.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

AssistantDialog::AssistantDialog(Settings &settings, Dialogs &dialogs, QWidget *parent)
    : DialogFrame(Tr::tr("新しい作業フォルダー"), Tr::tr("次へ"), parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_stack(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_back(new QPushButton(Tr::tr("戻る"), this))
{
    auto *names = new NamesPage(this);
    auto *networkModel = new ModelPage(this);
    addPage(new BodyPage(this));
    addPage(new OrgansPage(this));
    addPage(networkModel);
    addPage(names);
    addPage(new PlacePage(m_dialogs, usualFolder(), m_settings.authorName(), this));
    QStringList titles;
    for (const AssistantPage *page : m_pages)
        titles << page->title();
    m_steps = new StepList(titles, this);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_steps);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    row->addLayout(right, 1);
    body()->addLayout(row, 1);
    foot()->insertWidget(foot()->count() - 1, m_back);
    m_back->setAutoDefault(false);
    cancelButton()->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(currentPage() - 1); });
    connect(m_steps, &StepList::stepWanted, this, &AssistantDialog::showPage);
    connect(&m_editions, &QFutureWatcherBase::finished, this, [this, names, networkModel] {
        names->setEditions(m_editions.result());
        networkModel->setEditions(m_editions.result());
        m_edited = false; // that was not the person
        if (currentPage() > 0)
            enterPage(currentPage());
    });
    m_editions.setFuture(QtConcurrent::run(readEditionChoices));
    connect(&m_making, &QFutureWatcherBase::finished, this, &AssistantDialog::made);
    setHint(Tr::tr("後から「団体の設定」で変えられます。"));
    resize(860, 600);
    enterPage(0);
}

AssistantDialog::~AssistantDialog()
{
    m_editions.waitForFinished();
    m_making.waitForFinished();
}

void AssistantDialog::bring(const QString &slug, const model::Document &document,
                            const QMap<QString, QByteArray> &attachments)
{
    m_state.plan.documents.insert(slug, document);
    m_state.plan.attachments = attachments;
    qobject_cast<BodyPage *>(m_pages.first())->setName(desk::bodyNameIn(document.title()));
    m_edited = false;
}

void AssistantDialog::addPage(AssistantPage *page)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(scroll);
    m_pages << page;
    connect(page, &AssistantPage::edited, this, [this] {
        m_edited = true;
        m_message->clear();
    });
}

int AssistantDialog::currentPage() const { return m_stack->currentIndex(); }

void AssistantDialog::enterPage(int index)
{
    const bool edited = m_edited;
    for (int before = 0; before < index; ++before)
        m_pages[before]->store(m_state);
    m_pages[index]->enter(m_state);
    m_edited = edited; // what a page fills in by itself is no work that could be lost
    m_stack->setCurrentIndex(index);
    m_steps->setCurrent(index);
    m_back->setEnabled(index > 0);
    primaryButton()->setText(index + 1 < m_pages.size() ? Tr::tr("次へ") : Tr::tr("作業フォルダーを作る"));
    primaryButton()->setDefault(true);
    if (QWidget *input = m_pages[index]->firstInput())
        input->setFocus(Qt::TabFocusReason);
}

void AssistantDialog::showPage(int wanted)
{
    if (m_making.isRunning() || wanted < 0 || wanted >= m_pages.size())
        return;
    // Forwards over pages that are right only; one that was skipped fills in its usual values on the way.
    for (int step = currentPage(); step < wanted; ++step) {
        if (step != currentPage())
            enterPage(step);
        if (const QList<FormProblem> problems = m_pages[step]->problems(); !problems.isEmpty()) {
            m_pages[step]->showProblems();
            m_steps->setDone(step, false);
            m_steps->setCurrent(step);
            problems.first().input->setFocus(Qt::OtherFocusReason);
            return;
        }
        m_steps->setDone(step, true);
    }
    enterPage(wanted);
}

void AssistantDialog::accept()
{
    if (m_making.isRunning())
        return;
    if (currentPage() + 1 < m_pages.size()) {
        showPage(currentPage() + 1);
        return;
    }
    for (int step = 0; step < m_pages.size(); ++step) { // also those that were changed after a tick
        if (const QList<FormProblem> problems = m_pages[step]->problems(); !problems.isEmpty()) {
            if (step != currentPage())
                enterPage(step);
            m_pages[step]->showProblems();
            problems.first().input->setFocus(Qt::OtherFocusReason);
            return;
        }
        m_pages[step]->store(m_state);
    }
    m_settings.setAuthorName(m_state.author);
    setObstacle(Tr::tr("作業フォルダーを作っています。"));
    m_back->setEnabled(false);
    cancelButton()->setEnabled(false);
    m_path = QDir(m_state.folder).filePath(m_state.fileName);
    const store::Author author{.name = m_state.author, .email = m_settings.authorEmail()};
    m_making.setFuture(QtConcurrent::run(
        [path = m_path, plan = m_state.plan, author, at = QDateTime::currentDateTime()]() -> std::optional<Error> {
            const Result<void> done = desk::makeWorkspace(path, plan, author, at);
            return done ? std::nullopt : std::optional(done.error());
        }));
}

void AssistantDialog::made()
{
    const std::optional<Error> failed = m_making.result();
    setObstacle({});
    m_back->setEnabled(true);
    cancelButton()->setEnabled(true);
    if (!failed) {
        QDialog::accept();
        return;
    }
    m_path.clear();
    m_message->show(MessageBar::Kind::Error, Tr::tr("作業フォルダーを作れませんでした。%1").arg(errorText(*failed)));
    primaryButton()->setFocus(Qt::OtherFocusReason);
}

void AssistantDialog::reject()
{
    if (m_making.isRunning())
        return;
    if (m_edited
        && !m_dialogs.confirm(this, Tr::tr("作るのをやめる"),
                              Tr::tr("まだ何も作っていません。ここまでの入力は残りません。"), Tr::tr("やめる")))
        return;
    QDialog::reject();
}

} // namespace hoshin::ui
