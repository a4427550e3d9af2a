// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/amendwork.h"
#include "ui/reviewwork.h"

#include <QFutureWatcher>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace hoshin::ui {

class AmendmentEditor;
class ContentOrEmpty;
class FileExport;
class MessageBar;
class PaneHead;
class RoleLabel;

/// The 改め文 of the two versions that 審査 shows: generated, proved, never edited by hand.
class AmendmentPage final : public QWidget
{
    Q_OBJECT

public:
    AmendmentPage(const Context &context, QWidget *parent);
    ~AmendmentPage() override;

    void setReview(const Reviewed &review, const QString &issuer);
    void setActive(bool active); ///< a text is made only for who looks at it
    void setTextPercent(int percent);
    AmendmentEditor *editor() const { return m_text; }
    QString profile() const;
    void setProfile(const QString &id);
    QString statusText() const { return m_status; } ///< 改め文：検算一致

Q_SIGNALS:
    void statusChanged();
    void said(const QString &text);

private:
    void buildHead();
    void addExport(QWidget *head);
    void make();
    void take();
    void fail(const Error &error);

    Context m_context;
    PaneHead *m_head = nullptr;
    QComboBox *m_profile = nullptr;
    RoleLabel *m_proof = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    MessageBar *m_bar;
    AmendmentEditor *m_text;
    ContentOrEmpty *m_page;
    FileExport *m_files;
    SheetPointer m_sheet;
    std::vector<model::PairDecision> m_pairs;
    QString m_issuer;
    AmendmentMade m_made;
    QString m_status;
    QFutureWatcher<AmendmentMade> m_making;
    bool m_active = false;
    bool m_stale = false;
    bool m_again = false;
};

} // namespace hoshin::ui
