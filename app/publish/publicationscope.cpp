// SPDX-License-Identifier: Apache-2.0
#include "publish/publicationscope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using model::Adoption;
using model::Organ;

static bool contains(const std::vector<Organ> &organs, Organ organ)
{
    return std::find(organs.begin(), organs.end(), organ) != organs.end();
}

QStringList publishedDocuments(const model::Workspace &workspace, const model::PublicationSet *set)
{
    QStringList documents = set ? set->documents : QStringList(workspace.documents.keys());
    documents.removeIf([&workspace](const QString &slug) {
        const auto document = workspace.documents.constFind(slug);
        return document == workspace.documents.cend() || document->meta().publication == model::Publication::Withheld;
    });
    return documents;
}

std::vector<Organ> publishingOrgans(const model::Workspace &workspace, const model::PublicationSet &set)
{
    std::vector<Organ> organs = set.organs;
    if (organs.empty()) {
        for (const Adoption &row : workspace.adoptions) {
            const bool adopted = row.exemptionReason.trimmed().isEmpty() && set.documents.contains(row.document);
            if (adopted && !contains(organs, row.organ))
                organs.push_back(row.organ);
        }
    }
    const std::vector<Organ> &order = workspace.body.organs; // what the body does not name comes last
    std::stable_sort(organs.begin(), organs.end(), [&order](Organ a, Organ b) {
        return std::find(order.begin(), order.end(), a) < std::find(order.begin(), order.end(), b);
    });
    return organs;
}

model::Workspace publishedWorkspace(const model::Workspace &workspace, const model::PublicationSet *set)
{
    if (!set)
        return workspace;
    model::Workspace published;
    published.body = workspace.body;
    published.body.organs = publishingOrgans(workspace, *set);
    for (const QString &slug : publishedDocuments(workspace, set))
        published.documents.insert(slug, workspace.documents.value(slug));
    for (const Adoption &row : workspace.adoptions) {
        if (published.documents.contains(row.document) && contains(published.body.organs, row.organ))
            published.adoptions.push_back(row);
    }
    return published;
}

QMap<QString, QString> previousRevisions(const std::vector<model::PublicationRecord> &records,
                                         const QStringList &documents, const QString &set, const QString &revision)
{
    QMap<QString, QString> previous;
    for (const QString &slug : documents) {
        const model::PublicationRecord *found = nullptr;
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            if (record->revision == revision || !holdsDocument(*record, slug))
                continue;
            if (record->set == set) {
                found = &*record;
                break;
            }
            if (!found)
                found = &*record;
        }
        if (found)
            previous.insert(slug, found->revision);
    }
    return previous;
}

void takePrevious(PackageRequest &request, const std::vector<model::PublicationRecord> &records,
                  const std::function<Result<PublishedRevision>(const QString &id)> &read)
{
    const model::PublicationSet *set = request.set ? &*request.set : nullptr;
    const QStringList documents = publishedDocuments(request.revision.workspace, set);
    const QMap<QString, QString> ids =
        previousRevisions(records, documents, set ? set->id : QString(), request.revision.id);
    QMap<QString, std::optional<PublishedRevision>> known;
    for (auto id = ids.cbegin(); id != ids.cend(); ++id) {
        if (!known.contains(*id)) {
            Result<PublishedRevision> revision = read(*id);
            known.insert(*id, revision ? std::optional(std::move(*revision)) : std::nullopt);
        }
        if (const std::optional<PublishedRevision> revision = known.value(*id))
            request.previous.insert(id.key(), *revision);
    }
}

} // namespace hoshin::publish
