// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogframe.h"
#include "ui/look.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTabBar;
class QStackedWidget;
class QTreeView;

namespace hoshin::ui {

class ActionCollection;
class Settings;

/// 設定: look, text, language, who records, keys. What is chosen is seen at once; キャンセル takes it back.
class SettingsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, ActionCollection &actions, QWidget *parent);
    void showKeys();

Q_SIGNALS:
    void schemeChosen(hoshin::ui::SchemeChoice choice);
    void textPercentChosen(int percent);

private:
    QWidget *generalPage();
    QWidget *keysPage();
    void store();

    Settings &m_settings;
    ActionCollection &m_actions;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QComboBox *m_scheme = nullptr;
    QSpinBox *m_percent = nullptr;
    QComboBox *m_measure = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_author = nullptr;
    QLineEdit *m_email = nullptr;
};

} // namespace hoshin::ui
