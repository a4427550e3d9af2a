// SPDX-License-Identifier: Apache-2.0
#include "desk/attachments.h"

#include "store/workspacefiles.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace hoshin::desk {

namespace {

constexpr qsizetype longestStem = 60; ///< characters; with a number and an extension still a name that can be stored
constexpr qsizetype longestExtension = 10;

Error tooLarge(const QString &name)
{
    return {.code = ErrorCode::Unsupported, .detail = u"too large to be kept"_s, .location = {.path = name}};
}

/// Stem and extension, the dot with the extension.
std::pair<QString, QString> parted(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= longestExtension ? std::pair{name.left(dot), name.sliced(dot)}
                                                            : std::pair{name, QString()};
}

/// No longer than can be stored, also in bytes, and never half a character.
QString shortened(QString stem)
{
    stem.truncate(longestStem);
    if (!stem.isEmpty() && stem.back().isHighSurrogate())
        stem.chop(1);
    return stem;
}

} // namespace

QString attachmentName(const QString &fileName)
{
    const QString whole = fileName.normalized(QString::NormalizationForm_C).simplified();
    QString name;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const bool pair = whole[i].isHighSurrogate() && i + 1 < whole.size() && whole[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(whole[i], whole[i + 1]) : char32_t(whole[i].unicode());
        const bool fits = QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == u'-' || c == u'_' || c == u'.';
        name += fits ? whole.mid(i, pair ? 2 : 1) : u"_"_s;
        i += pair ? 1 : 0;
    }
    const auto [stem, extension] = parted(name);
    name = shortened(stem) + extension;
    if (store::isValidSlug(name))
        return name;
    return u"file_"_s + shortened(stem).remove(u'.') + (extension.size() > 1 ? extension : QString());
}

Result<QString> attach(model::Workspace &workspace, const QString &slug, const QString &fileName,
                       const QByteArray &bytes)
{
    const qsizetype all = std::accumulate(workspace.attachments.cbegin(), workspace.attachments.cend(), qsizetype(0),
                                          [](qsizetype sum, const QByteArray &kept) { return sum + kept.size(); });
    if (bytes.size() > largestAttachment || all + bytes.size() > largestAttachments)
        return tooLarge(fileName);
    const QString name = attachmentName(fileName);
    const auto [stem, extension] = parted(name);
    QString path = u"attachments/%1/%2"_s.arg(slug, name);
    for (int number = 2; workspace.attachments.contains(path) && workspace.attachments.value(path) != bytes; ++number)
        path = u"attachments/%1/%2-%3%4"_s.arg(slug, stem, QString::number(number), extension);
    workspace.attachments.insert(path, bytes);
    return path;
}

std::vector<Attachment> attachments(const QMap<QString, QByteArray> &kept)
{
    std::vector<Attachment> all;
    for (const auto &[path, bytes] : kept.asKeyValueRange())
        all.push_back(
            {.path = path, .document = path.section(u'/', 1, 1), .name = path.section(u'/', 2), .size = bytes.size()});
    return all;
}

} // namespace hoshin::desk
