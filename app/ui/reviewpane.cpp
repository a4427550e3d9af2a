// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewpane.h"

#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

ReviewPane::ReviewPane(QWidget *parent) : QWidget(parent), m_comments(new QVBoxLayout), m_list(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_comments->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    m_comments->setSpacing(metrics::groupGap);
    m_list->setLayout(m_comments);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setAccessibleName(Tr::tr("意見の一覧"));
    scroll->setWidget(m_list);
    column->addWidget(scroll, 1);
    column->addWidget(separator(Qt::Horizontal, this));
    buildForm(*column);
    column->addWidget(separator(Qt::Horizontal, this));
    buildDecision(*column);
    follow();
}

void ReviewPane::buildForm(QVBoxLayout &column)
{
    auto *form = new QVBoxLayout;
    form->setContentsMargins(metrics::paneMargin, metrics::gap, metrics::paneMargin, metrics::gap);
    form->setSpacing(metrics::gap / 2);
    auto *quoted = new RoleLabel(Tr::tr("意見を付ける字句"), Role::Text2, RoleLabel::Size::Secondary, this);
    m_quoted = new QComboBox(this);
    m_quoted->setEditable(true);
    m_quoted->setInsertPolicy(QComboBox::NoInsert);
    m_quoted->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_quoted->setAccessibleName(quoted->text());
    quoted->setBuddy(m_quoted);
    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(Tr::tr("意見"));
    m_text->setPlaceholderText(Tr::tr("意見を書く"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(metrics::noteHeight);
    m_why = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this);
    m_why->setWordWrap(true);
    m_add = new QPushButton(Tr::tr("意見を加える"), this);
    form->addWidget(quoted);
    form->addWidget(m_quoted);
    form->addWidget(m_text);
    form->addWidget(m_why);
    form->addWidget(m_add, 0, Qt::AlignRight);
    column.addLayout(form);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReviewPane::follow);
    connect(m_quoted, &QComboBox::editTextChanged, this, &ReviewPane::follow);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString text = m_text->toPlainText().trimmed();
        const QString words = m_quoted->currentText();
        m_text->clear();
        Q_EMIT commentWanted(words, text);
    });
}

void ReviewPane::buildDecision(QVBoxLayout &column)
{
    auto *form = new QVBoxLayout;
    form->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    form->setSpacing(metrics::gap);
    m_head = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, this);
    m_reason = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this);
    m_reason->setWordWrap(true);
    m_decision = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::groupGap);
    const QStringList words{Tr::tr("未確認"), Tr::tr("意見あり"), Tr::tr("確認済")};
    for (int i = 0; i < words.size(); ++i) {
        auto *choice = new QRadioButton(words.at(i), this);
        m_decision->addButton(choice, i);
        row->addWidget(choice);
    }
    row->addStretch();
    form->addWidget(m_head);
    form->addLayout(row);
    form->addWidget(m_reason);
    column.addLayout(form);
    connect(m_decision, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT decisionWanted(ReviewState(id)); });
}

/// One comment in a 1 px frame: who and when, the words it is about, what it says, what to do with it.
void ReviewPane::addComment(const model::ReviewComment &comment, int index)
{
    auto *frame = new QFrame(m_list);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::gap / 2);
    auto *top = new QHBoxLayout;
    top->addWidget(new RoleLabel(comment.author, Role::Text, RoleLabel::Size::Head, frame), 1);
    top->addWidget(new RoleLabel(comment.at.toLocalTime().toString(u"M/d hh:mm"_s), Role::Text2,
                                 RoleLabel::Size::Secondary, frame));
    column->addLayout(top);
    if (!comment.quoted.isEmpty()) {
        auto *quoted = new RoleLabel(u"「%1」"_s.arg(comment.quoted), Role::Text2, RoleLabel::Size::Secondary, frame);
        quoted->setWordWrap(true);
        column->addWidget(quoted);
    }
    auto *text = new RoleLabel(comment.text, Role::Text, RoleLabel::Size::Normal, frame);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    auto *foot = new QHBoxLayout;
    auto *resolve = new QPushButton(comment.resolved ? Tr::tr("未解決に戻す") : Tr::tr("解決済にする"), frame);
    connect(resolve, &QPushButton::clicked, this,
            [this, index, resolved = comment.resolved] { Q_EMIT resolveWanted(index, !resolved); });
    foot->addWidget(resolve);
    foot->addStretch();
    const bool lost = comment.offset < 0 && !comment.quoted.isEmpty();
    const QString state = comment.resolved ? Tr::tr("解決済") : lost ? Tr::tr("位置不明") : Tr::tr("未解決");
    foot->addWidget(
        new RoleLabel(state, comment.resolved ? Role::Covered : Role::Check, RoleLabel::Size::Secondary, frame));
    column->addLayout(foot);
    frame->setAccessibleName(Tr::tr("%1の意見、%2、%3").arg(comment.author, comment.text, state));
    m_comments->addWidget(frame);
}

