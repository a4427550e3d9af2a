// SPDX-License-Identifier: Apache-2.0
// ClauseEditor: keys, input methods, clipboard.
#include "model/ruby.h"
#include "ui/clauseeditor.h"
#include "ui/policyhighlighter.h"
#include "ui/uitr.h"

#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

bool ClauseEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's action undoes steps of the document
            return false;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString reading = readingAt(viewport()->mapFrom(this, help->pos()));
        reading.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), reading, this);
        return true;
    }
    return QTextEdit::event(event);
}

/// The ruby of the words at a position of the viewport; empty: none.
QString ClauseEditor::readingAt(QPoint position) const
{
    const QTextCursor cursor = cursorForPosition(position);
    const EditorLine *line = lineAt(cursor.blockNumber());
    const model::Clause *clause = line && line->ruby && m_session ? m_session->document().find(line->id) : nullptr;
    const QString reading = clause ? model::readingAt(*clause, cursor.positionInBlock()) : QString();
    return reading.isEmpty() ? QString() : Tr::tr("ルビ：%1").arg(reading);
}

bool ClauseEditor::focusNextPrevChild(bool next)
{
    const QTextCursor cursor = textCursor();
    if (!isReadOnly() && !m_lines.empty() && !cursor.hasSelection() && cursor.atBlockStart())
        return false;
    return QTextEdit::focusNextPrevChild(next);
}

void ClauseEditor::keyPressEvent(QKeyEvent *event)
{
    const QTextCursor cursor = textCursor();
    const bool selected = cursor.hasSelection();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool writable = !isReadOnly() && !m_lines.empty();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!plain || !writable)
            return event->ignore();
        removeSelectionAcross();
        Q_EMIT splitWanted(caretOffset());
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (plain && writable && !selected && cursor.atBlockStart()) {
            Q_EMIT levelWanted(event->key() == Qt::Key_Tab);
            return;
        }
        break;
    case Qt::Key_Backspace:
        if (writable && !selected && cursor.atBlockStart()) {
            Q_EMIT joinWanted(true);
            return;
        }
        if (selected && removeSelectionAcross())
            return;
        break;
    case Qt::Key_Delete:
        if (writable && !selected && cursor.atBlockEnd()) {
            Q_EMIT joinWanted(false);
            return;
        }
        if (selected && removeSelectionAcross())
            return;
        break;
    default:
        if (!event->text().isEmpty() && event->text().at(0).isPrint() && plain)
            removeSelectionAcross();
        else if (event->matches(QKeySequence::Cut) && selected) {
            copy();
            if (removeSelectionAcross())
                return;
        }
    }
    QTextEdit::keyPressEvent(event);
}

/// Where the selection covers several lines, asks for its removal. True where it did.
bool ClauseEditor::removeSelectionAcross()
{
    const QTextCursor cursor = textCursor();
    const QTextBlock from = document()->findBlock(cursor.selectionStart());
    const QTextBlock to = document()->findBlock(cursor.selectionEnd());
    if (!cursor.hasSelection() || from == to || isReadOnly())
        return false;
    Q_EMIT removalWanted(from.blockNumber(), cursor.selectionStart() - from.position(), to.blockNumber(),
                         cursor.selectionEnd() - to.position());
    return true;
}

void ClauseEditor::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->preeditString().isEmpty() || !event->commitString().isEmpty())
        removeSelectionAcross();
    const bool composing = !event->preeditString().isEmpty();
    if (composing && !m_composing) {
        m_composing = true;
        Q_EMIT composingChanged(true);
    }
    QTextEdit::inputMethodEvent(event);
    if (!composing && m_composing) {
        m_composing = false;
        refreshSelections();
        Q_EMIT composingChanged(false);
    }
}

QMimeData *ClauseEditor::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int from = document()->findBlock(cursor.selectionStart()).blockNumber();
    const int to = document()->findBlock(cursor.selectionEnd()).blockNumber();
    if (from == to || !m_session)
        return QTextEdit::createMimeDataFromSelection();
    QStringList lines;
    for (int number = from; number <= to && size_t(number) < m_lines.size(); ++number) {
        const EditorLine &line = m_lines[size_t(number)];
        const QTextBlock block = document()->findBlockByNumber(number);
        const int start = qMax(0, cursor.selectionStart() - block.position());
        const QString words = block.text().mid(start, cursor.selectionEnd() - block.position() - start);
        const model::Clause *unit = m_session->document().find(line.unit);
        const bool firstOfArticle = unit && unit->kind == model::ClauseKind::Article && !unit->children.isEmpty()
            && unit->children.first().id == line.id;
        const bool caption = line.part == ClausePart::Heading && line.kind == model::ClauseKind::Article;
        const QString label =
            start > 0 || caption ? QString() : m_session->numbering().label(firstOfArticle ? line.unit : line.id);
        if (!words.isEmpty())
            lines << (label.isEmpty() ? words : label + u'　' + words);
    }
    auto *copied = new QMimeData; // owned by the clipboard
    copied->setText(lines.join(u'\n'));
    return copied;
}

void ClauseEditor::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar(0));
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty() || m_lines.empty())
        return;
    removeSelectionAcross();
    const EditorLine *line = currentLine();
    if (lines.size() > 1 && line && line->part == ClausePart::Text)
        Q_EMIT linesPasted(lines);
    else
        textCursor().insertText(lines.join(u' '));
}

void ClauseEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitMeasure();
}

/// What was scrolled to before the window had its size stands in the wrong place.
void ClauseEditor::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    verticalScrollBar()->setValue(int(lineRect(textCursor().blockNumber()).top()) + verticalScrollBar()->value() - 80);
    ensureCursorVisible();
}

void ClauseEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_rendering = true;
        m_highlighter->setPalette(palette());
        m_rendering = false;
        refreshSelections();
    }
}

} // namespace hoshin::ui
