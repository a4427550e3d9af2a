// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/edition.h"
#include "model/workspace.h"

#include <optional>

namespace hoshin::guideline {

/// The documents that an edition has a template for.
enum class TemplateDocument : quint8 { BasicPolicy, Standards };

struct TemplateInfo
{
    TemplateDocument document;
    QString part;  ///< id of the edition's part
    QString slug;  ///< name of the document in a workspace
    QString title; ///< 題名, in front of which the body's name is put
};
const std::vector<TemplateInfo> &templateDocuments();

/// A document that was made from an edition, with the links back.
struct MadeDocument
{
    model::Document document;
    std::vector<model::Mapping> mappings; ///< stance Adopted, hash of the example as it is
};

/// A document that is wanted of an edition's templates.
struct TemplateChoice
{
    TemplateDocument document = TemplateDocument::BasicPolicy;
    std::optional<model::Organ> organ; ///< the document is this organ's alone; nothing: the body's
    QString slug;                      ///< empty: as in TemplateInfo
};
/// All of templateDocuments(), each of the whole body.
std::vector<TemplateChoice> allTemplates();

/// The edition's basic policy or standards as a document of this body, in the form of municipal rules.
///
/// Shapes:  chapter → 章; section → 節 in the standards and 条 in the basic policy; group → 条 with its heading; item → 項. The
///          items of a group of which some only gather details become 条 of their own, their details 項. Examples for other
///          network models are left out. Placeholders are filled from the profile, references rendered.
/// Cost:    O(n), some ms for the standards.
MadeDocument makeDocument(const Edition &edition, TemplateDocument which, const model::Body &body,
                          model::IdSource &ids);

/// The same before it becomes a body's: texts in neutral form (guideline/weaving.h), no spans.
/// Cost: O(n).
MadeDocument makeNeutralDocument(const Edition &edition, TemplateDocument which, model::NetworkModel network,
                                 model::IdSource &ids);

/// The same as a document of one organ alone: titled 星見野市議会…, and the organs it applies to are that organ, whatever the
/// profile lists.
MadeDocument makeOwnDocument(const Edition &edition, TemplateDocument which, const model::Body &body,
                             model::Organ organ, model::IdSource &ids);

/// Puts the documents of the edition that are wanted, their mappings and the edition's frozen copy into the workspace.
/// Errors: those of readEdition; AlreadyExists where one of the documents is there. Then the workspace is as it was.
Result<void> addTemplate(const QString &editionId, model::Workspace &workspace, model::IdSource &ids,
                         const std::vector<TemplateChoice> &choices = allTemplates());

} // namespace hoshin::guideline
