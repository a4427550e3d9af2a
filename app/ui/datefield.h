// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QLineEdit>

namespace hoshin::ui {

/// A date as officials write it: 令和8年12月1日, R8.12.1, 2026-12-01, 2026/12/1. Widths of figures do not matter.
class DateField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    QDate date() const; ///< invalid while empty or not readable
    void setDate(const QDate &date);
    bool isAcceptable() const; ///< empty, or a date

Q_SIGNALS:
    void dateChanged();
};

/// The date that `text` says, invalid where it says none.
QDate parseDate(const QString &text);

} // namespace hoshin::ui
