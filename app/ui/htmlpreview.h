// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "publish/package.h"

#include <QFutureWatcher>
#include <QWidget>

class QListView;
class QStandardItemModel;

namespace hoshin::ui {

class ContentOrEmpty;
class SourceText;

/// The page of a document as it will be published: its structure in the order in which it is read out, its source, and the way to
/// the browser. What a browser makes of the style is shown by a browser, and by nothing in between.
class HtmlPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit HtmlPreview(QWidget *parent = nullptr);
    ~HtmlPreview() override;

    /// `storePath`: of the workspace, for the publication before; empty: none.
    void show(const model::Workspace &workspace, const QString &slug, const QString &storePath, bool markers,
              const std::optional<model::PublicationSet> &set);
    void clear();
    bool isBusy() const { return m_making.isRunning(); }
    QWidget *parts() const; ///< what takes the keyboard

Q_SIGNALS:
    void failed(const hoshin::Error &error); ///< the page cannot be opened

private:
    void make();
    void take();
    void fill(const QByteArray &page);
    void openInBrowser();

    ContentOrEmpty *m_page = nullptr;
    QListView *m_parts;
    QStandardItemModel *m_model;
    SourceText *m_source;
    QFutureWatcher<Result<publish::Package>> m_making;
    model::Workspace m_workspace;
    QString m_slug; ///< wanted; empty: none
    QString m_storePath;
    std::optional<model::PublicationSet> m_set;
    bool m_markers = true;
    bool m_again = false;
    QString m_shown; ///< slug of m_package
    publish::Package m_package;
};

} // namespace hoshin::ui
