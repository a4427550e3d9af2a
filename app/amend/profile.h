// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"
#include "base/result.h"
#include "text/numberingscheme.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace hoshin::amend {

/// How a municipality words its amendments. Data: a profile of one's own is a JSON file with the members that differ.
struct AmendProfile
{
    QString id = QStringLiteral("auto");
    QString name = QStringLiteral("改正規定のみ（番号は文書に合わせる）");
    bool ownNumerals = true;                         ///< numerals are those of the document's own numbers
    NumeralStyle numerals = NumeralStyle::HalfWidth; ///< 第3条, 第三条
    NumeralStyle counts = NumeralStyle::HalfWidth;   ///< 次の1条, 次の一条
    bool vertical = false;                           ///< 縦書き
    bool shortShift = false;                         ///< 繰下げ instead of 繰り下げ
    QString instrument; ///< 訓令: what amends; empty: the 柱書 and the instructions alone
    QString effective; ///< 公布の日: when the amendment takes effect where no date is given; empty: a date left blank

    bool operator==(const AmendProfile &) const = default;
};

/// auto, vertical, horizontal, horizontal-wide, horizontal-kanji-counts: instructions alone; and 条例, 規則, 訓令, 告示, 要綱, 規程
/// (ordinance, regulation, directive, notice, outline, bylaw), each written 横 and 縦 (-vertical): with number, title and 附則.
const std::vector<AmendProfile> &builtinAmendProfiles();
QStringList amendProfileNames();
/// Null where no built-in profile has this id.
const AmendProfile *findAmendProfile(const QString &id);

/// The built-in profile `id` for a document of `scheme`; the one of "auto" where there is none of that name.
AmendProfile amendProfile(const QString &id, const text::NumberingScheme &scheme);

/// `profile` with the numerals it takes from the document.
AmendProfile forScheme(AmendProfile profile, const text::NumberingScheme &scheme);

/// A profile from a JSON object: member "base" names the built-in one to start from, every other member replaces that of the
/// same name; numerals are "kanji", "full", "half", "mixed". Errors: Malformed, also for a member that no profile has.
Result<AmendProfile> amendProfileFromJson(const QByteArray &json, const QString &path);

} // namespace hoshin::amend
