// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs.h"

namespace hoshin::test {

/// Answers what the window asks, and remembers that it did.
struct FakeDialogs final : ui::Dialogs
{
    QString file;
    QString folder;
    bool answer = true;
    QStringList asked; ///< titles of confirm()
    QStringList told;  ///< texts of tell()

    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString openFolder(QWidget *, const QString &) override { return folder; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return file; }
    bool confirm(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked << title;
        return answer;
    }
    void tell(QWidget *, const QString &, const QString &text, const Error &) override { told << text; }
};

} // namespace hoshin::test
