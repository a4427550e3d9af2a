// SPDX-License-Identifier: Apache-2.0
#include "ui/screenshots.h"

#include "ui/actioncollection.h"
#include "ui/activity.h"
#include "ui/amendmenteditor.h"
#include "ui/amendmentpage.h"
#include "ui/applypage.h"
#include "ui/assistantdialog.h"
#include "ui/attachmentsdialog.h"
#include "ui/componentspage.h"
#include "ui/importdialog.h"
#include "ui/jumpdialog.h"
#include "ui/mainwindow.h"
#include "ui/publishactivity.h"
#include "ui/publishsetdialog.h"
#include "ui/recorddialog.h"
#include "ui/reviewactivity.h"
#include "ui/segmentedbuttons.h"
#include "ui/settingsdialog.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int settleFor = 400; ///< background work of a view (checks, layout) shows its result by then
constexpr int chrome = 70;     ///< title bar and task bar of the screens in the design, in its pictures

void settle()
{
    const QDeadlineTimer until(settleFor);
    while (!until.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace

void SilentDialogs::tell(QWidget *, const QString &title, const QString &text, const Error &error)
{
    ++m_told;
    QTextStream(stderr) << title << "\n" << text << "\n" << toLogString(error) << Qt::endl;
}

namespace {

/// Saves pictures under the plan's names and remembers whether all were written.
class Camera
{
public:
    explicit Camera(const ScreenshotPlan &plan) : m_plan(plan) {}

    void take(const QString &name, QWidget &widget)
    {
        settle();
        QString file = u"%1/%2-%3"_s.arg(m_plan.folder, name, m_plan.size);
        if (!m_plan.suffix.isEmpty())
            file += u'-' + m_plan.suffix;
        m_written = widget.grab().save(file + u".png"_s) && m_written;
    }
    bool written() const { return m_written; }

private:
    const ScreenshotPlan &m_plan;
    bool m_written = true;
};

/// Until the conditions are judged and the PDF files are made, also where the machine has other work.
void waitFor(const PublishActivity &publish)
{
    const QDeadlineTimer until(20000);
    do
        settle();
    while (publish.isBusy() && !until.hasExpired());
}

QString mostChanged(const WorkspaceSession &session)
{
    QString found;
    int most = -1;
    for (const QString &slug : session.slugs()) {
        if (const int changed = session.document(slug)->changedCount(); changed > most) {
            most = changed;
            found = slug;
        }
    }
    return found;
}

/// The other views of 審査, on a document that has changed: its amending text, and that text carried out again.
void takeReview(Camera &camera, MainWindow &window)
{
    auto *review = qobject_cast<ReviewActivity *>(window.activity(u"review"_s));
    if (!review)
        return;
    window.session()->setCurrent(mostChanged(*window.session()));
    window.showActivity(review->id());
    settle();
    review->showPage(ReviewActivity::Page::Amendment);
    camera.take(u"review-amendment"_s, window);
    review->apply().editor()->setSource(review->amendment().editor()->toPlainText());
    review->showPage(ReviewActivity::Page::Apply);
    settle();
    camera.take(u"review-apply"_s, window);
    review->showPage(ReviewActivity::Page::Table);
    window.actions().action(u"review.pairs"_s)->trigger();
    camera.take(u"review-pairs"_s, window);
}

/// Does something to the widget of that name in an activity, where there is one.
template<typename Widget, typename Do>
void change(MainWindow &window, const QString &activity, const QString &name, Do what)
{
    window.showActivity(activity);
    if (auto *widget = window.findChild<Widget *>(name))
        what(*widget);
    settle();
}

/// What is one click away from the first picture: 公開 as HTML, 点検 with all that is open, 起案 with the official text beside and
/// with the findings of every document.
void takeFurther(Camera &camera, MainWindow &window, Dialogs &dialogs)
{
    window.session()->setCurrent(window.session()->slugs().first());
    change<SegmentedButtons>(window, u"publish"_s, u"publish.form"_s, [](auto &form) { form.setCurrent(1); });
    settle(); // the page is made
    camera.take(u"publish-html"_s, window);
    change<SegmentedButtons>(window, u"publish"_s, u"publish.form"_s, [](auto &form) { form.setCurrent(0); });
    change<QTabBar>(window, u"inspect"_s, u"inspect.lists"_s, [](auto &lists) { lists.setCurrentIndex(3); });
    camera.take(u"inspect-gaps"_s, window);
    change<QTabBar>(window, u"inspect"_s, u"inspect.lists"_s, [](auto &lists) { lists.setCurrentIndex(0); });
    change<SegmentedButtons>(window, u"inspect"_s, u"inspect.way"_s, [](auto &way) { way.setCurrent(1); });
    camera.take(u"inspect-articles"_s, window);
    change<SegmentedButtons>(window, u"inspect"_s, u"inspect.way"_s, [](auto &way) { way.setCurrent(0); });
    change<QPushButton>(window, u"draft"_s, u"example.official"_s, [](auto &beside) { beside.setChecked(true); });
    camera.take(u"draft-official"_s, window);
    change<QComboBox>(window, u"draft"_s, u"findings.scope"_s, [](auto &scope) { scope.setCurrentIndex(3); });
    camera.take(u"draft-all-findings"_s, window);
    change<QComboBox>(window, u"draft"_s, u"findings.scope"_s, [](auto &scope) { scope.setCurrentIndex(2); });
    if (!window.session()->publicationSets().empty()) {
        const model::Workspace workspace = window.session()->workspace();
        PublishSetDialog set(workspace, workspace.publicationSets.front(), &window);
        set.show();
        camera.take(u"dialog-set"_s, set);
    }
    AttachmentsDialog attachments(*window.session(), dialogs, &window);
    attachments.show();
    camera.take(u"dialog-attachments"_s, attachments);
}

/// 起案 where most has changed, with the find bar; the dialogs that stand before a document.
void takeDraft(Camera &camera, MainWindow &window, Settings &settings)
{
    window.session()->setCurrent(mostChanged(*window.session()));
    window.showActivity(u"draft"_s);
    settle(); // it is checked
    window.actions().action(u"view.nextChange"_s)->trigger();
    camera.take(u"draft-standards"_s, window);
    window.actions().action(u"edit.replace"_s)->trigger();
    camera.take(u"draft-find"_s, window);
    RecordDialog record(*window.session(), settings, &window);
    record.show();
    camera.take(u"dialog-record"_s, record);
    record.hide();
    SettingsDialog preferences(settings, window.actions(), &window);
    preferences.show();
    camera.take(u"dialog-settings"_s, preferences);
    preferences.showKeys();
    camera.take(u"dialog-keys"_s, preferences);
    preferences.hide();
    JumpDialog jump(*window.session()->current(), window.actions(), &window);
    jump.show();
    camera.take(u"dialog-jump"_s, jump);
}

void takeAssistant(Camera &camera, Settings &settings, Dialogs &dialogs)
{
    AssistantDialog assistant(settings, dialogs);
    assistant.show();
    settle(); // the editions are read
    if (auto *name = assistant.findChild<QLineEdit *>(u"assistant.name"_s))
        name->setText(u"星見野市"_s);
    if (auto *author = assistant.findChild<QLineEdit *>(u"assistant.author"_s))
        author->setText(u"情報政策課"_s);
    for (int page = 0; page < assistant.pageCount(); ++page) {
        assistant.showPage(page);
        camera.take(u"assistant-%1"_s.arg(page + 1), assistant);
    }
}

void takeImport(Camera &camera, Dialogs &dialogs, const QString &file)
{
    ImportDialog preview(file, {{.kind = ImportDialog::Target::Kind::NewWorkspace}}, dialogs);
    preview.show();
    camera.take(u"import"_s, preview);
}

} // namespace

int takeScreenshots(MainWindow &window, Settings &settings, SilentDialogs &dialogs, const ScreenshotPlan &plan)
{
    QDir().mkpath(plan.folder);
    const QStringList parts = plan.size.split(u'x');
    const QSize size(qMax(880, parts.value(0).toInt()), qMax(440, parts.value(1).toInt() - chrome));
    Camera camera(plan);
    window.resize(size);
    window.show();
    camera.take(u"welcome"_s, window);
    if (!plan.workspace.isEmpty()) {
        if (!window.openWorkspace(plan.workspace))
            return 3;
        for (const auto &activity : window.activities()) {
            if (activity->id() == u"rebase"_s) // the standards: most of an edition lies there
                window.session()->setCurrent(window.session()->slugs().last());
            if (activity->id() == u"review"_s) // where something changed
                window.session()->setCurrent(mostChanged(*window.session()));
            window.showActivity(activity->id());
            if (const auto *publish = qobject_cast<const PublishActivity *>(activity.get()))
                waitFor(*publish);
            camera.take(activity->id(), window);
        }
        takeReview(camera, window);
        takeFurther(camera, window, dialogs);
        takeDraft(camera, window, settings);
        settings.addRecent({.path = u"E:\\研修\\月待町.hoshin"_s,
                            .body = u"月待町"_s,
                            .kind = u"town"_s,
                            .revision = u"第1版"_s,
                            .opened = QDateTime::currentDateTime().addDays(-40)});
        window.closeWorkspace();
        camera.take(u"welcome-recent"_s, window);
    }
    takeAssistant(camera, settings, dialogs);
    if (!plan.importFile.isEmpty())
        takeImport(camera, dialogs, plan.importFile);
    ComponentsPage page;
    page.show();
    camera.take(u"components"_s, page);
    return camera.written() ? 0 : 4;
}

} // namespace hoshin::ui
