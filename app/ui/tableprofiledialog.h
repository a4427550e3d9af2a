// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/tableprofile.h"
#include "ui/activity.h"
#include "ui/dialogframe.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace hoshin::ui {

/// How the body writes its 新旧対照表: captions, order, notes, marks, columns, lead and legend. Reads and writes the same JSON file as
/// hoshin-cli compare --profile.
class TableProfileDialog final : public DialogFrame
{
    Q_OBJECT

public:
    TableProfileDialog(const compare::TableProfile &profile, const Context &context, QWidget *parent);

    compare::TableProfile profile() const;

private:
    void buildForm();
    void buildFoot();
    void addText(QFormLayout &form, const QString &label, QString compare::TableProfile::*member);
    void addSwitch(QFormLayout &form, const QString &label, bool compare::TableProfile::*member);
    void show(const compare::TableProfile &profile);
    void open();
    void save();

    Context m_context;
    compare::TableProfile m_start; ///< members that the form does not show stay as they are
    QComboBox *m_order = nullptr;
    QComboBox *m_direction = nullptr;
    QPlainTextEdit *m_lead = nullptr;
    QList<QPair<QLineEdit *, QString compare::TableProfile::*>> m_texts;
    QList<QPair<QCheckBox *, bool compare::TableProfile::*>> m_switches;
};

} // namespace hoshin::ui
