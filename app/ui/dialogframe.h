// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hoshin::ui {

class RoleLabel;

/// A dialog with a body that scrolls when the screen is small and a foot that stays: a sentence, キャンセル, the primary button.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    DialogFrame(const QString &title, const QString &primary, QWidget *parent);

    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *foot() const { return m_foot; } ///< buttons go before the primary one: insertWidget(count() - 1, …)
    QPushButton *primaryButton() const { return m_primary; }
    QPushButton *cancelButton() const { return m_cancel; }
    /// Switches the primary button off and says why beside it; empty: on.
    void setObstacle(const QString &reason);
    /// What stands there while there is no obstacle.
    void setHint(const QString &hint);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    RoleLabel *m_reason;
    QString m_hint;
    QString m_obstacle;
    QPushButton *m_primary;
    QPushButton *m_cancel;
};

} // namespace hoshin::ui
