// SPDX-License-Identifier: Apache-2.0
#include "ui/pageoutline.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

QString unescaped(QString text)
{
    text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s);
    return text.replace(u"&nbsp;"_s, u" "_s).replace(u"&amp;"_s, u"&"_s).simplified();
}

QString attribute(QStringView tag, const QString &name)
{
    const qsizetype at = tag.indexOf(u' ' + name + u"=\""_s);
    if (at < 0)
        return {};
    const qsizetype from = at + name.size() + 3;
    return unescaped(tag.mid(from, tag.indexOf(u'"', from) - from).toString());
}

class Outliner
{
public:
    explicit Outliner(const QString &html) : m_html(html) {}

    std::vector<PagePart> run()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', at);
            addText(at, open < 0 ? m_html.size() : open);
            if (open < 0)
                break;
            const qsizetype close = endOfTag(open);
            takeTag(QStringView(m_html).mid(open, close - open));
            m_line += int(QStringView(m_html).mid(open, close - open).count(u'\n'));
            at = close;
        }
        return std::move(m_parts);
    }

private:
    /// Behind the tag; of what is not read out (style, comments) behind all of it.
    qsizetype endOfTag(qsizetype open) const
    {
        const QStringView rest = QStringView(m_html).mid(open);
        const QString last = rest.startsWith(u"<!--"_s) ? u"-->"_s
            : rest.startsWith(u"<style"_s)              ? u"</style>"_s
            : rest.startsWith(u"<script"_s)             ? u"</script>"_s
                                                        : u">"_s;
        const qsizetype at = m_html.indexOf(last, open);
        return at < 0 ? m_html.size() : at + last.size();
    }

    void addText(qsizetype from, qsizetype to)
    {
        const QStringView text = QStringView(m_html).mid(from, to - from);
        if (m_heading >= 0)
            m_parts[size_t(m_heading)].text += text;
        if (m_caption && m_table >= 0)
            m_parts[size_t(m_table)].text += text;
        m_line += int(text.count(u'\n'));
    }

    void add(PagePart::Kind kind, const QString &name, const QString &text, int level = 0)
    {
        m_parts.push_back({.kind = kind, .level = level, .tag = name, .text = text, .line = m_line});
    }

    void takeTag(QStringView tag)
    {
        const bool end = tag.startsWith(u"</"_s);
        QString name;
        for (const QChar c : tag.sliced(end ? 2 : 1)) {
            if (!c.isLetterOrNumber())
                break;
            name += c;
        }
        if (end)
            endElement(name);
        else
            startElement(name, tag);
    }

    void startElement(const QString &name, QStringView tag)
    {
        static const QStringList regions{u"header"_s, u"nav"_s, u"main"_s, u"footer"_s};
        if (name.size() == 2 && name.front() == u'h' && name.back() >= u'1' && name.back() <= u'6') {
            m_heading = int(m_parts.size());
            add(PagePart::Kind::Heading, name, {}, name.back().digitValue());
        } else if (regions.contains(name)) {
            add(PagePart::Kind::Region, name, attribute(tag, u"aria-label"_s));
        } else if (name == "table"_L1) {
            m_table = int(m_parts.size());
            add(PagePart::Kind::Table, name, {});
        } else if (name == "img"_L1) {
            add(PagePart::Kind::Picture, name, attribute(tag, u"alt"_s));
        } else if (name == "caption"_L1) {
            m_caption = true;
        } else if (name == "tr"_L1 && m_table >= 0) {
            ++m_parts[size_t(m_table)].rows;
            m_cells = 0;
        } else if ((name == "td"_L1 || name == "th"_L1) && m_table >= 0) {
            PagePart &table = m_parts[size_t(m_table)];
            table.columns = std::max(table.columns, ++m_cells);
        }
    }

    void endElement(const QString &name)
    {
        if (m_heading >= 0 && name == m_parts[size_t(m_heading)].tag) {
            m_parts[size_t(m_heading)].text = unescaped(m_parts[size_t(m_heading)].text);
            m_heading = -1;
        } else if (name == "caption"_L1) {
            m_caption = false;
            if (m_table >= 0)
                m_parts[size_t(m_table)].text = unescaped(m_parts[size_t(m_table)].text);
        } else if (name == "table"_L1) {
            m_table = -1;
        }
    }

    const QString &m_html;
    std::vector<PagePart> m_parts;
    int m_line = 1;
    int m_heading = -1; ///< open one, in m_parts
    int m_table = -1;   ///< likewise
    int m_cells = 0;
    bool m_caption = false;
};

} // namespace

std::vector<PagePart> pageOutline(const QString &html) { return Outliner(html).run(); }

} // namespace hoshin::ui
