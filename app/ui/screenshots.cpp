// SPDX-License-Identifier: Apache-2.0
#include "ui/screenshots.h"

#include "ui/activity.h"
#include "ui/componentspage.h"
#include "ui/mainwindow.h"
#include "ui/workspacesession.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>

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

int takeScreenshots(MainWindow &window, const ScreenshotPlan &plan)
{
    QDir().mkpath(plan.folder);
    const QStringList parts = plan.size.split(u'x');
    const QSize size(qMax(880, parts.value(0).toInt()), qMax(440, parts.value(1).toInt() - chrome));
    bool written = true;
    const auto take = [&](const QString &name, QWidget &widget) {
        settle();
        QString file = u"%1/%2-%3"_s.arg(plan.folder, name, plan.size);
        if (!plan.suffix.isEmpty())
            file += u'-' + plan.suffix;
        written = widget.grab().save(file + u".png"_s) && written;
    };
    window.resize(size);
    window.show();
    take(u"welcome"_s, window);
    if (!plan.workspace.isEmpty() && window.openWorkspace(plan.workspace)) {
        for (const auto &activity : window.activities()) {
            if (activity->id() == u"rebase"_s) // the standards: most of an edition lies there
                window.session()->setCurrent(window.session()->slugs().last());
            window.showActivity(activity->id());
            take(activity->id(), window);
        }
    }
    ComponentsPage page;
    page.show();
    take(u"components"_s, page);
    return written ? 0 : 4;
}

} // namespace hoshin::ui
