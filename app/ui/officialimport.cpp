// SPDX-License-Identifier: Apache-2.0
#include "ui/officialimport.h"

#include "base/fileio.h"
#include "desk/officialcopy.h"
#include "import/fileimport.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

OfficialImport::OfficialImport(const Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &OfficialImport::finish);
}

OfficialImport::~OfficialImport() { m_reading.waitForFinished(); }

void OfficialImport::start(WorkspaceSession &session, const guideline::Edition &edition, QWidget *window)
{
    if (m_reading.isRunning())
        return;
    const QString path =
        m_context.dialogs.openFile(window, Tr::tr("総務省が公表した文書を選ぶ"),
                                   Tr::tr("公式文書 (*.pdf *.docx *.txt *.html);;すべてのファイル (*)"));
    if (path.isEmpty())
        return;
    m_session = &session;
    m_window = window;
    m_context.progress.begin(Tr::tr("公式文書を読み込んでいます"), {});
    m_context.progress.advance(-1);
    m_reading.setFuture(QtConcurrent::run([path, edition]() -> Result<guideline::OfficialText> {
        if (QFileInfo(path).size() > import::maximumFileSize)
            return Error{.code = ErrorCode::Unsupported, .detail = u"larger than 128 MB"_s, .location = {.path = path}};
        const Result<QByteArray> bytes = readFile(path);
        return bytes ? desk::readOfficialCopy(*bytes, path, edition) : bytes.error();
    }));
}

void OfficialImport::finish()
{
    m_context.progress.end();
    const Result<guideline::OfficialText> official = m_reading.result();
    if (!m_session || !m_window)
        return;
    if (!official) {
        const bool other = official.error().code == ErrorCode::NotFound;
        m_context.dialogs.tell(
            m_window, Tr::tr("公式文書として読み込めませんでした"),
            other ? Tr::tr("この版の例文に当たる番号が一つもありません。版の合う文書を選んでください。")
                  : errorText(official.error()),
            official.error());
        return;
    }
    QMap<QString, QByteArray> files = m_session->editionFiles();
    files.insert(desk::officialCopyPath(official->edition), guideline::writeOfficialText(*official));
    m_session->setEditionFiles(files);
    Q_EMIT said(Tr::tr("公式文書の %1 か所を例文と結び付けました。当たる箇所のない例文は %2 です。")
                    .arg(official->clauses.size())
                    .arg(official->missing.size()));
    Q_EMIT taken();
}

} // namespace hoshin::ui
