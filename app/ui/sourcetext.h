// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>
#include <QStringList>
#include <QTimer>

namespace hoshin::ui {

/// XML or HTML as it is written, read-only and coloured. Lines come in a stretch at a time, so that the window never waits.
class SourceText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceText(QWidget *parent = nullptr);
    ~SourceText() override;

    void setSource(const QString &source);
    void goToLine(int line); ///< from 1; once it is there

Q_SIGNALS:
    void shown(); ///< the last line is there

protected:
    void changeEvent(QEvent *event) override;

private:
    class Highlighter;
    void addLines();

    Highlighter *m_highlighter;
    QTimer m_soon;
    QStringList m_lines;
    qsizetype m_next = 0;
    int m_wanted = 0;
};

} // namespace hoshin::ui
