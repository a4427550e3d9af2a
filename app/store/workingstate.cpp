// SPDX-License-Identifier: Apache-2.0
#include "store/workingstate.h"

#include "base/fileio.h"
#include "store/workingfile.h"
#include "xml/documentxml.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr auto suffix = ".state"_L1;

static QString statesFolder(const QString &folder)
{
    if (!folder.isEmpty())
        return folder;
    const QString chosen = qEnvironmentVariable("HOSHIN_STATE_DIR");
    if (!chosen.isEmpty())
        return chosen;
    // The generic folder: window and command line are two programs with one state.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hoshin/working"_s;
}

static QString placeOf(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

static QString folderOf(const QString &place, const QString &folder)
{
    const QByteArray key = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return statesFolder(folder) + u'/' + QString::fromUtf8(key);
}

/// By hash: a path of Japanese names would outgrow what a file name may have. The path itself stands in the file.
static QString fileNameOf(const QString &path)
{
    const QByteArray key = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QString::fromUtf8(key) + suffix;
}

static Error notWritable(const QString &path)
{
    return {
        .code = ErrorCode::NotWritable, .detail = u"記録していない内容を置くフォルダー"_s, .location = {.path = path}};
}

/// The folder under another name beside it, the first that is free.
static Result<void> moveAside(const QString &folder)
{
    for (int i = 1; QFileInfo::exists(folder); ++i) {
        const QString aside = u"%1.aside-%2"_s.arg(folder).arg(i);
        if (!QFileInfo::exists(aside) && !QDir().rename(folder, aside))
            return notWritable(folder);
    }
    return {};
}

Result<void> WorkingState::setAside(const QString &path, const QString &folder)
{
    return moveAside(folderOf(placeOf(path), folder));
}

Result<WorkingState> WorkingState::open(const Repository &repository, const QString &folder)
{
    WorkingState state;
    state.m_place = placeOf(repository.path());
    state.m_folder = folderOf(state.m_place, folder);
    if (const Result<void> loaded = state.load(repository); !loaded)
        return loaded.error();
    return state;
}

Result<void> WorkingState::load(const Repository &repository)
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + suffix}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        const Result<WorkingFile> file = readWorkingFile(*bytes, path);
        if (!file && file.error().code == ErrorCode::Unsupported)
            return file.error();
        if (!file) {
            QFile::remove(path + u".damaged"_s);
            QFile::rename(path, path + u".damaged"_s);
            m_damaged << name;
            continue;
        }
        // Two bases mean a kill in catchUp(): a file of the older base is the same in the newer one, so the newer holds for all.
        if (m_base.isEmpty() || file->savedAt > m_savedAt) {
            m_base = file->base;
            m_savedAt = file->savedAt;
        }
        if (file->removed)
            m_removed.insert(file->path);
        else
            m_changed.insert(file->path, file->bytes);
    }
    if (!m_base.isEmpty() && !repository.resolve(m_base)) {
        m_changed.clear();
        m_removed.clear();
        m_base.clear();
        m_savedAt = {};
        if (const Result<void> moved = moveAside(m_folder); !moved)
            return moved;
    }
    return dropRecorded(repository);
}

Result<void> WorkingState::dropRecorded(const Repository &repository)
{
    const Result<QString> tip = repository.tip();
    if (!tip)
        return tip.error();
    if (isEmpty()) {
        m_base = *tip;
        return {};
    }
    if (m_base == *tip)
        return {};
    const Result<Files> recorded = repository.readFiles(*tip);
    if (!recorded)
        return recorded.error();
    const auto isRecorded = [&](const QString &path) {
        return m_removed.contains(path) ? !recorded->contains(path) : recorded->value(path) == m_changed.value(path);
    };
    const QStringList paths = changedPaths();
    if (!std::all_of(paths.begin(), paths.end(), isRecorded))
        return {}; // somebody else recorded: record() will say so, catchUp() mends it
    if (const Result<void> discarded = discard(); !discarded)
        return discarded;
    m_base = *tip;
    m_recorded = *recorded;
    return {};
}

QStringList WorkingState::changedPaths() const
{
    QStringList paths = m_changed.keys();
    paths.append(m_removed.values());
    paths.sort();
    return paths;
}

Result<void> WorkingState::ensureRecorded(const Repository &repository)
{
    if (m_recorded)
        return {};
    Result<Files> files = repository.readFiles(m_base);
    if (!files)
        return files.error();
    m_recorded = *std::move(files);
    return {};
}

Files WorkingState::overlaid() const
{
    Files files = *m_recorded;
    for (const auto &[path, bytes] : m_changed.asKeyValueRange())
        files.insert(path, bytes);
    for (const QString &path : m_removed)
        files.remove(path);
    return files;
}

