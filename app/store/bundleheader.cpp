// SPDX-License-Identifier: Apache-2.0
#include "store/bundleheader.h"

#include "store/git.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr qint64 longestLine = 4096;
static constexpr int mostLines = 1000;

QByteArray writeBundleHeader(const BundleHeader &header)
{
    QByteArray out = "# v2 git bundle\n";
    for (const git_oid &id : header.prerequisites)
        out += '-' + toString(id).toUtf8() + " \n";
    const QByteArray tip = toString(header.tip).toUtf8();
    return out + tip + " HEAD\n" + tip + ' ' + mainBranch + "\n\n";
}

/// Takes one line "<id> <name>"; false where it is none.
static bool takeReference(const QByteArray &line, QMap<QByteArray, git_oid> &references)
{
    const std::optional<git_oid> id = parseId(QString::fromUtf8(line.left(GIT_OID_HEXSZ)));
    if (!id || line.size() < GIT_OID_HEXSZ + 2 || line[GIT_OID_HEXSZ] != ' ')
        return false;
    references.insert(line.mid(GIT_OID_HEXSZ + 1), *id);
    return true;
}

Result<BundleHeader> readBundleHeader(QIODevice &device, const QString &path)
{
    const auto wrong = [&path](ErrorCode code, const QString &detail, int line) {
        return Error{.code = code, .detail = detail, .location = {.path = path, .line = line}};
    };
    const QByteArray magic = device.readLine(longestLine);
    if (magic.startsWith("# v3 git bundle"))
        return wrong(ErrorCode::Unsupported, u"バンドルの形式が 3 です。2 が必要です"_s, 1);
    if (magic != "# v2 git bundle\n")
        return wrong(ErrorCode::Malformed, u"交換用のファイル（Git bundle）ではありません"_s, 1);
    BundleHeader header;
    QMap<QByteArray, git_oid> references;
    for (int number = 2; number <= mostLines; ++number) {
        QByteArray line = device.readLine(longestLine);
        if (!line.endsWith('\n'))
            return wrong(ErrorCode::Malformed, u"先頭の途中で切れています"_s, number);
        line.chop(1);
        if (line.isEmpty()) {
            if (!references.contains(mainBranch) && !references.contains("HEAD"))
                return wrong(ErrorCode::Malformed,
                             u"作業フォルダーの版が入っていません（refs/heads/main がありません）"_s, number);
            header.tip = references.value(references.contains(mainBranch) ? mainBranch : "HEAD");
            return header;
        }
        const std::optional<git_oid> prerequisite =
            line.startsWith('-') ? parseId(QString::fromUtf8(line.mid(1, GIT_OID_HEXSZ))) : std::nullopt;
        if (prerequisite)
            header.prerequisites.push_back(*prerequisite);
        else if (!takeReference(line, references))
            return wrong(ErrorCode::Malformed, u"バンドルにない行があります"_s, number);
    }
    return wrong(ErrorCode::Malformed, u"参照が多すぎます"_s, mostLines);
}

} // namespace hoshin::store
