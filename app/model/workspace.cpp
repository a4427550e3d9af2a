// SPDX-License-Identifier: Apache-2.0
#include "model/workspace.h"

#include <algorithm>
#include <array>

namespace hoshin::model {

static constexpr std::array stances = {QLatin1StringView("adopted"), QLatin1StringView("adapted"),
                                       QLatin1StringView("refused"), QLatin1StringView("own")};

QLatin1StringView stanceName(Stance stance) { return stances[size_t(stance)]; }

std::optional<Stance> parseStance(QStringView word)
{
    for (size_t i = 0; i < stances.size(); ++i) {
        if (word == stances[i])
            return Stance(i);
    }
    return std::nullopt;
}

bool holdsDocument(const PublicationRecord &record, const QString &slug)
{
    static constexpr std::array forms = {QLatin1StringView(".html"), QLatin1StringView(".pdf"),
                                         QLatin1StringView(".docx")};
    return std::any_of(forms.begin(), forms.end(),
                       [&](QLatin1StringView form) { return record.files.contains(slug + form); });
}

std::vector<PairDecision> pairDecisions(const std::vector<ReviewRound> &rounds, const QString &document,
                                        const QString &from, const QString &to)
{
    std::vector<PairDecision> found;
    for (const ReviewRound &round : rounds) {
        if (round.document != document)
            continue;
        if (round.from == from && round.to == to)
            found.insert(found.end(), round.pairs.begin(), round.pairs.end());
        else if (round.from == to && round.to == from)
            for (const PairDecision &pair : round.pairs)
                found.push_back({.before = pair.after, .after = pair.before, .together = pair.together});
    }
    return found;
}

} // namespace hoshin::model
