// SPDX-License-Identifier: Apache-2.0
#include "ui/markedtext.h"

#include "ui/fonts.h"
#include "ui/reviewmetrics.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace hoshin::ui {

MarkedText::MarkedText(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(metrics::compareEdge);
}

void MarkedText::setType(int pixels, int pitch, int percent)
{
    setFont(documentFont(TextFace::Gothic, pixels, percent));
    m_pitch = qMax(pitch * percent / 100, fontMetrics().height());
    setLines();
}

void MarkedText::setLines()
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(m_pitch, QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
}

void MarkedText::setMarks(const QList<Stretch> &marks)
{
    m_marks = marks;
    colour();
}

void MarkedText::colour()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Stretch &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.start);
        selection.cursor.setPosition(mark.start + mark.length, QTextCursor::KeepAnchor);
        selection.format.setForeground(color(mark.role, palette()));
        selection.format.setBackground(color(groundOf(mark.role), palette()));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void MarkedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

/// Selections over the text have no lines below them: they are drawn here.
void MarkedText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const Stretch &mark : std::as_const(m_marks)) {
        for (QTextBlock block = document()->findBlock(mark.start);
             mark.underlined && block.isValid() && block.position() < mark.start + mark.length; block = block.next()) {
            const QTextLayout *layout = block.layout();
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                const int from = qMax(mark.start - block.position(), line.textStart());
                const int to = qMin(mark.start + mark.length - block.position(), line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const QPointF at = layout->position() - scrolled;
                painter.fillRect(QRectF(at.x() + line.cursorToX(from),
                                        at.y() + line.y() + line.ascent() + line.descent(),
                                        line.cursorToX(to) - line.cursorToX(from), metrics::changeLine),
                                 color(mark.role, palette()));
            }
        }
    }
}

} // namespace hoshin::ui
