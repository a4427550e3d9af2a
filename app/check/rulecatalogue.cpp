// SPDX-License-Identifier: Apache-2.0
#include "check/rulecatalogue.h"

#include "check/rules/rules.h"

namespace hoshin::check {

std::span<const Rule *const> allRules()
{
    static const std::vector<const Rule *> rules = [] {
        std::vector<const Rule *> all;
        for (const auto &subject :
             {adoptionRules(), documentRules(), publicationRules(), placeholderRules(), referenceRules(),
              structureRules(), textRules(), termRules(), mappingRules(), weakeningRules(), citationRules()})
            all.insert(all.end(), subject.begin(), subject.end());
        return all;
    }();
    return rules;
}

const Rule *findRule(QStringView id)
{
    for (const Rule *rule : allRules()) {
        if (id == rule->info().id)
            return rule;
    }
    return nullptr;
}

} // namespace hoshin::check
