// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hoshin::ui {

class RoleLabel;

/// Long work as the window shows it: what, how far, and a way to stop it. Appears after 400 ms.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void begin(const QString &what, std::function<void()> cancel) = 0;
    virtual void advance(int percent) = 0; ///< below 0: length unknown
    virtual void end() = 0;
};

/// The bar at the foot of the window. Every part is a flat button that opens what it names.
class StatusLine final : public QWidget, public Progress
{
    Q_OBJECT

public:
    enum class Part : quint8 { Document, Revision, First, Second, Autosave, TextSize };

    explicit StatusLine(QWidget *parent = nullptr);

    void setPart(Part part, const QString &text); ///< empty: hidden
    void say(const QString &text);                ///< for five seconds, in place of the parts at the right

    void begin(const QString &what, std::function<void()> cancel) override;
    void advance(int percent) override;
    void end() override;

Q_SIGNALS:
    void partClicked(hoshin::ui::StatusLine::Part part);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addPart(Part part);

    QHBoxLayout *m_row;
    QList<QToolButton *> m_parts;
    RoleLabel *m_said;
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_what;
    QTimer m_quiet;
    QTimer m_late;
    std::function<void()> m_cancel;
    QString m_work;
};

} // namespace hoshin::ui
