// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"

#include <QJsonObject>

namespace hoshin::publish::oscal {

/// A workspace's policy as others may read it: made from public documents only, and from mappings of clauses that are public.
struct PublicPolicy
{
    model::Body body;
    QMap<QString, model::Document> documents;            ///< by slug; publicDocument() of each
    QMap<QString, std::vector<model::Mapping>> mappings; ///< by slug; those of withheld clauses left out
    std::vector<model::Adoption> adoptions;
    QString modified; ///< OSCAL date of the content

    bool operator==(const PublicPolicy &) const = default;
};

PublicPolicy publicPolicy(const model::Workspace &workspace);

/// What the policy takes from an edition, as a profile: the controls it adopts, the values of their parameters, its own wording where it
/// departs. Clauses without an example form a small catalog of their own inside the file.
QJsonObject profile(const PublicPolicy &policy, const guideline::Edition &edition);

/// The catalog that the profile resolves to, for tools that do not resolve profiles themselves.
QJsonObject resolvedCatalog(const PublicPolicy &policy, const guideline::Edition &edition);

/// What the policy does about every example and why, as a component of type policy.
QJsonObject componentDefinition(const PublicPolicy &policy, const guideline::Edition &edition);

} // namespace hoshin::publish::oscal
