// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace hoshin::ui {

class RoleLabel;

/// One message in one line under the head of the pane it concerns, with at most one action. Shows nothing until told to, and
/// of two messages keeps the graver.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Info, Check, Error }; ///< in the order of gravity

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows `text`; `action` empty: no button. A graver message that stands already stays.
    void show(Kind kind, const QString &text, const QString &action = {}, bool closable = true);
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    RoleLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace hoshin::ui
