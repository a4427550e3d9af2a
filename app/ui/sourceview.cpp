// SPDX-License-Identifier: Apache-2.0
#include "ui/sourceview.h"

#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/sourcetext.h"
#include "ui/uitr.h"
#include "xml/documentxml.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

SourceView::SourceView(const model::Document &document, const model::ClauseId &current, QWidget *parent)
    : QDialog(parent)
    , m_current(current)
    , m_text(new SourceText(this))
    , m_counts(new RoleLabel(Tr::tr("書き出しています"), Role::Text2, RoleLabel::Size::Normal, this))
{
    setWindowTitle(Tr::tr("XML の原文 ― %1").arg(document.title()));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    head->row()->addWidget(new RoleLabel(Tr::tr("版に入る形"), Role::Text, RoleLabel::Size::Head, head));
    head->row()->addWidget(m_counts);
    head->addStretch();
    auto *close = new QPushButton(Tr::tr("閉じる"), head);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    head->row()->addWidget(close);
    column->addWidget(head);
    m_text->setAccessibleName(Tr::tr("XML の原文"));
    m_text->setObjectName(u"source.text"_s);
    column->addWidget(m_text, 1);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &SourceView::begin);
    connect(m_text, &SourceText::shown, this, [this] {
        showCurrent();
        Q_EMIT shown();
    });
    m_writing.setFuture(QtConcurrent::run([document] { return QString::fromUtf8(xml::writeDocument(document)); }));
    resize(880, 560);
    m_text->setFocus();
}

SourceView::~SourceView() { m_writing.disconnect(this); }

void SourceView::begin()
{
    const QString source = m_writing.result();
    m_counts->setText(Tr::tr("%1行").arg(source.count(u'\n')));
    m_text->setSource(source);
}

/// Where the person is in the document.
void SourceView::showCurrent()
{
    m_text->moveCursor(QTextCursor::Start);
    if (!m_current.isNull() && m_text->find(u"id=\"%1\""_s.arg(m_current.toString()))) {
        QTextCursor cursor = m_text->textCursor();
        cursor.movePosition(QTextCursor::StartOfBlock);
        m_text->setTextCursor(cursor);
        m_text->centerCursor();
    }
}

} // namespace hoshin::ui
