// SPDX-License-Identifier: Apache-2.0
#include "ui/attachmentsdialog.h"

#include "base/fileio.h"
#include "desk/attachments.h"
#include "ui/dialogs.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { PathRole = RowRole::End + 1 };

} // namespace

AttachmentsDialog::AttachmentsDialog(WorkspaceSession &session, Dialogs &dialogs, QWidget *parent)
    : DialogFrame(Tr::tr("添付（元のファイル）"), Tr::tr("取り出す…"), parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    m_list->setModel(m_model);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(Tr::tr("添付"));
    m_page = new ContentOrEmpty(
        m_list,
        new EmptyState(Tr::tr("添付はありません"),
                       Tr::tr("文書を取り込むときに「元のファイルを添付として残す」を選ぶと、ここに並びます。"), {},
                       this),
        this);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_page, 1);
    auto *add = new QPushButton(Tr::tr("加える…(&A)"), this);
    add->setObjectName(u"attachments.add"_s);
    m_drop = new QPushButton(Tr::tr("除く(&D)"), this);
    m_drop->setObjectName(u"attachments.drop"_s);
    for (QPushButton *button : {add, m_drop, cancelButton()})
        button->setAutoDefault(false);
    foot()->insertWidget(0, add);
    foot()->insertWidget(1, m_drop);
    cancelButton()->setText(Tr::tr("閉じる"));
    setHint(Tr::tr("公開するファイルには入りません。"));
    connect(add, &QPushButton::clicked, this, &AttachmentsDialog::add);
    connect(m_drop, &QPushButton::clicked, this, &AttachmentsDialog::drop);
    connect(m_list, &QListView::activated, this, &AttachmentsDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttachmentsDialog::follow);
    fill();
    resize(680, 420);
    m_list->setFocus();
}

QString AttachmentsDialog::currentPath() const { return m_list->currentIndex().data(PathRole).toString(); }

void AttachmentsDialog::fill()
{
    const int row = m_list->currentIndex().row();
    m_model->clear();
    for (const desk::Attachment &one : desk::attachments(m_session.attachments())) {
        const DocumentSession *document = m_session.document(one.document);
        const QString of = document ? document->document().title() : one.document;
        const QString size = QLocale().formattedDataSize(one.size, 1, QLocale::DataSizeTraditionalFormat);
        auto *item = new QStandardItem(one.name); // owned by the model
        item->setData(u"%1 ・ %2"_s.arg(of, size), RowRole::SecondLine);
        item->setData(one.path, PathRole);
        item->setToolTip(one.name);
        item->setData(QStringList{one.name, of, size}.join(u"、"_s), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_page->setEmpty(m_model->rowCount() == 0);
    m_list->setCurrentIndex(m_model->index(qBound(0, row, qMax(0, m_model->rowCount() - 1)), 0));
    follow();
}

void AttachmentsDialog::follow()
{
    const bool chosen = !currentPath().isEmpty();
    m_drop->setEnabled(chosen);
    setObstacle(chosen ? QString() : Tr::tr("取り出せる添付がありません。"));
}

void AttachmentsDialog::accept()
{
    const QString path = currentPath();
    if (path.isEmpty())
        return;
    const QString file =
        m_dialogs.saveFile(this, Tr::tr("添付を取り出す"), path.section(u'/', -1), Tr::tr("すべてのファイル (*)"));
    if (file.isEmpty())
        return;
    if (const Result<void> written = writeFile(file, m_session.attachments().value(path)); !written)
        m_dialogs.tell(this, Tr::tr("取り出せませんでした"), errorText(written.error()), written.error());
    else
        setHint(Tr::tr("「%1」に取り出しました。").arg(QFileInfo(file).fileName()));
}

void AttachmentsDialog::add()
{
    const DocumentSession *document = m_session.current();
    const QString file = document
        ? m_dialogs.openFile(this, Tr::tr("添付するファイルを選ぶ"), Tr::tr("すべてのファイル (*)"))
        : QString();
    if (file.isEmpty())
        return;
    model::Workspace keeping;
    keeping.attachments = m_session.attachments();
    const bool fits = QFileInfo(file).size() <= desk::largestAttachment;
    const Result<QByteArray> bytes = fits ? readFile(file) : Result<QByteArray>(QByteArray());
    if (!bytes) {
        m_dialogs.tell(this, Tr::tr("添付できませんでした"), errorText(bytes.error()), bytes.error());
        return;
    }
    if (!fits || !desk::attach(keeping, document->slug(), QFileInfo(file).fileName(), *bytes)) {
        setHint(Tr::tr("添付は一つ 32 MB、合わせて 256 MB までです。"));
        return;
    }
    m_session.setAttachments(keeping.attachments);
    fill();
    m_list->setFocus();
}

void AttachmentsDialog::drop()
{
    const QString path = currentPath();
    if (!m_dialogs.confirm(this, Tr::tr("添付を除く"),
                           Tr::tr("「%1」を除きます。これまでに記録した版には残ります。").arg(path.section(u'/', -1)),
                           Tr::tr("除く")))
        return;
    QMap<QString, QByteArray> kept = m_session.attachments();
    kept.remove(path);
    m_session.setAttachments(kept);
    fill();
    m_list->setFocus();
}

} // namespace hoshin::ui
