// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QTimer>

namespace hoshin::ui {

/// A list whose rows are as high as their text at the width that they have now, also after the scroll bar took a part of it.
class WrappingList final : public QListView
{
    Q_OBJECT

public:
    explicit WrappingList(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTimer m_fit;
};

} // namespace hoshin::ui
