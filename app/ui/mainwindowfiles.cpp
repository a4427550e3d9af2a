// SPDX-License-Identifier: Apache-2.0
// MainWindow: how a workspace or a document comes in.
#include "desk/attachments.h"
#include "desk/takein.h"
#include "store/bundle.h"
#include "store/editlock.h"
#include "ui/assistantdialog.h"
#include "ui/attachmentsdialog.h"
#include "ui/bundledialog.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/messagebar.h"
#include "ui/profiledialog.h"
#include "ui/publishwork.h"
#include "ui/recoverydialog.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacefile.h"
#include "ui/workspacesession.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QPromise>
#include <QtConcurrentRun>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

struct BundleOutcome
{
    store::BundleInfo info;
    std::optional<Error> error;
};

/// errorText() speaks of workspaces; what a bundle lacks is said in its own words.
QString bundleText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return Tr::tr(
            "この作業フォルダーの版と、持ち運びファイルの版が、別々に進んでいるか、間の版が足りません。"
            "受け取った版は失われていません。新しい作業フォルダーとして開いて、審査で違いを確かめてください。");
    case ErrorCode::Malformed:
        return Tr::tr("持ち運びファイルが壊れているか、持ち運びファイルではありません。もう一度受け取ってください。");
    case ErrorCode::NotFound:
        return Tr::tr("書き出す版がないか、ファイルが見つかりません。版を記録してから書き出してください。");
    default: return errorText(error);
    }
}

} // namespace

/// The pages as they are published, in the viewer of the system: that knows the printers.
void MainWindow::printDocument()
{
    const DocumentSession *document = m_session ? m_session->current() : nullptr;
    if (!document)
        return;
    m_status->begin(Tr::tr("印刷する PDF を作っています"), {});
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_status->end();
        const Result<QString> file = watcher->result();
        if (!file)
            m_dialogs.tell(this, Tr::tr("印刷する PDF を作れませんでした"), errorText(file.error()), file.error());
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
            m_status->say(Tr::tr("PDF を開くソフトがありません。公開から書き出してください。"));
    });
    watcher->setFuture(
        QtConcurrent::run([workspace = m_session->workspace(), slug = document->slug(),
                           draft = m_session->isModified()] { return printFile(workspace, slug, draft); }));
}

void MainWindow::makeWorkspace()
{
    AssistantDialog assistant(m_settings, m_dialogs, this);
    if (assistant.exec() == QDialog::Accepted && openWorkspace(assistant.path())) {
        showActivity(u"draft"_s);
        m_status->say(Tr::tr("作業フォルダーを作りました。条文を確かめてから、版を記録してください。"));
    }
}

void MainWindow::importDocument()
{
    const QString path =
        m_dialogs.openFile(this, Tr::tr("取り込む文書を選ぶ"),
                           Tr::tr("方針の文書 (*.docx *.pdf *.txt *.md *.html *.htm *.xml);;すべてのファイル (*)"));
    if (path.isEmpty())
        return;
    std::vector<ImportDialog::Target> targets;
    if (m_session) {
        targets.push_back({.kind = ImportDialog::Target::Kind::NewDocument});
        for (const QString &slug : m_session->slugs())
            targets.push_back({.kind = ImportDialog::Target::Kind::NewVersion,
                               .slug = slug,
                               .known = m_session->document(slug)->document()});
    }
    targets.push_back({.kind = ImportDialog::Target::Kind::NewWorkspace});
    ImportDialog dialog(path, targets, m_dialogs, this);
    if (dialog.exec() == QDialog::Accepted)
        takeIn(dialog);
}

