// SPDX-License-Identifier: Apache-2.0
#include "publish/package.h"

#include "diff/comparison.h"
#include "publish/comparisonprint.h"
#include "publish/documentprint.h"
#include "publish/htmlexporter.h"
#include "publish/indexpage.h"
#include "publish/manifest.h"
#include "publish/office/docxwriter.h"
#include "publish/office/trackedchanges.h"
#include "publish/pdf/pdfwriter.h"
#include "publish/publicationscope.h"
#include "publish/publicdocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

std::vector<model::Adoption> adoptionsOf(const model::Workspace &workspace, const QString &slug)
{
    std::vector<model::Adoption> rows;
    for (const model::Adoption &row : workspace.adoptions) {
        if (row.document == slug)
            rows.push_back(row);
    }
    return rows;
}

/// The request with what the set says in it: from here on there is no other document.
PackageRequest narrowed(PackageRequest request)
{
    const model::PublicationSet *set = request.set ? &*request.set : nullptr;
    request.revision.workspace = publishedWorkspace(request.revision.workspace, set);
    if (set) {
        request.word = request.word || set->word;
        request.markers = request.markers && set->markers;
    }
    return request;
}

/// Makes the files of one document after the other.
class Builder
{
public:
    explicit Builder(const PackageRequest &request)
        : m_request(narrowed(request))
        , m_workspace(m_request.revision.workspace)
        , m_pdf(!request.set || request.set->pdf)
        , m_html(!request.set || request.set->html)
    {}

    Result<Package> run()
    {
        for (const QString &slug : publishedDocuments(m_workspace, m_request.set ? &*m_request.set : nullptr)) {
            if (const Result<void> added = addDocument(slug, m_workspace.documents.value(slug)); !added)
                return added.error();
        }
        if (m_entries.empty())
            return Error{.code = ErrorCode::NotFound, .detail = u"公開できる文書がありません"_s};
        const QByteArray index = renderIndex(m_request, m_entries, m_files);
        m_files.insert(m_files.begin(), {u"index.html"_s, index});
        m_files.push_back({manifestName, writeManifest(m_request, m_files)});
        return m_files;
    }

private:
    Result<void> addDocument(const QString &slug, const model::Document &document)
    {
        const PublicOptions options{.markers = m_request.markers};
        const model::Document open = publicDocument(document, options);
        IndexEntry entry{.title = document.title(),
                         .instrument = document.meta().instrument,
                         .adoption = adoptionsOf(m_workspace, slug),
                         .history = document.meta().history};
        const PrintDocument printed = printDocument(open, printSettings(entry));
        if (m_pdf)
            add(entry, u"PDF"_s, slug + u".pdf"_s, renderPdf(printed, pdfOptions()));
        if (m_request.word)
            add(entry, u"Word"_s, slug + u".docx"_s, writeDocx(printed, docxOptions()));
        if (const auto previous = m_request.previous.constFind(slug);
            previous != m_request.previous.cend() && previous->workspace.documents.contains(slug))
            addComparison(entry, slug, previous->workspace.documents.value(slug), document);
        if (m_html) {
            add(entry, u"HTML"_s, slug + u".html"_s, renderHtml(open, htmlSettings(entry)));
            std::rotate(entry.files.begin(), entry.files.end() - 1, entry.files.end()); // the page is named first
        }
        if (m_error)
            return *m_error;
        m_entries.push_back(entry);
        return {};
    }

    void addComparison(IndexEntry &entry, const QString &slug, const model::Document &before,
                       const model::Document &after)
    {
        const bool wasWithheld = before.meta().publication == model::Publication::Withheld;
        const PublicPair pair = publicPair(before, after, {.markers = m_request.markers});
        if (wasWithheld || pair.before == pair.after)
            return;
        addComparisonTable(entry, slug, pair);
        if (m_request.word)
            add(entry, u"Word（変更履歴付き）"_s, slug + u"-rireki.docx"_s,
                writeTrackedDocx(printDocument(pair.before, {.issuer = m_workspace.body.name}),
                                 printDocument(pair.after, {.issuer = m_workspace.body.name}), m_workspace.body.name,
                                 docxOptions()));
    }

