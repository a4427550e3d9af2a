// SPDX-License-Identifier: Apache-2.0
#include "guideline/officialtext.h"

#include "guideline/xmlfile.h"
#include "text/numerals.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

namespace {

struct Line
{
    QString text; ///< trimmed
    int number = 0;
};

/// A line that comes back on this many pages is a running head or foot.
constexpr int repeatedPages = 3;

/// Digits blanked, so that 「- 12 -」 and 「第2編 12頁」 are the same on every page.
QString withoutDigits(const QString &line)
{
    static const QRegularExpression digits(u"[0-9０-９]+"_s);
    QString blank = line;
    return blank.replace(digits, u"#"_s);
}

/// （例文） and （解説） part a clause from what is said about it, wherever on a page they fall.
bool isExampleMark(const QString &line)
{
    return line == u"（例文）"_s || line == u"(例文)"_s || line == u"【例文】"_s;
}
bool isCommentaryMark(const QString &line)
{
    return line == u"（解説）"_s || line == u"(解説)"_s || line == u"【解説】"_s;
}
bool isMark(const QString &line) { return isExampleMark(line) || isCommentaryMark(line); }

/// The lines of the text without heads and feet. Only the first and last two lines of a page can be such.
std::vector<Line> bodyLines(const QString &text)
{
    std::vector<std::vector<Line>> pages(1);
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QStringList parts = raw.split(u'\f');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                pages.emplace_back();
            if (const QString line = parts.at(i).trimmed(); !line.isEmpty())
                pages.back().push_back({line, number});
        }
    }
    const auto isEdge = [](const std::vector<Line> &page, size_t i) {
        // Ends of sentences (…しなければならない。) come back at the ends of pages by themselves.
        return (i < 2 || i + 2 >= page.size()) && !isMark(page[i].text) && !page[i].text.endsWith(u'。');
    };
    QHash<QString, int> counts;
    for (const std::vector<Line> &page : pages) {
        QSet<QString> onPage;
        for (size_t i = 0; i < page.size(); ++i) {
            if (isEdge(page, i))
                onPage.insert(withoutDigits(page[i].text));
        }
        for (const QString &line : onPage)
            ++counts[line];
    }
    static const QRegularExpression pageNumber(u"^[-―－–\\s]*[0-9０-９]{1,4}[-―－–\\s]*(頁|ページ)?$"_s);
    std::vector<Line> lines;
    for (const std::vector<Line> &page : pages) {
        for (size_t i = 0; i < page.size(); ++i) {
            const bool repeated = isEdge(page, i) && counts.value(withoutDigits(page[i].text)) >= repeatedPages
                && page[i].text.size() < 60;
            if (!repeated && !(isEdge(page, i) && pageNumber.match(page[i].text).hasMatch()))
                lines.push_back(page[i]);
        }
    }
    return lines;
}

/// 1 | 1.1 | (1) | ① | (ア) and what stands behind it.
struct Label
{
    enum class Rank : quint8 { Chapter, Section, Group, Item, Detail };
    Rank rank = Rank::Chapter;
    QString number;
    QString rest;
};

std::optional<Label> labelOf(const QString &line)
{
    static const QRegularExpression section(u"^([0-9０-９]{1,2})[.．]([0-9０-９]{1,2})[.．]?[\\s　]*(\\D.*)$"_s);
    static const QRegularExpression chapter(u"^([0-9０-９]{1,2})[.．]?[\\s　]+(\\D.*)$"_s);
    static const QRegularExpression group(u"^[(（]([0-9０-９]{1,2})[)）][\\s　]*(.*)$"_s);
    static const QRegularExpression detail(u"^[(（]([ア-ン])[)）][\\s　]*(.*)$"_s);
    const auto digits = [](const QString &word) { return QString::number(text::parseDigits(word).value_or(0)); };
    if (const auto match = section.match(line); match.hasMatch())
        return Label{Label::Rank::Section, digits(match.captured(1)) + u'.' + digits(match.captured(2)),
                     match.captured(3)};
    if (const auto match = chapter.match(line); match.hasMatch())
        return Label{Label::Rank::Chapter, digits(match.captured(1)), match.captured(2)};
    if (const auto match = group.match(line); match.hasMatch())
        return Label{Label::Rank::Group, u'(' + digits(match.captured(1)) + u')', match.captured(2)};
    if (const auto match = detail.match(line); match.hasMatch())
        return Label{Label::Rank::Detail, u'(' + match.captured(1) + u')', match.captured(2)};
    if (!line.isEmpty() && text::parseCircled(QStringView(line).first(1)))
        return Label{Label::Rank::Item, line.first(1), line.mid(1).trimmed()};
    return std::nullopt;
}

bool endsSentence(const QString &text)
{
    return text.endsWith(u'。') || text.endsWith(u"。）"_s) || text.endsWith(u"。)"_s);
}

class Reader
{
public:
    explicit Reader(const Edition &edition) : m_edition(edition)
    {
        for (const Example *example : edition.all()) {
            if (!m_byNumber.contains(example->number))
                m_byNumber.insert(example->number, example);
        }
        m_result.edition = edition.id;
    }

