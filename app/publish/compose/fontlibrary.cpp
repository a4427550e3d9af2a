// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/fontlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

constexpr int scanLimit = 50000; // entries looked at below the font folders before giving up

const QStringList &fontFiles()
{
    static const QStringList files{u"BIZUDMincho-Regular.ttf"_s,
                                   u"BIZUDPMincho-Regular.ttf"_s,
                                   u"BIZUDGothic-Bold.ttf"_s,
                                   u"BIZUDPGothic-Bold.ttf"_s,
                                   u"BIZUDGothic-Regular.ttf"_s,
                                   u"BIZUDPGothic-Regular.ttf"_s,
                                   u"ipamjm.ttf"_s};
    return files;
}

/// Where Debian puts the fonts: tried before a folder is searched as a whole, which can be slow.
QString findQuickly(const QStringList &folders, const QString &file)
{
    for (const QString &folder : folders) {
        for (const QString &below :
             {u""_s, u"truetype/bizud-mincho/"_s, u"truetype/bizud-gothic/"_s, u"truetype/ipamj/"_s}) {
            const QString path = folder + u'/' + below + file;
            if (QFile::exists(path))
                return path;
        }
    }
    return {};
}

void searchBelow(const QStringList &folders, QHash<QString, QString> &paths)
{
    int seen = 0;
    for (const QString &folder : folders) {
        QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext() && ++seen < scanLimit) {
            const QString path = entries.next();
            if (fontFiles().contains(entries.fileName()) && !paths.contains(entries.fileName()))
                paths.insert(entries.fileName(), path);
        }
    }
}

QHash<QString, QString> locate(const QStringList &folders)
{
    QHash<QString, QString> paths;
    for (const QString &file : fontFiles()) {
        const QString path = findQuickly(folders, file);
        if (!path.isEmpty())
            paths.insert(file, path);
    }
    if (paths.size() < fontFiles().size())
        searchBelow(folders, paths);
    return paths;
}

} // namespace

const FontFace *FontStack::pick(char32_t character, char32_t variationSelector, bool *found) const
{
    *found = true;
    // × and ・ are Japanese symbols here, though Unicode counts them among the Latin ones
    if (character < 0x2000 && character != U'×' && character != U'÷' && character != U'·'
        && western->hasGlyph(character))
        return western.get();
    if (variationSelector != 0) {
        for (const FontFacePointer &face : japanese) {
            if (face->hasGlyph(character, variationSelector))
                return face.get();
        }
    }
    for (const FontFacePointer &face : japanese) {
        if (face->hasGlyph(character))
            return face.get();
    }
    *found = false;
    return japanese.front().get();
}

QStringList FontLibrary::standardFolders()
{
    QStringList folders = qEnvironmentVariable("HOSHIN_FONT_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (QCoreApplication::instance())
        folders << QCoreApplication::applicationDirPath() + u"/../share/hoshin/fonts"_s;
    folders << QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << u"/usr/share/fonts"_s << u"/usr/local/share/fonts"_s;
    folders.removeDuplicates();
    return folders;
}

Result<FontLibraryPointer> FontLibrary::load() { return load(standardFolders()); }

Result<FontLibraryPointer> FontLibrary::load(const QStringList &folders)
{
    const QHash<QString, QString> paths = locate(folders);
    QHash<QString, FontFacePointer> faces;
    for (const QString &file : fontFiles()) {
        const bool fallback = file == fontFiles().last();
        if (!paths.contains(file)) {
            if (fallback)
                continue; // without it fewer characters can be set, and the export says which
            return Error{.code = ErrorCode::NotFound,
                         .detail = u"書体「%1」が、%2 の下にありません"_s.arg(file, folders.join(u"、"_s)),
                         .location = {.path = file}};
        }
        const Result<FontFacePointer> face = FontFace::open(paths.value(file));
        if (!face)
            return face.error();
        faces.insert(file, *face);
    }
    auto library = std::make_shared<FontLibrary>();
    const auto stack = [&](const QString &western, const QString &japanese) {
        FontStack made{faces.value(western), {faces.value(japanese)}};
        if (const FontFacePointer fallback = faces.value(fontFiles().last()))
            made.japanese.push_back(fallback);
        return made;
    };
    library->m_stacks = {stack(fontFiles()[1], fontFiles()[0]), stack(fontFiles()[3], fontFiles()[2]),
                         stack(fontFiles()[5], fontFiles()[4])};
    return FontLibraryPointer(library);
}

} // namespace hoshin::publish