/// No comments yet, and how to make one.
void ReviewPane::addEmpty()
{
    m_comments->addWidget(new RoleLabel(Tr::tr("意見はありません"), Role::Text, RoleLabel::Size::Head, m_list));
    auto *how =
        new RoleLabel(Tr::tr("下で字句を選び、意見を書いて加えます。"), Role::Text2, RoleLabel::Size::Normal, m_list);
    how->setWordWrap(true);
    m_comments->addWidget(how);
}

void ReviewPane::show(const ComparisonSheet *sheet, int block, const model::ReviewRound *round)
{
    const bool other = sheet != m_sheet || block != m_block;
    m_sheet = block < 0 ? nullptr : sheet;
    m_block = block;
    while (QLayoutItem *item = m_comments->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // may be the sender
        delete item;
    }
    if (!m_sheet) {
        follow();
        return;
    }
    const SheetBlock &changed = m_sheet->blocks[size_t(m_block)];
    m_openComments = 0;
    for (const bool lost : {true, false}) { // those whose words are gone stand at the top
        for (int i = 0; round && i < int(round->comments.size()); ++i) {
            const model::ReviewComment &comment = round->comments[size_t(i)];
            if ((comment.offset < 0) != lost || !belongsTo(*m_sheet, changed, comment.clause))
                continue;
            addComment(comment, i);
            m_openComments += comment.resolved ? 0 : 1;
        }
    }
    if (m_comments->isEmpty())
        addEmpty();
    m_comments->addStretch();
    if (other) {
        const QSignalBlocker blocker(m_quoted);
        QStringList words;
        for (size_t row = size_t(changed.firstRow); row < m_sheet->rows.size() && m_sheet->rows[row].block == block;
             ++row)
            words << changedWords(m_sheet->rows[row].after) << changedWords(m_sheet->rows[row].before);
        words.removeIf([&](const QString &each) { return findWords(*m_sheet, changed, each).clause.isNull(); });
        words.removeDuplicates();
        m_quoted->clear();
        m_quoted->addItems(words);
        m_quoted->lineEdit()->setCursorPosition(0); // its beginning, not its end
    }
    const ClauseReview review = reviewOf(round, *m_sheet, changed);
    m_head->setText(Tr::tr("%1の確認").arg(changed.label));
    m_decision->button(int(review.state))->setChecked(true);
    m_decision->button(int(ReviewState::Confirmed))->setEnabled(review.openComments == 0);
    m_reason->setText(review.openComments > 0
                          ? Tr::tr("未解決の意見が %1 件あるため、確認済にできません。").arg(review.openComments)
                          : review.changedSince ? Tr::tr("確認後に変わりました。")
                                                : QString());
    m_reason->setRole(review.changedSince ? Role::Check : Role::Text2);
    follow();
}

/// What can be done with what is written so far, and why not.
void ReviewPane::follow()
{
    const bool shown = m_sheet != nullptr;
    for (QAbstractButton *button : m_decision->buttons()) {
        if (!shown || button != m_decision->button(int(ReviewState::Confirmed)))
            button->setEnabled(shown);
    }
    m_quoted->setEnabled(shown);
    m_text->setEnabled(shown);
    const QString words = m_quoted->currentText();
    const bool found =
        shown && (words.isEmpty() || !findWords(*m_sheet, m_sheet->blocks[size_t(m_block)], words).clause.isNull());
    m_why->setText(shown && !found ? Tr::tr("この字句は、この条にありません。条にある字句を写してください。")
                                   : QString());
    m_why->setVisible(!m_why->text().isEmpty());
    m_add->setEnabled(found && !m_text->toPlainText().trimmed().isEmpty());
    if (!shown) {
        m_head->setText(Tr::tr("確認"));
        m_reason->setText(Tr::tr("左の一覧から条を選んでください。"));
        m_reason->setRole(Role::Text2);
    }
}

} // namespace hoshin::ui
