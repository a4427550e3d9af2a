// SPDX-License-Identifier: Apache-2.0
#include "amend/profile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

struct Kind
{
    QStringView id;
    QStringView instrument;
    QStringView effective;
};

/// 条例 and 規則 are promulgated, a 告示 is notified; 訓令 and what has its form name their day.
constexpr std::array kinds{
    Kind{u"ordinance", u"条例", u"公布の日"}, Kind{u"regulation", u"規則", u"公布の日"},
    Kind{u"directive", u"訓令", u""},         Kind{u"notice", u"告示", u"告示の日"},
    Kind{u"outline", u"要綱", u""},           Kind{u"bylaw", u"規程", u""},
};

AmendProfile instructionsAlone(const QString &id, const QString &name, NumeralStyle numerals, NumeralStyle counts)
{
    AmendProfile profile;
    profile.id = id;
    profile.name = name;
    profile.ownNumerals = false;
    profile.numerals = numerals;
    profile.counts = counts;
    profile.vertical = numerals == NumeralStyle::Kanji;
    return profile;
}

std::vector<AmendProfile> builtins()
{
    using enum NumeralStyle;
    std::vector<AmendProfile> profiles{
        AmendProfile(),
        instructionsAlone(u"vertical"_s, u"改正規定のみ（縦書き・漢数字）"_s, Kanji, Kanji),
        instructionsAlone(u"horizontal"_s, u"改正規定のみ（横書き・算用数字）"_s, HalfWidth, HalfWidth),
        instructionsAlone(u"horizontal-wide"_s, u"改正規定のみ（横書き・全角数字）"_s, FullWidth, FullWidth),
        instructionsAlone(u"horizontal-kanji-counts"_s, u"改正規定のみ（第3条と次の一条）"_s, HalfWidth, Kanji),
    };
    for (const Kind &kind : kinds) {
        for (const bool vertical : {false, true}) {
            const NumeralStyle style = vertical ? Kanji : HalfWidth;
            AmendProfile profile = instructionsAlone(
                kind.id.toString() + (vertical ? u"-vertical"_s : QString()),
                kind.instrument.toString() + (vertical ? u"（縦書き・漢数字）"_s : u"（横書き・算用数字）"_s), style,
                style);
            profile.instrument = kind.instrument.toString();
            profile.effective = kind.effective.toString();
            profiles.push_back(profile);
        }
    }
    return profiles;
}

std::optional<NumeralStyle> styleOf(const QString &name)
{
    if (name == u"kanji")
        return NumeralStyle::Kanji;
    if (name == u"full")
        return NumeralStyle::FullWidth;
    if (name == u"half")
        return NumeralStyle::HalfWidth;
    if (name == u"mixed")
        return NumeralStyle::MixedWidth;
    return {};
}

bool setText(AmendProfile &profile, const QString &member, const QString &value)
{
    const std::optional<NumeralStyle> style = styleOf(value);
    if (member == u"numerals" && style) {
        profile.numerals = *style;
        profile.ownNumerals = false;
    } else if (member == u"counts" && style) {
        profile.counts = *style;
        profile.ownNumerals = false;
    } else if (member == u"id") {
        profile.id = value;
    } else if (member == u"name") {
        profile.name = value;
    } else if (member == u"instrument") {
        profile.instrument = value;
    } else if (member == u"effective") {
        profile.effective = value;
    } else {
        return false;
    }
    return true;
}

bool setFlag(AmendProfile &profile, const QString &member, bool value)
{
    if (member == u"vertical")
        profile.vertical = value;
    else if (member == u"shortShift")
        profile.shortShift = value;
    else if (member == u"ownNumerals")
        profile.ownNumerals = value;
    else
        return false;
    return true;
}

} // namespace

const std::vector<AmendProfile> &builtinAmendProfiles()
{
    static const std::vector<AmendProfile> profiles = builtins();
    return profiles;
}

const AmendProfile *findAmendProfile(const QString &id)
{
    const std::vector<AmendProfile> &all = builtinAmendProfiles();
    const auto profile = std::find_if(all.begin(), all.end(), [&](const AmendProfile &each) { return each.id == id; });
    return profile == all.end() ? nullptr : &*profile;
}

QStringList amendProfileNames()
{
    QStringList names;
    for (const AmendProfile &profile : builtinAmendProfiles())
        names += profile.id;
    return names;
}

AmendProfile forScheme(AmendProfile profile, const text::NumberingScheme &scheme)
{
    if (!profile.ownNumerals)
        return profile;
    profile.numerals = scheme.referenceNumeral == text::NumeralStyle::Kanji ? NumeralStyle::Kanji
        : scheme.referenceNumeral == text::NumeralStyle::FullWidth          ? NumeralStyle::FullWidth
        : scheme.referenceNumeral == text::NumeralStyle::MixedWidth         ? NumeralStyle::MixedWidth
                                                                            : NumeralStyle::HalfWidth;
    profile.counts = profile.numerals;
    return profile;
}

AmendProfile amendProfile(const QString &id, const text::NumberingScheme &scheme)
{
    const std::vector<AmendProfile> &profiles = builtinAmendProfiles();
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const AmendProfile &profile) { return profile.id == id; });
    return forScheme(found == profiles.end() ? profiles.front() : *found, scheme);
}

Result<AmendProfile> amendProfileFromJson(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, problem.errorString(), {path, 1, problem.offset + 1}};
    AmendProfile profile;
    if (const QJsonValue base = object[u"base"_s]; !base.isUndefined()) {
        if (!amendProfileNames().contains(base.toString()))
            return Error{ErrorCode::Malformed, u"base: "_s + base.toString(), {path}};
        profile = *std::find_if(builtinAmendProfiles().begin(), builtinAmendProfiles().end(),
                                [&](const AmendProfile &builtin) { return builtin.id == base.toString(); });
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        const bool set = member.key() == u"base"
            || (value.isString() && setText(profile, member.key(), value.toString()))
            || (value.isBool() && setFlag(profile, member.key(), value.toBool()));
        if (!set)
            return Error{ErrorCode::Malformed, member.key(), {path}};
    }
    return profile;
}

} // namespace hoshin::amend
