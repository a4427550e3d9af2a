// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/dialogframe.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace hoshin::ui {

class Form;

/// 公開セットを作る、改める: name, documents in their order, organs, forms and markers. Changes nothing itself.
class PublishSetDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `set`: to start from; its id stays. Without a name it is a new one.
    PublishSetDialog(const model::Workspace &workspace, const model::PublicationSet &set, QWidget *parent);

    model::PublicationSet set() const; ///< as it was entered

private:
    void fillDocuments();
    void fillOrgans();
    QWidget *buildForms();
    void move(int step);
    void check();

    const model::Workspace &m_workspace;
    model::PublicationSet m_set;
    Form *m_form;
    QLineEdit *m_name;
    QListWidget *m_documents;
    QToolButton *m_up;
    QToolButton *m_down;
    QListWidget *m_organs;
    QCheckBox *m_pdf;
    QCheckBox *m_html;
    QCheckBox *m_word;
    QCheckBox *m_markers;
};

} // namespace hoshin::ui
