// SPDX-License-Identifier: Apache-2.0
#include "ui/publishwork.h"

#include "base/fileio.h"
#include "publish/compose/composer.h"
#include "publish/documentprint.h"
#include "publish/exchange.h"
#include "publish/gate.h"
#include "publish/packagefolder.h"
#include "publish/pdf/pdfwriter.h"
#include "publish/publicationscope.h"
#include "publish/publicdocument.h"
#include "store/repository.h"
#include "ui/uitr.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

Error cancelledError()
{
    return {.code = ErrorCode::Cancelled, .detail = u"cancelled before writing"_s, .location = {}};
}

Result<publish::PublishedRevision> revisionOf(const store::Repository &repository, const QString &word)
{
    const Result<QString> id = repository.resolve(word);
    if (!id)
        return id.error();
    Result<model::Workspace> workspace = repository.readWorkspace(*id);
    if (!workspace)
        return workspace.error();
    const Result<std::vector<store::Revision>> revisions = repository.revisions();
    if (!revisions)
        return revisions.error();
    publish::PublishedRevision revision{.workspace = std::move(*workspace), .id = *id, .recorded = {}};
    for (const store::Revision &known : *revisions) {
        if (known.id == *id)
            revision.recorded = known.info.at;
    }
    return revision;
}

QString programName() { return u"Hoshin "_s + QStringLiteral(HOSHIN_VERSION); }

/// What goes out: the newest revision; of a draft the working state, where it is ahead of it.
Result<publish::PackageRequest> request(const PublishOrder &order)
{
    publish::PackageRequest result{.revision = {.workspace = order.working, .id = {}, .recorded = order.now},
                                   .set = order.set,
                                   .previous = {},
                                   .draft = order.draft,
                                   .word = order.word,
                                   .markers = order.markers,
                                   .program = programName()};
    if (order.workspacePath.isEmpty())
        return result;
    const Result<store::Repository> repository = store::Repository::open(order.workspacePath);
    if (!repository)
        return repository.error();
    if (!order.draft || !order.changed) {
        Result<publish::PublishedRevision> newest = revisionOf(*repository, {});
        if (!newest)
            return newest.error();
        result.revision = std::move(*newest);
    }
    publish::takePrevious(result, order.working.publications,
                          [&repository](const QString &id) { return revisionOf(*repository, id); });
    return result;
}

} // namespace

Result<std::shared_ptr<const publish::ComposedDocument>> previewPages(const model::Workspace &workspace,
                                                                      const QString &slug, bool markers)
{
    const model::Document &document = workspace.documents.value(slug);
    if (document.meta().publication == model::Publication::Withheld)
        return Error{.code = ErrorCode::NotFound, .detail = document.meta().publicationReason, .location = {}};
    publish::PrintSettings settings{
        .issuer = workspace.body.name, .bodyKind = workspace.body.kind, .adoption = {}, .cover = true};
    std::copy_if(workspace.adoptions.begin(), workspace.adoptions.end(), std::back_inserter(settings.adoption),
                 [&slug](const model::Adoption &row) { return row.document == slug; });
    Result<publish::ComposedDocument> composed =
        publish::compose(publish::printDocument(publish::publicDocument(document, {.markers = markers}), settings));
    if (!composed)
        return composed.error();
    return std::make_shared<const publish::ComposedDocument>(std::move(*composed));
}

Result<QString> printFile(const model::Workspace &workspace, const QString &slug, bool draft)
{
    const auto pages = previewPages(workspace, slug, true);
    if (!pages)
        return pages.error();
    const Result<QByteArray> pdf = publish::writePdf(**pages, {.created = {}, .draft = draft});
    if (!pdf)
        return pdf.error();
    QTemporaryDir folder(QDir::tempPath() + u"/hoshin-XXXXXX"_s);
    folder.setAutoRemove(false); // the viewer reads it long after
    if (!folder.isValid())
        return Error{ErrorCode::NotWritable, folder.errorString(), {QDir::tempPath()}};
    QString name = workspace.documents.value(slug).title();
    name.replace(u'/', u'_').replace(u'\\', u'_');
    const QString path = folder.filePath((name.isEmpty() ? slug : name) + u".pdf"_s);
    if (const Result<void> written = writeFile(path, *pdf); !written)
        return written.error();
    return path;
}

