// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QObject>

class QApplication;
class QFocusFrame;

namespace hoshin::ui {

enum class SchemeChoice : quint8 { Auto, Light, Dark };

/// Style, font and palette of the program, and the ring around the focused button. One per application.
class Look final : public QObject
{
    Q_OBJECT

public:
    /// Reads the system's scheme from the palette that the application started with, then sets ours.
    explicit Look(QApplication &application);

    void setScheme(SchemeChoice choice);
    SchemeChoice choice() const { return m_choice; }
    Scheme scheme() const;

private:
    void followFocus(QWidget *now);

    QApplication &m_application;
    Scheme m_system;
    SchemeChoice m_choice = SchemeChoice::Auto;
    QFocusFrame *m_ring = nullptr;
};

} // namespace hoshin::ui
