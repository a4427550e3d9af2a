// SPDX-License-Identifier: Apache-2.0
// What the clause editor paints besides its text.
#include "ui/editormargin.h"

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/paintmark.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace hoshin::ui {

namespace {
constexpr int numberEdge = 14;
constexpr int changeBarEdge = 7;
} // namespace

QRectF ClauseEditor::lineRect(int number) const
{
    const QRectF rect = document()->documentLayout()->blockBoundingRect(document()->findBlockByNumber(number));
    // The block's rectangle ends with its glyphs: half of the extra height of a line belongs to either side.
    const qreal extra = fontMetrics().height() * (metrics::lineHeightPercent - 100) / 200.0;
    return rect.translated(0, -verticalScrollBar()->value()).adjusted(0, -extra, 0, extra);
}

/// Grounds of the clause with the caret and of withheld clauses, over the whole width.
void ClauseEditor::paintGrounds(QPainter &painter, int width, bool accent) const
{
    constexpr qreal apart = metrics::articleGap / 2.0;
    const int height = viewport()->height();
    for (size_t i = 0; i < m_lines.size();) {
        size_t end = i + 1;
        while (end < m_lines.size() && m_lines[end].unit == m_lines[i].unit
               && m_lines[end].withheld == m_lines[i].withheld)
            ++end;
        const bool current = m_lines[i].unit == m_unit;
        if (current || m_lines[i].withheld) {
            const qreal top = lineRect(int(i)).top() - (m_lines[i].first ? apart : 0);
            const qreal bottom = lineRect(int(end) - 1).bottom() + apart;
            if (top < height && bottom > 0) {
                const QRectF ground(0, top, width, bottom - top);
                painter.fillRect(ground,
                                 color(m_lines[i].withheld ? Role::WithheldBg : Role::CurrentClause, palette()));
                if (current && accent)
                    painter.fillRect(QRectF(0, top, metrics::accentBar, bottom - top), color(Role::Accent, palette()));
            }
        }
        i = end;
    }
}

void ClauseEditor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintGrounds(painter, viewport()->width(), false);
    }
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].withheld || !m_lines[i].first)
            continue;
        const QTextBlock block = document()->findBlockByNumber(int(i));
        QTextCursor end(block);
        end.movePosition(QTextCursor::EndOfBlock);
        const QRect at = cursorRect(end);
        if (at.bottom() > 0 && at.top() < viewport()->height())
            paintMark(painter, {at.right() + metrics::gap, at.top(), 120, at.height()}, marks::withheld(),
                      QApplication::font(), palette());
    }
}

void ClauseEditor::Margin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    m_editor.paintGrounds(painter, width(), true);
    const QFont strong = semibold(QApplication::font());
    const QFont quiet = secondary(QApplication::font());
    const int textHeight = m_editor.fontMetrics().height();
    const int first = m_editor.cursorForPosition({0, 0}).blockNumber();
    for (int i = first; i < int(m_editor.m_lines.size()); ++i) {
        const EditorLine &line = m_editor.m_lines[size_t(i)];
        const QRectF rect = m_editor.lineRect(i);
        if (rect.top() > height())
            break;
        const qreal extra = textHeight * (metrics::lineHeightPercent - 100) / 200.0;
        if (!line.label.isEmpty()) {
            painter.setFont(line.strong ? strong : quiet);
            painter.setPen(color(line.strong ? Role::Text : Role::Text2, palette()));
            painter.drawText(QRectF(0, rect.top() + extra, width() - numberEdge, textHeight),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line.label);
        }
        if (!m_editor.m_session)
            continue;
        const ChangeState state = m_editor.m_session->changeOf(line.id);
        const bool show =
            state == ChangeState::Added || (state == ChangeState::Changed && line.part == ClausePart::Text);
        if (show)
            painter.fillRect(QRectF(width() - changeBarEdge, rect.top() + 2, metrics::accentBar, rect.height() - 4),
                             color(state == ChangeState::Added ? Role::Added : Role::Border, palette()));
    }
}

void ClauseEditor::Margin::mousePressEvent(QMouseEvent *event)
{
    const QTextCursor cursor = m_editor.cursorForPosition({0, int(event->position().y())});
    m_editor.setTextCursor(cursor);
    m_editor.setFocus(Qt::MouseFocusReason);
}

void ClauseEditor::Margin::wheelEvent(QWheelEvent *event) { QApplication::sendEvent(m_editor.viewport(), event); }

} // namespace hoshin::ui
