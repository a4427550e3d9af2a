// SPDX-License-Identifier: Apache-2.0
#include "ui/bodytext.h"

#include "ui/uitr.h"

using namespace Qt::StringLiterals;

namespace hoshin::ui {

QString bodyKindText(model::BodyKind kind)
{
    switch (kind) {
    case model::BodyKind::Prefecture: return Tr::tr("都道府県");
    case model::BodyKind::City: return Tr::tr("市");
    case model::BodyKind::Ward: return Tr::tr("特別区");
    case model::BodyKind::Town: return Tr::tr("町");
    case model::BodyKind::Village: return Tr::tr("村");
    case model::BodyKind::Union: return Tr::tr("一部事務組合");
    case model::BodyKind::WideAreaUnion: return Tr::tr("広域連合");
    case model::BodyKind::EnterpriseUnion: return Tr::tr("企業団");
    }
    return {};
}

QString networkModelText(model::NetworkModel model)
{
    switch (model) {
    case model::NetworkModel::Alpha: return Tr::tr("αモデル");
    case model::NetworkModel::AlphaPrime: return Tr::tr("α´モデル");
    case model::NetworkModel::Beta: return Tr::tr("βモデル");
    case model::NetworkModel::BetaPrime: return Tr::tr("β´モデル");
    }
    return {};
}

QString shortTitle(const QString &title, const QString &body)
{
    QString rest = title.startsWith(body) ? title.mid(body.size()) : title;
    for (const QString &common : {u"情報セキュリティ"_s, u"サイバーセキュリティ"_s}) {
        const qsizetype at = rest.indexOf(common);
        if (at >= 0 && rest.size() > at + common.size())
            rest.remove(at, common.size());
    }
    return rest;
}

} // namespace hoshin::ui
