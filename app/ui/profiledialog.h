// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/assistantpages.h"
#include "ui/dialogframe.h"

class QStackedWidget;
class QTabBar;

namespace hoshin::ui {

/// 団体の設定: name, kind, organs, model and the values of the placeholders. How the organs adopted is recorded in 公開, document by
/// document; a button leads there.
class ProfileDialog final : public DialogFrame
{
    Q_OBJECT

public:
    explicit ProfileDialog(const model::Workspace &workspace, QWidget *parent = nullptr);

    model::Body profile() const;
    bool adoptionsWanted() const { return m_adoptionsWanted; } ///< accepted by the button that leads to the records
    void showTab(int index);
    void accept() override;

private:
    void addTab(QWidget *page);

    const model::Workspace m_workspace;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    BodyPage *m_body;
    OrgansList *m_organs;
    NamesPage *m_names;
    bool m_adoptionsWanted = false;
};

} // namespace hoshin::ui
