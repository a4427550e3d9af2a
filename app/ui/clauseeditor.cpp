// SPDX-License-Identifier: Apache-2.0
#include "ui/clauseeditor.h"

#include "ui/editormargin.h"
#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/policyhighlighter.h"
#include "ui/uitr.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::ClauseId;

namespace {
constexpr int textPixels = 16;
constexpr int pageTop = 18;
constexpr int waveWithoutRange =
    8; ///< characters at the end of a clause that a finding about the whole of it is shown at
} // namespace

ClauseEditor::ClauseEditor(QWidget *parent)
    : QTextEdit(parent), m_highlighter(new PolicyHighlighter(document(), palette())), m_margin(new Margin(*this))
{
    setAcceptRichText(false);
    setUndoRedoEnabled(false); // the session has the one history
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // 禁則: the line breaks of Unicode keep it
    setAccessibleName(Tr::tr("本文"));
    setObjectName(u"editor"_s);
    setViewportMargins(metrics::numberMargin, 0, 0, 0);
    document()->setDocumentMargin(0);
    connect(document(), &QTextDocument::contentsChange, this, [this](int position) { takeTyping(position); });
    connect(this, &QTextEdit::cursorPositionChanged, this, &ClauseEditor::followCaret);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_margin, qOverload<>(&QWidget::update));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::update, m_margin,
            [this] { m_margin->update(); });
    setTextPercent(100, 0);
}

ClauseEditor::~ClauseEditor() = default;

void ClauseEditor::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = {};
    setReadOnly(!session);
    if (session) {
        connect(session, &DocumentSession::structureChanged, this, &ClauseEditor::rebuild);
        connect(session, &DocumentSession::textChanged, this, &ClauseEditor::followText);
        connect(session, &DocumentSession::changed, m_margin, qOverload<>(&QWidget::update));
        connect(session, &DocumentSession::currentChanged, this, [this](const ClauseId &id) {
            if (!m_rendering)
                showClause(id); // after an undo, from another view
        });
        if (session->current().isNull() && !session->document().root().children.isEmpty())
            session->setCurrent(session->document().root().children.first().id);
    }
    rebuild();
}

void ClauseEditor::rebuild()
{
    std::vector<EditorLine> lines;
    if (m_session) {
        ClauseId centre = m_session->current();
        if (!m_session->document().find(centre)) { // it is gone: stay with whatever is left of the chapter
            centre = {};
            for (const EditorLine &line : m_lines) {
                if (centre.isNull() && m_session->document().find(line.id))
                    centre = line.id;
            }
            if (centre.isNull() && !m_session->document().root().children.isEmpty())
                centre = m_session->document().root().children.first().id;
        }
        lines = linesAround(m_session->document(), m_session->numbering(), centre);
    }
    patch(lines);
    refreshSelections();
    followCaret();
    m_margin->update();
}

/// Replaces the blocks between the common beginning and end, so that an edit lays out what it touched and the view stays.
void ClauseEditor::patch(const std::vector<EditorLine> &lines)
{
    m_rendering = true;
    const size_t oldSize = m_lines.size();
    size_t head = 0;
    while (head < qMin(oldSize, lines.size()) && m_lines[head] == lines[head])
        ++head;
    size_t tail = 0;
    while (tail < qMin(oldSize, lines.size()) - head && m_lines[oldSize - 1 - tail] == lines[lines.size() - 1 - tail])
        ++tail;
    const bool samePlaces = oldSize == lines.size()
        && std::equal(lines.begin(), lines.end(), m_lines.begin(), [](const EditorLine &a, const EditorLine &b) {
                                return a.sameSlot(b) && a.first == b.first && a.indent == b.indent;
                            });
    if (samePlaces) {
        for (size_t i = head; i < lines.size() - tail; ++i)
            replaceBlockText(int(i), lines[i].text);
    } else if (head + tail == 0 || oldSize == 0) {
        QTextCursor cursor(document());
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        for (size_t i = 0; i < lines.size(); ++i) {
            if (i > 0)
                cursor.insertBlock();
            fillBlock(cursor, lines[i]);
        }
    } else {
        replaceBlocks(int(head), int(oldSize - tail), {lines.begin() + qsizetype(head), lines.end() - qsizetype(tail)});
    }
    m_lines = lines;
    m_rendering = false;
}

/// Blocks [from, to) become `lines`. At least one block stands before or behind them.
void ClauseEditor::replaceBlocks(int from, int to, const std::vector<EditorLine> &lines)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (from > 0) {
        const QTextBlock before = document()->findBlockByNumber(from - 1);
        cursor.setPosition(before.position() + before.length() - 1);
        if (to > from) {
            const QTextBlock last = document()->findBlockByNumber(to - 1);
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        }
        for (const EditorLine &line : lines) {
            cursor.insertBlock();
            fillBlock(cursor, line);
        }
    } else {
        cursor.setPosition(0);
        cursor.setPosition(document()->findBlockByNumber(to).position(), QTextCursor::KeepAnchor);
        const QTextBlockFormat nextFormat = document()->findBlockByNumber(to).blockFormat();
        cursor.removeSelectedText();
        cursor.setBlockFormat(nextFormat);
        cursor.setPosition(0);
        for (const EditorLine &line : lines) {
            fillBlock(cursor, line);
            cursor.insertBlock();
        }
        cursor.setBlockFormat(nextFormat);
    }
    cursor.endEditBlock();
}

