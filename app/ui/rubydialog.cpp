// SPDX-License-Identifier: Apache-2.0
#include "ui/rubydialog.h"

#include "ui/form.h"
#include "ui/label.h"
#include "ui/uitr.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

RubyDialog::RubyDialog(const QString &words, const QString &reading, QWidget *parent)
    : DialogFrame(Tr::tr("ルビを付ける"), Tr::tr("付ける"), parent)
    , m_reading(new QLineEdit(reading, this))
    , m_known(!reading.isEmpty())
{
    auto *form = new Form(this);
    auto *shown = new RoleLabel(words, Role::Text, RoleLabel::Size::Head, this);
    shown->setWordWrap(true);
    m_reading->setObjectName(u"ruby.reading"_s);
    form->addRow(Tr::tr("字句"), shown);
    form->addRow(
        Tr::tr("読み(&R)"), m_reading,
        Tr::tr("字句の上（縦書きでは右）に小さく置きます。本文の字句は変わりません。空にするとルビを外します。"));
    body()->addWidget(form);
    body()->addStretch(1);
    connect(m_reading, &QLineEdit::textChanged, this, &RubyDialog::check);
    check();
    m_reading->setFocus();
    resize(520, 230);
}

QString RubyDialog::reading() const { return m_reading->text().simplified(); }

void RubyDialog::check()
{
    const bool empty = reading().isEmpty();
    primaryButton()->setText(empty && m_known ? Tr::tr("ルビを外す") : Tr::tr("付ける"));
    setObstacle(empty && !m_known ? Tr::tr("読みを入れてください。") : QString());
}

} // namespace hoshin::ui
