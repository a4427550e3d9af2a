// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ui/activity.h"

#include <QFutureWatcher>

#include <functional>

namespace hoshin::ui {

/// Writes one file: asks where, makes the bytes in a worker, writes them whole or not at all, and says what came of it.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    FileExport(const Context &context, QWidget *parent);
    ~FileExport() override;

    struct Kind
    {
        QString ending; ///< pdf
        QString filter; ///< PDF (*.pdf)
    };
    using Make = std::function<Result<QByteArray>()>;
    /// Nothing happens while one is being written.
    void run(const QString &title, const QString &name, const Kind &kind, const Make &make);
    bool isRunning() const { return m_writing.isRunning(); }

Q_SIGNALS:
    void written(const QString &path);
    void failed(const hoshin::Error &error);

private:
    struct Outcome
    {
        QString path;
        Error error;
        bool failed = false;
    };

    Context m_context;
    QWidget *m_parent;
    QFutureWatcher<Outcome> m_writing;
};

} // namespace hoshin::ui
