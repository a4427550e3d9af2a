// SPDX-License-Identifier: Apache-2.0
#include "import/fileimport.h"

#include "import/docxreader.h"
#include "import/htmlreader.h"
#include "import/pdftext.h"
#include "import/publishedpage.h"
#include "import/textdecoder.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hoshin::import {

quint64 contentSeed(QByteArrayView bytes)
{
    constexpr quint64 prime = 0x9e3779b97f4a7c15u;
    quint64 hash = quint64(bytes.size()) * prime;
    for (qsizetype at = 0; at < bytes.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, size_t(std::min<qsizetype>(8, bytes.size() - at)));
        hash = (hash ^ word) * prime;
        hash ^= hash >> 29;
    }
    return hash;
}

FileFormat detectFormat(const QByteArray &bytes, const QString &path)
{
    QByteArrayView head(bytes.constData(), std::min<qsizetype>(bytes.size(), 4096));
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    if (head.startsWith("PK\x03\x04"))
        return FileFormat::Docx;
    if (head.startsWith("%PDF-"))
        return FileFormat::Pdf;
    if (head.startsWith("\xd0\xcf\x11\xe0")
        || head.startsWith("\x7f"
                           "ELF")
        || head.startsWith("\x89PNG"))
        return FileFormat::Unknown;
    const QByteArray start = head.trimmed().toByteArray();
    const QByteArray lower = start.toLower();
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
        return FileFormat::Html;
    if (lower.startsWith("<?xml") || path.endsWith(".xml"_L1, Qt::CaseInsensitive)) {
        if (lower.contains("<html"))
            return FileFormat::Html;
        return start.contains("<Law ") || start.contains("<Law>") ? FileFormat::LawXml : FileFormat::Xml;
    }
    if (start.startsWith("<Law ") || start.startsWith("<Law>"))
        return FileFormat::LawXml;
    const bool html = path.endsWith(".html"_L1, Qt::CaseInsensitive) || path.endsWith(".htm"_L1, Qt::CaseInsensitive);
    return html ? FileFormat::Html : FileFormat::Text;
}

/// A line that only names a picture becomes the picture, with those words as what it shows.
static void putPictures(model::Clause &clause, const ImportedFile &file)
{
    const bool line = clause.kind == model::ClauseKind::Text && clause.text.startsWith(pictureMark);
    const QString name = line ? clause.text.mid(pictureMark.size()) : QString();
    if (const auto found = file.pictures.constFind(name); line && found != file.pictures.cend()) {
        clause.text = name;
        clause.heading = file.captions.value(name);
        clause.figure = *found;
    }
    for (model::Clause &child : clause.children)
        putPictures(child, file);
}

/// Lines that stand for a picture or a file inside the file, where it is not kept or has no words of its own.
static void remarkPictures(ImportedFile &file)
{
    const QStringList lines = file.text.split(u'\n');
    for (int i = 0; i < int(lines.size()); ++i) {
        const QString line = lines.at(i).trimmed();
        const bool object = line.contains(objectMark);
        const qsizetype at = line.indexOf(pictureMark);
        if (at < 0 && !object)
            continue;
        if (at == 0 || line.startsWith(objectMark)) // it needs no number to be understood
            std::erase_if(file.remarks, [i](const Remark &remark) {
                return remark.line == i + 1 && remark.doubt == Doubt::LineWithoutNumber;
            });
        const QString name = line.mid(at + pictureMark.size());
        const bool kept = !object && at == 0 && file.pictures.contains(name);
        if (!kept)
            file.remarks.push_back({Doubt::NotKept, i + 1, line.left(60)});
        else if (!file.described.contains(name))
            file.remarks.push_back({Doubt::PictureUnnamed, i + 1, line.left(60)});
    }
    std::stable_sort(file.remarks.begin(), file.remarks.end(),
                     [](const Remark &a, const Remark &b) { return a.line < b.line; });
}

