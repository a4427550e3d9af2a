// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QLabel>

namespace hoshin::ui {

/// A label whose text has the colour of a role, in every scheme.
class RoleLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Size : quint8 { Normal, Secondary, Head, Page, Title }; ///< 13, 12, 13 half-bold, 16 half-bold, 24 bold

    explicit RoleLabel(const QString &text, Role role = Role::Text, Size size = Size::Normal,
                       QWidget *parent = nullptr);
    void setRole(Role role);
    /// Gives way where there is no room: the end of the text becomes …, the whole of it stands in the tool tip.
    void setElided();
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();
    Role m_role;
    bool m_elided = false;
};

/// A small picture of an icon in the colour of a role; a word always stands beside it.
class IconLabel final : public QWidget
{
public:
    IconLabel(const QString &name, Role role, int size, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_size;
};

/// A line of 1 px between two parts of a pane, or between two tools of a head.
QWidget *separator(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace hoshin::ui
