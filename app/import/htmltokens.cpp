// SPDX-License-Identifier: Apache-2.0
#include "import/htmltokens.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace hoshin::import {

static bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

static bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

static QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.sliced(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
        const bool legal = ok && code > 0x1f && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
        const char32_t character = legal ? char32_t(code) : U'\ufffd';
        return ok && (code == 9 || code == 10 || code == 13) ? u" "_s : QString::fromUcs4(&character, 1);
    }
    static const std::pair<QStringView, QString> names[] = {
        {u"nbsp", u"\u00a0"_s}, {u"amp", u"&"_s},    {u"lt", u"<"_s},        {u"gt", u">"_s},     {u"quot", u"\""_s},
        {u"apos", u"'"_s},      {u"ensp", u" "_s},   {u"emsp", u"\u3000"_s}, {u"thinsp", u" "_s}, {u"middot", u"・"_s},
        {u"bull", u"・"_s},     {u"hellip", u"…"_s}, {u"mdash", u"―"_s},     {u"ndash", u"–"_s},  {u"minus", u"−"_s},
        {u"times", u"×"_s},     {u"laquo", u"«"_s},  {u"raquo", u"»"_s},     {u"copy", u"©"_s},   {u"deg", u"°"_s},
        {u"yen", u"¥"_s},       {u"sect", u"§"_s},   {u"zwnj", QString()},   {u"shy", QString()}, {u"rarr", u"→"_s},
        {u"larr", u"←"_s}};
    for (const auto &[known, text] : names)
        if (name == known)
            return text;
    return QString();
}

QString HtmlTokens::resolve(QStringView text) const
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end =
            text[i] == u'&' ? text.sliced(i, std::min<qsizetype>(12, text.size() - i)).indexOf(u';') : -1;
        const QStringView name = end > 1 ? text.sliced(i + 1, end - 1) : QStringView();
        const QString resolved = name.isEmpty() ? QString() : entity(name);
        const bool empty = name == u"zwnj" || name == u"shy";
        if (resolved.isEmpty() && !empty) {
            result += text[i];
        } else {
            result += resolved;
            i += end;
        }
    }
    return result;
}

/// name="value", name=value, name.
void HtmlTokens::takeAttributes(HtmlToken &token)
{
    while (m_at < m_html.size() && m_html[m_at] != u'>') {
        if (isSpace(m_html[m_at]) || m_html[m_at] == u'/') {
            ++m_at;
            continue;
        }
        const qsizetype start = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'=' && m_html[m_at] != u'>')
            ++m_at;
        const QStringView name = m_html.sliced(start, m_at - start);
        QStringView value;
        if (m_at < m_html.size() && m_html[m_at] == u'=') {
            ++m_at;
            const QChar quote = m_at < m_html.size() ? m_html[m_at] : QChar();
            const bool quoted = quote == u'"' || quote == u'\'';
            const qsizetype from = m_at + (quoted ? 1 : 0);
            qsizetype to = from;
            while (to < m_html.size() && (quoted ? m_html[to] != quote : !isSpace(m_html[to]) && m_html[to] != u'>'))
                ++to;
            value = m_html.sliced(std::min(from, m_html.size()),
                                  std::min(to, m_html.size()) - std::min(from, m_html.size()));
            m_at = std::min(to + (quoted ? 1 : 0), m_html.size());
        } else if (m_at == start) {
            ++m_at;
        }
        if (name.compare(u"start", Qt::CaseInsensitive) == 0)
            token.start = std::max(1, value.left(6).toInt());
        else if (name.compare(u"hidden", Qt::CaseInsensitive) == 0)
            token.hidden = true;
        else if (name.compare(u"class", Qt::CaseInsensitive) == 0)
            token.classes = value.toString();
        else if (name.compare(u"src", Qt::CaseInsensitive) == 0)
            token.source = value.toString();
        else if (name.compare(u"alt", Qt::CaseInsensitive) == 0)
            token.alternative = resolve(value);
    }
    if (m_at < m_html.size())
        ++m_at;
}

void HtmlTokens::skipRaw(const QString &name)
{
    static const QStringList raw{u"script"_s,   u"style"_s, u"template"_s, u"noscript"_s,
                                 u"textarea"_s, u"title"_s, u"svg"_s};
    if (!raw.contains(name))
        return;
    const qsizetype end = m_html.indexOf(QString(u"</"_s + name), m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

/// At a <. False where it begins no tag.
bool HtmlTokens::takeTag(HtmlToken &token)
{
    if (m_html.sliced(m_at).startsWith(u"<!--")) {
        const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
        m_at = end < 0 ? m_html.size() : end + 3;
        return true;
    }
    const qsizetype mark = m_at + 1;
    if (mark >= m_html.size())
        return false;
    if (m_html[mark] == u'!' || m_html[mark] == u'?') {
        const qsizetype end = m_html.indexOf(u'>', mark);
        m_at = end < 0 ? m_html.size() : end + 1;
        return true;
    }
    const bool close = m_html[mark] == u'/';
    qsizetype end = mark + (close ? 1 : 0);
    const qsizetype start = end;
    while (end < m_html.size() && end - start < 24 && (isLetter(m_html[end]) || m_html[end].isDigit()))
        ++end;
    if (end == start || !isLetter(m_html[start]))
        return false;
    token.kind = close ? HtmlToken::Kind::Close : HtmlToken::Kind::Open;
    token.name = m_html.sliced(start, end - start).toString().toLower();
    m_at = end;
    takeAttributes(token);
    if (!close)
        skipRaw(token.name);
    return true;
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        HtmlToken token;
        if (m_html[m_at] == u'<' && takeTag(token)) {
            if (token.kind != HtmlToken::Kind::End)
                return token;
            continue;
        }
        qsizetype end = m_html.indexOf(u'<', m_at + 1);
        if (end < 0)
            end = m_html.size();
        token.kind = HtmlToken::Kind::Text;
        token.text = resolve(m_html.sliced(m_at, end - m_at));
        m_at = end;
        return token;
    }
    return {};
}

} // namespace hoshin::import
