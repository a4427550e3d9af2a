// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"
#include "ui/editorlines.h"

#include <QPointer>
#include <QTextEdit>

#include <vector>

namespace hoshin::ui {

class PolicyHighlighter;

/// Words of a clause with a wave below them.
struct TextFinding
{
    model::ClauseId clause;
    int start = 0;
    int length = 0; ///< 0: the last words of the clause
    Role role = Role::Check;
};

/// Words that a search found.
struct TextHit
{
    model::ClauseId clause;
    ClausePart part = ClausePart::Text;
    int start = 0;
    int length = 0;

    bool operator==(const TextHit &) const = default;
};

/// The text of one chapter as one page to write on. Each block is the heading or the text of one clause; numbers stand in a
/// margin that cannot be written in. What is typed goes to the session at once; what would cross the border of a clause (Enter,
/// Backspace at its start, a selection over several) is asked for by signal and comes back as a change of the document.
class ClauseEditor final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ClauseEditor(QWidget *parent = nullptr);
    ~ClauseEditor() override;

    void setSession(DocumentSession *session);
    void showClause(const model::ClauseId &id); ///< caret to its start, scrolled into view
    void placeCaret(const model::ClauseId &id, ClausePart part, int offset);
    void select(const TextHit &hit);
    void setTextPercent(int percent, int measure);
    void setTerms(const QStringList &terms);
    void setFindings(const std::vector<TextFinding> &findings);
    void setHits(const std::vector<TextHit> &hits);

    const std::vector<EditorLine> &lines() const { return m_lines; }
    const EditorLine *lineAt(int block) const;
    int blockOf(const model::ClauseId &id, ClausePart part) const; ///< -1: not shown
    const EditorLine *currentLine() const { return lineAt(textCursor().blockNumber()); }
    int caretOffset() const { return textCursor().positionInBlock(); }
    bool isComposing() const { return m_composing; }

Q_SIGNALS:
    void splitWanted(int offset);       ///< Enter in the current line
    void joinWanted(bool withPrevious); ///< Backspace at the start, Delete at the end
    void levelWanted(bool deeper);      ///< Tab, Shift+Tab at the start
    void removalWanted(int fromBlock, int fromOffset, int toBlock, int toOffset); ///< a selection over several lines
    void linesPasted(const QStringList &lines); ///< several lines: the first belongs at the caret
    void composingChanged(bool composing);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< not at the start of a line: Tab is a level there
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override; ///< several lines bring their numbers along
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    void rebuild();
    void patch(const std::vector<EditorLine> &lines);
    void replaceBlocks(int from, int to, const std::vector<EditorLine> &lines);
    void fillBlock(QTextCursor &cursor, const EditorLine &line);
    void replaceBlockText(int block, const QString &text);
    void takeTyping(int position);
    void followText(const model::ClauseId &id);
    void followCaret();
    void refreshSelections();
    std::vector<TextHit> readings() const; ///< words with ruby
    QString readingAt(QPoint position) const;
    void fitMeasure();
    bool removeSelectionAcross();
    void paintGrounds(QPainter &painter, int width, bool accent) const;
    QRectF lineRect(int block) const; ///< in viewport coordinates, the text in its middle
    QTextBlockFormat blockFormat(const EditorLine &line) const;
    QTextCharFormat charFormat(const EditorLine &line) const;

    QPointer<DocumentSession> m_session;
    PolicyHighlighter *m_highlighter = nullptr;
    Margin *m_margin;
    std::vector<EditorLine> m_lines;
    std::vector<TextFinding> m_findings;
    std::vector<TextHit> m_hits;
    model::ClauseId m_unit; ///< the one that has the caret
    int m_percent = 100;
    int m_measure = 0;
    bool m_rendering = false;
    bool m_composing = false;
};

} // namespace hoshin::ui
