// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace hoshin::publish {

/// One file of a publication.
struct PackageFile
{
    QString name; ///< kihon-hoshin.pdf
    QByteArray bytes;

    bool operator==(const PackageFile &) const = default;
};
using Package = std::vector<PackageFile>;

/// A revision as it goes into a publication.
struct PublishedRevision
{
    model::Workspace workspace;
    QString id;
    QDateTime recorded; ///< with its offset; dates the files
};

/// What is published. Everything that may differ between two runs is in here.
struct PackageRequest
{
    PublishedRevision revision;
    std::optional<model::PublicationSet> set;  ///< what is published of it; nothing: every document, as PDF and HTML
    QMap<QString, PublishedRevision> previous; ///< by slug: where the comparison tables start
    bool draft = false;                        ///< every page is marked 案
    bool word = false;                         ///< docx too, also where the set has none
    bool markers = true; ///< 「（非公開：理由）」 where clauses were taken out, unless the set has none
    QString program = QStringLiteral("Hoshin");
};

/// Name of the file that says what the package holds.
inline constexpr QLatin1StringView manifestName("manifest.json");

/// The files of the publication: per document of the set HTML, PDF, docx as wanted and the 新旧対照表 to the publication before;
/// index.html; manifest.json, the last one. Made from the public documents of the set alone; a document that is withheld whole
/// gives no file.
///
/// Errors: NotFound where nothing at all may be published, or the set names a document that is not there; Unsupported where a character has no glyph, with the places; those of
/// the exporters.
/// Cost: about half a second for 150 articles.
Result<Package> buildPackage(const PackageRequest &request);

/// The day on which the revision counts as published: the latest of the adoptions, else of the documents, else the day on which it
/// was recorded. Of a set: with the workspace of publishedWorkspace().
QDate publicationDate(const PublishedRevision &revision);

} // namespace hoshin::publish
