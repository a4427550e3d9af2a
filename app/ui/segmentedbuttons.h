// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;

namespace hoshin::ui {

/// A few exclusive choices in one frame: 新旧対照表 | 改め文.
class SegmentedButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedButtons(const QStringList &texts, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index);
    void setSegmentEnabled(int index, bool enabled, const QString &reason = {});

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
};

} // namespace hoshin::ui