    void addComparisonTable(IndexEntry &entry, const QString &slug, const PublicPair &pair)
    {
        const diff::Outline before = diff::outlineFromDocument(pair.before);
        const diff::Outline after = diff::outlineFromDocument(pair.after);
        compare::TableProfile profile; // 参考資料型
        if (!m_request.draft) {        // 改正案 and 現行 are words of before the decision
            profile.newCaption = u"改正後"_s;
            profile.oldCaption = u"改正前"_s;
        }
        compare::ComparisonTable table = compare::comparisonTable(before, after, diff::compare(before, after), profile);
        compare::addRuby(table, {before, pair.before}, {after, pair.after});
        const PrintDocument printed = comparisonDocument(table, m_workspace.body.name);
        HtmlSettings settings = htmlSettings({});
        settings.links.prepend({entry.title, slug + u".html"_s});
        if (m_html)
            add(entry, u"新旧対照表（HTML）"_s, slug + u"-taisho.html"_s, renderComparisonHtml(table, settings));
        if (m_pdf)
            add(entry, u"新旧対照表（PDF）"_s, slug + u"-taisho.pdf"_s, renderPdf(printed, pdfOptions()));
        if (m_request.word)
            add(entry, u"新旧対照表（Word）"_s, slug + u"-taisho.docx"_s, writeDocx(printed, docxOptions()));
    }

    void add(IndexEntry &entry, const QString &text, const QString &name, const Result<QByteArray> &bytes)
    {
        if (!bytes) {
            if (!m_error) {
                m_error = bytes.error();
                m_error->location.path = name;
            }
            return;
        }
        m_files.push_back({name, *bytes});
        entry.files.emplace_back(text, name);
    }

    PrintSettings printSettings(const IndexEntry &entry) const
    {
        return {.issuer = m_workspace.body.name,
                .bodyKind = m_workspace.body.kind,
                .adoption = entry.adoption,
                .cover = true};
    }

    PdfOptions pdfOptions() const
    {
        return {.created = m_request.revision.recorded, .program = m_request.program, .draft = m_request.draft};
    }

    DocxOptions docxOptions() const { return {.created = m_request.revision.recorded, .draft = m_request.draft}; }

    HtmlSettings htmlSettings(const IndexEntry &entry) const
    {
        HtmlSettings settings{.organisation = m_workspace.body.name,
                              .bodyKind = m_workspace.body.kind,
                              .adoption = entry.adoption,
                              .contact = contactLines(m_workspace.body),
                              .draft = m_request.draft};
        for (const auto &[text, name] : entry.files)
            settings.links.append({text, name});
        settings.links.append({u"公表している文書の一覧"_s, u"index.html"_s});
        return settings;
    }

    const PackageRequest m_request;
    const model::Workspace &m_workspace;
    const bool m_pdf;
    const bool m_html;
    Package m_files;
    std::vector<IndexEntry> m_entries;
    std::optional<Error> m_error;
};

} // namespace

QDate publicationDate(const PublishedRevision &revision)
{
    QDate latest;
    const QMap<QString, model::Document> &documents = revision.workspace.documents;
    const auto isOpen = [&](const QString &slug) {
        return documents.contains(slug) && documents[slug].meta().publication != model::Publication::Withheld;
    };
    for (const model::Adoption &row : revision.workspace.adoptions)
        latest = row.published.isValid() && isOpen(row.document) ? std::max(latest, row.published) : latest;
    if (latest.isValid())
        return latest;
    for (auto it = documents.cbegin(); it != documents.cend(); ++it) {
        const QDate promulgated = isOpen(it.key()) ? it->meta().promulgated : QDate();
        latest = promulgated.isValid() ? std::max(latest, promulgated) : latest;
    }
    return latest.isValid() ? latest : revision.recorded.date();
}

Result<Package> buildPackage(const PackageRequest &request)
{
    for (const QString &slug : request.set ? request.set->documents : QStringList()) {
        if (!request.revision.workspace.documents.contains(slug))
            return Error{.code = ErrorCode::NotFound,
                         .detail = u"公開セットの文書「%1」がありません"_s.arg(slug),
                         .location = {}};
    }
    return Builder(request).run();
}

} // namespace hoshin::publish
