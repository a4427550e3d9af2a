// SPDX-License-Identifier: Apache-2.0
#include "publish/manifest.h"

#include "publish/publicationscope.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

static constexpr int formatNumber = 1;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

static void putDate(QJsonObject &object, const QString &key, const QDate &date)
{
    if (date.isValid())
        object[key] = date.toString(Qt::ISODate);
}

static void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text;
}

/// The one revision at which all comparisons start; empty where there is none, or not one.
static QString commonPrevious(const PackageRequest &request)
{
    QSet<QString> ids;
    for (const PublishedRevision &previous : request.previous)
        ids.insert(previous.id);
    return ids.size() == 1 ? *ids.cbegin() : QString();
}

static QJsonArray documentsOf(const PackageRequest &request)
{
    QJsonArray documents;
    const model::Workspace &workspace = request.revision.workspace;
    for (const QString &slug : publishedDocuments(workspace, request.set ? &*request.set : nullptr)) {
        const model::DocumentMeta meta = workspace.documents.value(slug).meta();
        QJsonObject object{{u"id"_s, slug}, {u"title"_s, meta.title}};
        if (commonPrevious(request).isEmpty())
            putText(object, u"previous"_s, request.previous.value(slug).id);
        putText(object, u"instrument"_s, meta.instrument);
        putDate(object, u"decided"_s, meta.decided);
        putDate(object, u"promulgated"_s, meta.promulgated);
        putDate(object, u"effective"_s, meta.effective);
        documents.append(object);
    }
    return documents;
}

static QJsonArray adoptionsOf(const model::Workspace &workspace)
{
    QJsonArray adoptions;
    for (const model::Adoption &row : workspace.adoptions) {
        const auto document = workspace.documents.constFind(row.document);
        if (document == workspace.documents.cend() || document->meta().publication == model::Publication::Withheld)
            continue;
        QJsonObject object{{u"organ"_s, model::organTitle(row.organ, workspace.body.kind)},
                           {u"document"_s, row.document}};
        putText(object, u"instrument"_s, row.instrument);
        putText(object, u"number"_s, row.number);
        putDate(object, u"decided"_s, row.decided);
        putDate(object, u"published"_s, row.published);
        putDate(object, u"effective"_s, row.effective);
        putText(object, u"url"_s, row.url);
        putText(object, u"exemption"_s, row.exemptionReason);
        adoptions.append(object);
    }
    return adoptions;
}

QByteArray writeManifest(const PackageRequest &request, const Package &files)
{
    const model::Workspace &workspace = request.revision.workspace;
    QJsonObject manifest{{u"format"_s, formatNumber},
                         {u"organisation"_s, workspace.body.name},
                         {u"revision"_s, request.revision.id},
                         {u"draft"_s, request.draft},
                         {u"documents"_s, documentsOf(request)},
                         {u"adoptions"_s, adoptionsOf(workspace)}};
    putText(manifest, u"code"_s, workspace.body.code);
    putDate(manifest, u"published"_s, publicationDate(request.revision));
    putText(manifest, u"previous"_s, commonPrevious(request));
    if (request.set)
        manifest[u"set"_s] = QJsonObject{{u"id"_s, request.set->id}, {u"name"_s, request.set->name}};
    QJsonArray list;
    for (const PackageFile &file : files)
        list.append(QJsonObject{{u"name"_s, file.name},
                                {u"size"_s, file.bytes.size()},
                                {u"sha256"_s, QString::fromUtf8(sha256(file.bytes))}});
    manifest[u"files"_s] = list;
    return QJsonDocument(manifest).toJson();
}

/// A plain file name: letters and digits of any script, - _ and dots inside.
static bool isPlainName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'.') || name == manifestName || name.size() > 200)
        return false;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber() && !c.isSurrogate() && c != u'-' && c != u'_' && c != u'.')
            return false;
    }
    return true;
}

Result<Manifest> readManifest(const QByteArray &bytes)
{
    const auto malformed = [](const QString &detail) {
        return Error{.code = ErrorCode::Malformed, .detail = detail, .location = {.path = manifestName}};
    };
    QJsonParseError parse;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return malformed(parse.errorString());
    if (object.value(u"format"_s).toInt() != formatNumber)
        return malformed(u"format"_s);
    Manifest manifest{.revision = object.value(u"revision"_s).toString(),
                      .published = QDate::fromString(object.value(u"published"_s).toString(), Qt::ISODate),
                      .draft = object.value(u"draft"_s).toBool(),
                      .set = object.value(u"set"_s).toObject().value(u"id"_s).toString(),
                      .setName = object.value(u"set"_s).toObject().value(u"name"_s).toString()};
    for (const QJsonValue &value : object.value(u"files"_s).toArray()) {
        const QString name = value[u"name"_s].toString();
        const QByteArray hash = value[u"sha256"_s].toString().toUtf8();
        if (!isPlainName(name) || hash.size() != 64 || manifest.files.contains(name))
            return malformed(u"files: "_s + name);
        manifest.files.insert(name, hash);
    }
    if (manifest.files.isEmpty())
        return malformed(u"files"_s);
    return manifest;
}

model::PublicationRecord publicationRecord(const Manifest &manifest, const QByteArray &manifestBytes, int number)
{
    model::PublicationRecord record{.number = number,
                                    .revision = manifest.revision,
                                    .published = manifest.published,
                                    .files = manifest.files,
                                    .set = manifest.set,
                                    .setName = manifest.setName};
    record.files.insert(manifestName, sha256(manifestBytes));
    return record;
}

} // namespace hoshin::publish