Result<publish::Package> previewPackage(const model::Workspace &workspace, const QString &slug,
                                        const QString &storePath, bool markers,
                                        const std::optional<model::PublicationSet> &set)
{
    const model::Document document = workspace.documents.value(slug);
    if (document.meta().publication == model::Publication::Withheld)
        return Error{.code = ErrorCode::NotFound, .detail = document.meta().publicationReason, .location = {}};
    publish::PackageRequest wanted{.revision = {.workspace = workspace, .id = {}, .recorded = {}},
                                   .set = set,
                                   .previous = {},
                                   .markers = markers,
                                   .program = programName()};
    wanted.revision.workspace.documents = {{slug, document}};
    if (wanted.set) {
        wanted.set->documents = {slug};
        wanted.set->html = true;
    }
    if (!storePath.isEmpty()) {
        const Result<store::Repository> repository = store::Repository::open(storePath);
        if (!repository)
            return repository.error();
        publish::takePrevious(wanted, workspace.publications,
                              [&repository](const QString &id) { return revisionOf(*repository, id); });
    }
    return publish::buildPackage(wanted);
}

Result<QString> browserFile(const publish::Package &package, const QString &slug)
{
    QTemporaryDir folder(QDir::tempPath() + u"/hoshin-XXXXXX"_s);
    folder.setAutoRemove(false); // the browser reads it long after
    if (!folder.isValid())
        return Error{ErrorCode::NotWritable, folder.errorString(), {QDir::tempPath()}};
    const QString path = folder.filePath(slug);
    const Result<QStringList> written = publish::writePackage(package, path);
    return written ? Result<QString>(QDir(path).filePath(slug + u".html"_s)) : Result<QString>(written.error());
}

Result<Verification> verifyFolder(const QString &folder, const model::Workspace &workspace)
{
    const Result<publish::FoundPackage> found = publish::readPackage(folder);
    if (!found)
        return found.error();
    Verification verification{.files = int(found->manifest.files.size()),
                              .differences = {},
                              .number = std::nullopt,
                              .published = found->manifest.published};
    for (const QString &difference : found->differences) {
        const QString name = difference.section(u": "_s, 1);
        verification.differences << (difference.startsWith("missing"_L1) ? Tr::tr("%1：ありません。").arg(name)
                                         : difference.startsWith("changed"_L1)
                                         ? Tr::tr("%1：公開した時の内容と違います。").arg(name)
                                         : Tr::tr("%1：公開したファイルではありません。").arg(name));
    }
    if (const model::PublicationRecord *record = publish::recordOf(*found, workspace))
        verification.number = record->number;
    return verification;
}

Result<Published> publishPackage(const PublishOrder &order, const std::atomic<bool> &cancelled)
{
    Result<publish::PackageRequest> wanted = request(order);
    if (!wanted)
        return wanted.error();
    wanted->revision.workspace.reasons = order.working.reasons; // may be given after the revision was recorded
    const model::Workspace &recorded = wanted->revision.workspace;
    const model::PublicationSet *set = wanted->set ? &*wanted->set : nullptr;
    if (!order.draft && !publish::blockingConditions(recorded, publish::editionsInUse(recorded), set).empty())
        return Error{.code = ErrorCode::Conflict, .detail = u"the revision does not meet the gate"_s, .location = {}};
    const Result<publish::Package> package = publish::buildPackage(*wanted);
    if (!package)
        return package.error();
    if (cancelled)
        return cancelledError();
    const Result<QStringList> files = publish::writePackage(*package, order.folder);
    if (!files)
        return files.error();
    Published done{.files = *files, .record = std::nullopt};
    const QByteArray bytes = package->back().bytes;
    const Result<publish::Manifest> manifest = publish::readManifest(bytes);
    if (!manifest)
        return manifest.error();
    if (order.draft
        || publish::recordOf({.manifest = *manifest, .manifestBytes = bytes, .differences = {}}, order.working))
        return done;
    int number = 1;
    for (const model::PublicationRecord &record : order.working.publications)
        number = std::max(number, record.number + 1);
    done.record = publish::publicationRecord(*manifest, bytes, number);
    return done;
}

} // namespace hoshin::ui
