// SPDX-License-Identifier: Apache-2.0
#include "ui/rebasedraft.h"

#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/markedtext.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using guideline::Outcome;
using guideline::RebaseDecision;

RebaseDraft::RebaseDraft(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    head->row()->addWidget(new RoleLabel(Tr::tr("案"), Role::Text, RoleLabel::Size::Head, head));
    m_title = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    m_state = new RoleLabel({}, Role::Check, RoleLabel::Size::Normal, head);
    head->row()->addWidget(m_title);
    head->addStretch();
    m_discard = new QPushButton(Tr::tr("案を元に戻す"), head);
    m_discard->setObjectName(u"rebase.discard"_s);
    m_discard->setToolTip(Tr::tr("書きかけの案を捨てて、はじめの案に戻します"));
    setLink(m_discard);
    head->row()->addWidget(m_state);
    head->row()->addWidget(m_discard);
    connect(m_discard, &QPushButton::clicked, this, &RebaseDraft::discardWanted);
    column->addWidget(head);
    m_editor = new MarkedText(this);
    m_editor->setObjectName(u"rebase.draft"_s);
    m_editor->setAccessibleName(Tr::tr("案"));
    m_editor->installEventFilter(this);
    m_editor->setMeasure(metrics::draftMeasure);
    column->addWidget(m_editor, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setBackgroundRole(QPalette::Base);
    m_boxes = new QWidget(scroll);
    m_boxColumn = new QVBoxLayout(m_boxes);
    m_boxColumn->setContentsMargins(metrics::paneMargin, metrics::gap, metrics::paneMargin, metrics::gap);
    scroll->setWidget(m_boxes);
    column->addWidget(scroll);
    connect(m_editor, &QTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        mark();
        Q_EMIT changed();
    });
    setTextPercent(100);
    clear();
}

void RebaseDraft::setTextPercent(int percent) { m_editor->setType(metrics::draftText, metrics::draftPitch, percent); }

void RebaseDraft::clear()
{
    m_desk = nullptr;
    m_choices.clear();
    m_boxCount = 0;
    m_heading.clear();
    m_firstHeading.clear();
    m_discard->hide();
    m_editable = false;
    m_editor->setMarks({});
    m_editor->clear();
    m_editor->setReadOnly(true);
    m_editor->setNumber({});
    m_title->clear();
    m_state->clear();
    while (QLayoutItem *item = m_boxColumn->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // may be the sender
        delete item;
    }
    m_boxes->parentWidget()->parentWidget()->hide();
}

void RebaseDraft::show(const RebaseDesk &desk, size_t row, const RebaseDecision &decision)
{
    clear();
    m_desk = &desk;
    m_filling = true;
    const guideline::RebaseRow &line = desk.plan.rows[row];
    const bool gone = line.outcome == Outcome::DeletedUpstream;
    const bool takesNew = line.outcome == Outcome::FastForward || line.outcome == Outcome::AddedUpstream;
    m_local = gone ? QString() : shownText(line.localText, desk).text;
    m_taken = takesNew ? line.newText : line.localText;
    if (line.outcome == Outcome::NeedsMerge)
        m_taken.clear();
    for (const guideline::MergePiece &piece : line.merged.pieces) {
        if (line.outcome == Outcome::NeedsMerge)
            m_taken += piece.conflict ? piece.upstream : piece.text;
    }
    const bool decided = !decision.text.isEmpty();
    if (decided)
        insert(desk, decision.text);
    else if (decision.kind == RebaseDecision::Kind::Keep || (!takesNew && line.outcome != Outcome::NeedsMerge))
        insert(desk, line.localText);
    else if (line.outcome == Outcome::NeedsMerge)
        fillMerge(desk, line);
    else
        insert(desk, line.newText);
    m_proposal = line.outcome == Outcome::NeedsMerge ? line.merged.text() : takesNew ? line.newText : line.localText;
    if (!decided)
        fillTerms(desk, row);
    fillHeading(line, decision);
    const bool wordless =
        line.newText.isEmpty() && line.localText.isEmpty(); // a chapter: only its heading is a question
    m_editable = desk.needsDecision(row) && !gone && !wordless;
    m_editor->setReadOnly(!m_editable);
    m_editor->setLines();
    m_editor->document()->clearUndoRedoStacks();
    m_filling = false;
    const QString place = desk.address(row).isEmpty() ? Tr::tr("新しい条文") : desk.address(row);
    m_editor->setNumber(desk.address(row));
    m_title->setText(gone             ? Tr::tr("%1を削る").arg(place)
                         : m_editable ? Tr::tr("%1（編集できます）").arg(place)
                                      : Tr::tr("%1（変わりません）").arg(place));
    m_state->setText(m_boxCount == 0 ? QString() : Tr::tr("選ぶ箇所 %1").arg(m_boxCount));
    m_boxes->parentWidget()->parentWidget()->setVisible(m_boxCount > 0);
    QTextCursor start(m_editor->document());
    m_editor->setTextCursor(start);
    mark();
    if (decision.kind != RebaseDecision::Kind::Open) // 判断を取り消す does that
        m_discard->hide();
}

void RebaseDraft::insert(const RebaseDesk &desk, const QString &neutral)
{
    QTextCursor cursor(m_editor->document());
    cursor.movePosition(QTextCursor::End);
    insertShown(cursor, shownText(neutral, desk), palette());
}

