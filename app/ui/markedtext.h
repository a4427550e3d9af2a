// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QTextEdit>

namespace hoshin::ui {

/// Words of a clause with stretches that are marked: colour, ground and, for what changed, a line of 2 px below. Drawn over the
/// text, so that marking is never a step of its own in the history of an editor.
class MarkedText final : public QTextEdit
{
    Q_OBJECT

public:
    struct Stretch
    {
        int start = 0;
        int length = 0;
        Role role = Role::Added;
        bool underlined = true;
    };

    explicit MarkedText(QWidget *parent = nullptr);

    void setMarks(const QList<Stretch> &marks);
    const QList<Stretch> &marks() const { return m_marks; }
    /// Size of the words and distance of the lines at 100 %.
    void setType(int pixels, int pitch, int percent);
    void setLines(); ///< gives the lines their distance after the text was replaced

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QList<Stretch> m_marks;
    int m_pitch = 0;
};

} // namespace hoshin::ui
