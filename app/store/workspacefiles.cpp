// SPDX-License-Identifier: Apache-2.0
#include "store/workspacefiles.h"

#include "xml/documentxml.h"
#include "xml/recordxml.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr qsizetype longestSlug = 100;
static constexpr qsizetype longestSlugBytes = 240; // with ".xml" below what file systems take

/// Device names of Windows: a clone there could not write a file of that name.
static bool isDeviceName(QStringView name)
{
    static constexpr std::array devices = {"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};
    const QStringView stem = name.left(name.contains(u'.') ? name.indexOf(u'.') : name.size());
    const auto equals = [stem](QLatin1StringView device) { return stem.compare(device, Qt::CaseInsensitive) == 0; };
    if (std::any_of(devices.begin(), devices.end(), equals))
        return true;
    const QStringView prefix = stem.left(3);
    return stem.size() == 4 && stem[3].isDigit()
        && (prefix.compare("com"_L1, Qt::CaseInsensitive) == 0 || prefix.compare("lpt"_L1, Qt::CaseInsensitive) == 0);
}

bool isValidSlug(QStringView slug)
{
    if (slug.isEmpty() || slug.size() > longestSlug || slug.toUtf8().size() > longestSlugBytes || slug.startsWith(u'.')
        || slug.endsWith(u'.') || slug.startsWith(u'-') || isDeviceName(slug))
        return false;
    for (qsizetype i = 0; i < slug.size(); ++i) {
        char32_t c = slug[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < slug.size() && slug[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), slug[++i].unicode());
        if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && c != u'-' && c != u'_' && c != u'.')
            return false;
    }
    return true;
}

QString documentPath(const QString &slug) { return u"documents/"_s + slug + u".xml"_s; }

static Error badName(const QString &name)
{
    return {.code = ErrorCode::Malformed,
            .detail = u"the name \"%1\" can hold letters, digits, - _ . and at most 100 characters"_s.arg(name)};
}

static bool isGuidelinePath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() >= 3 && parts.size() <= 4 && parts.first() == "guidelines"_L1
        && std::all_of(parts.begin(), parts.end(), [](const QString &part) { return isValidSlug(part); });
}

static bool isAttachmentPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() == 3 && parts.first() == "attachments"_L1
        && std::all_of(parts.begin(), parts.end(), [](const QString &part) { return isValidSlug(part); });
}

/// Puts `write(value)` of every entry below `folder`; the name that cannot be stored, or nothing.
template<typename Map, typename Write>
static std::optional<QString> addEach(Files &files, const QString &folder, const Map &entries, Write write)
{
    for (const auto &[name, value] : entries.asKeyValueRange()) {
        if (!isValidSlug(name))
            return name;
        files.insert(folder + u'/' + name + u".xml"_s, write(value));
    }
    return std::nullopt;
}

static QString setsPath() { return u"publication-sets.xml"_s; }

/// Why these sets cannot be stored, or nothing. What they name has to be a name of ours, whether there is such a document or not.
static std::optional<Error> setsProblem(const std::vector<model::PublicationSet> &sets)
{
    for (size_t i = 0; i < sets.size(); ++i) {
        QString problem = model::publicationSetProblem(sets[i], std::span(sets).first(i));
        QStringList names = sets[i].documents;
        names.prepend(sets[i].id);
        for (const QString &name : std::as_const(names)) {
            if (problem.isEmpty() && !isValidSlug(name))
                problem = badName(name).detail;
        }
        if (!problem.isEmpty())
            return Error{.code = ErrorCode::Malformed, .detail = problem, .location = {.path = setsPath()}};
    }
    return std::nullopt;
}

