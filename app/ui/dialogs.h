// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QStringList>

class QWidget;

namespace hoshin::ui {

/// What the window has to ask a person. A seam: tests answer in its place.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter) = 0;

    /// Loss of work only. `doIt` names what happens (削る, 破棄する); false for キャンセル.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &doIt) = 0;

    /// What happened, why if known, what to do; the error's own words behind 詳細.
    virtual void tell(QWidget *parent, const QString &title, const QString &text, const Error &error) = 0;
};

/// The real ones.
class DesktopDialogs final : public Dialogs
{
public:
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &doIt) override;
    void tell(QWidget *parent, const QString &title, const QString &text, const Error &error) override;
};

} // namespace hoshin::ui
