// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"
#include "publish/compose/composed.h"
#include "publish/package.h"
#include "ui/publishconditions.h"

#include <QDateTime>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

/// What 公開 does away from the window: plain functions over values, run in a worker.
namespace hoshin::ui {

/// The pages of one public document. NotFound for a document that is withheld whole.
Result<std::shared_ptr<const publish::ComposedDocument>> previewPages(const model::Workspace &workspace,
                                                                      const QString &slug, bool markers);

/// The same pages as a PDF in a folder for files that pass, to be printed; its path. `draft`: 案 on every page. Errors: those of
/// previewPages() and writePdf(), NotWritable.
Result<QString> printFile(const model::Workspace &workspace, const QString &slug, bool draft);

/// What would be published of one document now: its page with everything that the page links to, in their final form.
/// `set`: of which it is published; its page is made also where the set has no HTML.
/// `storePath`: of the workspace, for the comparison with the publication before; empty: none. Errors: those of buildPackage().
Result<publish::Package> previewPackage(const model::Workspace &workspace, const QString &slug,
                                        const QString &storePath, bool markers,
                                        const std::optional<model::PublicationSet> &set = {});

/// The package in a folder for files that pass; the path of the page of `slug`, for a browser. Errors: NotWritable.
Result<QString> browserFile(const publish::Package &package, const QString &slug);

/// What a folder of published files holds against what was published.
struct Verification
{
    int files = 0;
    QStringList differences;   ///< sentences; empty: every file is as it was published
    std::optional<int> number; ///< of the publication's record in the workspace
    QDate published;
};
/// Errors: those of readPackage().
Result<Verification> verifyFolder(const QString &folder, const model::Workspace &workspace);

struct PublishOrder
{
    QString workspacePath; ///< empty: nothing is stored, no publication before
    model::Workspace working;
    QString folder;
    std::optional<model::PublicationSet> set = {}; ///< nothing: every document
    bool draft = false;
    bool word = false;
    bool markers = true;
    bool changed = false; ///< working differs from the newest revision
    QDateTime now;
};

struct Published
{
    QStringList files;
    std::optional<model::PublicationRecord> record; ///< new, to be remembered; a draft or a repetition has none
};

/// Builds the package and writes it, whole or not at all. Errors: Cancelled where `*cancelled` was set before the writing, those
/// of buildPackage() and writePackage().
Result<Published> publishPackage(const PublishOrder &order, const std::atomic<bool> &cancelled);

} // namespace hoshin::ui
