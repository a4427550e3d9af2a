// SPDX-License-Identifier: Apache-2.0
#include "ui/markedtext.h"

#include "ui/fonts.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QtMath>

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
    fitMeasure();
    placeNumber();
}

void MarkedText::setMeasure(int characters)
{
    m_measure = characters;
    fitMeasure();
}

void MarkedText::fitMeasure()
{
    const int edges = qRound(2 * document()->documentMargin());
    const int wanted = m_measure * fontMetrics().horizontalAdvance(u'国') + edges;
    if (m_measure == 0 || viewport()->width() <= wanted) {
        setLineWrapMode(QTextEdit::WidgetWidth);
        return;
    }
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setLineWrapColumnOrWidth(wanted);
}

void MarkedText::setNumber(const QString &number)
{
    if (!m_number) {
        m_number = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, this);
        m_number->setFont(semibold(QApplication::font())); // not the words' size
        m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_number->setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MarkedText::placeNumber);
    }
    m_number->setText(number);
    const int width =
        number.isEmpty() ? 0 : qMax(metrics::numberMargin, m_number->sizeHint().width() + 2 * metrics::gap);
    setViewportMargins(width, 0, 0, 0);
    placeNumber();
}

void MarkedText::placeNumber()
{
    if (!m_number)
        return;
    const int width = viewportMargins().left();
    const int top = qRound(document()->documentMargin()) - verticalScrollBar()->value();
    m_number->setGeometry(0, top, width, m_pitch);
    m_number->setVisible(width > 0 && top + m_pitch / 2 > 0);
}

int MarkedText::wantedHeight() const { return qCeil(document()->size().height()); }

void MarkedText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitMeasure();
    placeNumber();
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
