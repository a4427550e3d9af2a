// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs.h"

#include <QString>

namespace hoshin::ui {

class MainWindow;
class Settings;

struct ScreenshotPlan
{
    QString folder;
    QString workspace;  ///< empty: the welcome page only
    QString importFile; ///< for the import preview; empty: none
    QString suffix;     ///< goes into the file names: "dark-en"
    QString size;       ///< 1366x768
};

/// Answers nothing and asks nothing: what a person would have been told goes to standard error, and is counted.
class SilentDialogs final : public Dialogs
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
    void tell(QWidget *parent, const QString &title, const QString &text, const Error &error) override;

    int told() const { return m_told; }

private:
    int m_told = 0;
};

/// Shows each view of the window in turn and saves it as a picture. Returns 0, 3 where the workspace could not be opened, 4 where a
/// picture could not be written.
int takeScreenshots(MainWindow &window, Settings &settings, SilentDialogs &dialogs, const ScreenshotPlan &plan);

} // namespace hoshin::ui
