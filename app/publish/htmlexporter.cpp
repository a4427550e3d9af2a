// SPDX-License-Identifier: Apache-2.0
#include "publish/htmlexporter.h"

#include "compare/htmlpage.h"
#include "publish/documentprint.h"
#include "publish/htmlbody.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using compare::htmlEscaped;
using compare::htmlTime;

static constexpr auto documentStyle = QStringView(uR"css(.dates,.files{margin:0 0 1rem}
.dates div{display:flex;gap:.75em}
.dates dt{min-width:5em;color:var(--faint)}
.dates dd{margin:0}
.files{padding-left:1.25em}
details{margin:1rem 0;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.35rem}
summary{font-weight:700;padding:.25rem 0}
p{margin:.35rem 0}
.k{padding-left:1em;text-indent:-1em}
.k .n{text-indent:0}
.n{margin-right:1em}
.o{margin:.35rem 0;padding-left:1em;list-style:none}
.o li{padding-left:2em;text-indent:-2em}
.o li>*{text-indent:0}
.o .o{margin-left:-1em}
.o .n{display:inline-block;min-width:1em}
.note{text-align:right;color:var(--faint)}
caption h2,caption h3,caption h4,caption h5,caption h6{margin:.5rem 0 .25rem}
figure{margin:1rem 0;text-align:center;break-inside:avoid}
img{max-width:100%;height:auto}
figcaption{font-weight:700}
.adoption th[scope=row]{min-width:5em}
@media (max-width:30rem){.adoption thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.adoption tr,.adoption th,.adoption td{display:block}.adoption tr{margin-bottom:.75rem}.adoption td{border-top:0}
.adoption td::before{content:attr(data-label)"：";color:var(--faint)}}
@media print{details{display:none}}
)css");

QString anchorOf(const model::ClauseId &id) { return u'c' + id.toString(); }

QStringList contactLines(const model::Body &body)
{
    QStringList lines;
    const auto add = [&](QLatin1StringView id, const QString &word) {
        if (const QString value = body.values.value(id).trimmed(); !value.isEmpty())
            lines << word + value;
    };
    add("contact-office"_L1, {});
    add("contact-phone"_L1, u"電話　"_s);
    add("contact-mail"_L1, u"電子メール　"_s);
    return lines;
}

static QString adoptionCell(const QString &label, const QString &markup)
{
    return u"<td data-label=\""_s + label + u"\">"_s + (markup.isEmpty() ? u"—"_s : markup) + u"</td>"_s;
}

QString adoptionTable(const std::vector<model::Adoption> &adoption, model::BodyKind kind, const QString &caption)
{
    if (adoption.empty())
        return {};
    QString table = u"<table class=\"adoption\">\n<caption>"_s + htmlEscaped(caption)
        + u"</caption>\n<thead><tr><th scope=\"col\">機関</th><th scope=\"col\">形式・番号</th><th "
          u"scope=\"col\">決定日</th>"
          "<th scope=\"col\">公表日</th><th scope=\"col\">施行日</th></tr></thead>\n<tbody>\n"_s;
    for (const model::Adoption &row : adoption) {
        const QString instrument =
            row.exemptionReason.isEmpty() ? instrumentWords(row) : u"対象外："_s + row.exemptionReason;
        table += u"<tr><th scope=\"row\">"_s + htmlEscaped(model::organTitle(row.organ, kind)) + u"</th>"_s
            + adoptionCell(u"形式・番号"_s, htmlEscaped(instrument)) + adoptionCell(u"決定日"_s, htmlTime(row.decided))
            + adoptionCell(u"公表日"_s, htmlTime(row.published)) + adoptionCell(u"施行日"_s, htmlTime(row.effective))
            + u"</tr>\n"_s;
    }
    return table + u"</tbody>\n</table>\n"_s;
}

