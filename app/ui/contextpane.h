// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/catalogue.h"
#include "guideline/edition.h"
#include "model/clauseid.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QListView;
class QStackedWidget;
class QStandardItemModel;
class QTabBar;

namespace hoshin::ui {

class ContentOrEmpty;
class ExamplePane;
class WorkspaceSession;

/// The right pane of 起案: what belongs to the clause that has the caret. 例文, 対応, 指摘, 履歴.
class ContextPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextPane(QWidget *parent = nullptr);

    ExamplePane &examples() { return *m_examples; }
    void setSession(WorkspaceSession *session);
    void show(const model::ClauseId &unit, const std::vector<guideline::Edition> &editions,
              const std::vector<check::Finding> &findings);
    QString currentTitle() const;

Q_SIGNALS:
    void findingChosen(const hoshin::model::ClauseId &clause, int start, int length);

private:
    struct ListPage
    {
        QStandardItemModel *model = nullptr;
        QListView *view = nullptr;
        ContentOrEmpty *page = nullptr;
    };

    ListPage addList(const QString &name, const QString &emptyTitle, const QString &emptyText);
    void fillMatches();
    void fillFindings(const std::vector<check::Finding> &findings);
    void fillHistory();

    QPointer<WorkspaceSession> m_session;
    model::ClauseId m_unit;
    std::optional<guideline::Catalogue> m_catalogue;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    ExamplePane *m_examples;
    ListPage m_matches;
    ListPage m_findings;
    ListPage m_history;
};

} // namespace hoshin::ui
