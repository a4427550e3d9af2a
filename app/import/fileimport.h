// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "import/lawxml.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <optional>

namespace hoshin::import {

/// Files larger than this are no policies; refusing them keeps memory bounded.
inline constexpr qsizetype maximumFileSize = 128 * 1024 * 1024;

/// What a file is, from its first bytes; the name decides only where they do not.
enum class FileFormat : quint8 {
    Text,   ///< plain text, also Markdown
    LawXml, ///< 法令標準XML
    Xml,    ///< any other XML
    Html,
    Docx,
    Pdf,
    Unknown, ///< an archive or a program that holds no text for us
};
FileFormat detectFormat(const QByteArray &bytes, const QString &path);

/// A file read as a document.
struct ImportedFile
{
    model::Document document;
    std::vector<Remark> remarks;
    FileFormat format = FileFormat::Text;
    QString encoding;                ///< of a text file
    std::optional<LawXmlSource> law; ///< what LawXml says beyond the document
    QString text;                    ///< plain text that the document was read from; empty for LawXml
    std::vector<ClauseLine> lines;   ///< of `text`, as in Imported; empty for LawXml
    std::vector<text::LineKind> kinds;
    quint64 seed = 0;                         ///< of the ids
    QHash<QString, QByteArray> pictures = {}; ///< of a Word file, as in DocxText: kept as figures
    QSet<QString> described = {};             ///< those with words of their own
    QHash<QString, QString> captions = {};    ///< of those that have one
    std::optional<model::DocumentMeta> stated =
        {}; ///< number, dates and history where the file states them beside its text
};

/// Reads a file of any format above but Xml.
///
/// Errors:  Cancelled; Malformed with line and column; Unsupported for formats that hold no text. Ids are made from the content, so
///          that equal bytes give equal documents and different ones no common id.
/// Cost:    linear.
Result<ImportedFile> importFile(const QByteArray &bytes, const QString &path, ReadWatch *watch = nullptr);

/// `file` read again with what a person said of some of its lines. A LawXml file says itself what everything is: it comes back
/// as it is. Clauses before the first chosen line keep their ids.
ImportedFile readAgain(const ImportedFile &file, const std::vector<LineChoice> &choices, ReadWatch *watch = nullptr);

/// Seed for ids of what is read from `bytes`.
quint64 contentSeed(QByteArrayView bytes);

} // namespace hoshin::import
