// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/assistantpages.h"
#include "ui/dialogframe.h"

class QLayout;
class QListView;
class QStackedWidget;
class QStandardItemModel;
class QTabBar;

namespace hoshin::ui {

class DateField;

/// 策定の記録: how and when each organ adopted which document. One row an organ and document; the form is about the current row.
class AdoptionsPage final : public QWidget
{
    Q_OBJECT

public:
    AdoptionsPage(const model::Workspace &workspace, QWidget *parent);

    const std::vector<model::Adoption> &adoptions() const { return m_adoptions; }
    QList<FormProblem> problems() const;
    void showProblems() { m_form->show(problems()); }

Q_SIGNALS:
    void edited();

private:
    QLayout *buildList();
    QLayout *buildForm();
    void fillList();
    void showCurrent();
    void take();
    void addRow();
    void removeRow();

    const model::BodyKind m_kind;
    std::vector<model::Organ> m_organs;
    QMap<QString, QString> m_titles; ///< of the documents, by slug
    std::vector<model::Adoption> m_adoptions;
    QListView *m_list;
    QStandardItemModel *m_model;
    Form *m_form;
    QComboBox *m_organ;
    QComboBox *m_document;
    QComboBox *m_instrument;
    QLineEdit *m_number;
    DateField *m_decided;
    DateField *m_published;
    DateField *m_effective;
    QLineEdit *m_url;
    QLineEdit *m_joint;
    QLineEdit *m_exempt;
    bool m_filling = false;
};

/// 団体の設定: name, kind, model, the values of the placeholders, and the records of adoption.
class ProfileDialog final : public DialogFrame
{
    Q_OBJECT

public:
    explicit ProfileDialog(const model::Workspace &workspace, QWidget *parent = nullptr);

    model::Body profile() const;
    const std::vector<model::Adoption> &adoptions() const { return m_adoptions->adoptions(); }
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
    AdoptionsPage *m_adoptions;
};

} // namespace hoshin::ui
