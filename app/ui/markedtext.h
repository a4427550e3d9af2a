// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QTextEdit>

namespace hoshin::ui {

class RoleLabel;

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
    /// The longest line in full-width characters; 0: as wide as the view. The rest of the width stays empty.
    void setMeasure(int characters);
    /// A number in a margin at the left of the first line, as in the editor of clauses.
    void setNumber(const QString &number);
    /// What the text needs at this width.
    int wantedHeight() const;
    void setLines(); ///< gives the lines their distance after the text was replaced

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colour();
    void fitMeasure();
    void placeNumber();

    QList<Stretch> m_marks;
    RoleLabel *m_number = nullptr; ///< once there is one
    int m_pitch = 0;
    int m_measure = 0;
};

} // namespace hoshin::ui
