// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/reviewwork.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace hoshin::ui {

class ComparisonView;
class ContentOrEmpty;
class EmptyState;
class FileExport;
class MessageBar;

/// The 新旧対照表 in 審査: how it is written, the table itself, its files. Both columns are generated, nothing in them can be typed.
class TablePage final : public QWidget
{
    Q_OBJECT

public:
    TablePage(const Context &context, QWidget *parent);

    ComparisonView &view() const { return *m_view; }
    MessageBar &bar() const { return *m_bar; }
    EmptyState &emptyState() const;
    void setReview(const Reviewed &review, const QString &issuer);

    compare::TableProfile profile() const; ///< with the switches of the head
    void setProfile(const compare::TableProfile &profile);

Q_SIGNALS:
    void profileChanged(); ///< the table is to be made anew
    void said(const QString &text);

private:
    void buildHead(QWidget *head);
    void addExport(QWidget *head);
    void fillProfiles();
    void editProfile();
    void write(TableFormat format, const QString &ending, const QString &filter);

    Context m_context;
    QComboBox *m_profiles = nullptr;
    QCheckBox *m_omit = nullptr;
    QCheckBox *m_examples = nullptr;
    QPushButton *m_export = nullptr;
    MessageBar *m_bar;
    ComparisonView *m_view;
    ContentOrEmpty *m_page;
    FileExport *m_files;
    compare::TableProfile m_profile;
    Reviewed m_review;
    QString m_issuer;
};

} // namespace hoshin::ui
