// SPDX-License-Identifier: Apache-2.0
#include "publish/indexpage.h"

#include "compare/htmlpage.h"
#include "publish/htmlexporter.h"
#include "publish/manifest.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using compare::htmlEscaped;
using compare::htmlTime;

static constexpr auto indexStyle = QStringView(uR"css(ul{padding-left:1.25em}
code{font-size:.85em;overflow-wrap:anywhere}
.adoption th[scope=row]{min-width:5em}
@media (max-width:30rem){.adoption thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.adoption tr,.adoption th,.adoption td{display:block}.adoption tr{margin-bottom:.75rem}.adoption td{border-top:0}
.adoption td::before{content:attr(data-label)"：";color:var(--faint)}}
)css");

static QString sizeText(qsizetype bytes)
{
    constexpr qsizetype kilo = 1024;
    return bytes < kilo * kilo ? QString::number((bytes + kilo - 1) / kilo) + u"KB"_s
                               : QString::number(double(bytes) / double(kilo * kilo), 'f', 1) + u"MB"_s;
}

static QString documentSection(const IndexEntry &entry, model::BodyKind kind, const Package &files)
{
    QString section = u"<h2>"_s + htmlEscaped(entry.title) + u"</h2>\n"_s;
    if (!entry.instrument.isEmpty())
        section += u"<p>"_s + htmlEscaped(entry.instrument) + u"</p>\n"_s;
    section += u"<ul>\n"_s;
    for (const auto &[text, name] : entry.files) {
        qsizetype size = 0;
        for (const PackageFile &file : files)
            size = file.name == name ? file.bytes.size() : size;
        section +=
            u"<li><a href=\"%1\">%2（%3）</a></li>\n"_s.arg(htmlEscaped(name), htmlEscaped(text), sizeText(size));
    }
    section += u"</ul>\n"_s + adoptionTable(entry.adoption, kind, entry.title + u"の策定等の状況"_s);
    if (!entry.history.empty()) {
        section += u"<h3>改正沿革</h3>\n<ul>\n"_s;
        for (const model::HistoryEntry &item : entry.history)
            section += u"<li>"_s + htmlTime(item.date) + u"　"_s + htmlEscaped(item.instrument) + u"</li>\n"_s;
        section += u"</ul>\n"_s;
    }
    return section;
}

static QString hashTable(const Package &files)
{
    QString table =
        u"<h2>ファイルの確認</h2>\n<table>\n<caption>ファイルとそのハッシュ値（SHA-256）</caption>\n"
        "<thead><tr><th scope=\"col\">ファイル</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n"_s;
    for (const PackageFile &file : files)
        table += u"<tr><th scope=\"row\">%1</th><td><code>%2</code></td></tr>\n"_s.arg(
            htmlEscaped(file.name), QString::fromUtf8(sha256(file.bytes)));
    return table + u"</tbody>\n</table>\n"_s;
}

/// 議会及び監査委員が、 of a set; without one nothing.
static QString publishers(const PackageRequest &request)
{
    const model::Body &body = request.revision.workspace.body;
    if (!request.set || body.organs.empty())
        return {};
    QStringList titles;
    for (const model::Organ organ : body.organs)
        titles << model::organTitle(organ, body.kind);
    const QString last = titles.takeLast();
    return (titles.isEmpty() ? last : titles.join(u'、') + u"及び"_s + last) + u"が"_s;
}

QByteArray renderIndex(const PackageRequest &request, const std::vector<IndexEntry> &entries, const Package &files)
{
    const model::Body &body = request.revision.workspace.body;
    compare::HtmlPage page;
    page.title = u"サイバーセキュリティを確保するための方針"_s;
    page.organisation = body.name;
    page.draft = request.draft;
    page.style = indexStyle.toString();
    page.main =
        u"<p>地方自治法第244条の6の規定により、%1次のとおり公表します。</p>\n"_s.arg(htmlEscaped(publishers(request)));
    const QDate published = publicationDate(request.revision);
    if (published.isValid())
        page.main += u"<p>公表日　"_s + htmlTime(published) + u"</p>\n"_s;
    if (request.draft)
        page.main = u"<p>これは案であり、決定されたものではありません。</p>\n"_s;
    for (const IndexEntry &entry : entries)
        page.main += documentSection(entry, body.kind, files);
    page.main += hashTable(files);
    HtmlSettings settings{.organisation = body.name, .contact = contactLines(body)};
    page.footer = contactFooter(settings);
    return page.toHtml();
}

} // namespace hoshin::publish