void ClauseEditor::fillBlock(QTextCursor &cursor, const EditorLine &line)
{
    cursor.setBlockFormat(blockFormat(line));
    cursor.setBlockCharFormat(charFormat(line));
    cursor.insertText(line.text, charFormat(line));
}

QTextBlockFormat ClauseEditor::blockFormat(const EditorLine &line) const
{
    QTextBlockFormat format;
    format.setLineHeight(metrics::lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(line.first ? metrics::articleGap : 0);
    format.setLeftMargin(line.indent * textPixels * m_percent / 100.0);
    return format;
}

QTextCharFormat ClauseEditor::charFormat(const EditorLine &line) const
{
    QTextCharFormat format;
    if (line.part == ClausePart::Heading)
        format.setFontWeight(QFont::Bold);
    return format;
}

/// Changes only the words that differ, so that a caret beside them stays.
void ClauseEditor::replaceBlockText(int number, const QString &text)
{
    const QTextBlock block = document()->findBlockByNumber(number);
    const QString shown = block.text();
    if (shown == text)
        return;
    const auto [a, b] = std::mismatch(shown.begin(), shown.end(), text.begin(), text.end());
    const qsizetype prefix = a - shown.begin();
    qsizetype suffix = 0;
    while (suffix < qMin(shown.size(), text.size()) - prefix
           && shown.at(shown.size() - 1 - suffix) == text.at(text.size() - 1 - suffix))
        ++suffix;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(prefix));
    cursor.setPosition(block.position() + int(shown.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(prefix, text.size() - suffix - prefix));
}

const EditorLine *ClauseEditor::lineAt(int block) const
{
    return block >= 0 && block < int(m_lines.size()) ? &m_lines[size_t(block)] : nullptr;
}

int ClauseEditor::blockOf(const ClauseId &id, ClausePart part) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].id == id && m_lines[i].part == part)
            return int(i);
    }
    return -1;
}

void ClauseEditor::takeTyping(int position)
{
    if (m_rendering || !m_session)
        return;
    const QTextBlock block = document()->findBlock(position);
    if (document()->blockCount()
        != int(m_lines.size())) { // something of Qt's crossed a border: what the document says stands
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_lines.clear();
                rebuild();
            },
            Qt::QueuedConnection);
        return;
    }
    if (!lineAt(block.blockNumber()))
        return;
    EditorLine &line = m_lines[size_t(block.blockNumber())];
    const QString text = block.text();
    if (text == line.text)
        return; // a preedit came or went; nothing is written yet
    line.text = text;
    const bool heading = line.part == ClausePart::Heading;
    m_session->editText(line.id, line.part, heading ? writtenHeading(line.kind, text) : text);
}

void ClauseEditor::followText(const ClauseId &id)
{
    const model::Clause *clause = m_session->document().find(id);
    if (!clause || m_composing)
        return;
    for (const ClausePart part : {ClausePart::Heading, ClausePart::Text}) {
        const int block = blockOf(id, part);
        if (block < 0)
            continue;
        EditorLine &line = m_lines[size_t(block)];
        const bool heading = part == ClausePart::Heading;
        if (heading ? writtenHeading(line.kind, line.text) == clause->heading : line.text == clause->text)
            continue; // it came from here
        line.text = heading ? shownHeading(line.kind, clause->heading) : clause->text;
        m_rendering = true;
        replaceBlockText(block, line.text);
        m_rendering = false;
    }
    m_margin->update();
}

void ClauseEditor::followCaret()
{
    const EditorLine *line = currentLine();
    if (m_rendering || !line || !m_session)
        return;
    if (line->unit != m_unit) {
        m_unit = line->unit;
        m_session->closeStep();
        viewport()->update();
        m_margin->update();
    }
    m_session->setCurrent(line->id);
}

void ClauseEditor::showClause(const ClauseId &id)
{
    if (!m_session || !m_session->document().find(id))
        return;
    const EditorLine *current = currentLine();
    if (current && (current->id == id || current->unit == id) && !m_lines.empty())
        return;
    int block = blockOf(id, ClausePart::Heading);
    if (block < 0)
        block = blockOf(id, ClausePart::Text);
    if (block < 0) {
        m_session->setCurrent(id);
        rebuild();
        block = qMax(blockOf(id, ClausePart::Heading), blockOf(id, ClausePart::Text));
    }
    for (size_t i = 0; block < 0 && i < m_lines.size(); ++i) { // an article that shows no heading
        if (m_lines[i].unit == id)
            block = int(i);
    }
    if (block < 0)
        return;
    QTextCursor cursor(document()->findBlockByNumber(block));
    verticalScrollBar()->setValue(int(lineRect(block).top()) + verticalScrollBar()->value() - 80);
    setTextCursor(cursor);
}