void MainWindow::takeIn(ImportDialog &dialog)
{
    using Kind = ImportDialog::Target::Kind;
    const model::Document document = dialog.result();
    const ImportDialog::Target target = dialog.target();
    const QString slug = target.kind == Kind::NewVersion
        ? target.slug
        : desk::slugFor(document.title(), target.kind == Kind::NewWorkspace ? QStringList() : m_session->slugs());
    model::Workspace keeping; // what is attached already, and the file that was just read
    if (m_session && target.kind != Kind::NewWorkspace)
        keeping.attachments = m_session->attachments();
    const QByteArray file = dialog.keptFile();
    const bool kept = !file.isEmpty() && desk::attach(keeping, slug, dialog.fileName(), file).has_value();
    if (target.kind == Kind::NewWorkspace) {
        AssistantDialog assistant(m_settings, m_dialogs, this);
        assistant.bring(slug, document, keeping.attachments);
        if (assistant.exec() != QDialog::Accepted || !openWorkspace(assistant.path()))
            return;
    } else {
        m_session->putDocument(slug, document, Tr::tr("取り込み"));
        m_session->setAttachments(keeping.attachments);
        m_session->setCurrent(slug);
    }
    showActivity(u"draft"_s);
    m_status->say(
        !file.isEmpty() && !kept
            ? Tr::tr("「%1」を取り込みました。添付が合わせて 256 MB を超えるため、元のファイルは残していません。")
                  .arg(document.title())
            : Tr::tr("「%1」を取り込みました。条文を確かめてから、版を記録してください。").arg(document.title()));
}

void MainWindow::showAttachments()
{
    if (!m_session)
        return;
    AttachmentsDialog dialog(*m_session, m_dialogs, this);
    dialog.exec();
}

bool MainWindow::takeLock(const QString &path)
{
    Result<store::EditLock> lock = store::EditLock::take(path, m_settings.authorName(), QDateTime::currentDateTime());
    if (!lock && lock.error().code == ErrorCode::Conflict) {
        const std::optional<store::LockHolder> holder = store::EditLock::holder(path);
        const QString who = holder && !holder->name.isEmpty() ? holder->name : Tr::tr("ほかの人");
        const QString where = holder ? holder->host : QString();
        const QString since = holder ? holder->since.toLocalTime().toString(u"M月d日 H:mm"_s) : QString();
        if (!m_dialogs.confirm(
                this, Tr::tr("ほかの人が編集しています"),
                Tr::tr("%1（%2）が %3 からこの作業フォルダーを編集しています。開いて書くことはできますが、"
                       "先に版を記録した人の内容が優先されます。")
                    .arg(who, where, since),
                Tr::tr("それでも開く")))
            return false;
    }
    m_nextLock.reset();
    if (lock)
        m_nextLock.emplace(std::move(*lock));
    return true; // a share that cannot be written has no lock; it can be read all the same
}

void MainWindow::offerRecovery()
{
    const QJsonObject last = m_settings.session(m_file->path());
    const bool killed = last[u"running"].toBool();
    QJsonObject running = last;
    running[u"running"_s] = true;
    m_settings.setSession(m_file->path(), running);
    m_message->clear();
    if (!m_file->behind().isEmpty())
        m_message->show(
            MessageBar::Kind::Check,
            Tr::tr("ほかの人が新しい版を記録し、同じ文書を変えています。審査で違いを確かめてから記録してください。"));
    else if (m_file->recoveredFiles() > 0 && killed)
        m_message->show(MessageBar::Kind::Check,
                        Tr::tr("前回、閉じる前に終了しました。残っていた内容から始めています。"), Tr::tr("違いを見る"));
    else if (m_file->recoveredFiles() > 0)
        m_status->say(Tr::tr("前回の続きから始めます。未記録の変更があります。"));
}

