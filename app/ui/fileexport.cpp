// SPDX-License-Identifier: Apache-2.0
#include "ui/fileexport.h"

#include "base/fileio.h"
#include "ui/dialogs.h"
#include "ui/statusline.h"
#include "ui/uitr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrentRun>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

FileExport::FileExport(const Context &context, QWidget *parent) : QObject(parent), m_context(context), m_parent(parent)
{
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        m_context.progress.end();
        const Outcome outcome = m_writing.result();
        if (outcome.failed)
            Q_EMIT failed(outcome.error);
        else
            Q_EMIT written(outcome.path);
    });
}

FileExport::~FileExport() { m_writing.waitForFinished(); }

void FileExport::run(const QString &title, const QString &name, const Kind &kind, const Make &make)
{
    if (isRunning())
        return;
    static const QRegularExpression noName(u"[\\\\/:*?\"<>|\\x{0}-\\x{1f}]"_s);
    const QString proposed = QString(name).replace(noName, u"_"_s).left(80) + u'.' + kind.ending;
    QString path = m_context.dialogs.saveFile(m_parent, title, proposed, kind.filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + kind.ending;
    m_context.progress.begin(Tr::tr("書き出しています"), {});
    m_writing.setFuture(QtConcurrent::run([path, make]() -> Outcome {
        const Result<QByteArray> bytes = make();
        if (!bytes)
            return {.path = path, .error = bytes.error(), .failed = true};
        const Result<void> done = writeFile(path, *bytes);
        return done ? Outcome{.path = path} : Outcome{.path = path, .error = done.error(), .failed = true};
    }));
}

} // namespace hoshin::ui
