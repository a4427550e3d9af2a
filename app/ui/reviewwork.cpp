// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewwork.h"

#include "base/fileio.h"
#include "compare/tablewriter.h"
#include "import/fileimport.h"
#include "publish/comparisonprint.h"
#include "publish/exampletexts.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"
#include "store/repository.h"
#include "ui/uitr.h"
#include "xml/documentxml.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

/// One side of a comparison as it was read.
struct ReadVersion
{
    model::Document document;
    QString key; ///< as in ReviewRound
};

Result<ReadVersion> readFileVersion(const QString &path)
{
    if (QFileInfo(path).size() > import::maximumFileSize)
        return Error{ErrorCode::Unsupported, Tr::tr("128 MB を超えるファイルは読めません。"), {path}};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    // A path would say where on this person's machine the file lies.
    const QString key =
        versionKey::file + QString::fromUtf8(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    if (import::detectFormat(*bytes, path) == import::FileFormat::Xml) {
        Result<model::Document> document = xml::readDocument(*bytes, path);
        return document ? Result(ReadVersion{*document, key}) : document.error();
    }
    Result<import::ImportedFile> file = import::importFile(*bytes, path);
    return file ? Result(ReadVersion{file->document, key}) : file.error();
}

Result<ReadVersion> readVersion(const ReviewOrder &order, const QString &key)
{
    if (key.isEmpty())
        return ReadVersion{order.working.documents.value(order.slug), key};
    if (key == versionKey::base)
        return ReadVersion{order.base.documents.value(order.slug), key};
    if (key.startsWith(versionKey::document))
        return ReadVersion{order.working.documents.value(key.mid(versionKey::document.size())), key};
    if (key.startsWith(versionKey::file))
        return readFileVersion(key.mid(versionKey::file.size()));
    const Result<store::Repository> repository = store::Repository::open(order.path, store::OwnerCheck::TrustOther);
    if (!repository)
        return repository.error();
    Result<model::Document> document = repository->readDocument(order.slug, key);
    if (!document && document.error().code == ErrorCode::NotFound)
        return ReadVersion{{}, key}; // was not there yet: all of it is new
    return document ? Result(ReadVersion{*document, key}) : document.error();
}

bool sameDocument(const ReviewOrder &a, const ReviewOrder &b, const QString &key)
{
    const auto same = [](const QMap<QString, model::Document> &x, const QMap<QString, model::Document> &y,
                         const QString &slug) {
        const auto first = x.constFind(slug);
        const auto second = y.constFind(slug);
        return first == x.cend() ? second == y.cend() : second != y.cend() && first->isSharedWith(*second);
    };
    if (key.isEmpty())
        return same(a.working.documents, b.working.documents, a.slug);
    if (key == versionKey::base)
        return same(a.base.documents, b.base.documents, a.slug);
    if (key.startsWith(versionKey::document))
        return same(a.working.documents, b.working.documents, key.mid(versionKey::document.size()));
    return !key.startsWith(versionKey::file); // a revision never changes; a file may
}

std::vector<std::vector<model::PairDecision>> decisionsOf(const ReviewOrder &order)
{
    std::vector<std::vector<model::PairDecision>> all;
    for (const model::ReviewRound &round : order.working.reviews)
        all.push_back(round.pairs);
    std::erase_if(all, [](const auto &pairs) { return pairs.empty(); });
    return all;
}

} // namespace

bool sameComparison(const ReviewOrder &a, const ReviewOrder &b)
{
    return a.path == b.path && a.slug == b.slug && a.from == b.from && a.to == b.to && a.profile == b.profile
        && sameDocument(a, b, a.from) && sameDocument(a, b, a.to) && decisionsOf(a) == decisionsOf(b)
        && (!a.profile.examples || a.working.mappings == b.working.mappings);
}

std::vector<ReviewVersion> recordedVersions(const QString &path)
{
    if (path.isEmpty())
        return {{versionKey::base, Tr::tr("記録済み")}};
    std::vector<ReviewVersion> versions;
    const Result<store::Repository> repository = store::Repository::open(path, store::OwnerCheck::TrustOther);
    if (!repository)
        return versions;
    if (const Result<std::vector<store::Revision>> revisions = repository->revisions()) {
        for (const store::Revision &revision : *revisions)
            versions.push_back({revision.id, Tr::tr("第%1版").arg(revision.number)});
    }
    return versions;
}

Reviewed makeReview(const ReviewOrder &order)
{
    Reviewed made{.slug = order.slug};
    const Result<ReadVersion> before = readVersion(order, order.from);
    const Result<ReadVersion> after = readVersion(order, order.to);
    if (!before || !after) {
        made.error = before ? after.error() : before.error();
        made.failed = true;
        return made;
    }
    made.from = before->key;
    made.to = after->key;
    made.options.profile = order.profile;
    made.options.useIds = versionKey::isOwn(order.from) && versionKey::isOwn(order.to);
    made.options.pairs = model::pairDecisions(order.working.reviews, order.slug, made.from, made.to);
    if (order.profile.examples)
        made.options.examples = publish::exampleTexts(order.working, order.slug);
    ComparisonSheet sheet = makeSheet(before->document, after->document, made.options);
    sheet.beforeName = order.fromName;
    sheet.afterName = order.toName;
    made.sheet = std::make_shared<const ComparisonSheet>(std::move(sheet));
    return made;
}

Result<QByteArray> tableFile(const Reviewed &review, TableFormat format, const QString &issuer)
{
    const ComparedTexts texts = compareTexts(review.sheet->before, review.sheet->after, review.options);
    compare::ComparisonTable table = texts.table(review.options);
    compare::addRuby(table, {texts.before, review.sheet->before}, {texts.after, review.sheet->after});
    switch (format) {
    case TableFormat::Html: return publish::renderComparisonHtml(table, {.organisation = issuer});
    case TableFormat::Pdf: return publish::renderPdf(publish::comparisonDocument(table, issuer), {});
    case TableFormat::Docx: return publish::writeDocx(publish::comparisonDocument(table, issuer));
    case TableFormat::Text: break;
    }
    return compare::tableText(table);
}

} // namespace hoshin::ui
