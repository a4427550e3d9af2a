// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace hoshin::ui {

class RoleLabel;

/// An input whose content cannot be taken, and the sentence that says why, with an example.
struct FormProblem
{
    QWidget *input = nullptr;
    QString sentence;
};

/// Rows of a form: a label, its input, and below the input a hint or what is wrong with its content.
class Form final : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    void addHead(const QString &text);
    /// `input` gets `label` as its name; `&` in it makes a mnemonic. `beside`: a button that helps to fill it.
    void addRow(const QString &label, QWidget *input, const QString &hint = {}, QWidget *beside = nullptr);
    void addSpan(QWidget *widget); ///< over both columns
    void setRowShown(QWidget *input, bool shown);

    /// Shows the sentences below their inputs, the hints below the others. A problem of an input without a row is not shown.
    void show(const QList<FormProblem> &problems);

private:
    struct Row
    {
        RoleLabel *label = nullptr;
        RoleLabel *note = nullptr;
        QString hint;
    };
    QGridLayout *m_grid;
    QHash<QWidget *, Row> m_rows;
};

} // namespace hoshin::ui
