// SPDX-License-Identifier: Apache-2.0
#include "model/publicationset.h"

#include "model/clauseid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::model {

QString publicationSetProblem(const PublicationSet &set, std::span<const PublicationSet> before)
{
    if (set.id.isEmpty() || set.name.trimmed().isEmpty())
        return u"公開セットに id と名前が要ります"_s;
    if (before.size() >= mostPublicationSets)
        return u"公開セットは %1 個までです"_s.arg(mostPublicationSets);
    if (std::any_of(before.begin(), before.end(), [&set](const PublicationSet &other) { return other.id == set.id; }))
        return u"同じ id %1 の公開セットが二つあります"_s.arg(set.id);
    if (!set.pdf && !set.html && !set.word)
        return u"公開セット %1 に形式がありません"_s.arg(set.name);
    if (set.documents.size() > mostDocumentsOfSet)
        return u"公開セット %1 の文書は %2 個までです"_s.arg(set.name).arg(mostDocumentsOfSet);
    QStringList documents = set.documents;
    if (documents.removeDuplicates() > 0)
        return u"公開セット %1 に同じ文書が二度あります"_s.arg(set.name);
    std::vector<Organ> organs = set.organs;
    std::sort(organs.begin(), organs.end());
    if (std::adjacent_find(organs.begin(), organs.end()) != organs.end())
        return u"公開セット %1 に同じ機関が二度あります"_s.arg(set.name);
    return {};
}

QString newPublicationSetId() { return IdSource().next().toString(); }

const PublicationSet *findPublicationSet(std::span<const PublicationSet> sets, const QString &idOrName)
{
    const auto byId =
        std::find_if(sets.begin(), sets.end(), [&idOrName](const PublicationSet &set) { return set.id == idOrName; });
    if (byId != sets.end())
        return &*byId;
    const PublicationSet *found = nullptr;
    for (const PublicationSet &set : sets) {
        if (set.name != idOrName)
            continue;
        if (found)
            return nullptr;
        found = &set;
    }
    return found;
}

} // namespace hoshin::model
