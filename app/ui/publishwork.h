// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "check/finding.h"
#include "guideline/edition.h"
#include "model/workspace.h"
#include "publish/compose/composed.h"
#include "publish/package.h"

#include <QDateTime>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

/// What 公開 does away from the window: plain functions over values, run in a worker.
namespace hoshin::ui {

/// One condition of a publication, met or not.
struct PublishCondition
{
    /// In the order of the list. Unmet and Check, a warning without a reason, keep the publication back.
    enum class State : quint8 { Unmet, Check, Reasoned, Met };
    State state = State::Met;
    QString title;
    QString detail;
    QString document;       ///< slug; empty: the body as a whole
    model::ClauseId clause; ///< where to go; null: nowhere
    QString place;          ///< 第3条第2項
    enum class LeadsTo : quint8 { Nowhere, Clause, Record, Adoption, Profile };
    LeadsTo leadsTo = LeadsTo::Nowhere;    ///< where it can be met
    std::optional<check::Finding> warning; ///< may stand once a reason is recorded for it
    QString reason;                        ///< recorded for the warning

    bool operator==(const PublishCondition &) const = default;
};

/// All conditions, unmet first. `changed`: the working state has something that no revision holds; `recorded`: there is one at
/// all. Cost: that of the checks, tens of milliseconds.
std::vector<PublishCondition> publishConditions(const model::Workspace &working, bool recorded, bool changed,
                                                const std::vector<guideline::Edition> &editions);

/// The pages of one public document. NotFound for a document that is withheld whole.
Result<std::shared_ptr<const publish::ComposedDocument>> previewPages(const model::Workspace &workspace,
                                                                      const QString &slug, bool markers);

/// The same pages as a PDF in a folder for files that pass, to be printed; its path. `draft`: 案 on every page. Errors: those of
/// previewPages() and writePdf(), NotWritable.
Result<QString> printFile(const model::Workspace &workspace, const QString &slug, bool draft);

/// What would be published of one document now: its page with everything that the page links to, in their final form.
/// `storePath`: of the workspace, for the comparison with the publication before; empty: none. Errors: those of buildPackage().
Result<publish::Package> previewPackage(const model::Workspace &workspace, const QString &slug,
                                        const QString &storePath, bool markers);

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
