// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

/// The small files of a workspace beside its documents. Same rules as documentxml.h: canonical bytes, strict reading, a format
/// version each. Lists keep their order, maps are sorted by key.
/// Errors of the readers: Malformed with line and column, Unsupported for a newer version.
namespace hoshin::xml {

QByteArray writeBody(const model::Body &body); ///< workspace.xml
Result<model::Body> readBody(const QByteArray &bytes, const QString &path = {});

QByteArray writeAdoptions(const std::vector<model::Adoption> &adoptions); ///< adoption.xml
Result<std::vector<model::Adoption>> readAdoptions(const QByteArray &bytes, const QString &path = {});

QByteArray writeMappings(const std::vector<model::Mapping> &mappings); ///< mapping/<slug>.xml
Result<std::vector<model::Mapping>> readMappings(const QByteArray &bytes, const QString &path = {});

QByteArray writeReview(const model::ReviewRound &round); ///< reviews/<round>.xml
Result<model::ReviewRound> readReview(const QByteArray &bytes, const QString &path = {});

QByteArray writeChecklist(const std::vector<model::ChecklistAnswer> &answers); ///< checklists/<id>.xml
Result<std::vector<model::ChecklistAnswer>> readChecklist(const QByteArray &bytes, const QString &path = {});

QByteArray writeRebase(const model::RebaseWork &work); ///< rebase/<slug>.xml
Result<model::RebaseWork> readRebase(const QByteArray &bytes, const QString &path = {});

QByteArray writePublication(const model::PublicationRecord &record); ///< publications/<n>.xml
Result<model::PublicationRecord> readPublication(const QByteArray &bytes, const QString &path = {});

QByteArray writePublicationSets(const std::vector<model::PublicationSet> &sets); ///< publication-sets.xml
Result<std::vector<model::PublicationSet>> readPublicationSets(const QByteArray &bytes, const QString &path = {});

QByteArray writeReasons(const std::vector<model::WarningReason> &reasons); ///< reasons.xml
Result<std::vector<model::WarningReason>> readReasons(const QByteArray &bytes, const QString &path = {});

} // namespace hoshin::xml