Result<model::Workspace> WorkingState::workspace(const Repository &repository)
{
    if (const Result<void> read = ensureRecorded(repository); !read)
        return read.error();
    return fromFiles(overlaid());
}

Result<model::Document> WorkingState::document(const Repository &repository, const QString &slug)
{
    const QString path = documentPath(slug);
    if (m_changed.contains(path))
        return xml::readDocument(m_changed.value(path), path);
    if (m_removed.contains(path))
        return Error{.code = ErrorCode::NotFound, .detail = u"no %1"_s.arg(path), .location = {.path = m_place}};
    return repository.readDocument(slug, m_base);
}

Result<void> WorkingState::save(const Repository &repository, const model::Workspace &now, const QDateTime &at)
{
    if (const Result<void> read = ensureRecorded(repository); !read)
        return read;
    const Result<Files> files = toFiles(now);
    if (!files)
        return files.error();
    Files changed;
    for (const auto &[path, bytes] : files->asKeyValueRange()) {
        const auto recorded = m_recorded->constFind(path);
        if (recorded == m_recorded->constEnd() || *recorded != bytes)
            changed.insert(path, bytes);
    }
    QSet<QString> removed;
    for (const QString &path : m_recorded->keys()) {
        if (!files->contains(path))
            removed.insert(path);
    }
    return write(changed, removed, at);
}

/// New and changed files first, then the ones that are as recorded again: a kill between leaves more, never less.
Result<void> WorkingState::write(const Files &changed, const QSet<QString> &removed, const QDateTime &at)
{
    if (!QDir().mkpath(m_folder))
        return notWritable(m_folder);
    const QString place = m_folder + u"/place.txt"_s;
    if (!QFileInfo::exists(place)) {
        if (const Result<void> written = writeFile(place, m_place.toUtf8() + '\n'); !written)
            return written;
    }
    const auto put = [&](const WorkingFile &file) {
        return writeFile(m_folder + u'/' + fileNameOf(file.path), writeWorkingFile(file));
    };
    for (const auto &[path, bytes] : changed.asKeyValueRange()) {
        if (m_changed.value(path) == bytes && m_changed.contains(path))
            continue;
        if (const Result<void> written = put({.path = path, .base = m_base, .savedAt = at, .bytes = bytes}); !written)
            return written;
        m_removed.remove(path);
        m_changed.insert(path, bytes);
        m_savedAt = at;
    }
    for (const QString &path : removed - m_removed) {
        if (const Result<void> written = put({.path = path, .base = m_base, .savedAt = at, .removed = true}); !written)
            return written;
        m_changed.remove(path);
        m_removed.insert(path);
        m_savedAt = at;
    }
    for (const QString &path : changedPaths()) {
        if (changed.contains(path) || removed.contains(path))
            continue;
        const QString file = m_folder + u'/' + fileNameOf(path);
        if (!QFile::remove(file))
            return notWritable(file);
        m_changed.remove(path);
        m_removed.remove(path);
    }
    return {};
}

Result<QString> WorkingState::record(Repository &repository, const RevisionInfo &info)
{
    const Result<model::Workspace> now = workspace(repository);
    if (!now)
        return now.error();
    const Result<QString> id = repository.record(*now, info, m_base);
    if (!id)
        return id;
    if (const Result<void> cleared = discard(); !cleared)
        return cleared.error();
    m_base = *id;
    m_recorded.reset();
    return id;
}

Result<void> WorkingState::catchUp(const Repository &repository, const QDateTime &at)
{
    if (const Result<void> read = ensureRecorded(repository); !read)
        return read;
    const Result<QString> tip = repository.tip();
    if (!tip)
        return tip.error();
    const Result<Files> theirs = repository.readFiles(*tip);
    if (!theirs)
        return theirs.error();
    QStringList both;
    for (const QString &path : changedPaths()) {
        const bool same =
            theirs->contains(path) == m_recorded->contains(path) && theirs->value(path) == m_recorded->value(path);
        const bool equal = !m_removed.contains(path) && theirs->value(path) == m_changed.value(path);
        if (!same && !equal)
            both << path;
    }
    if (!both.isEmpty())
        return Error{.code = ErrorCode::Conflict,
                     .detail = u"双方で %1 が変更されています"_s.arg(both.join(u", "_s)),
                     .location = {.path = m_place}};
    const Files changed = m_changed;
    const QSet<QString> removed = m_removed;
    m_base = *tip;
    m_recorded = *theirs;
    m_changed.clear(); // so that every file is written again, with the new base
    m_removed.clear();
    return write(changed, removed, at);
}

Result<void> WorkingState::discard()
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + suffix}, QDir::Files)) {
        if (!QFile::remove(folder.filePath(name)))
            return notWritable(folder.filePath(name));
    }
    m_changed.clear();
    m_removed.clear();
    m_savedAt = {};
    return {};
}

} // namespace hoshin::store
