// SPDX-License-Identifier: Apache-2.0
#include "ui/amendmenteditor.h"

#include "ui/amendmenthighlighter.h"
#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMimeData>
#include <QTextBlock>

namespace hoshin::ui {

namespace {
constexpr int slice = 6;              ///< milliseconds
constexpr qsizetype longText = 20000; ///< characters: more is not pasted in one go
constexpr int pitch = 165;            ///< percent of the font's height
} // namespace

AmendmentEditor::AmendmentEditor(const QString &name, QWidget *parent)
    : QTextEdit(parent), m_highlighter(new AmendmentHighlighter(document(), palette()))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(name);
    document()->setDocumentMargin(metrics::groupGap);
    setLook();
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &AmendmentEditor::insertMore);
}

void AmendmentEditor::setLook()
{
    setFont(documentFont(TextFace::Gothic, metrics::compareText, m_percent));
    QTextBlockFormat format;
    format.setLineHeight(pitch, QTextBlockFormat::ProportionalHeight);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

void AmendmentEditor::setTextPercent(int percent)
{
    m_percent = percent;
    setLook();
}

void AmendmentEditor::setSource(const QString &text)
{
    m_more.stop();
    m_source = text;
    m_at = 0;
    clear();
    setLook();
    insertMore();
}

/// Some lines at a time: to lay out thousands of them takes longer than a hand should wait.
void AmendmentEditor::insertMore()
{
    QElapsedTimer spent;
    spent.start();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    while (!isComplete() && spent.elapsed() < slice) {
        qsizetype end = m_source.indexOf(u'\n', m_at);
        end = end < 0 ? m_source.size() : end + 1;
        cursor.insertText(m_source.mid(m_at, end - m_at));
        m_at = end;
    }
    if (isComplete())
        document()->clearUndoRedoStacks();
    else
        m_more.start();
}

void AmendmentEditor::setMarked(const std::set<int> &lines) { m_highlighter->setMarked(lines); }

void AmendmentEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void AmendmentEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->text().size() > longText && document()->isEmpty())
        setSource(source->text());
    else
        QTextEdit::insertFromMimeData(source);
}

void AmendmentEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace hoshin::ui
