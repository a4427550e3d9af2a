// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"
#include "text/numberingscheme.h"

#include <QStringList>

namespace hoshin::amend {

/// How a municipality words its amendments.
struct AmendProfile
{
    QString id;
    NumeralStyle numerals = NumeralStyle::HalfWidth; ///< 第3条, 第三条
    NumeralStyle counts = NumeralStyle::HalfWidth;   ///< 次の1条, 次の一条
    bool shortShift = false;                         ///< 繰下げ instead of 繰り下げ
};

/// The ids: "auto" (after the document's own scheme), "vertical" (漢数字), "horizontal" (算用数字), "horizontal-wide" (全角),
/// "horizontal-kanji-counts" (第3条 and 次の一条).
QStringList amendProfileNames();

/// The profile `id` for a document of `scheme`; the one of "auto" where there is none of that name.
AmendProfile amendProfile(const QString &id, const text::NumberingScheme &scheme);

} // namespace hoshin::amend
