// SPDX-License-Identifier: Apache-2.0
#include "guideline/links.h"

namespace hoshin::guideline {

model::Mapping linkTo(const Edition &edition, const Example &example, const model::ClauseId &clause,
                      model::Stance stance, const QString &reason)
{
    return {.clause = clause,
            .edition = edition.id,
            .example = example.id,
            .exampleHash = exampleHash(example),
            .stance = stance,
            .reason = reason};
}

bool isLinkTo(const model::Mapping &mapping, const Edition &edition, const Example &example)
{
    return mapping.edition == edition.id && mapping.example == example.id;
}

} // namespace hoshin::guideline
