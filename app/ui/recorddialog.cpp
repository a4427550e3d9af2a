// SPDX-License-Identifier: Apache-2.0
#include "ui/recorddialog.h"

#include "ui/datefield.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/settings.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace hoshin::ui {

RecordDialog::RecordDialog(const WorkspaceSession &session, Settings &settings, QWidget *parent)
    : DialogFrame(Tr::tr("版を記録"), Tr::tr("記録する"), parent)
    , m_settings(settings)
    , m_message(new QPlainTextEdit(this))
    , m_draft(new QRadioButton(Tr::tr("案（決裁の前）"), this))
    , m_decided(new QRadioButton(Tr::tr("決裁・議決を経た版"), this))
    , m_decidedOn(new DateField(this))
    , m_effectiveOn(new DateField(this))
    , m_author(new QLineEdit(settings.authorName(), this))
{
    const int changed = session.changedCount();
    const QString what = changed > 0 ? Tr::tr("前の版から %1条が変わりました。").arg(changed)
        : session.isModified() ? Tr::tr("条文は変わっていません。採用区分や策定の記録などが変わりました。")
                               : Tr::tr("前の版から変わったものはありません。");
    body()->addWidget(new RoleLabel(what, Role::Text2, RoleLabel::Size::Normal, this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::groupGap);
    form->setVerticalSpacing(metrics::groupGap);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(84);
    m_message->setPlaceholderText(Tr::tr("改定の理由。1行目が見出しになります。"));
    form->addRow(Tr::tr("改定の理由(&M)"), m_message);
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_draft);
    kinds->addWidget(m_decided);
    kinds->addStretch(1);
    form->addRow(Tr::tr("区分"), kinds);
    form->addRow(Tr::tr("決定日(&D)"), m_decidedOn);
    form->addRow(Tr::tr("施行日(&E)"), m_effectiveOn);
    form->addRow(Tr::tr("記録する人(&A)"), m_author);
    body()->addLayout(form);
    body()->addStretch(1);
    m_draft->setChecked(true);
    m_decidedOn->setEnabled(false);
    connect(m_decided, &QRadioButton::toggled, m_decidedOn, &QWidget::setEnabled);
    connect(m_decided, &QRadioButton::toggled, this, &RecordDialog::check);
    connect(m_message, &QPlainTextEdit::textChanged, this, &RecordDialog::check);
    connect(m_author, &QLineEdit::textChanged, this, &RecordDialog::check);
    connect(m_decidedOn, &DateField::dateChanged, this, &RecordDialog::check);
    connect(m_effectiveOn, &DateField::dateChanged, this, &RecordDialog::check);
    connect(this, &QDialog::accepted, this, [this] { m_settings.setAuthorName(m_author->text().trimmed()); });
    resize(560, 420);
    m_message->setFocus();
    check();
}

void RecordDialog::check()
{
    if (m_message->toPlainText().trimmed().isEmpty())
        setObstacle(Tr::tr("改定の理由を書くと記録できます。"));
    else if (m_author->text().trimmed().isEmpty())
        setObstacle(Tr::tr("記録する人を書くと記録できます。"));
    else if (m_decided->isChecked() && !m_decidedOn->date().isValid())
        setObstacle(Tr::tr("決裁・議決を経た版には、決定日が要ります。"));
    else if (!m_decidedOn->isAcceptable() || !m_effectiveOn->isAcceptable())
        setObstacle(Tr::tr("日付を直すと記録できます。"));
    else
        setObstacle({});
}

store::RevisionInfo RecordDialog::info(const QDateTime &at) const
{
    return {.message = m_message->toPlainText().trimmed(),
            .decided = m_decided->isChecked() ? m_decidedOn->date() : QDate(),
            .effective = m_effectiveOn->date(),
            .kind = m_decided->isChecked() ? store::RevisionKind::Decided : store::RevisionKind::Draft,
            .author = {.name = m_author->text().trimmed(), .email = m_settings.authorEmail()},
            .at = at};
}

} // namespace hoshin::ui