Result<Files> toFiles(const model::Workspace &workspace)
{
    Files files{{u"workspace.xml"_s, xml::writeBody(workspace.body)}};
    if (!workspace.adoptions.empty())
        files.insert(u"adoption.xml"_s, xml::writeAdoptions(workspace.adoptions));
    if (!workspace.reasons.empty())
        files.insert(u"reasons.xml"_s, xml::writeReasons(workspace.reasons));
    if (!workspace.publicationSets.empty()) {
        if (const std::optional<Error> bad = setsProblem(workspace.publicationSets))
            return *bad;
        files.insert(setsPath(), xml::writePublicationSets(workspace.publicationSets));
    }
    QMap<QString, model::ReviewRound> reviews;
    for (const model::ReviewRound &round : workspace.reviews) {
        if (reviews.contains(round.id))
            return badName(round.id);
        reviews.insert(round.id, round);
    }
    std::optional<QString> bad = addEach(files, u"documents"_s, workspace.documents, xml::writeDocument);
    if (!bad)
        bad = addEach(files, u"mapping"_s, workspace.mappings, xml::writeMappings);
    if (!bad)
        bad = addEach(files, u"reviews"_s, reviews, xml::writeReview);
    if (!bad)
        bad = addEach(files, u"checklists"_s, workspace.checklists, xml::writeChecklist);
    if (!bad)
        bad = addEach(files, u"rebase"_s, workspace.rebases, xml::writeRebase);
    if (bad)
        return badName(*bad);
    for (const model::PublicationRecord &record : workspace.publications)
        files.insert(u"publications/%1.xml"_s.arg(record.number), xml::writePublication(record));
    for (const auto &[path, bytes] : workspace.editionFiles.asKeyValueRange()) {
        if (!isGuidelinePath(path))
            return badName(path);
        files.insert(path, bytes);
    }
    for (const auto &[path, bytes] : workspace.attachments.asKeyValueRange()) {
        if (!isAttachmentPath(path))
            return badName(path);
        files.insert(path, bytes);
    }
    return files;
}

namespace {

/// Where `read` succeeded, its value goes into `to`.
template<typename T>
std::optional<Error> assign(T &to, Result<T> read)
{
    if (!read)
        return read.error();
    to = *std::move(read);
    return std::nullopt;
}

std::optional<Error> readInto(model::Workspace &workspace, const QString &path, const QByteArray &bytes)
{
    if (path == "workspace.xml"_L1)
        return assign(workspace.body, xml::readBody(bytes, path));
    if (path == "adoption.xml"_L1)
        return assign(workspace.adoptions, xml::readAdoptions(bytes, path));
    if (path == "reasons.xml"_L1)
        return assign(workspace.reasons, xml::readReasons(bytes, path));
    if (path == setsPath()) {
        const std::optional<Error> error = assign(workspace.publicationSets, xml::readPublicationSets(bytes, path));
        return error ? error : setsProblem(workspace.publicationSets);
    }
    if (isGuidelinePath(path)) {
        workspace.editionFiles.insert(path, bytes);
        return std::nullopt;
    }
    if (isAttachmentPath(path)) {
        workspace.attachments.insert(path, bytes);
        return std::nullopt;
    }
    const QString folder = path.section(u'/', 0, 0);
    const QString file = path.section(u'/', 1);
    const QString slug = file.chopped(file.endsWith(".xml"_L1) ? 4 : 0);
    if (slug.size() == file.size() || !isValidSlug(slug))
        return Error{.code = ErrorCode::Unsupported,
                     .detail = u"作業フォルダーのファイルではありません"_s,
                     .location = {.path = path}};
    if (folder == "documents"_L1)
        return assign(workspace.documents[slug], xml::readDocument(bytes, path));
    if (folder == "mapping"_L1)
        return assign(workspace.mappings[slug], xml::readMappings(bytes, path));
    if (folder == "reviews"_L1)
        return assign(workspace.reviews.emplace_back(), xml::readReview(bytes, path));
    if (folder == "checklists"_L1)
        return assign(workspace.checklists[slug], xml::readChecklist(bytes, path));
    if (folder == "rebase"_L1)
        return assign(workspace.rebases[slug], xml::readRebase(bytes, path));
    if (folder == "publications"_L1)
        return assign(workspace.publications.emplace_back(), xml::readPublication(bytes, path));
    return Error{.code = ErrorCode::Unsupported,
                 .detail = u"作業フォルダーのファイルではありません"_s,
                 .location = {.path = path}};
}

} // namespace

Result<model::Workspace> fromFiles(const Files &files)
{
    if (!files.contains(u"workspace.xml"_s))
        return Error{.code = ErrorCode::NotFound, .detail = u"workspace.xml がなく、作業フォルダーではありません"_s};
    model::Workspace workspace;
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        if (const std::optional<Error> error = readInto(workspace, path, bytes))
            return *error;
    }
    // By number, not by file name: 10 comes after 9.
    std::sort(workspace.publications.begin(), workspace.publications.end(),
              [](const auto &a, const auto &b) { return a.number < b.number; });
    return workspace;
}

} // namespace hoshin::store
