// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewlist.h"

#include "ui/comparisonview.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

Mark stateMark(const ClauseReview &review)
{
    switch (review.state) {
    case ReviewState::Confirmed: return {Role::Covered, u"ok"_s, Tr::tr("確認済"), Mark::Form::Plain};
    case ReviewState::Commented:
        return {Role::Check, u"comment"_s,
                review.openComments > 0 ? Tr::tr("意見 %1").arg(review.openComments) : Tr::tr("意見あり"),
                Mark::Form::Plain};
    case ReviewState::Open: break;
    }
    return {Role::Text2, u"minus"_s, Tr::tr("未確認"), Mark::Form::Plain};
}

} // namespace

void ReviewListModel::setSheet(const SheetPointer &sheet)
{
    beginResetModel();
    m_sheet = sheet;
    m_reviews.assign(sheet ? sheet->blocks.size() : 0, {});
    endResetModel();
}

void ReviewListModel::setRound(const model::ReviewRound &round)
{
    if (m_sheet)
        m_reviews = reviewsOf(round, *m_sheet);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : int(m_sheet->blocks.size());
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SheetBlock &block = m_sheet->blocks[size_t(index.row())];
    const auto name = [&] { return u"%1　%2"_s.arg(block.label, block.heading).trimmed(); };
    const auto second = [&](const ClauseReview &state) {
        return state.changedSince ? Tr::tr("%1・確認後に変わりました").arg(changeText(block)) : changeText(block);
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return name();
    case RowRole::SecondLine: return second(review(index.row()));
    case RowRole::LeadingMark: {
        Mark glyph = stateMark(review(index.row()));
        glyph.word.clear();
        return QVariant::fromValue(glyph);
    }
    case RowRole::Marks: {
        Mark word = stateMark(review(index.row()));
        word.glyph.clear();
        return QVariant::fromValue(Marks{word});
    }
    case Qt::AccessibleTextRole: {
        const ClauseReview &state = review(index.row());
        return u"%1、%2、%3"_s.arg(name(), second(state), stateMark(state).word);
    }
    default: return {};
    }
}

ReviewBar::ReviewBar(QWidget *parent) : QWidget(parent) { setFixedHeight(metrics::progressBar); }

void ReviewBar::setShares(int confirmed, int commented, int total)
{
    m_confirmed = confirmed;
    m_commented = commented;
    m_total = total;
    setAccessibleName(Tr::tr("確認済 %1、意見あり %2、全 %3").arg(confirmed).arg(commented).arg(total));
    update();
}

void ReviewBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Line, palette()));
    if (m_total == 0)
        return;
    const int confirmed = width() * m_confirmed / m_total;
    const int commented = width() * (m_confirmed + m_commented) / m_total - confirmed;
    painter.fillRect(0, 0, confirmed, height(), color(Role::BarCovered, palette()));
    painter.fillRect(confirmed, 0, commented, height(), color(Role::Check, palette()));
}

ReviewList::ReviewList(QWidget *parent)
    : QWidget(parent), m_model(new ReviewListModel(this)), m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    m_list->setModel(m_model);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(Tr::tr("変わった条"));
    column->addWidget(m_list, 1);
    column->addWidget(separator(Qt::Horizontal, this));
    buildFoot();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT blockChosen(current.row());
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        applyFilter();
        Q_EMIT filterChanged();
    });
    count();
}

void ReviewList::buildHead()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *head = new PaneHead(this);
    head->row()->addWidget(new RoleLabel(Tr::tr("変わった条"), Role::Text, RoleLabel::Size::Head, head));
    m_count = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    head->row()->addWidget(m_count);
    head->addStretch();
    m_filter = new QComboBox(head);
    m_filter->setAccessibleName(Tr::tr("変わった条の絞り込み"));
    m_filter->addItems(
        {Tr::tr("すべて"), Tr::tr("字句の改正"), Tr::tr("番号のみ"), Tr::tr("未確認"), Tr::tr("意見あり")});
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->row()->addWidget(m_filter);
    column->addWidget(head);
    auto *progress = new QVBoxLayout;
    progress->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    progress->setSpacing(metrics::gap / 2);
    auto *words = new QHBoxLayout;
    m_done = new RoleLabel({}, Role::Text, RoleLabel::Size::Secondary, this);
    m_commented = new RoleLabel({}, Role::Check, RoleLabel::Size::Secondary, this);
    words->addWidget(m_done, 1);
    words->addWidget(m_commented);
    m_bar = new ReviewBar(this);
    progress->addLayout(words);
    progress->addWidget(m_bar);
    column->addLayout(progress);
    column->addWidget(separator(Qt::Horizontal, this));
}

