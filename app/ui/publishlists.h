// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/publishwork.h"

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace hoshin::ui {

class ContentOrEmpty;
class WorkspaceSession;

/// The left of 公開: the documents with how far each is, and what was published.
class PublishLists final : public QWidget
{
    Q_OBJECT

public:
    explicit PublishLists(QWidget *parent = nullptr);

    /// `slug`: the document to be current; the first one where it is empty or unknown. Returns the one that is.
    QString fill(const WorkspaceSession *session, const std::vector<PublishCondition> &conditions, const QString &slug);

Q_SIGNALS:
    void documentChosen(const QString &slug);
    void recordChosen(int number); ///< a publication: its files are to be held against it

private:
    void fillRecords(const std::vector<model::PublicationRecord> &records);

    QListView *m_documents;
    QListView *m_records;
    ContentOrEmpty *m_recordPage = nullptr;
    QStandardItemModel *m_documentModel;
    QStandardItemModel *m_recordModel;
};

} // namespace hoshin::ui
