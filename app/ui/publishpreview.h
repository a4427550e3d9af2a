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
class QStackedWidget;

namespace hoshin::ui {

class ContentOrEmpty;
class HtmlPreview;
class PagePreview;
class PaneHead;
class RoleLabel;
class SegmentedButtons;

/// The centre of 公開: one document as it will be published, as pages with their number and size above, or as HTML.
class PublishPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PublishPreview(QWidget *parent = nullptr);
    ~PublishPreview() override;

    /// The document in its state in `workspace`; the same document again keeps the place.
    /// `set`: of which it is published; nothing: with everything.
    void show(const model::Workspace &workspace, const QString &slug, const QString &storePath,
              const std::optional<model::PublicationSet> &set = {});
    void clear(); ///< no workspace, or nothing in it

    void setMarkers(bool shown);
    bool markers() const; ///< are the places of withheld clauses shown?
    bool isBusy() const;
    QWidget *mainWidget() const; ///< of the form that is shown
    QPushButton *contextButton() const { return m_contextButton; }

Q_SIGNALS:
    void contextWanted();
    void failed(const hoshin::Error &error); ///< the page cannot be opened

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(PaneHead &head);
    void compose();
    void takePages();
    void showForm();

    SegmentedButtons *m_form = nullptr; ///< PDF, HTML
    QStackedWidget *m_forms;
    HtmlPreview *m_html;
    QList<QWidget *> m_pageTools; ///< for the pages alone
    PagePreview *m_pages;
    ContentOrEmpty *m_page;
    QSpinBox *m_pageNumber = nullptr;
    RoleLabel *m_pageCount = nullptr;
    QComboBox *m_zoom = nullptr;
    QCheckBox *m_markers = nullptr;
    QPushButton *m_contextButton = nullptr;
    QFutureWatcher<Result<std::shared_ptr<const publish::ComposedDocument>>> m_composing;
    model::Workspace m_workspace;
    QString m_slug; ///< wanted; empty: none
    QString m_storePath;
    std::optional<model::PublicationSet> m_set;
    QString m_shown; ///< composed last
    bool m_again = false;
};

} // namespace hoshin::ui
