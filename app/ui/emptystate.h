// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace hoshin::ui {

/// Why a list is empty and what to do next: a title, one sentence, at most one button, in the upper third.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &title, const QString &sentence, const QString &action = {}, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

/// Shows `content`, or `empty` in its place.
class ContentOrEmpty final : public QWidget
{
    Q_OBJECT

public:
    ContentOrEmpty(QWidget *content, EmptyState *empty, QWidget *parent = nullptr);
    void setEmpty(bool empty);
    EmptyState *emptyState() const { return m_empty; }

private:
    QStackedLayout *m_stack;
    EmptyState *m_empty;
};

} // namespace hoshin::ui
