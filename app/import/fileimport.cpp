// SPDX-License-Identifier: Apache-2.0
#include "import/fileimport.h"

#include "import/docxreader.h"
#include "import/htmlreader.h"
#include "import/pdftext.h"
#include "import/textdecoder.h"

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

ImportedFile readAgain(const ImportedFile &file, const std::vector<LineChoice> &choices)
{
    if (file.format == FileFormat::LawXml)
        return file;
    ImportedFile again = file;
    model::IdSource ids(file.seed);
    Imported imported = readPlainText(file.text, text::detectStyle(file.text), ids, choices);
    again.document = std::move(imported.document);
    again.remarks = std::move(imported.remarks);
    again.lines = std::move(imported.lines);
    again.kinds = std::move(imported.kinds);
    return again;
}

static ImportedFile fromText(const QByteArray &bytes, const QString &text, FileFormat format, const QString &encoding)
{
    ImportedFile file{.format = format, .encoding = encoding, .text = text, .seed = contentSeed(bytes)};
    return readAgain(file, {});
}

static Result<ImportedFile> importText(const QByteArray &bytes, const QString &path, FileFormat format)
{
    const Result<DecodedText> decoded = decodeText(bytes, path);
    if (!decoded)
        return decoded.error();
    const QString text = format == FileFormat::Html ? readHtml(decoded->text) : decoded->text;
    return fromText(bytes, text, format, decoded->encoding);
}

/// A line that only names a picture becomes the picture, with those words as what it shows.
static void putPictures(model::Clause &clause, const QHash<QString, QByteArray> &pictures)
{
    const bool line = clause.kind == model::ClauseKind::Text && clause.text.startsWith(pictureMark);
    const QString name = line ? clause.text.mid(pictureMark.size()) : QString();
    if (const auto found = pictures.constFind(name); line && found != pictures.cend()) {
        clause.text = name;
        clause.figure = *found;
    }
    for (model::Clause &child : clause.children)
        putPictures(child, pictures);
}

static Result<ImportedFile> importWord(const QByteArray &bytes, const QString &path)
{
    const Result<DocxText> word = readDocx(bytes, path);
    if (!word)
        return word.error();
    ImportedFile file = fromText(bytes, word->lines.normalized(QString::NormalizationForm_C), FileFormat::Docx, {});
    if (!word->pictures.isEmpty()) {
        model::Clause root = file.document.root();
        putPictures(root, word->pictures);
        file.document.setRoot(root);
    }
    return file;
}

static Result<ImportedFile> importLines(const QByteArray &bytes, const QString &path, FileFormat format)
{
    const Result<QString> lines = readPdf(bytes, path);
    if (!lines)
        return lines.error();
    return fromText(bytes, lines->normalized(QString::NormalizationForm_C), format, {});
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

Result<ImportedFile> importFile(const QByteArray &bytes, const QString &path)
{
    const ErrorLocation place{path};
    if (bytes.size() > maximumFileSize)
        return Error{ErrorCode::Unsupported, u"128 MB を超えています"_s, place};
    const FileFormat format = detectFormat(bytes, path);
    switch (format) {
    case FileFormat::Text:
    case FileFormat::Html: return importText(bytes, path, format);
    case FileFormat::LawXml: return importLaw(bytes, path);
    case FileFormat::Docx: return importWord(bytes, path);
    case FileFormat::Pdf: return importLines(bytes, path, format);
    case FileFormat::Xml:
    case FileFormat::Unknown: break;
    }
    return Error{ErrorCode::Unsupported, u"読める文章がありません"_s, place};
}

} // namespace hoshin::import
