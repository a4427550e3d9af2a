// SPDX-License-Identifier: Apache-2.0
#include "amend/profile.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

QStringList amendProfileNames()
{
    return {u"auto"_s, u"vertical"_s, u"horizontal"_s, u"horizontal-wide"_s, u"horizontal-kanji-counts"_s};
}

AmendProfile amendProfile(const QString &id, const text::NumberingScheme &scheme)
{
    if (id == u"vertical")
        return {id, NumeralStyle::Kanji, NumeralStyle::Kanji};
    if (id == u"horizontal")
        return {id, NumeralStyle::HalfWidth, NumeralStyle::HalfWidth};
    if (id == u"horizontal-wide")
        return {id, NumeralStyle::FullWidth, NumeralStyle::FullWidth};
    if (id == u"horizontal-kanji-counts")
        return {id, NumeralStyle::HalfWidth, NumeralStyle::Kanji};
    const NumeralStyle own = scheme.referenceNumeral == text::NumeralStyle::Kanji ? NumeralStyle::Kanji
        : scheme.referenceNumeral == text::NumeralStyle::FullWidth                ? NumeralStyle::FullWidth
                                                                                  : NumeralStyle::HalfWidth;
    return {u"auto"_s, own, own};
}

} // namespace hoshin::amend
