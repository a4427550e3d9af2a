// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>
#include <QTimer>

#include <set>

namespace hoshin::ui {

class AmendmentHighlighter;

/// An amending text (改め文) in the type and pitch of the clause editor, coloured. A long text comes in a stretch at a time.
class AmendmentEditor final : public QTextEdit
{
    Q_OBJECT

public:
    explicit AmendmentEditor(const QString &name, QWidget *parent = nullptr);

    void setSource(const QString &text);
    bool isComplete() const { return m_at >= m_source.size(); } ///< all of the source is in
    void setMarked(const std::set<int> &lines);                 ///< lines to look at, from 0
    void goToLine(int line);
    void setTextPercent(int percent);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    void insertMore();
    void setLook();

    AmendmentHighlighter *m_highlighter;
    QTimer m_more;
    QString m_source;
    qsizetype m_at = 0; ///< of m_source, what is in already
    int m_percent = 100;
};

} // namespace hoshin::ui
