// SPDX-License-Identifier: Apache-2.0
#include "guideline/endings.h"

#include <QString>

#include <algorithm>
#include <array>

namespace hoshin::guideline {

namespace {

struct Ending
{
    QStringView words;
    Strength strength;
};

/// Longer endings first: 努めなければならない is an effort, not a duty.
constexpr std::array endings = {
    Ending{u"努めなければならない", Strength::Should},
    Ending{u"努めるものとする", Strength::Should},
    Ending{u"努める", Strength::Should},
    Ending{u"望ましい", Strength::Should},
    Ending{u"配慮するものとする", Strength::Should},
    Ending{u"ことができる", Strength::May},
    Ending{u"妨げない", Strength::May},
    Ending{u"よいものとする", Strength::May},
};

Strength strengthOf(QStringView sentence)
{
    const auto ending =
        std::find_if(endings.begin(), endings.end(), [&](const Ending &e) { return sentence.endsWith(e.words); });
    return ending == endings.end() ? Strength::Must : ending->strength;
}

} // namespace

bool endingFits(QStringView text, Strength strength)
{
    if (strength == Strength::None)
        return true;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'。');
        if (strengthOf(end < 0 ? text : text.first(end)) == strength)
            return true;
        text = end < 0 ? QStringView() : text.sliced(end + 1);
    }
    return false;
}

} // namespace hoshin::guideline
