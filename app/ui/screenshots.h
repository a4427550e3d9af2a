// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hoshin::ui {

class MainWindow;

struct ScreenshotPlan
{
    QString folder;
    QString workspace; ///< empty: the welcome page only
    QString suffix;    ///< goes into the file names: "dark-en"
    QString size;      ///< 1366x768
};

/// Shows each view of the window in turn and saves it as a picture. Returns 0, or 4 where a picture could not be written.
int takeScreenshots(MainWindow &window, const ScreenshotPlan &plan);

} // namespace hoshin::ui
