// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/publishconditions.h"

#include <QWidget>

class QAction;
class QComboBox;
class QListView;
class QStandardItemModel;

namespace hoshin::ui {

class ContentOrEmpty;
class WorkspaceSession;

/// What of 公開 is chosen.
struct PublishChoice
{
    QString set;  ///< id; empty: the workspace has no set
    QString slug; ///< document that the preview shows; empty: none

    bool operator==(const PublishChoice &) const = default;
};

/// The left of 公開: the publication sets with how far each is, which of their documents is shown, and what was published.
class PublishLists final : public QWidget
{
    Q_OBJECT

public:
    explicit PublishLists(QWidget *parent = nullptr);

    /// `choice`: to be current; the first ones where it is empty or unknown. Returns what is.
    PublishChoice fill(const WorkspaceSession *session, const JudgedSets &judged, const PublishChoice &choice);
    QListView *sets() const { return m_sets; }

Q_SIGNALS:
    void chosen(const hoshin::ui::PublishChoice &choice);
    void newSetWanted();
    void editWanted();
    void copyWanted();
    void removeWanted();
    void recordChosen(int number); ///< a publication: its files are to be held against it

private:
    QWidget *buildHead();
    QWidget *buildDocuments();
    void fillSets(const WorkspaceSession &session, const JudgedSets &judged);
    QStringList fillDocuments(const WorkspaceSession &session, const QString &set);
    void fillRecords(const std::vector<model::PublicationRecord> &records);
    void showMenu(const QPoint &place);

    QListView *m_sets = nullptr;
    ContentOrEmpty *m_setPage = nullptr;
    QWidget *m_documentPart = nullptr;
    QComboBox *m_documents = nullptr;
    QListView *m_records = nullptr;
    ContentOrEmpty *m_recordPage = nullptr;
    QList<QAction *> m_acts; ///< on the current set
    QStandardItemModel *m_setModel;
    QStandardItemModel *m_recordModel;
};

/// 「PDF、HTML」
QString formsText(const model::PublicationSet &set);

} // namespace hoshin::ui
