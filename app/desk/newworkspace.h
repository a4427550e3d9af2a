// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/instantiate.h"
#include "store/revision.h"

/// What the window and the command line both do with a workspace as a whole.
namespace hoshin::desk {

/// How an organ comes to its policy (地方自治法第244条の6).
enum class AdoptionWay : quint8 {
    Joint,  ///< with the head, one document
    Alone,  ///< by a document of its own
    Exempt, ///< not at all, for a reason
};

/// One organ of the body and what was decided about it.
struct OrganPlan
{
    model::Organ organ = model::Organ::Head;
    AdoptionWay way = AdoptionWay::Joint;
    QString instrument; ///< 告示, 訓令 …
    QString reason;     ///< of Exempt

    bool operator==(const OrganPlan &) const = default;
};

/// Everything that is decided before a workspace is made. An empty edition: it begins without documents.
struct NewWorkspace
{
    model::Body body;              ///< organs as in `organs` where that is not empty
    std::vector<OrganPlan> organs; ///< empty: body.organs, nothing is said about their adoption
    QString edition;
    bool basicPolicy = true;
    bool standards = true;
    QMap<QString, model::Document> documents; ///< by slug: brought along, as they are; no template takes their place
    QMap<QString, QByteArray> attachments;    ///< by path, as in model::Workspace: what those documents came from
};

/// Slug of the basic policy of an organ that adopts alone: "kihon-hoshin-assembly". The head's is "kihon-hoshin".
QString ownPolicySlug(model::Organ organ);

/// The workspace that `plan` describes: body, documents with their links to the examples, adoption records without dates.
///
/// Shapes:  the documents of the edition that are wanted; for every organ that adopts alone a basic policy of its own, in which
///          that organ is the only one it applies to.
/// Errors:  those of guideline::addTemplate.
Result<model::Workspace> plannedWorkspace(const NewWorkspace &plan, model::IdSource &ids);

/// Makes the workspace at `path`: its founding revision holds the body, its working state the documents, so that a person looks
/// at them before the first revision is recorded.
///
/// Errors:  AlreadyExists, NotWritable, and those of plannedWorkspace(); then nothing stands at `path`.
Result<void> makeWorkspace(const QString &path, const NewWorkspace &plan, const store::Author &author,
                           const QDateTime &at);

} // namespace hoshin::desk
