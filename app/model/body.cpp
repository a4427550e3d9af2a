// SPDX-License-Identifier: Apache-2.0
#include "model/body.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::model {

template<typename Enum, size_t N>
static std::optional<Enum> parseWord(QStringView word, const std::array<QLatin1StringView, N> &words)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return Enum(i);
    }
    return std::nullopt;
}

static constexpr std::array bodyKinds = {QLatin1StringView("prefecture"),
                                         QLatin1StringView("city"),
                                         QLatin1StringView("ward"),
                                         QLatin1StringView("town"),
                                         QLatin1StringView("village"),
                                         QLatin1StringView("union"),
                                         QLatin1StringView("wide-area-union"),
                                         QLatin1StringView("enterprise-union")};

static constexpr std::array organs = {QLatin1StringView("assembly"),
                                      QLatin1StringView("head"),
                                      QLatin1StringView("education-board"),
                                      QLatin1StringView("election-commission"),
                                      QLatin1StringView("personnel-commission"),
                                      QLatin1StringView("equity-commission"),
                                      QLatin1StringView("audit-commissioners"),
                                      QLatin1StringView("public-safety"),
                                      QLatin1StringView("labor-relations"),
                                      QLatin1StringView("expropriation"),
                                      QLatin1StringView("sea-fisheries"),
                                      QLatin1StringView("inland-fisheries"),
                                      QLatin1StringView("agricultural-committee"),
                                      QLatin1StringView("property-assessment"),
                                      QLatin1StringView("public-enterprise")};

static constexpr std::array models = {QLatin1StringView("alpha"), QLatin1StringView("alpha-prime"),
                                      QLatin1StringView("beta"), QLatin1StringView("beta-prime")};

QLatin1StringView bodyKindName(BodyKind kind) { return bodyKinds[size_t(kind)]; }
std::optional<BodyKind> parseBodyKind(QStringView word) { return parseWord<BodyKind>(word, bodyKinds); }
QLatin1StringView organName(Organ organ) { return organs[size_t(organ)]; }
QLatin1StringView networkModelName(NetworkModel model) { return models[size_t(model)]; }
std::optional<NetworkModel> parseNetworkModel(QStringView word) { return parseWord<NetworkModel>(word, models); }

static QString headTitle(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Prefecture: return u"知事"_s;
    case BodyKind::City: return u"市長"_s;
    case BodyKind::Ward: return u"区長"_s;
    case BodyKind::Town: return u"町長"_s;
    case BodyKind::Village: return u"村長"_s;
    case BodyKind::Union: return u"管理者"_s;
    case BodyKind::WideAreaUnion: return u"広域連合長"_s;
    case BodyKind::EnterpriseUnion: return u"企業長"_s;
    }
    Q_UNREACHABLE();
}

QString organTitle(Organ organ, BodyKind kind)
{
    switch (organ) {
    case Organ::Assembly: return u"議会"_s;
    case Organ::Head: return headTitle(kind);
    case Organ::EducationBoard: return u"教育委員会"_s;
    case Organ::ElectionCommission: return u"選挙管理委員会"_s;
    case Organ::PersonnelCommission: return u"人事委員会"_s;
    case Organ::EquityCommission: return u"公平委員会"_s;
    case Organ::AuditCommissioners: return u"監査委員"_s;
    case Organ::PublicSafety: return u"公安委員会"_s;
    case Organ::LaborRelations: return u"労働委員会"_s;
    case Organ::Expropriation: return u"収用委員会"_s;
    case Organ::SeaFisheries: return u"海区漁業調整委員会"_s;
    case Organ::InlandFisheries: return u"内水面漁場管理委員会"_s;
    case Organ::AgriculturalCommittee: return u"農業委員会"_s;
    case Organ::PropertyAssessment: return u"固定資産評価審査委員会"_s;
    case Organ::PublicEnterprise: return u"公営企業管理者"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Organ> parseOrgan(QStringView word)
{
    if (const auto organ = parseWord<Organ>(word, organs))
        return organ;
    for (size_t i = 0; i < organs.size(); ++i) {
        for (size_t kind = 0; kind < bodyKinds.size(); ++kind) {
            if (word == organTitle(Organ(i), BodyKind(kind)))
                return Organ(i);
        }
    }
    return std::nullopt;
}

std::vector<Organ> organsOf(BodyKind kind)
{
    using enum Organ;
    switch (kind) {
    case BodyKind::Prefecture:
        return {Assembly,           Head,         EducationBoard, ElectionCommission, PersonnelCommission,
                AuditCommissioners, PublicSafety, LaborRelations, Expropriation,      SeaFisheries,
                InlandFisheries};
    case BodyKind::Union:
    case BodyKind::EnterpriseUnion: return {Assembly, Head, EquityCommission, AuditCommissioners};
    case BodyKind::WideAreaUnion: return {Assembly, Head, ElectionCommission, EquityCommission, AuditCommissioners};
    case BodyKind::City:
    case BodyKind::Ward:
    case BodyKind::Town:
    case BodyKind::Village:
        return {Assembly,
                Head,
                EducationBoard,
                ElectionCommission,
                EquityCommission,
                AuditCommissioners,
                AgriculturalCommittee,
                PropertyAssessment};
    }
    Q_UNREACHABLE();
}

std::vector<Organ> possibleOrgansOf(BodyKind kind)
{
    using enum Organ;
    std::vector<Organ> possible = organsOf(kind);
    const auto add = [&](Organ organ, Organ before) {
        possible.insert(std::find(possible.begin(), possible.end(), before), organ);
    };
    const bool isUnion = kind >= BodyKind::Union;
    if (kind != BodyKind::Prefecture)
        add(PersonnelCommission, EquityCommission); // in place of the 公平委員会 (地方公務員法第7条)
    if (isUnion)
        add(EducationBoard, kind == BodyKind::WideAreaUnion ? ElectionCommission : PersonnelCommission); // 学校組合
    if (kind != BodyKind::EnterpriseUnion) // there the head is the manager
        possible.push_back(PublicEnterprise);
    return possible;
}

} // namespace hoshin::model
