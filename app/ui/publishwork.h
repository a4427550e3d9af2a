// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/edition.h"
#include "model/workspace.h"
#include "publish/compose/composed.h"

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
    enum class State : quint8 { Unmet, Check, Met }; ///< in the order of the list
    State state = State::Met;
    QString title;
    QString detail;
    QString document;       ///< slug; empty: the body as a whole
    model::ClauseId clause; ///< where to go; null: nowhere
    QString place;          ///< 第3条第2項
    bool record = false;    ///< met by recording a revision

    bool operator==(const PublishCondition &) const = default;
};

/// All conditions, unmet first. `changed`: the working state has something that no revision holds; `recorded`: there is one at
/// all. Cost: that of the checks, tens of milliseconds.
std::vector<PublishCondition> publishConditions(const model::Workspace &working, bool recorded, bool changed,
                                                const std::vector<guideline::Edition> &editions);

/// The editions in use that can be read; one that cannot leaves its mappings unjudged.
std::vector<guideline::Edition> editionsInUse(const model::Workspace &workspace);

/// The pages of one public document. NotFound for a document that is withheld whole.
Result<std::shared_ptr<const publish::ComposedDocument>> previewPages(const model::Workspace &workspace,
                                                                      const QString &slug, bool markers);

struct PublishOrder
{
    QString workspacePath; ///< empty: nothing is stored, no publication before
    model::Workspace working;
    QString folder;
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
