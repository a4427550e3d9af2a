// SPDX-License-Identifier: Apache-2.0
#include "compare/htmlpage.h"

#include "compare/utf8.h"
#include "text/wareki.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hoshin::compare {

/// Colours meet 4.5:1 in both schemes; nothing is said by colour alone. Widths are in em, so that 320 px and 400 % zoom reflow.
static constexpr auto commonStyle = QStringView(
    uR"css(:root{color-scheme:light dark;--text:#1b1f24;--faint:#4a5260;--line:#b4bac4;--ground:#fff;--shade:#f2f4f7;--link:#0b4fa8;
--draft:#9a1b1b}
@media (prefers-color-scheme:dark){:root{--text:#e6e8eb;--faint:#b3bac4;--line:#565e6a;--ground:#15181c;--shade:#20252b;--link:#8ab8ff;
--draft:#ffa3a3}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.85 "BIZ UDPGothic","BIZ UDGothic","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",sans-serif;
line-break:strict;text-autospace:normal;overflow-wrap:anywhere;text-size-adjust:100%}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem;top:0;padding:.5rem 1rem;background:var(--ground)}
.skip:focus{left:0}
header,nav,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
.wide header,.wide main,.wide footer{max-width:76rem}
header{padding-top:1.75rem}
header p{margin:0;color:var(--faint)}
h1,h2,h3{word-break:auto-phrase;text-wrap:balance}
h1{margin:.25rem 0 1rem;font-size:1.6rem;line-height:1.45}
h2{margin:2.5rem 0 .75rem;font-size:1.25rem;line-height:1.5}
h3{margin:2rem 0 .5rem;font-size:1.1rem;line-height:1.5}
h4,h5,h6{margin:1.5rem 0 .35rem;font-size:1rem;line-height:1.6}
.draft{display:inline-block;margin:0 0 .5rem;padding:.1rem .75rem;border:2px solid var(--draft);color:var(--draft);font-weight:700}
nav ol{margin:0;padding-left:0;list-style:none}
nav ol ol{padding-left:1.5em}
nav li{margin:.15rem 0}
table{width:100%;border-collapse:collapse;margin:1rem 0}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.4rem .55rem;text-align:left;vertical-align:top}
th{background:var(--shade)}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2.5rem;border-top:1px solid var(--line);color:var(--faint)}
footer p{margin:.25rem 0}
address{font-style:normal}
time{white-space:nowrap}
@media print{:root{--text:#000;--faint:#222;--line:#666;--ground:#fff;--shade:#eee;--link:#000;--draft:#000}
body{font-size:10.5pt;line-height:1.7}.skip,nav,.files{display:none}header,main,footer,.wide main{max-width:none;padding-left:0;padding-right:0}
h2,h3,h4,h5,h6,caption{break-after:avoid}thead{display:table-header-group}tr{break-inside:avoid}a{text-decoration:none}
@page{size:A4;margin:22mm 20mm}}
)css");

QString htmlEscaped(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&': escaped += "&amp;"_L1; break;
        case u'<': escaped += "&lt;"_L1; break;
        case u'>': escaped += "&gt;"_L1; break;
        case u'"': escaped += "&quot;"_L1; break;
        default: escaped += c;
        }
    }
    return escaped;
}

QString htmlTime(const QDate &date)
{
    if (!date.isValid())
        return {};
    return u"<time datetime=\"%1\">%2</time>"_s.arg(date.toString(Qt::ISODate), text::toWareki(date));
}

HtmlStyle htmlStyle(QByteArrayView own)
{
    HtmlStyle style{commonStyle.toUtf8().append(own), {}};
    style.hash = QCryptographicHash::hash(style.rules, QCryptographicHash::Sha256).toBase64();
    return style;
}

QString HtmlPage::titleOrNone() const { return title.trimmed().isEmpty() ? u"（題名なし）"_s : title; }

/// The policy allows this style and nothing else: no script, no request, no form, whatever gets into the page.
static void writeHead(QByteArray &out, const HtmlPage &page, const HtmlStyle &style)
{
    out +=
        "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
    if (page.main.contains(u"<img src=\"data:"_s))
        out += "img-src data:; "; // pictures in the page itself
    out += "style-src 'sha256-";
    out += style.hash;
    out += "'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    if (page.draft)
        appendUtf8(out, u"（案）");
    appendHtmlEscaped(out, page.titleOrNone());
    if (!page.organisation.isEmpty()) {
        appendUtf8(out, u"｜");
        appendHtmlEscaped(out, page.organisation);
    }
    out += "</title>\n<style>";
    out += style.rules;
    out += "</style>\n</head>\n";
}

static void writeHeader(QByteArray &out, const HtmlPage &page)
{
    out += "<header>\n";
    if (page.draft)
        appendUtf8(out, u"<p class=\"draft\">案</p>\n");
    for (const QString &line : {page.organisation, page.eyebrow}) {
        if (line.isEmpty())
            continue;
        out += "<p>";
        appendHtmlEscaped(out, line);
        out += "</p>\n";
    }
    out += "<h1>";
    appendHtmlEscaped(out, page.titleOrNone());
    out += "</h1>\n</header>\n";
}

QByteArray HtmlPage::beginning(const HtmlStyle &rules) const
{
    QByteArray out;
    out.reserve(rules.rules.size() + 3 * (navigation.size() + main.size()) + 2048);
    out +=
        vertical ? "<!DOCTYPE html>\n<html lang=\"ja\" class=\"vertical\">\n" : "<!DOCTYPE html>\n<html lang=\"ja\">\n";
    writeHead(out, *this, rules);
    out += wide ? "<body class=\"wide\">\n" : "<body>\n";
    appendUtf8(out, u"<a class=\"skip\" href=\"#main\">本文へ移動</a>\n");
    writeHeader(out, *this);
    if (!navigation.isEmpty()) {
        appendUtf8(out, u"<nav aria-label=\"目次\">\n");
        appendUtf8(out, navigation);
        out += "</nav>\n";
    }
    out += "<main id=\"main\">\n";
    return out;
}

QByteArray HtmlPage::ending() const
{
    QByteArray out = "</main>\n";
    if (!footer.isEmpty()) {
        out += "<footer>\n";
        appendUtf8(out, footer);
        out += "</footer>\n";
    }
    return out + "</body>\n</html>\n";
}

QByteArray HtmlPage::toHtml() const
{
    QByteArray out = beginning(htmlStyle(style.toUtf8()));
    appendUtf8(out, main);
    return out + ending();
}

} // namespace hoshin::compare
