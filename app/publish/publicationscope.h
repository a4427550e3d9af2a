// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/package.h"

#include <functional>

/// What one publication holds of a workspace: what its set (公開セット) names, or everything where there is no set.
namespace hoshin::publish {

/// The documents in the order in which they are published. What the workspace does not have and what is withheld whole is left
/// out.
QStringList publishedDocuments(const model::Workspace &workspace, const model::PublicationSet *set);

/// The organs whose publication it is, in the order of the body: those that the set names, else those that adopted one of its
/// documents.
std::vector<model::Organ> publishingOrgans(const model::Workspace &workspace, const model::PublicationSet &set);

/// The workspace without anything that this publication does not speak of: documents and adoptions are those of the set, and the
/// organs of the body are its organs. What is made from it cannot leak another document. Without a set it is the workspace.
model::Workspace publishedWorkspace(const model::Workspace &workspace, const model::PublicationSet *set);

/// Where the comparison tables start: for each document the revision of the newest publication that held it, of the same set where
/// there is one. Publications of `revision` itself are passed over. `set`: its id; may be empty.
QMap<QString, QString> previousRevisions(const std::vector<model::PublicationRecord> &records,
                                         const QStringList &documents, const QString &set, const QString &revision);

/// Puts the publications before into `request`; `read` gives a revision by its id, and is asked once for each. What cannot be read
/// any more gets no comparison.
void takePrevious(PackageRequest &request, const std::vector<model::PublicationRecord> &records,
                  const std::function<Result<PublishedRevision>(const QString &id)> &read);

} // namespace hoshin::publish
