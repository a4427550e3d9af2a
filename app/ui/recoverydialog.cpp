// SPDX-License-Identifier: Apache-2.0
#include "ui/recoverydialog.h"

#include "ui/comparisonview.h"
#include "ui/emptystate.h"
#include "ui/label.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QtConcurrentRun>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

RecoveryDialog::RecoveryDialog(const model::Workspace &base, const model::Workspace &working, const QDateTime &savedAt,
                               QWidget *parent)
    : DialogFrame(Tr::tr("前回の続き"), Tr::tr("続きから始める"), parent)
    , m_base(base)
    , m_working(working)
    , m_documents(new QComboBox(this))
    , m_counts(new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, this))
    , m_view(new ComparisonView(this))
{
    auto *sentence = new RoleLabel(
        Tr::tr("前回、作業フォルダーを閉じる前に終了しました。%1 までの内容が残っています。最後の版との違いを確かめて、"
               "続きから始めるか、破棄するかを選んでください。")
            .arg(savedAt.toString(u"M月d日 H:mm"_s)),
        Role::Text, RoleLabel::Size::Normal, this);
    sentence->setWordWrap(true);
    body()->addWidget(sentence);
    for (auto it = working.documents.cbegin(); it != working.documents.cend(); ++it) {
        if (!(it.value() == base.documents.value(it.key())))
            m_documents->addItem(it.value().title(), it.key());
    }
    m_documents->setAccessibleName(Tr::tr("変わった文書"));
    m_documents->setObjectName(u"recovery.documents"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_documents);
    row->addWidget(m_counts, 1);
    body()->addLayout(row);
    m_view->setAccessibleName(Tr::tr("最後の版との違い"));
    m_view->setFilter([](const SheetBlock &) { return true; });
    m_content =
        new ContentOrEmpty(m_view,
                           new EmptyState(Tr::tr("条文の違いはありません"),
                                          Tr::tr("対応、採択の記録、審査など、条文のほかの内容が変わっています。")),
                           this);
    body()->addWidget(m_content, 1);
    auto *discard = new QPushButton(Tr::tr("破棄して最後の版に戻す"), this);
    discard->setAutoDefault(false);
    cancelButton()->hide(); // closing keeps the work: there is nothing to cancel
    foot()->insertWidget(foot()->count() - 1, discard);
    connect(discard, &QPushButton::clicked, this, [this] {
        m_discards = true;
        accept();
    });
    connect(m_documents, &QComboBox::currentIndexChanged, this, &RecoveryDialog::compare);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, [this] {
        const ComparisonSheet sheet = m_comparing.result();
        m_counts->setText(Tr::tr("%1か所が変わりました。").arg(sheet.blocks.size()));
        m_content->setEmpty(sheet.blocks.empty());
        m_view->setSheet(std::make_shared<const ComparisonSheet>(sheet));
        Q_EMIT compared();
    });
    m_documents->setVisible(m_documents->count() > 0);
    m_content->setEmpty(m_documents->count() == 0);
    resize(960, 600);
    compare();
}

RecoveryDialog::~RecoveryDialog() { m_comparing.disconnect(this); }

void RecoveryDialog::compare()
{
    const QString slug = m_documents->currentData().toString();
    if (!slug.isEmpty())
        m_comparing.setFuture(
            QtConcurrent::run([before = m_base.documents.value(slug), after = m_working.documents.value(slug)] {
                return makeSheet(before, after);
            }));
}

} // namespace hoshin::ui
