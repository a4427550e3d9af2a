// SPDX-License-Identifier: Apache-2.0
#include "import/publishedpage.h"

#include "import/htmltokens.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace hoshin::import {

namespace {

/// What stands between `from` and `to`, both left out; empty where either is missing.
QStringView between(QStringView text, QStringView from, QStringView to)
{
    const qsizetype start = text.indexOf(from);
    const qsizetype end = start < 0 ? -1 : text.indexOf(to, start + from.size());
    return end < 0 ? QStringView() : text.sliced(start + from.size(), end - start - from.size());
}

/// Takes the element that `text` begins with, between its tags, off its front.
QStringView takeFront(QStringView &text, QStringView open, QStringView close)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype end = trimmed.startsWith(open) ? trimmed.indexOf(close) : -1;
    if (end < 0)
        return {};
    text = trimmed.sliced(end + close.size());
    return trimmed.sliced(open.size(), end - open.size());
}

QString wordsOf(QStringView markup)
{
    QString words;
    HtmlTokens tokens(markup);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next())
        words += token.text;
    return words.trimmed();
}

QDate dateOf(QStringView markup)
{
    return QDate::fromString(between(markup, u"<time datetime=\"", u"\"").toString(), Qt::ISODate);
}

void takeDates(QStringView list, model::DocumentMeta &meta)
{
    for (const QStringView entry : list.tokenize(u"</div>")) {
        const QString word = wordsOf(between(entry, u"<dt>", u"</dt>"));
        const QDate date = dateOf(entry);
        if (word == u"決定")
            meta.decided = date;
        else if (word == u"公布")
            meta.promulgated = date;
        else if (word == u"施行")
            meta.effective = date;
    }
}

void takeHistory(QStringView section, model::DocumentMeta &meta)
{
    for (const QStringView line : section.tokenize(u"<li>")) {
        const qsizetype end = line.indexOf(u"</li>");
        const qsizetype behind = line.indexOf(u"</time>");
        if (end < 0)
            continue;
        const qsizetype from = behind < 0 || behind > end ? 0 : behind + 7;
        meta.history.push_back({dateOf(line.first(end)), wordsOf(line.sliced(from, end - from))});
    }
}

/// The number of the act: the last line above the title that is not the body's name.
QString instrumentOf(QStringView html)
{
    const QStringView header = between(html, u"<header>", u"<h1>");
    const QString title = wordsOf(between(html, u"<title>", u"</title>"));
    const QString organisation = title.contains(u'｜') ? title.section(u'｜', -1) : QString();
    QStringList lines;
    for (const QStringView line : header.tokenize(u"</p>")) {
        if (const qsizetype start = line.indexOf(u"<p>"); start >= 0)
            lines << wordsOf(line.sliced(start));
    }
    if (!lines.isEmpty() && lines.first() == organisation)
        lines.removeFirst();
    return lines.isEmpty() ? QString() : lines.last();
}

} // namespace

std::optional<PublishedPage> readPublishedPage(QStringView html)
{
    const bool ours = html.contains(u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        && html.contains(u"<a class=\"skip\" href=\"#main\">本文へ移動</a>\n<header>")
        && !html.contains(u"<table class=\"taisho\">");
    QStringView main = between(html, u"<main id=\"main\">", u"</main>");
    if (!ours || main.isEmpty())
        return std::nullopt;
    PublishedPage page;
    page.meta.title = wordsOf(between(html, u"<h1>", u"</h1>"));
    page.meta.instrument = instrumentOf(html);
    takeDates(takeFront(main, u"<dl class=\"dates\">", u"</dl>"), page.meta);
    takeFront(main, u"<ul class=\"files\">", u"</ul>");
    if (const qsizetype history = main.indexOf(u"<h2 id=\"history\">"); history >= 0) {
        takeHistory(main.sliced(history), page.meta);
        main = main.first(history);
    }
    if (const qsizetype adoption = main.indexOf(u"<h2 id=\"adoption\">"); adoption >= 0)
        main = main.first(adoption);
    page.body = readPublishedBody(main);
    page.body.lines.prepend(page.meta.title + u"\n\n"_s);
    return page;
}

} // namespace hoshin::import
