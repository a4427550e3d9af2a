// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/lines.h"

#include <QPlainTextEdit>

namespace hoshin::ui {

/// The lines of a file that is to be imported, read-only, with what each was taken for at the left. Lines in doubt are marked.
class ImportSource final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ImportSource(QWidget *parent = nullptr);

    void setLines(const QStringList &lines);
    /// `doubts`: line → its number in the list of doubts, from 1.
    void setKinds(const std::vector<text::LineKind> &kinds, const QMap<int, int> &doubts);

    int currentLine() const; ///< from 1
    void setCurrentLine(int line);

Q_SIGNALS:
    void lineChosen(int line); ///< by the person

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Margin;
    void paintMargin(QWidget &margin);

    Margin *m_margin;
    int m_marginWidth; ///< as the longest word for a line needs
    std::vector<text::LineKind> m_kinds;
    QMap<int, int> m_doubts;
    bool m_moving = false;
};

} // namespace hoshin::ui
