// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rebasework.h"

#include <QWidget>

class QVBoxLayout;

namespace hoshin::ui {

/// Why a clause of the guideline changed and what it touches: reason, commentary, the ministry's own text where the officer
/// imported it, clauses of the policy, rule and standards, the decision of last time.
class RebasePane final : public QWidget
{
    Q_OBJECT

public:
    explicit RebasePane(QWidget *parent = nullptr);

    void show(const RebaseDesk &desk, size_t row);
    void clear();

Q_SIGNALS:
    void clauseWanted(const hoshin::model::ClauseId &id);

private:
    void head(const QString &text);
    void words(const QString &text, bool quiet = false);
    void clauses(const RebaseDesk &desk, const guideline::RebaseRow &line);
    void standards(const RebaseDesk &desk, const QString &example);
    void lastTime(const RebaseDesk &desk, const guideline::RebaseRow &line);

    QWidget *m_content;
    QVBoxLayout *m_column;
};

} // namespace hoshin::ui
