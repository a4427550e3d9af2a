// SPDX-License-Identifier: Apache-2.0
#include "guideline/editiondiff.h"

#include <QHash>

#include <algorithm>

namespace hoshin::guideline {

static EditionChange changeOf(const Example &example, const Example *old)
{
    EditionChange change{.relation = example.relation,
                         .id = example.id,
                         .from = example.predecessors,
                         .newNumber = example.number,
                         .heading = example.heading,
                         .newText = example.text,
                         .newStrength = example.strength,
                         .reason = example.relationReason};
    if (old) {
        change.oldNumber = old->number;
        change.oldText = old->text;
        change.oldStrength = old->strength;
        if (change.relation == Relation::Kept || change.relation == Relation::New)
            change.relation =
                old->text != example.text || old->heading != example.heading ? Relation::Amended : Relation::Renumbered;
    } else if (change.relation != Relation::Split && change.relation != Relation::Merged) {
        change.relation = Relation::New;
    }
    return change;
}

static bool differs(const Example &a, const Example &b)
{
    return a.text != b.text || a.number != b.number || a.heading != b.heading || a.strength != b.strength
        || a.models != b.models;
}

std::vector<EditionChange> compareEditions(const Edition &before, const Edition &after)
{
    QHash<QString, const Example *> old;
    for (const Example *example : before.all())
        old.insert(example->id, example);
    QHash<QString, const Example *> present;
    std::vector<EditionChange> changes;
    for (const Example *example : after.all()) {
        present.insert(example->id, example);
        const Example *counterpart = old.value(example->id);
        if (!counterpart || differs(*counterpart, *example))
            changes.push_back(changeOf(*example, counterpart));
    }
    for (const Example *example : before.all()) {
        if (present.contains(example->id))
            continue;
        EditionChange change{.relation = Relation::Withdrawn,
                             .id = example->id,
                             .oldNumber = example->number,
                             .heading = example->heading,
                             .oldText = example->text,
                             .oldStrength = example->strength};
        const auto withdrawn = std::find_if(after.withdrawn.begin(), after.withdrawn.end(),
                                            [&](const WithdrawnExample &gone) { return gone.id == example->id; });
        if (withdrawn != after.withdrawn.end())
            change.reason = withdrawn->reason;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace hoshin::guideline
