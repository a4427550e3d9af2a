// SPDX-License-Identifier: Apache-2.0
#include "ui/pairingpane.h"

#include "ui/emptystate.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/paintmark.h"
#include "ui/reviewmetrics.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using Decision = SheetPair::Decision;

Mark pairMark(const SheetPair &pair)
{
    switch (pair.decision) {
    case Decision::Together: return {Role::Covered, u"link"_s, Tr::tr("対にした"), Mark::Form::Plain};
    case Decision::Apart: return {Role::Covered, u"split"_s, Tr::tr("別々にした"), Mark::Form::Plain};
    case Decision::None: break;
    }
    return {Role::Check, u"warning"_s, Tr::tr("要確認"), Mark::Form::Plain};
}

QPlainTextEdit *readOnlyText(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    text->setMinimumHeight(metrics::noteHeight);
    return text;
}

} // namespace

PairingPane::PairingPane(QWidget *parent) : QWidget(parent), m_rows(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *empty = new EmptyState(Tr::tr("確認が必要な対応はありません"),
                                 Tr::tr("新旧の条の組に迷うものがあると、ここに並びます。"), {}, this);
    m_page = new ContentOrEmpty(buildList(), empty, this);
    m_page->setBackgroundRole(QPalette::Window);
    m_page->setEmpty(true);
    column->addWidget(m_page, 1);
    column->addWidget(separator(Qt::Horizontal, this));
    column->addWidget(buildByHand());
    fillByHand();
}

QWidget *PairingPane::buildList()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, metrics::gap);
    column->setSpacing(metrics::gap / 2);
    m_list = new QListView(content);
    m_list->setModel(m_rows);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(Tr::tr("確認が必要な対応"));
    column->addWidget(m_list, 1);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(metrics::paneMargin, 0, metrics::paneMargin, 0);
    m_before = readOnlyText(Tr::tr("改正前の文"), content);
    m_after = readOnlyText(Tr::tr("改正後の文"), content);
    for (QPlainTextEdit *text : {m_before, m_after}) {
        texts->addWidget(new RoleLabel(text->accessibleName(), Role::Text2, RoleLabel::Size::Secondary, content));
        texts->addWidget(text);
    }
    auto *buttons = new QHBoxLayout;
    m_together = new QPushButton(Tr::tr("対にする"), content);
    m_apart = new QPushButton(Tr::tr("別々にする"), content);
    m_open = new QPushButton(Tr::tr("決めない"), content);
    for (QPushButton *button : {m_together, m_apart, m_open})
        buttons->addWidget(button);
    texts->addLayout(buttons);
    column->addLayout(texts, 1);
    connect(m_together, &QPushButton::clicked, this, [this] { decide(Decision::Together); });
    connect(m_apart, &QPushButton::clicked, this, [this] { decide(Decision::Apart); });
    connect(m_open, &QPushButton::clicked, this, [this] { decide(Decision::None); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        follow();
        if (const SheetPair *pair = current())
            Q_EMIT clauseChosen(pair->after);
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        for (QPushButton *button : {m_together, m_apart, m_open}) {
            QAction *action = menu.addAction(button->text(), button, &QPushButton::click);
            action->setEnabled(button->isEnabled());
        }
        menu.exec(m_list->viewport()->mapToGlobal(at));
    });
    return content;
}

/// Two clauses that the program did not put together.
QWidget *PairingPane::buildByHand()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    column->setSpacing(metrics::gap);
    column->addWidget(new RoleLabel(Tr::tr("削る条と新しい条を対にする"), Role::Text, RoleLabel::Size::Head, form));
    m_old = new QComboBox(form);
    m_old->setAccessibleName(Tr::tr("削る条"));
    m_new = new QComboBox(form);
    m_new->setAccessibleName(Tr::tr("新しい条"));
    for (QComboBox *box : {m_old, m_new}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        column->addWidget(box);
    }
    m_why = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, form);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    m_pair = new QPushButton(Tr::tr("この二つを対にする"), form);
    column->addWidget(m_pair, 0, Qt::AlignRight);
    connect(m_pair, &QPushButton::clicked, this, [this] {
        const SheetBlock &old = m_sheet->blocks[size_t(m_old->currentData().toInt())];
        const SheetBlock &now = m_sheet->blocks[size_t(m_new->currentData().toInt())];
        Q_EMIT decided({.before = old.before, .after = now.after, .together = true});
    });
    return form;
}

