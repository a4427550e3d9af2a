// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"
#include "publish/compose/composed.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace hoshin::ui {

class ContentOrEmpty;
class PagePreview;
class PaneHead;
class RoleLabel;

/// The centre of 公開: the pages of one document as they will be printed, with page number and size above. Sets them in a worker.
class PublishPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PublishPreview(QWidget *parent = nullptr);
    ~PublishPreview() override;

    /// The document in its state in `workspace`; the same document again keeps the place.
    void show(const model::Workspace &workspace, const QString &slug);
    void clear(); ///< no workspace, or nothing in it

    bool markers() const; ///< are the places of withheld clauses shown?
    bool isBusy() const { return m_composing.isRunning(); }
    PagePreview *pages() const { return m_pages; }
    QPushButton *contextButton() const { return m_contextButton; }

Q_SIGNALS:
    void contextWanted();

private:
    void buildHead(PaneHead &head);
    void compose();
    void takePages();

    PagePreview *m_pages;
    ContentOrEmpty *m_page;
    QSpinBox *m_pageNumber = nullptr;
    RoleLabel *m_pageCount = nullptr;
    QComboBox *m_zoom = nullptr;
    QCheckBox *m_markers = nullptr;
    QPushButton *m_contextButton = nullptr;
    QFutureWatcher<Result<std::shared_ptr<const publish::ComposedDocument>>> m_composing;
    model::Workspace m_workspace;
    QString m_slug;  ///< wanted; empty: none
    QString m_shown; ///< composed last
    bool m_again = false;
};

} // namespace hoshin::ui