void RebaseDraft::fillMerge(const RebaseDesk &desk, const guideline::RebaseRow &line)
{
    for (const guideline::MergePiece &piece : line.merged.pieces) {
        if (!piece.conflict) {
            insert(desk, piece.text);
            continue;
        }
        const int start = m_editor->document()->characterCount() - 1;
        insert(desk, piece.local);
        QTextCursor words(m_editor->document());
        words.setPosition(start);
        words.setPosition(m_editor->document()->characterCount() - 1, QTextCursor::KeepAnchor);
        const auto shown = [&](const QString &neutral) {
            return neutral.isEmpty() ? Tr::tr("（なし）") : u"「%1」"_s.arg(shownText(neutral, desk).text);
        };
        addChoice(Tr::tr("重なる箇所"), Tr::tr("例文は%1、現行方針は%2").arg(shown(piece.upstream), shown(piece.local)),
                  {Tr::tr("新例文に合わせる"), Tr::tr("現行の文を残す"), Tr::tr("両方を書く")},
                  {words, {piece.upstream, piece.local, piece.local + piece.upstream}}, 1);
    }
}

void RebaseDraft::fillTerms(const RebaseDesk &desk, size_t row)
{
    if (desk.termPlaces[row].empty())
        return;
    const std::vector<guideline::TermPlace> places = guideline::findTerms(m_editor->toPlainText(), desk.terms);
    for (const guideline::TermPlace &place : places) {
        const guideline::TermChange &term = desk.terms[size_t(place.change)];
        QTextCursor words(m_editor->document());
        words.setPosition(place.start);
        words.setPosition(place.start + place.length, QTextCursor::KeepAnchor);
        addChoice(Tr::tr("用語「%1」").arg(term.from), term.question, QStringList(term.to) << Tr::tr("改めない"),
                  {words, QStringList(term.to) << term.from}, int(term.to.size()));
    }
}

/// Both sides gave the clause another heading. The body's own stays until a person says otherwise.
void RebaseDraft::fillHeading(const guideline::RebaseRow &line, const RebaseDecision &decision)
{
    if (!line.headingConflict)
        return;
    const QStringList headings{line.heading, line.localHeading};
    const QString taken = decision.kind == RebaseDecision::Kind::Take ? line.heading : line.localHeading;
    m_heading = decision.heading.isEmpty() ? taken : decision.heading;
    m_firstHeading = line.localHeading;
    QButtonGroup *group =
        addBox(Tr::tr("見出し"), Tr::tr("例文は「%1」、現行方針は「%2」").arg(line.heading, line.localHeading),
               {Tr::tr("新例文の見出しにする"), Tr::tr("現行の見出しを残す")}, int(headings.indexOf(m_heading)));
    connect(group, &QButtonGroup::idClicked, this, [this, headings](int option) {
        m_heading = headings.at(option);
        mark();
        Q_EMIT changed();
    });
}

void RebaseDraft::addChoice(const QString &title, const QString &sentence, const QStringList &options,
                            const Choice &choice, int chosen)
{
    const int number = int(m_choices.size());
    m_choices.append(choice);
    m_choices.last().words.setKeepPositionOnInsert(true); // what is typed beside it does not belong to it
    connect(addBox(title, sentence, options, chosen), &QButtonGroup::idClicked, this,
            [this, number](int option) { replace(number, option); });
}

QButtonGroup *RebaseDraft::addBox(const QString &title, const QString &sentence, const QStringList &options, int chosen)
{
    auto *box = new QFrame(m_boxes);
    box->setFrameShape(QFrame::StyledPanel);
    box->setAccessibleName(u"%1　%2"_s.arg(title, sentence));
    auto *column = new QVBoxLayout(box);
    auto *words = new RoleLabel(sentence, Role::Text2, RoleLabel::Size::Secondary, box);
    words->setWordWrap(true);
    column->addWidget(new RoleLabel(title, Role::Text, RoleLabel::Size::Head, box));
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    auto *group = new QButtonGroup(box);
    for (int i = 0; i < options.size(); ++i) {
        auto *option = new QRadioButton(options.at(i), box);
        option->setAccessibleDescription(u"%1　%2"_s.arg(title, sentence));
        option->setChecked(i == chosen);
        group->addButton(option, i);
        row->addWidget(option);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_boxColumn->addWidget(box);
    ++m_boxCount;
    return group;
}

/// Puts the words of an option where the choice stands now, whatever was typed around it.
void RebaseDraft::replace(int choice, int option)
{
    if (!m_desk || choice >= m_choices.size())
        return;
    QTextCursor words = m_choices[choice].words;
    const int start = words.selectionStart();
    m_filling = true;
    words.setKeepPositionOnInsert(false);
    words.beginEditBlock();
    words.removeSelectedText();
    insertShown(words, shownText(m_choices[choice].texts.at(option), *m_desk), palette());
    words.endEditBlock();
    m_choices[choice].words.setPosition(start);
    m_choices[choice].words.setPosition(words.position(), QTextCursor::KeepAnchor);
    m_filling = false;
    mark();
    Q_EMIT changed();
}

QTextEdit *RebaseDraft::editor() const { return m_editor; }

QString RebaseDraft::neutral() const { return neutralOf(*m_editor->document()); }

/// What the draft changes in the clause, and where a choice stands. Drawn over the text, so that it is no step of its own.
void RebaseDraft::mark()
{
    QList<MarkedText::Stretch> marks;
    if (!m_local.isEmpty() && m_editable) {
        for (const ChangedStretch &stretch : changedStretches(m_local, m_editor->toPlainText()))
            marks.append({stretch.start, stretch.length, Role::Added, true});
    }
    for (const Choice &choice : std::as_const(m_choices))
        marks.append({choice.words.selectionStart(), choice.words.selectionEnd() - choice.words.selectionStart(),
                      Role::Check, false});
    m_editor->setMarks(marks);
    m_discard->setVisible(isBegun());
}

bool RebaseDraft::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter)
            return true; // a clause has no line breaks; Ctrl+Enter is the action of the window
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hoshin::ui