void MainWindow::showRecovery()
{
    if (!m_file || !m_session)
        return;
    RecoveryDialog dialog(m_session->base(), m_session->workspace(), m_file->savedAt(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_message->clear();
    if (!dialog.discards())
        return;
    if (const Result<void> done = m_file->discard(); !done) {
        m_dialogs.tell(this, Tr::tr("破棄できませんでした"), errorText(done.error()), done.error());
        return;
    }
    setSession(m_file->makeSession());
    m_status->say(Tr::tr("最後の版の内容に戻しました。"));
}

void MainWindow::saveBundle()
{
    if (!m_file)
        return;
    const QString revision = m_file->revisionLabel();
    const QString file = m_dialogs.saveFile(this, Tr::tr("持ち運びファイルに書き出す"),
                                            u"%1 %2.bundle"_s.arg(m_session->body().name, revision).simplified(),
                                            Tr::tr("持ち運びファイル (*.bundle)"));
    if (file.isEmpty())
        return;
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    auto *watcher = new QFutureWatcher<BundleOutcome>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_status, &StatusLine::advance);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file] {
        const BundleOutcome outcome = watcher->result();
        watcher->deleteLater();
        m_status->end();
        if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
            m_status->say(Tr::tr("書き出しを中止しました。"));
        else if (outcome.error)
            m_dialogs.tell(this, Tr::tr("書き出せませんでした"), bundleText(*outcome.error), *outcome.error);
        else
            m_status->say(m_session && m_session->isModified()
                              ? Tr::tr("%n 件の版を書き出しました。未記録の変更は入っていません。", nullptr,
                                       outcome.info.newRevisions)
                              : Tr::tr("%n 件の版を書き出しました。", nullptr, outcome.info.newRevisions));
    });
    m_status->begin(Tr::tr("持ち運びファイルに書き出しています"), [cancelled] { *cancelled = true; });
    watcher->setFuture(QtConcurrent::run([path = m_file->path(), file, cancelled](QPromise<BundleOutcome> &promise) {
        promise.setProgressRange(0, 100);
        const auto progress = [&](int done, int total) {
            promise.setProgressValue(total > 0 ? int(qint64(done) * 100 / total) : 0);
            return !cancelled->load();
        };
        const Result<store::Repository> repository = store::Repository::open(path);
        const Result<store::BundleInfo> made =
            repository ? store::createBundle(*repository, file, {}, progress) : repository.error();
        promise.addResult(made ? BundleOutcome{*made, {}} : BundleOutcome{{}, made.error()});
    }));
}

void MainWindow::openBundle()
{
    const QString file = m_dialogs.openFile(this, Tr::tr("持ち運びファイルを開く"),
                                            Tr::tr("持ち運びファイル (*.bundle);;すべてのファイル (*)"));
    if (file.isEmpty())
        return;
    BundleDialog dialog(file, m_file ? m_session->body().name : QString(), m_dialogs, this);
    if (dialog.exec() == QDialog::Accepted)
        takeBundle(file, dialog.intoOpen() ? m_file->path() : dialog.path());
}

void MainWindow::takeBundle(const QString &file, const QString &path)
{
    // The tip of the workspace moves: what is being written is saved before, and read back on top of it afterwards.
    if (m_file && m_file->path() == path)
        closeWorkspace();
    auto *watcher = new QFutureWatcher<BundleOutcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const BundleOutcome outcome = watcher->result();
        watcher->deleteLater();
        m_status->end();
        setEnabled(true);
        const bool there = QFileInfo::exists(path) && openWorkspace(path);
        if (outcome.error)
            m_dialogs.tell(this, Tr::tr("持ち運びファイルを開けませんでした"), bundleText(*outcome.error),
                           *outcome.error);
        else if (there)
            m_status->say(outcome.info.newRevisions == 0
                              ? Tr::tr("持ち運びファイルに新しい版はありません。")
                              : Tr::tr("%n 件の版を取り込みました。", nullptr, outcome.info.newRevisions));
    });
    setEnabled(false); // nothing may be written into a workspace that is about to move
    m_status->begin(Tr::tr("持ち運びファイルを確かめています"), {});
    watcher->setFuture(QtConcurrent::run([file, path]() -> BundleOutcome {
        const Result<store::BundleInfo> info = store::openBundle(path, file);
        return info ? BundleOutcome{*info, {}} : BundleOutcome{{}, info.error()};
    }));
}

void MainWindow::showSource()
{
    const DocumentSession *document = m_session ? m_session->current() : nullptr;
    if (!document)
        return;
    auto *view = new SourceView(document->document(), document->current(), this); // deletes itself when closed
    view->show();
}

void MainWindow::editProfile()
{
    if (!m_session)
        return;
    ProfileDialog dialog(m_session->workspace(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    takeBody(dialog.profile());
    if (dialog.adoptionsWanted())
        m_actions.action(u"publish.adoptions"_s)->trigger();
}

/// The body's profile as it is from now on; its values go into the documents.
void MainWindow::takeBody(const model::Body &body)
{
    m_session->takeBody(body, Tr::tr("団体の設定"));
    refreshTitle();
}

} // namespace hoshin::ui
