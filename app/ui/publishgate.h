// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/publishconditions.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace hoshin::ui {

class RoleLabel;

/// The conditions of a publication, those not met first, each with the way to what it is about; below them the reason for which a
/// warning may stand.
class PublishGate final : public QWidget
{
    Q_OBJECT

public:
    explicit PublishGate(QWidget *parent = nullptr);

    /// `titles`: of the documents, by slug.
    void setConditions(const std::vector<PublishCondition> &conditions, const QMap<QString, QString> &titles);

Q_SIGNALS:
    void chosen(const hoshin::ui::PublishCondition &condition); ///< go where it can be met
    /// A reason for these warnings; empty: the recorded one is taken back.
    void reasonGiven(const std::vector<hoshin::check::Finding> &findings, const QString &reason);

private:
    QWidget *buildForm();
    void showForm();
    void record();
    const PublishCondition *current() const;
    std::vector<check::Finding> likeCurrent() const; ///< open warnings of the same rule and document

    QListView *m_view;
    QStandardItemModel *m_model;
    QWidget *m_form;
    RoleLabel *m_detail = nullptr;
    QWidget *m_reasonPart = nullptr;
    QLineEdit *m_reason = nullptr;
    QCheckBox *m_alike = nullptr;
    QPushButton *m_record = nullptr;
    std::vector<PublishCondition> m_all;
};

} // namespace hoshin::ui
