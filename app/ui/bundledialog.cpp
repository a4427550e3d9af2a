// SPDX-License-Identifier: Apache-2.0
#include "ui/bundledialog.h"

#include "ui/dialogs.h"
#include "ui/label.h"
#include "ui/uitr.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

BundleDialog::BundleDialog(const QString &file, const QString &open, Dialogs &dialogs, QWidget *parent)
    : DialogFrame(Tr::tr("持ち運びファイルを開く ― %1").arg(QFileInfo(file).fileName()), Tr::tr("開く"), parent)
    , m_form(new Form(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(usualFolder()), this))
    , m_fileName(new QLineEdit(QFileInfo(file).completeBaseName() + u".hoshin"_s, this))
{
    auto *fresh = new QRadioButton(Tr::tr("新しい作業フォルダーとして開く(&N)"), this);
    fresh->setChecked(true);
    if (!open.isEmpty()) {
        m_into = new QRadioButton(Tr::tr("開いている「%1」の作業フォルダーに、新しい版を加える(&I)").arg(open), this);
        m_into->setObjectName(u"bundle.into"_s);
        m_into->setChecked(true);
        body()->addWidget(m_into);
        connect(m_into, &QRadioButton::toggled, m_form, &QWidget::setDisabled);
        m_form->setDisabled(true);
    }
    body()->addWidget(fresh);
    m_folder->setObjectName(u"bundle.folder"_s);
    m_fileName->setObjectName(u"bundle.fileName"_s);
    m_form->addRow(Tr::tr("保存場所(&F)"), m_folder);
    m_form->addRow(Tr::tr("作業フォルダーの名前(&A)"), m_fileName);
    body()->addWidget(m_form);
    body()->addStretch(1);
    auto *browse = new QPushButton(Tr::tr("保存場所を選ぶ…"), this);
    browse->setAutoDefault(false);
    foot()->insertWidget(0, browse);
    connect(browse, &QPushButton::clicked, this, [this, &dialogs, fresh] {
        const QString chosen = dialogs.openFolder(this, Tr::tr("保存場所を選ぶ"));
        if (chosen.isEmpty())
            return;
        fresh->setChecked(true);
        m_folder->setText(QDir::toNativeSeparators(chosen));
    });
    resize(640, 300);
}

bool BundleDialog::intoOpen() const { return m_into && m_into->isChecked(); }

QString BundleDialog::path() const
{
    QString name = m_fileName->text().normalized(QString::NormalizationForm_C).trimmed();
    if (!name.endsWith(u".hoshin"_s))
        name += u".hoshin"_s;
    return QDir(QDir::fromNativeSeparators(m_folder->text().trimmed())).filePath(name);
}

void BundleDialog::accept()
{
    if (!intoOpen()) {
        const QList<FormProblem> problems = placeProblems(m_folder, m_fileName);
        m_form->show(problems);
        if (!problems.isEmpty()) {
            problems.first().input->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    QDialog::accept();
}

} // namespace hoshin::ui
