// SPDX-License-Identifier: Apache-2.0
#include "model/workspace.h"

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

} // namespace hoshin::model