QString contactFooter(const HtmlSettings &settings)
{
    QString footer;
    if (!settings.organisation.isEmpty())
        footer += u"<p>"_s + htmlEscaped(settings.organisation) + u"</p>\n"_s;
    if (!settings.contact.isEmpty()) {
        footer += u"<p>お問合せ先</p>\n<address>"_s;
        for (qsizetype i = 0; i < settings.contact.size(); ++i)
            footer += (i > 0 ? u"<br>"_s : QString()) + htmlEscaped(settings.contact[i]);
        footer += u"</address>\n"_s;
    }
    return footer;
}

static QString dateList(const model::DocumentMeta &meta)
{
    const std::pair<QString, QDate> dates[] = {
        {u"決定"_s, meta.decided}, {u"公布"_s, meta.promulgated}, {u"施行"_s, meta.effective}};
    QString list;
    const auto add = [&](const QString &word, const QString &markup) {
        list += u"<div><dt>"_s + word + u"</dt><dd>"_s + markup + u"</dd></div>\n"_s;
    };
    for (const auto &[word, date] : dates) {
        if (date.isValid())
            add(word, htmlTime(date));
    }
    if (!meta.history.empty() && meta.history.back().instrument != meta.instrument) {
        const model::HistoryEntry &last = meta.history.back();
        add(u"最終改正"_s, htmlTime(last.date) + u' ' + htmlEscaped(last.instrument));
    }
    return list.isEmpty() ? QString() : u"<dl class=\"dates\">\n"_s + list + u"</dl>\n"_s;
}

QString pageLinks(const QList<PageLink> &links)
{
    QString list;
    for (const PageLink &link : links)
        list += u"<li><a href=\"%1\">%2</a></li>\n"_s.arg(htmlEscaped(link.href), htmlEscaped(link.text));
    return list.isEmpty() ? QString() : u"<ul class=\"files\">\n"_s + list + u"</ul>\n"_s;
}

static QString historySection(const model::DocumentMeta &meta)
{
    if (meta.history.empty())
        return {};
    QString section = u"<h2 id=\"history\">改正沿革</h2>\n<ul>\n"_s;
    for (const model::HistoryEntry &entry : meta.history)
        section += u"<li>"_s + htmlTime(entry.date) + u"　"_s + htmlEscaped(entry.instrument) + u"</li>\n"_s;
    return section + u"</ul>\n"_s;
}

static QString navigation(const HtmlBody &body, bool adoption, bool history)
{
    QString entries = body.contents;
    const auto add = [&](const QString &anchor, const QString &text) {
        entries += u"<li><a href=\"#%1\">%2</a></li>\n"_s.arg(anchor, text);
    };
    if (adoption)
        add(u"adoption"_s, u"策定等の状況"_s);
    if (history)
        add(u"history"_s, u"改正沿革"_s);
    if (entries.isEmpty())
        return {};
    static constexpr int openUpTo = 40;
    return u"<details"_s + (body.contentsCount <= openUpTo ? u" open"_s : QString())
        + u"><summary>目次</summary>\n<ol>\n"_s + entries + u"</ol>\n</details>\n"_s;
}

QByteArray renderHtml(const model::Document &document, const HtmlSettings &settings)
{
    const model::DocumentMeta &meta = document.meta();
    const HtmlBody body = htmlBody(document);
    compare::HtmlPage page;
    page.title = meta.title;
    page.organisation = settings.organisation;
    page.eyebrow = meta.instrument;
    page.draft = settings.draft;
    page.style = documentStyle.toString();
    page.navigation = navigation(body, !settings.adoption.empty(), !meta.history.empty());
    page.main = dateList(meta) + pageLinks(settings.links) + body.markup;
    if (!settings.adoption.empty())
        page.main += u"<h2 id=\"adoption\">策定等の状況</h2>\n"_s
            + adoptionTable(settings.adoption, settings.bodyKind, u"機関ごとの策定等の状況"_s);
    page.main += historySection(meta);
    page.footer = contactFooter(settings);
    return page.toHtml();
}

} // namespace hoshin::publish
