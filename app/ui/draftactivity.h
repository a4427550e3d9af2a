// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"

namespace hoshin::ui {

class ClauseEditor;
class OutlineView;

/// 起案: the outline, the text of one chapter, what belongs to the clause at the right, the findings below.
class DraftActivity final : public Activity
{
    Q_OBJECT

public:
    explicit DraftActivity(const Context &context);
    ~DraftActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override;
    QWidget *centre() override { return m_centre; }
    int leftWidth() const override;
    void setSession(WorkspaceSession *session) override;
    void showClause(const model::ClauseId &id) override;
    QWidget *mainWidget() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    Context m_context;
    WorkspaceSession *m_session = nullptr;
    OutlineView *m_outline;
    QWidget *m_centre;
};

} // namespace hoshin::ui
