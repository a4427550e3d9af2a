// SPDX-License-Identifier: Apache-2.0
#include "guideline/endings.h"

#include "text/normative.h"

#include <algorithm>

namespace hoshin::guideline {

static bool fits(text::Strength ending, Strength strength)
{
    switch (strength) {
    case Strength::None: return true;
    case Strength::Must: return ending <= text::Strength::Conditional;
    case Strength::Should: return ending == text::Strength::Effort || ending == text::Strength::Recommendation;
    case Strength::May: return ending == text::Strength::Permission;
    }
    Q_UNREACHABLE();
}

bool endingFits(QStringView text, Strength strength)
{
    if (strength == Strength::None)
        return true;
    const std::vector<text::NormativeSentence> sentences = text::normativeSentences(text);
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const text::NormativeSentence &sentence) { return fits(sentence.strength, strength); });
}

} // namespace hoshin::guideline