void ReviewList::buildFoot()
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    foot->setSpacing(metrics::gap);
    auto *buttons = new QHBoxLayout;
    m_return = new QPushButton(Tr::tr("差し戻す"), this);
    m_finish = new QPushButton(Tr::tr("審査済にする"), this);
    buttons->addWidget(m_return);
    buttons->addWidget(m_finish, 1);
    m_whyNot = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this);
    m_whyNot->setWordWrap(true);
    foot->addLayout(buttons);
    foot->addWidget(m_whyNot);
    static_cast<QVBoxLayout *>(layout())->addLayout(foot);
    connect(m_finish, &QPushButton::clicked, this, [this] { Q_EMIT finishWanted(u"done"_s); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT finishWanted(u"returned"_s); });
}

void ReviewList::setSheet(const SheetPointer &sheet, const model::ReviewRound &round)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setSheet(sheet);
    setRound(round);
    applyFilter();
}

void ReviewList::setRound(const model::ReviewRound &round)
{
    m_state = round.state;
    m_model->setRound(round);
    count();
}

void ReviewList::setCurrent(int block)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_model->index(block));
    m_list->viewport()->update();
}

ReviewList::Filter ReviewList::filter() const { return Filter(m_filter->currentIndex()); }

bool ReviewList::shows(int block) const { return block < int(m_shown.size()) && m_shown[size_t(block)]; }

std::vector<int> ReviewList::openCommentsByBlock() const
{
    std::vector<int> open;
    for (int block = 0; block < m_model->rowCount(); ++block)
        open.push_back(m_model->review(block).openComments);
    return open;
}

/// What fits is settled when the filter is chosen: a clause does not vanish under the hand that confirms it.
void ReviewList::applyFilter()
{
    const Filter filter = this->filter();
    m_shown.assign(size_t(m_model->rowCount()), true);
    for (int block = 0; block < m_model->rowCount(); ++block) {
        const SheetBlock &changed = m_model->sheet()->blocks[size_t(block)];
        switch (filter) {
        case Filter::All: break;
        case Filter::Words: m_shown[size_t(block)] = !changed.numberOnly; break;
        case Filter::Numbers: m_shown[size_t(block)] = changed.numberOnly; break;
        case Filter::Open: m_shown[size_t(block)] = m_model->review(block).state == ReviewState::Open; break;
        case Filter::Commented: m_shown[size_t(block)] = m_model->review(block).comments > 0; break;
        }
        if (const bool hidden = !m_shown[size_t(block)]; hidden != m_list->isRowHidden(block))
            m_list->setRowHidden(block, hidden); // asks for a new layout even where nothing changes
    }
}

void ReviewList::count()
{
    const int total = m_model->rowCount();
    m_confirmed = 0;
    m_openComments = 0;
    int commented = 0;
    for (int block = 0; block < total; ++block) {
        const ClauseReview &review = m_model->review(block);
        m_confirmed += review.state == ReviewState::Confirmed ? 1 : 0;
        commented += review.state == ReviewState::Commented ? 1 : 0;
        m_openComments += review.openComments;
    }
    m_count->setText(QString::number(total));
    m_done->setText(Tr::tr("確認済 %1 / %2").arg(m_confirmed).arg(total));
    m_commented->setText(commented > 0 ? Tr::tr("意見あり %1").arg(commented) : QString());
    m_bar->setShares(m_confirmed, commented, total);
    const bool all = total > 0 && m_confirmed == total;
    m_finish->setEnabled(all && m_state != "done"_L1);
    m_return->setEnabled(total > 0 && m_openComments > 0 && m_state != "returned"_L1);
    m_whyNot->setText(total == 0 ? Tr::tr("変更がないため、審査するものはありません。")
                          : m_state == "done"_L1 && all ? Tr::tr("審査済です。")
                          : m_state == "returned"_L1    ? Tr::tr("差し戻しています。")
                          : all                         ? QString()
                                : Tr::tr("確認していない条が %1 あります。").arg(total - m_confirmed));
}

} // namespace hoshin::ui