void ClauseEditor::placeCaret(const ClauseId &id, ClausePart part, int offset)
{
    const int number = blockOf(id, part);
    if (number < 0)
        return showClause(id);
    const QTextBlock block = document()->findBlockByNumber(number);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qBound(0, offset, block.length() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ClauseEditor::select(const TextHit &hit)
{
    if (blockOf(hit.clause, hit.part) < 0)
        showClause(hit.clause);
    const int number = blockOf(hit.clause, hit.part);
    if (number < 0)
        return;
    const EditorLine &line = m_lines[size_t(number)];
    const int shift = hit.part == ClausePart::Heading && line.kind == model::ClauseKind::Article ? 1 : 0;
    const QTextBlock block = document()->findBlockByNumber(number);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + shift + hit.start);
    cursor.setPosition(block.position() + shift + hit.start + hit.length, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ClauseEditor::setTerms(const QStringList &terms) { m_highlighter->setTerms(terms); }

void ClauseEditor::setFindings(const std::vector<TextFinding> &findings)
{
    m_findings = findings;
    refreshSelections();
}

void ClauseEditor::setHits(const std::vector<TextHit> &hits)
{
    m_hits = hits;
    refreshSelections();
}

std::vector<TextHit> ClauseEditor::readings() const
{
    std::vector<TextHit> found;
    for (const EditorLine &line : m_lines) {
        const model::Clause *clause = line.ruby && m_session ? m_session->document().find(line.id) : nullptr;
        for (const model::Span &span : clause ? clause->spans : QList<model::Span>()) {
            if (span.kind == model::SpanKind::Ruby)
                found.push_back({line.id, ClausePart::Text, span.start, span.length});
        }
    }
    return found;
}

void ClauseEditor::refreshSelections()
{
    if (m_composing)
        return;
    QHash<ClauseId, int> texts;
    QHash<ClauseId, int> headings;
    for (size_t i = 0; i < m_lines.size(); ++i)
        (m_lines[i].part == ClausePart::Text ? texts : headings).insert(m_lines[i].id, int(i));
    QList<ExtraSelection> selections;
    const auto add = [&](int number, int start, int length, const QTextCharFormat &format) {
        const QTextBlock block = document()->findBlockByNumber(number);
        ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.setPosition(block.position() + qBound(0, start, block.length() - 1));
        selection.cursor.setPosition(block.position() + qBound(0, start + length, block.length() - 1),
                                     QTextCursor::KeepAnchor);
        selection.format = format;
        selections << selection;
    };
    for (const TextHit &reading : readings()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(color(Role::Text2, palette()));
        add(texts.value(reading.clause), reading.start, reading.length, format);
    }
    for (const TextFinding &finding : m_findings) {
        const int block = texts.value(finding.clause, -1);
        if (block < 0)
            continue;
        const int size = int(m_lines[size_t(block)].text.size());
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(color(finding.role, palette()));
        if (finding.length > 0)
            add(block, finding.start, finding.length, format);
        else
            add(block, size - qMin(size, waveWithoutRange), qMin(size, waveWithoutRange), format);
    }
    for (const TextHit &hit : m_hits) {
        const int block = (hit.part == ClausePart::Text ? texts : headings).value(hit.clause, -1);
        if (block < 0)
            continue;
        const bool article = m_lines[size_t(block)].kind == model::ClauseKind::Article;
        QTextCharFormat format;
        format.setBackground(color(Role::CheckBg, palette()));
        format.setForeground(color(Role::Check, palette()));
        add(block, hit.start + (hit.part == ClausePart::Heading && article ? 1 : 0), hit.length, format);
    }
    setExtraSelections(selections);
}

void ClauseEditor::setTextPercent(int percent, int measure)
{
    const bool resized = percent != m_percent;
    m_percent = percent;
    m_measure = measure;
    const QFont font = documentFont(TextFace::Gothic, textPixels, percent);
    setFont(font);
    document()->setDefaultFont(font);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setTopMargin(pageTop);
    frame.setBottomMargin(pageTop);
    m_rendering = true;
    document()->rootFrame()->setFrameFormat(frame);
    if (resized) {
        const std::vector<EditorLine> lines = std::exchange(m_lines, {});
        patch(lines);
    }
    m_rendering = false;
    fitMeasure();
}

void ClauseEditor::fitMeasure()
{
    const int em = textPixels * m_percent / 100;
    const int room = (viewport()->width() - metrics::gap) / qMax(1, em);
    const int wanted = m_measure > 0 ? m_measure : metrics::editorMeasureMost;
    setLineWrapColumnOrWidth(qMax(10, qMin(wanted, room)) * em);
    m_margin->setGeometry(0, 0, metrics::numberMargin, viewport()->height());
}

} // namespace hoshin::ui
