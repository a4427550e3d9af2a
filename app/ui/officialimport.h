// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "guideline/officialtext.h"
#include "ui/activity.h"

#include <QFutureWatcher>
#include <QPointer>

namespace hoshin::ui {

/// Takes the officer's copy of the ministry's document into the workspace: asks for the file, reads it in a worker.
class OfficialImport final : public QObject
{
    Q_OBJECT

public:
    explicit OfficialImport(const Context &context, QObject *parent = nullptr);
    ~OfficialImport() override;

    void start(WorkspaceSession &session, const guideline::Edition &edition, QWidget *window);
    bool isRunning() const { return m_reading.isRunning(); }

Q_SIGNALS:
    void said(const QString &sentence);
    void taken(); ///< the workspace has it

private:
    void finish();

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QPointer<QWidget> m_window;
    QFutureWatcher<Result<guideline::OfficialText>> m_reading;
};

} // namespace hoshin::ui
