// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "ui/clauseeditor.h"
#include "ui/paintmark.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QStandardItemModel;
class QTabBar;
class QTableView;
class QStackedWidget;

namespace hoshin::ui {

class ContentOrEmpty;
class WorkspaceSession;

/// The list at the bottom of 起案: findings, and the places a search found.
class FindingsList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    /// What is listed: of the article that has the caret, its chapter, the document, every document.
    enum class Scope : quint8 { Article, Chapter, Document, Workspace };

    /// `findings` of the current document; `elsewhere` of the others and of the workspace as a whole.
    void setFindings(const std::vector<check::Finding> &findings, const std::vector<check::Finding> &elsewhere,
                     const WorkspaceSession &workspace);
    void setPlace(const model::ClauseId &article); ///< the caret is in another article
    Scope scope() const;
    void setScope(Scope scope);
    void setHits(const std::vector<TextHit> &hits, const DocumentSession &document);
    void clear();
    void step(int direction); ///< to the next or previous row of what is shown

Q_SIGNALS:
    /// `document`: slug; empty: the current one.
    void findingChosen(const QString &document, const hoshin::model::ClauseId &clause, int start, int length);
    void scopeChanged(hoshin::ui::FindingsList::Scope scope);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *table(QStandardItemModel *model, const QString &name);
    void choose(const QModelIndex &index);
    void fill();
    void addRow(const check::Finding &finding);
    bool isInScope(const check::Finding &finding) const;
    QString placeOf(const check::Finding &finding) const;
    void sayWhyEmpty();
    void fitColumns();

    QPointer<const WorkspaceSession> m_workspace;
    std::vector<check::Finding> m_all; ///< of the current document first
    std::vector<check::Finding> m_listed;
    model::ClauseId m_article;
    QComboBox *m_scope = nullptr;
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
