// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/repository.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/publishactivity.h"
#include "ui/settings.h"

#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace hoshin::test {

inline const QDateTime recordedAt(QDate(2026, 12, 1), QTime(9, 0), QTimeZone::utc());

/// A stored workspace with one recorded revision, open in a window that shows 公開.
template<typename Dialogs>
struct PublishWindow
{
    explicit PublishWindow(ui::Look &look) : window(look, settings, dialogs) {}

    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(QStringLiteral("設定.ini"))};
    Dialogs dialogs;
    ui::MainWindow window;
    QString path = folder.filePath(QStringLiteral("試験.hoshin"));

    bool open(const model::Workspace &workspace)
    {
        qputenv("HOSHIN_STATE_DIR", folder.filePath(QStringLiteral("state")).toUtf8());
        const store::Author author{QStringLiteral("試験"), {}};
        Result<store::Repository> repository =
            store::Repository::create(path, {.body = workspace.body}, author, recordedAt);
        const Result<QString> tip = repository ? repository->tip() : Result<QString>(repository.error());
        if (!tip
            || !repository->record(workspace, {.message = QStringLiteral("制定"), .author = author, .at = recordedAt},
                                   *tip))
            return false;
        window.resize(1366, 698);
        window.show();
        if (!window.openWorkspace(path))
            return false;
        window.showActivity(QStringLiteral("publish"));
        return true;
    }
    bool judged()
    {
        return QTest::qWaitFor([this] { return !publish().isBusy() && conditions()->model()->rowCount() > 0; }, 30000);
    }

    ui::PublishActivity &publish()
    {
        return static_cast<ui::PublishActivity &>(*window.activity(QStringLiteral("publish")));
    }
    QListView *conditions() { return list(QStringLiteral("公開の条件")); }
    QListView *list(const QString &name)
    {
        const QWidget *pane = publish().right();
        for (QListView *view : pane->findChildren<QListView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        return nullptr;
    }
};

} // namespace hoshin::test
