// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;

namespace hoshin::ui {

/// The steps of an assistant at its left: number, name, and a tick where it was left in order. One stop of the Tab key; the
/// arrow keys walk it.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);
    void setDone(int step, bool done);

Q_SIGNALS:
    void stepWanted(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace hoshin::ui
