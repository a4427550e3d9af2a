// SPDX-License-Identifier: Apache-2.0
#include "ui/errortext.h"

#include "ui/uitr.h"

#include <QFileInfo>

namespace hoshin::ui {

QString errorText(const Error &error)
{
    const QString name = QFileInfo(error.location.path).fileName();
    const QString place = error.location.line > 0
        ? Tr::tr("%1行目の %2文字目").arg(error.location.line).arg(qMax(1, error.location.column))
        : QString();
    switch (error.code) {
    case ErrorCode::NotFound:
        return Tr::tr("「%1」が見つかりません。場所が変わっていないか確かめてください。").arg(name);
    case ErrorCode::AlreadyExists:
        return Tr::tr("「%1」は、もうあります。別の名前にするか、別の場所を選んでください。").arg(name);
    case ErrorCode::NotReadable:
        return Tr::tr("「%1」を読めません。読む権限があるか、ほかのソフトで開かれていないか確かめてください。")
            .arg(name);
    case ErrorCode::NotWritable:
        return Tr::tr("「%1」に書き込めません。空き容量と権限を確かめてください。前の内容は残っています。").arg(name);
    case ErrorCode::Malformed:
        return place.isEmpty() ? Tr::tr("「%1」を読めません。内容が壊れているか、形式が違います。").arg(name)
                               : Tr::tr("「%1」を読めません。%2で、形式が合いません。").arg(name, place);
    case ErrorCode::Unsupported:
        return Tr::tr("「%1」は、この版のソフトでは読めません。新しい版で開いてください。").arg(name);
    case ErrorCode::Conflict:
        return Tr::tr("ほかの人が先に記録しました。開き直して、違いを確かめてから、もう一度記録してください。");
    case ErrorCode::Cancelled: return Tr::tr("中止しました。");
    case ErrorCode::Internal: break;
    }
    return Tr::tr("処理を終えられませんでした。作業中の内容は残っています。詳細を添えて、開発元に知らせてください。");
}

} // namespace hoshin::ui
