// SPDX-License-Identifier: Apache-2.0
#include "ui/sourceview.h"

#include "ui/colors.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"
#include "xml/documentxml.h"

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtConcurrentRun>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int sliceTime = 8; ///< ms that lines may come in before the window gets its turn

/// KSyntaxHighlighting's engine in the colours of this window instead of a theme's.
class XmlHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    explicit XmlHighlighter(QPlainTextEdit &view) : SyntaxHighlighter(view.document()), m_view(view)
    {
        setDefinition(m_repository.definitionForName(u"Hoshin XML"_s));
        Q_ASSERT(definition().isValid());
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        static const QHash<QString, Role> roles{{u"Element"_s, Role::Accent}, {u"Attribute"_s, Role::Moved},
                                                {u"Value"_s, Role::Added},    {u"Entity"_s, Role::Check},
                                                {u"Comment"_s, Role::Text2},  {u"Declaration"_s, Role::Text2}};
        const auto role = roles.constFind(format.name());
        if (role == roles.cend() || length == 0)
            return;
        QTextCharFormat look;
        look.setForeground(color(*role, m_view.palette()));
        setFormat(offset, length, look);
    }

private:
    QPlainTextEdit &m_view;
    KSyntaxHighlighting::Repository m_repository;
};

} // namespace

SourceView::SourceView(const model::Document &document, const model::ClauseId &current, QWidget *parent)
    : QDialog(parent)
    , m_current(current)
    , m_text(new QPlainTextEdit(this))
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
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(Tr::tr("XML の原文"));
    m_text->setObjectName(u"source.text"_s);
    m_text->setUndoRedoEnabled(false);
    column->addWidget(m_text, 1);
    new XmlHighlighter(*m_text); // owned by the text document
    connect(&m_writing, &QFutureWatcherBase::finished, this, &SourceView::begin);
    connect(&m_soon, &QTimer::timeout, this, &SourceView::addLines);
    m_writing.setFuture(QtConcurrent::run([document] { return QString::fromUtf8(xml::writeDocument(document)); }));
    resize(880, 560);
    m_text->setFocus();
}

SourceView::~SourceView() { m_writing.disconnect(this); }

void SourceView::begin()
{
    m_lines = m_writing.result().split(u'\n');
    if (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
    m_counts->setText(Tr::tr("%1行").arg(m_lines.size()));
    m_soon.start(0);
}

void SourceView::addLines()
{
    QElapsedTimer time;
    time.start();
    while (m_next < m_lines.size() && time.elapsed() < sliceTime)
        m_text->appendPlainText(m_lines.at(m_next++));
    if (m_next < m_lines.size())
        return;
    m_soon.stop();
    showCurrent();
    Q_EMIT shown();
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
