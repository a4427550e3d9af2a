// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "ui/clauseeditor.h"
#include "ui/paintmark.h"

#include <QWidget>

class QStandardItemModel;
class QTabBar;
class QTableView;
class QStackedWidget;

namespace hoshin::ui {

class ContentOrEmpty;

/// The list at the bottom of 起案: findings, and the places a search found.
class FindingsList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(const std::vector<check::Finding> &findings, const DocumentSession &document);
    void setHits(const std::vector<TextHit> &hits, const DocumentSession &document);
    void clear();
    void step(int direction); ///< to the next or previous row of what is shown

Q_SIGNALS:
    void findingChosen(const hoshin::model::ClauseId &clause, int start, int length);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *table(QStandardItemModel *model, const QString &name);
    void choose(const QModelIndex &index);
    void fitColumns();

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QStandardItemModel *m_findings;
    QStandardItemModel *m_hits;
    QTableView *m_findingTable;
    QTableView *m_hitTable;
    ContentOrEmpty *m_findingPage = nullptr;
    ContentOrEmpty *m_hitPage = nullptr;
};

/// The mark of a severity: 誤り, 要確認, 助言.
Mark severityMark(check::Severity severity);

} // namespace hoshin::ui
