// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hoshin::model {

/// 地方公共団体の種類.
enum class BodyKind : quint8 {
    Prefecture,
    City,
    Ward,
    Town,
    Village,
    Union,           ///< 一部事務組合
    WideAreaUnion,   ///< 広域連合
    EnterpriseUnion, ///< 企業団: a union that runs public enterprises, headed by its 企業長
};
inline constexpr int bodyKindCount = int(BodyKind::EnterpriseUnion) + 1;

/// The organs that 地方自治法第244条の6 addresses: 議会, 長 and the 執行機関 of 第180条の5; and the one that stands beside them.
enum class Organ : quint8 {
    Assembly,              ///< 議会
    Head,                  ///< 長
    EducationBoard,        ///< 教育委員会
    ElectionCommission,    ///< 選挙管理委員会
    PersonnelCommission,   ///< 人事委員会
    EquityCommission,      ///< 公平委員会
    AuditCommissioners,    ///< 監査委員
    PublicSafety,          ///< 公安委員会（都道府県）: exempt from the Minister's 指針
    LaborRelations,        ///< 労働委員会（都道府県）
    Expropriation,         ///< 収用委員会（都道府県）
    SeaFisheries,          ///< 海区漁業調整委員会（都道府県）
    InlandFisheries,       ///< 内水面漁場管理委員会（都道府県）
    AgriculturalCommittee, ///< 農業委員会（市町村）
    PropertyAssessment,    ///< 固定資産評価審査委員会（市町村）
    PublicEnterprise, ///< 公営企業管理者: no 執行機関, but manages systems of its own and makes 管理規程
};

/// How business terminals and the internet are kept apart (三層の対策).
enum class NetworkModel : quint8 { Alpha, AlphaPrime, Beta, BetaPrime };

/// Words for files and the command line; parse gives nothing for an unknown word.
QLatin1StringView bodyKindName(BodyKind kind);
std::optional<BodyKind> parseBodyKind(QStringView word);
QLatin1StringView organName(Organ organ);
std::optional<Organ> parseOrgan(QStringView word); ///< takes the Japanese title too
QLatin1StringView networkModelName(NetworkModel model);
std::optional<NetworkModel> parseNetworkModel(QStringView word);

/// 議会, 市長, 教育委員会 …: the organ's title as it is written for this kind of body.
QString organTitle(Organ organ, BodyKind kind);

/// The organs that a body of this kind has by law. A union has 議会, its head, 監査委員, 公平委員会; a 広域連合 also 選挙管理委員会.
/// Source: 地方自治法第138条の4, 第180条の5, 第202条の2, 第287条, 第291条の4, 第292条; 地方公務員法第7条 (人事委員会: prefectures;
/// municipalities choose, default 公平委員会).
std::vector<Organ> organsOf(BodyKind kind);

/// All that a body of this kind may have: those of the law and those that it can choose. 公営企業管理者 stands only where the body
/// runs such enterprises and has not left them to its head. Source: also 地方公営企業法第7条, 第39条の2.
std::vector<Organ> possibleOrgansOf(BodyKind kind);

/// The body whose policy this is, with everything placeholders are filled from.
struct Body
{
    QString name; ///< 星見野市
    QString code; ///< 全国地方公共団体コード, six digits; may be empty
    BodyKind kind = BodyKind::City;
    std::vector<Organ> organs;
    NetworkModel model = NetworkModel::Alpha;
    QStringList editions;          ///< guideline editions in use, newest last: "r8-03"
    QMap<QString, QString> values; ///< placeholder id -> value

    bool operator==(const Body &) const = default;
};

/// How one organ adopted one document. Data, not prose: the gate and the publication's table are made from it.
struct Adoption
{
    Organ organ = Organ::Head;
    QString document;   ///< slug
    QString instrument; ///< 告示, 訓令, 規則, 規程, 要綱, 決裁
    QString number;     ///< 令和8年星見野市訓令第4号
    QDate decided;
    QDate published;
    QDate effective;
    QString url;
    QString jointGroup;      ///< organs with the same word here adopted jointly
    QString exemptionReason; ///< not empty: this organ need not adopt, and why

    bool operator==(const Adoption &) const = default;
};

} // namespace hoshin::model
