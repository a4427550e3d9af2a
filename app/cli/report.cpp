// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return Tr::tr("見つかりません。名前と場所を確かめてください。");
    case ErrorCode::AlreadyExists: return Tr::tr("既にあります。別の名前を指定してください。");
    case ErrorCode::NotReadable:
        return Tr::tr("読めません。読み取りの権限と、ほかのソフトで開かれていないかを確かめてください。");
    case ErrorCode::NotWritable:
        return Tr::tr("書き込めません。書き込みの権限と空き容量を確かめてください。元の内容はそのまま残っています。");
    case ErrorCode::Malformed:
        return Tr::tr("内容が形式に合いません。示した箇所を直すか、壊れていない版から開いてください。");
    case ErrorCode::Unsupported: return Tr::tr("この形式又は版には対応していません。");
    case ErrorCode::Conflict:
        return Tr::tr("読み込んだ後に、ほかの人が変更しました。最新の状態を読み直してから、もう一度行ってください。");
    case ErrorCode::Cancelled: return Tr::tr("中止しました。");
    case ErrorCode::Internal: return Tr::tr("プログラムの誤りで続けられません。詳細を添えて開発者に知らせてください。");
    }
    Q_UNREACHABLE();
}

QString quotable(const QString &text)
{
    constexpr qsizetype most = 200;
    return text.size() <= most ? text : text.first(most) + u'…';
}

Exit report(const Error &error, Console &console)
{
    QString place = error.location.path;
    if (error.location.line > 0)
        place += u':' + QString::number(error.location.line);
    if (error.location.column > 0)
        place += u':' + QString::number(error.location.column);
    QString text = place.isEmpty() ? sentence(error.code) : place + u": "_s + sentence(error.code);
    if (!error.detail.isEmpty())
        text += u"（"_s + quotable(error.detail) + u"）"_s;
    console.message(text);
    const bool output = error.code == ErrorCode::NotWritable || error.code == ErrorCode::AlreadyExists
        || error.code == ErrorCode::Conflict;
    return output ? Exit::Unwritable : Exit::Unreadable;
}

} // namespace hoshin::cli
