// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/paintmark.h"
#include "ui/reviewstate.h"

#include <QAbstractListModel>
#include <QWidget>

class QComboBox;
class QListView;
class QPushButton;

namespace hoshin::ui {

class RoleLabel;

/// The changed clauses of a sheet with the state of their review.
class ReviewListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSheet(const SheetPointer &sheet);
    void setRound(const model::ReviewRound &round);
    const ClauseReview &review(int block) const { return m_reviews[size_t(block)]; }
    const ComparisonSheet *sheet() const { return m_sheet.get(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    SheetPointer m_sheet;
    std::vector<ClauseReview> m_reviews; ///< by block
};

/// How far a review is: confirmed, with open questions, the rest.
class ReviewBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(QWidget *parent = nullptr);
    void setShares(int confirmed, int commented, int total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_confirmed = 0;
    int m_commented = 0;
    int m_total = 0;
};

/// The left pane of 審査: the changed clauses, which of them to show, how far the review is, and what to do at its end.
class ReviewList final : public QWidget
{
    Q_OBJECT

public:
    enum class Filter : quint8 { All, Words, Numbers, Open, Commented };

    explicit ReviewList(QWidget *parent = nullptr);

    void setSheet(const SheetPointer &sheet, const model::ReviewRound &round);
    void setRound(const model::ReviewRound &round); ///< with its comments anchored
    void setCurrent(int block);

    Filter filter() const;
    bool shows(int block) const; ///< under the filter as it was when it was chosen
    std::vector<int> openCommentsByBlock() const;
    int confirmedCount() const { return m_confirmed; }
    int openComments() const { return m_openComments; }

Q_SIGNALS:
    void blockChosen(int block);
    void filterChanged();
    void finishWanted(const QString &state); ///< "done", "returned"

private:
    void buildHead();
    void buildFoot();
    void count();
    void applyFilter();

    ReviewListModel *m_model;
    QListView *m_list;
    QComboBox *m_filter = nullptr;
    RoleLabel *m_count = nullptr;
    RoleLabel *m_done = nullptr;
    RoleLabel *m_commented = nullptr;
    ReviewBar *m_bar = nullptr;
    RoleLabel *m_whyNot = nullptr;
    QPushButton *m_finish = nullptr;
    QPushButton *m_return = nullptr;
    std::vector<bool> m_shown; ///< by block
    QString m_state;           ///< of the round
    int m_confirmed = 0;
    int m_openComments = 0;
};

} // namespace hoshin::ui