    OfficialText read(const QString &text)
    {
        for (const Line &line : bodyLines(text))
            readLine(line);
        finish();
        QSet<QString> found;
        for (const OfficialClause &clause : m_result.clauses)
            found.insert(clause.example);
        for (const Example *example : m_edition.clauses()) {
            if (!found.contains(example->id))
                m_result.missing << example->id;
        }
        return std::move(m_result);
    }

private:
    void readLine(const Line &line)
    {
        static const QRegularExpression part(
            u"^第[0-9０-９一二]章[\\s　]*(情報セキュリティ基本方針|情報セキュリティ対策基準)"_s);
        if (const auto match = part.match(line.text); match.hasMatch()) {
            finish();
            m_prefix = match.captured(1).endsWith(u"基本方針"_s) ? u"基本方針"_s : QString();
            m_levels = {};
            return;
        }
        if (isCommentaryMark(line.text)) {
            finish();
            m_skipping = true;
            return;
        }
        if (isExampleMark(line.text)) {
            finish();
            m_skipping = false;
            return;
        }
        const std::optional<Label> label = labelOf(line.text);
        // A number inside a sentence that the page broke: 「…に定める｜(2)の規定…」 goes on.
        if (label && (!m_open || m_text.isEmpty() || endsSentence(m_text) || isHeadingOnly())) {
            open(*label, line.number);
        } else if (m_open && !m_skipping) {
            m_text += line.text;
        }
    }

    /// What is open so far reads like a heading: short, without an end.
    bool isHeadingOnly() const { return m_text.size() <= 40 && !m_text.contains(u'。') && !m_text.endsWith(u'、'); }

    void open(const Label &label, int line)
    {
        finish();
        m_skipping = false;
        m_levels[size_t(label.rank)] = label.number;
        for (size_t deeper = size_t(label.rank) + 1; deeper < m_levels.size(); ++deeper)
            m_levels[deeper].clear();
        m_open = true;
        m_line = line;
        m_text = label.rest;
    }

    /// 6.1(2)①: a section's number holds its chapter's.
    QString number() const
    {
        QString number = m_prefix + (m_levels[1].isEmpty() ? m_levels[0] : m_levels[1]);
        return number + m_levels[2] + m_levels[3] + m_levels[4];
    }

    void finish()
    {
        if (!m_open)
            return;
        m_open = false;
        const QString printed = number();
        const Example *example = m_byNumber.value(printed);
        if (!example) {
            m_result.unmatchedLines.emplace_back(m_line, printed + u' ' + m_text.left(40));
            return;
        }
        OfficialClause clause{.example = example->id, .number = printed, .line = m_line};
        split(*example, clause);
        if (!clause.text.isEmpty() || !clause.heading.isEmpty())
            m_result.clauses.push_back(std::move(clause));
    }

    /// 「見出し 本文。」 into its two halves.
    void split(const Example &example, OfficialClause &clause) const
    {
        QString text = m_text.trimmed();
        if (!example.heading.isEmpty() && text.startsWith(example.heading)) {
            clause.heading = example.heading;
            clause.text = text.mid(example.heading.size()).trimmed();
            return;
        }
        const qsizetype blank = text.indexOf(QRegularExpression(u"[\\s　]"_s));
        if (!text.contains(u'。')) {
            clause.heading = text;
        } else if (blank > 0 && blank <= 40 && !text.left(blank).contains(u'、')) {
            clause.heading = text.left(blank);
            clause.text = text.mid(blank).trimmed();
        } else {
            clause.text = text;
        }
        clause.headingAgrees = clause.heading.isEmpty() || example.heading.contains(clause.heading)
            || clause.heading.contains(example.heading);
    }

    const Edition &m_edition;
    QHash<QString, const Example *> m_byNumber;
    OfficialText m_result;
    QString m_prefix;
    std::array<QString, 5> m_levels;
    bool m_open = false;
    bool m_skipping = false;
    int m_line = 0;
    QString m_text;
};

} // namespace

OfficialText readOfficialText(const QString &text, const Edition &edition) { return Reader(edition).read(text); }

QByteArray writeOfficialText(const OfficialText &text)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<official format=\"1\" edition=\"%1\">\n"_s.arg(
        text.edition.toHtmlEscaped());
    for (const OfficialClause &clause : text.clauses) {
        xml += u"  <clause example=\"%1\" number=\"%2\" heading=\"%3\"%4>%5</clause>\n"_s.arg(
            clause.example.toHtmlEscaped(), clause.number.toHtmlEscaped(), clause.heading.toHtmlEscaped(),
            clause.headingAgrees ? QString() : u" unsure=\"true\""_s, clause.text.toHtmlEscaped());
    }
    return (xml + u"</official>\n"_s).toUtf8();
}

Result<OfficialText> parseOfficialText(const QByteArray &bytes, const QString &path)
{
    const Result<XmlFile> file = XmlFile::parse(path, bytes);
    if (!file)
        return file.error();
    OfficialText text{.edition = attributeOf(file->root(), "edition")};
    for (const pugi::xml_node &node : file->root().children("clause")) {
        text.clauses.push_back({.example = attributeOf(node, "example"),
                                .number = attributeOf(node, "number"),
                                .heading = attributeOf(node, "heading"),
                                .text = textOf(node),
                                .headingAgrees = !node.attribute("unsure").as_bool()});
    }
    return text;
}

} // namespace hoshin::guideline