ImportedFile readAgain(const ImportedFile &file, const std::vector<LineChoice> &choices, ReadWatch *watch)
{
    if (file.format == FileFormat::LawXml)
        return file;
    ImportedFile again = file;
    model::IdSource ids(file.seed);
    Imported imported = readPlainText(file.text, styleOf(file.text), ids, choices, watch);
    again.document = std::move(imported.document);
    again.remarks = std::move(imported.remarks);
    again.lines = std::move(imported.lines);
    again.kinds = std::move(imported.kinds);
    if (file.stated) {
        model::DocumentMeta meta = again.document.meta();
        meta.instrument = file.stated->instrument;
        meta.decided = file.stated->decided;
        meta.promulgated = file.stated->promulgated;
        meta.effective = file.stated->effective;
        meta.history = file.stated->history;
        again.document.setMeta(meta);
    }
    if (file.format != FileFormat::Docx && file.pictures.isEmpty())
        return again;
    remarkPictures(again);
    if (!again.pictures.isEmpty()) {
        model::Clause root = again.document.root();
        putPictures(root, again);
        again.document.setRoot(root);
    }
    return again;
}

static ImportedFile fromText(const QByteArray &bytes, const QString &text, FileFormat format, const QString &encoding,
                             ReadWatch *watch)
{
    ImportedFile file{.format = format, .encoding = encoding, .text = text, .seed = contentSeed(bytes)};
    return readAgain(file, {}, watch);
}

static Result<ImportedFile> importText(const QByteArray &bytes, const QString &path, FileFormat format,
                                       ReadWatch *watch)
{
    const Result<DecodedText> decoded = decodeText(bytes, path);
    if (!decoded)
        return decoded.error();
    if (const auto page = format == FileFormat::Html ? readPublishedPage(decoded->text) : std::nullopt) {
        const QStringList names = page->body.pictures.keys();
        const ImportedFile file{.format = format,
                                .encoding = decoded->encoding,
                                .text = page->body.lines,
                                .seed = contentSeed(bytes),
                                .pictures = page->body.pictures,
                                .described = QSet<QString>(names.begin(), names.end()),
                                .captions = page->body.captions,
                                .stated = page->meta};
        return readAgain(file, {}, watch);
    }
    const QString text = format == FileFormat::Html ? readHtml(decoded->text) : decoded->text;
    return fromText(bytes, text, format, decoded->encoding, watch);
}

static Result<ImportedFile> importWord(const QByteArray &bytes, const QString &path, ReadWatch *watch)
{
    const Result<DocxText> word = readDocx(bytes, path, watch);
    if (!word)
        return word.error();
    const ImportedFile file{.format = FileFormat::Docx,
                            .text = word->lines.normalized(QString::NormalizationForm_C),
                            .seed = contentSeed(bytes),
                            .pictures = word->pictures,
                            .described = word->described};
    return readAgain(file, {}, watch);
}

static Result<ImportedFile> importLines(const QByteArray &bytes, const QString &path, FileFormat format,
                                        ReadWatch *watch)
{
    const Result<QString> lines = readPdf(bytes, path, watch);
    if (!lines)
        return lines.error();
    return fromText(bytes, lines->normalized(QString::NormalizationForm_C), format, {}, watch);
}

static Result<ImportedFile> importLaw(const QByteArray &bytes, const QString &path)
{
    model::IdSource ids(contentSeed(bytes));
    Result<ImportedLaw> law = readLawXml(bytes, path, ids);
    if (!law)
        return law.error();
    return ImportedFile{.document = std::move(law->document),
                        .remarks = std::move(law->remarks),
                        .format = FileFormat::LawXml,
                        .law = std::move(law->source),
                        .seed = contentSeed(bytes)};
}

static Result<ImportedFile> importOf(FileFormat format, const QByteArray &bytes, const QString &path, ReadWatch *watch)
{
    switch (format) {
    case FileFormat::Text:
    case FileFormat::Html: return importText(bytes, path, format, watch);
    case FileFormat::LawXml: return importLaw(bytes, path);
    case FileFormat::Docx: return importWord(bytes, path, watch);
    case FileFormat::Pdf: return importLines(bytes, path, format, watch);
    case FileFormat::Xml:
    case FileFormat::Unknown: break;
    }
    return Error{ErrorCode::Unsupported, u"読める文章がありません"_s, {path}};
}

Result<ImportedFile> importFile(const QByteArray &bytes, const QString &path, ReadWatch *watch)
{
    if (bytes.size() > maximumFileSize)
        return Error{ErrorCode::Unsupported, u"128 MB を超えています"_s, {path}};
    Result<ImportedFile> file = importOf(detectFormat(bytes, path), bytes, path, watch);
    if (watch && watch->cancelled) // what was read until then is no document
        return Error{ErrorCode::Cancelled, {}, {path}};
    return file;
}

} // namespace hoshin::import
