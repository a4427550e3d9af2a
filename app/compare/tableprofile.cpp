// SPDX-License-Identifier: Apache-2.0
#include "compare/tableprofile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace hoshin::compare {

namespace {

TableProfile national()
{
    return {
        .id = u"national"_s,
        .name = u"国省令型"_s,
        .newCaption = u"改正後"_s,
        .oldCaption = u"改正前"_s,
        .added = u"［新設］"_s,
        .deleted = u"［削る］"_s,
        .omitted = u"［略］"_s,
        .doubleLabels = true,
        .remarks = false,
        .lead =
            u"次の表により、改正前欄に掲げる規定の下線を付した部分をこれに対応する改正後欄に掲げる規定の下線を付した部"
            u"分の"
            "ように改め、改正前欄及び改正後欄に対応して掲げるその標記部分に二重下線を付した規定は、改正前欄に掲げる規定"
            "を"
            "改正後欄に掲げる規定として移動し、改正後欄に掲げる規定で改正前欄にこれに対応するものを掲げていないものは、"
            "これを加え、改正前欄に掲げる規定で改正後欄にこれに対応するものを掲げていないものは、これを削る。"_s,
        .legend = u"備考　表中の［　］の記載は、注記である。"_s};
}

TableProfile tottori()
{
    return {.id = u"tottori"_s,
            .name = u"鳥取型"_s,
            .newCaption = u"改正後"_s,
            .oldCaption = u"改正前"_s,
            .added = {},
            .deleted = {},
            .omitted = u"略"_s,
            .remarks = false,
            .lead = u"次の表の改正前の欄に掲げる規定を同表の改正後の欄に掲げる規定に、下線で示すように改正する。"_s,
            .legend = {}};
}

using Text = QString TableProfile::*;
using Switch = bool TableProfile::*;

const std::map<QString, Text> &texts()
{
    static const std::map<QString, Text> members{{u"id"_s, &TableProfile::id},
                                                 {u"name"_s, &TableProfile::name},
                                                 {u"newCaption"_s, &TableProfile::newCaption},
                                                 {u"oldCaption"_s, &TableProfile::oldCaption},
                                                 {u"added"_s, &TableProfile::added},
                                                 {u"deleted"_s, &TableProfile::deleted},
                                                 {u"omitted"_s, &TableProfile::omitted},
                                                 {u"range"_s, &TableProfile::range},
                                                 {u"remarksCaption"_s, &TableProfile::remarksCaption},
                                                 {u"examplesCaption"_s, &TableProfile::examplesCaption},
                                                 {u"lead"_s, &TableProfile::lead},
                                                 {u"legend"_s, &TableProfile::legend}};
    return members;
}

const std::map<QString, Switch> &switches()
{
    static const std::map<QString, Switch> members{{u"newFirst"_s, &TableProfile::newFirst},
                                                   {u"vertical"_s, &TableProfile::vertical},
                                                   {u"doubleLabels"_s, &TableProfile::doubleLabels},
                                                   {u"omitBlocks"_s, &TableProfile::omitBlocks},
                                                   {u"omitInside"_s, &TableProfile::omitInside},
                                                   {u"examples"_s, &TableProfile::examples},
                                                   {u"remarks"_s, &TableProfile::remarks}};
    return members;
}

/// Sets one member; false where no profile has it or the value is of another type.
bool set(TableProfile &profile, const QString &name, const QJsonValue &value)
{
    if (const auto text = texts().find(name); text != texts().end() && value.isString()) {
        profile.*text->second = value.toString();
        return true;
    }
    if (const auto flag = switches().find(name); flag != switches().end() && value.isBool()) {
        profile.*flag->second = value.toBool();
        return true;
    }
    return false;
}

} // namespace

const std::vector<TableProfile> &builtinProfiles()
{
    static const std::vector<TableProfile> profiles{TableProfile(), national(), tottori()};
    return profiles;
}

std::optional<TableProfile> builtinProfile(const QString &id)
{
    const std::vector<TableProfile> &profiles = builtinProfiles();
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&id](const TableProfile &profile) {
        return profile.id == id || profile.name == id;
    });
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

QByteArray profileToJson(const TableProfile &profile)
{
    QJsonObject object;
    for (const auto &[name, member] : texts())
        object[name] = profile.*member;
    for (const auto &[name, member] : switches())
        object[name] = profile.*member;
    return QJsonDocument(object).toJson();
}

Result<TableProfile> profileFromJson(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, problem.errorString(), {path, 1, problem.offset + 1}};
    TableProfile profile;
    if (object.contains(u"base"_s)) {
        const std::optional<TableProfile> base = builtinProfile(object[u"base"_s].toString());
        if (!base)
            return Error{ErrorCode::Malformed, u"base: "_s + object[u"base"_s].toString(), {path}};
        profile = *base;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != u"base"_s && !set(profile, member.key(), member.value()))
            return Error{ErrorCode::Malformed, member.key(), {path}};
    }
    return profile;
}

} // namespace hoshin::compare
