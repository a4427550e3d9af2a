// SPDX-License-Identifier: Apache-2.0
#include "ui/amendmentpage.h"

#include "publish/amendmentprint.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"
#include "ui/amendmenteditor.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/fileexport.h"
#include "ui/label.h"
#include "ui/panehead.h"
#include "ui/statusline.h"
#include "ui/uitr.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

AmendmentPage::AmendmentPage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new MessageBar(this))
    , m_text(new AmendmentEditor(Tr::tr("改め文"), this))
    , m_page(new ContentOrEmpty(m_text,
                                new EmptyState(Tr::tr("変更はありません"),
                                               Tr::tr("二つの版に違いがあると、ここに改め文が出ます。"), {}, this),
                                this))
    , m_files(new FileExport(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_page, 1);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_page->setEmpty(true);
    connect(&m_making, &QFutureWatcherBase::finished, this, &AmendmentPage::take);
    connect(m_files, &FileExport::failed, this, &AmendmentPage::fail);
    connect(m_files, &FileExport::written, this,
            [this](const QString &path) { Q_EMIT said(Tr::tr("「%1」に書き出しました").arg(path)); });
}

AmendmentPage::~AmendmentPage() { m_making.waitForFinished(); }

void AmendmentPage::buildHead()
{
    m_head = new PaneHead(this);
    m_profile = new QComboBox(m_head);
    m_profile->setAccessibleName(Tr::tr("改め文の書き方"));
    for (const QString &id : amend::amendProfileNames())
        m_profile->addItem(amendProfileText(id), id);
    m_head->row()->addWidget(m_profile);
    m_proof = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_head);
    m_head->row()->addWidget(m_proof);
    m_head->addStretch();
    m_copy = new QPushButton(Tr::tr("コピー"), m_head);
    m_head->row()->addWidget(m_copy);
    addExport(m_head);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &AmendmentPage::make);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_made.text);
        Q_EMIT said(Tr::tr("改め文をコピーしました"));
    });
}

void AmendmentPage::addExport(QWidget *head)
{
    m_export = new QPushButton(Tr::tr("書き出す"), head);
    auto *menu = new QMenu(m_export);
    const auto add = [&](const QString &text, const FileExport::Kind &kind, auto write) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, kind, write] {
            const QString title = m_sheet->before.meta().title;
            const amend::AmendProfile *written = amend::findAmendProfile(profile());
            m_files->run(Tr::tr("改め文の書き出し"), title + u" 改め文"_s, kind,
                         [words = m_made.text, title, issuer = m_issuer, vertical = written && written->vertical,
                          write] { return write(words, publish::amendmentDocument(words, title, issuer, vertical)); });
        });
    };
    add(Tr::tr("テキスト…"), {u"txt"_s, Tr::tr("テキスト (*.txt)")},
        [](const QString &words, const publish::PrintDocument &) { return Result(words.toUtf8()); });
    add(Tr::tr("PDF…"), {u"pdf"_s, Tr::tr("PDF (*.pdf)")},
        [](const QString &, const publish::PrintDocument &document) { return publish::renderPdf(document, {}); });
    add(Tr::tr("Word…"), {u"docx"_s, Tr::tr("Word (*.docx)")},
        [](const QString &, const publish::PrintDocument &document) { return publish::writeDocx(document); });
    m_export->setMenu(menu);
    m_head->row()->addWidget(m_export);
}

void AmendmentPage::setReview(const Reviewed &review, const QString &issuer)
{
    m_sheet = review.sheet;
    m_pairs = review.options.pairs;
    m_issuer = issuer;
    make();
}

void AmendmentPage::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        make();
}

void AmendmentPage::setTextPercent(int percent) { m_text->setTextPercent(percent); }

QString AmendmentPage::profile() const { return m_profile->currentData().toString(); }

void AmendmentPage::setProfile(const QString &id) { m_profile->setCurrentIndex(qMax(0, m_profile->findData(id))); }

void AmendmentPage::make()
{
    m_stale = true;
    if (!m_active || !m_sheet)
        return;
    if (m_making.isRunning()) {
        m_again = true;
        return;
    }
    m_stale = false;
    m_proof->setText(Tr::tr("作っています"));
    m_context.progress.begin(Tr::tr("改め文を作って確かめています"), {});
    m_making.setFuture(QtConcurrent::run([sheet = m_sheet, profile = profile(), pairs = m_pairs] {
        return makeAmendment(sheet->before, sheet->after, profile, pairs);
    }));
}

void AmendmentPage::take()
{
    m_context.progress.end();
    if (std::exchange(m_again, false)) {
        make();
        return;
    }
    m_made = m_making.result();
    m_bar->clear();
    const bool shown = !m_made.failed && !m_made.text.isEmpty();
    m_copy->setEnabled(shown);
    m_export->setEnabled(shown);
    m_status = shown ? Tr::tr("改め文：検算一致") : m_made.failed ? Tr::tr("改め文：作れません") : QString();
    m_proof->setText(shown ? Tr::tr("検算一致（改正前に溶け込ませると改正後になります）") : QString());
    m_page->setEmpty(!shown);
    m_page->emptyState()->setTexts(m_made.failed ? Tr::tr("改め文にできません") : Tr::tr("変更はありません"),
                                   m_made.failed
                                       ? Tr::tr("確かめのとれた改め文だけを示します。新旧対照表を使ってください。")
                                       : Tr::tr("二つの版に違いがあると、ここに改め文が出ます。"));
    m_text->setSource(m_made.text);
    m_text->setMarked(m_made.marked);
    if (m_made.failed)
        m_bar->show(MessageBar::Kind::Check, m_made.error.detail);
    else if (!m_made.wholes.isEmpty())
        m_bar->show(MessageBar::Kind::Check,
                    Tr::tr("%1は、安全に部分改正できないため「次のように改める」としました。")
                        .arg(m_made.wholes.join(u"、"_s)));
    else if (!m_made.rewrites.isEmpty())
        m_bar->show(MessageBar::Kind::Info,
                    Tr::tr("%1は、大きく変わっているため全体を改めました。").arg(m_made.rewrites.join(u"、"_s)));
    Q_EMIT statusChanged();
}

void AmendmentPage::fail(const Error &error) { m_bar->show(MessageBar::Kind::Error, errorText(error)); }

} // namespace hoshin::ui