void PairingPane::setSheet(const SheetPointer &sheet)
{
    m_sheet = sheet;
    fillList();
    fillByHand();
}

void PairingPane::fillList()
{
    const int row = m_list->currentIndex().row();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_rows->clear();
        for (const SheetPair &pair : m_sheet->pairs) {
            const Mark mark = pairMark(pair);
            auto *item = new QStandardItem(u"%1 → %2"_s.arg(pair.beforePlace, pair.afterPlace)); // owned by the model
            const QString second = pair.decision == Decision::None
                ? Tr::tr("似ている度合い %1 %").arg(qRound(pair.confidence * 100))
                : Tr::tr("人が決めた組");
            item->setData(second, RowRole::SecondLine);
            item->setData(QVariant::fromValue(Marks{mark}), RowRole::Marks);
            item->setData(u"%1、%2、%3"_s.arg(item->text(), second, mark.word), Qt::AccessibleTextRole);
            m_rows->appendRow(item);
        }
        m_list->setCurrentIndex(m_rows->index(qBound(0, row, m_rows->rowCount() - 1), 0));
    }
    m_page->setEmpty(m_sheet->pairs.empty());
    follow();
}

void PairingPane::fillByHand()
{
    m_old->clear();
    m_new->clear();
    for (int i = 0; m_sheet && i < int(m_sheet->blocks.size()); ++i) {
        const SheetBlock &block = m_sheet->blocks[size_t(i)];
        const QString name = u"%1　%2"_s.arg(block.label, block.heading).trimmed();
        if (block.after.isNull() && !block.before.isNull())
            m_old->addItem(name, i);
        else if (block.before.isNull() && !block.after.isNull())
            m_new->addItem(name, i);
    }
    const bool possible = m_old->count() > 0 && m_new->count() > 0;
    for (QWidget *part : {static_cast<QWidget *>(m_old), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_pair)})
        part->setEnabled(possible);
    m_why->setText(possible ? QString() : Tr::tr("削る条と新しい条の両方があるときに対にできます。"));
    m_why->setVisible(!possible);
}

const SheetPair *PairingPane::current() const
{
    const int row = m_list->currentIndex().row();
    return !m_sheet || row < 0 || row >= int(m_sheet->pairs.size()) ? nullptr : &m_sheet->pairs[size_t(row)];
}

void PairingPane::focusList() { (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_old)->setFocus(); }

int PairingPane::openCount() const
{
    return !m_sheet ? 0 : int(std::count_if(m_sheet->pairs.begin(), m_sheet->pairs.end(), [](const SheetPair &pair) {
        return pair.decision == Decision::None;
    }));
}

void PairingPane::follow()
{
    const SheetPair *pair = current();
    m_before->setPlainText(pair ? pair->beforeText : QString());
    m_after->setPlainText(pair ? pair->afterText : QString());
    m_together->setEnabled(pair && pair->decision != Decision::Together);
    m_apart->setEnabled(pair && pair->decision != Decision::Apart);
    m_open->setEnabled(pair && pair->decision != Decision::None);
}

void PairingPane::decide(Decision decision)
{
    const SheetPair *pair = current();
    if (!pair || pair->decision == decision)
        return;
    const model::PairDecision made{
        .before = pair->before, .after = pair->after, .together = decision == Decision::Together};
    if (decision == Decision::None)
        Q_EMIT undecided(made);
    else
        Q_EMIT decided(made);
}

} // namespace hoshin::ui
