// SPDX-License-Identifier: Apache-2.0
#include "compare/tablewriter.h"
#include "compare/utf8.h"

#include <array>

namespace hoshin::compare {

namespace {

/// What a screen reader says before and behind changed words; a person who sees has the underline, ins and del.
constexpr QByteArrayView spokenAdded = "<span class=\"s\">［追加：］</span>";
constexpr QByteArrayView spokenDeleted = "<span class=\"s\">［削除：］</span>";
constexpr QByteArrayView spokenEnd = "<span class=\"s\">［ここまで］</span>";

constexpr QByteArrayView style = R"(table.taisho{border-collapse:collapse;width:100%;table-layout:fixed}
table.taisho caption{text-align:start;padding:.3rem 0}
table.taisho th,table.taisho td{border:0;border-inline:1px solid;padding-block:0;padding-inline:.6rem;vertical-align:top;text-align:start;font-weight:normal}
table.taisho thead th{border:1px solid;text-align:center}
table.taisho tbody{border-block-start:1px solid}
table.taisho{border:1px solid}
table.taisho th.remark,table.taisho td.remark{width:7rem}
table.taisho p{margin:0}
ins,del{text-decoration:underline;text-underline-offset:.15em}
.d{text-decoration:underline double;text-underline-offset:.15em}
.s,.side{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.i1{padding-inline-start:1em}.i2{padding-inline-start:2em}.i3{padding-inline-start:3em}.i4{padding-inline-start:4em}
.i5{padding-inline-start:5em}.i6{padding-inline-start:6em}
html.vertical{writing-mode:vertical-rl}
.vertical header,.vertical main,.vertical footer{max-width:none;margin:0;padding:1rem}
.vertical table.taisho{height:40rem;width:auto}.vertical table.taisho td{padding-block:.2rem}
@media (max-width:40rem){table.taisho,table.taisho caption,table.taisho tbody,table.taisho tr,table.taisho td{display:block;width:auto}
table.taisho thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.taisho td{border:0;padding:.2rem .4rem}table.taisho td.remark{width:auto}table.taisho caption{padding:.3rem .4rem}
html.vertical{writing-mode:horizontal-tb}.vertical table.taisho{height:auto}.side{position:static;width:auto;height:auto;clip-path:none;font-weight:bold}}
@media print{.vertical table.taisho{height:24cm}.vertical header,.vertical main,.vertical footer{padding:0}
table.taisho thead{display:table-header-group}table.taisho tr{break-inside:avoid}}
)";

class HtmlWriter
{
public:
    HtmlWriter(const ComparisonTable &table, Utf8Sink &out) : m_table(table), m_profile(table.profile()), m_out(out) {}

    void writeMain();
    void writeTable();

private:
    void text(QStringView words) { m_out.html(words); }
    void writeHead();
    void writeRow(const TableRow &row);
    void writeSide(QStringView caption, const Cell &cell, bool after);
    void writeCell(const Cell &cell, bool after);
    void writeRuns(std::span<const Run> runs, bool after);
    void writeWords(const Run &run);

    const ComparisonTable &m_table;
    const TableProfile &m_profile;
    Utf8Sink &m_out;
};

void HtmlWriter::writeHead()
{
    m_out << "<thead><tr>";
    if (m_profile.examples) {
        m_out << "<th scope=\"col\">";
        text(m_profile.examplesCaption);
        m_out << "</th>";
    }
    for (const bool after : {m_profile.newFirst, !m_profile.newFirst}) {
        m_out << "<th scope=\"col\">";
        text(after ? m_profile.newCaption : m_profile.oldCaption);
        m_out << "</th>";
    }
    if (m_profile.remarks) {
        m_out << "<th scope=\"col\" class=\"remark\">";
        text(m_profile.remarksCaption);
        m_out << "</th>";
    }
    m_out << "</tr></thead>\n";
}

void HtmlWriter::writeTable()
{
    m_out << "<table class=\"taisho\">\n<caption>";
    text(m_profile.lead.isEmpty() ? QStringView(u"新旧対照表") : QStringView(m_profile.lead));
    m_out << "</caption>\n";
    writeHead();
    bool open = false;
    for (const TableRow &row : m_table.rows()) {
        if (row.startsBlock || !open) {
            m_out << (open ? "</tbody>\n<tbody>\n" : "<tbody>\n");
            open = true;
        }
        writeRow(row);
    }
    m_out << (open ? "</tbody>\n</table>\n" : "</table>\n");
}

void HtmlWriter::writeRow(const TableRow &row)
{
    m_out << "<tr>";
    if (m_profile.examples)
        writeSide(m_profile.examplesCaption, row.example, true);
    for (const bool after : {m_profile.newFirst, !m_profile.newFirst})
        writeSide(after ? m_profile.newCaption : m_profile.oldCaption, after ? row.after : row.before, after);
    if (m_profile.remarks) {
        m_out << "<td class=\"remark\">";
        if (!row.remark.isEmpty()) {
            m_out << "<span class=\"side\">";
            text(m_profile.remarksCaption);
            m_out << "：</span>";
        }
        text(row.remark);
        m_out << "</td>";
    }
    m_out << "</tr>\n";
}

void HtmlWriter::writeSide(QStringView caption, const Cell &cell, bool after)
{
    m_out << "<td>";
    if (cell.lineCount > 0) {
        m_out << "<span class=\"side\">";
        text(caption);
        m_out << "：</span>";
        writeCell(cell, after);
    }
    m_out << "</td>";
}

void HtmlWriter::writeCell(const Cell &cell, bool after)
{
    static constexpr std::array<QByteArrayView, 7> open{"<p>",
                                                        "<p class=\"i1\">",
                                                        "<p class=\"i2\">",
                                                        "<p class=\"i3\">",
                                                        "<p class=\"i4\">",
                                                        "<p class=\"i5\">",
                                                        "<p class=\"i6\">"};
    bool first = true;
    for (const Line &line : m_table.lines(cell)) {
        if (!line.joined) {
            m_out << (first ? "" : "</p>");
            m_out << open[size_t(std::clamp(line.indent, 0, 6))];
        }
        first = false;
        writeRuns(m_table.runs(line), after);
    }
    m_out << (first ? "" : "</p>");
}

void HtmlWriter::writeWords(const Run &run)
{
    if (run.ruby.isEmpty()) {
        text(run.text);
        return;
    }
    m_out << "<ruby>";
    text(run.text);
    m_out << "<rp>（</rp><rt>";
    text(run.ruby);
    m_out << "</rt><rp>）</rp></ruby>";
}

/// Changed runs that look alike and stand side by side are one change.
void HtmlWriter::writeRuns(std::span<const Run> runs, bool after)
{
    const QByteArrayView name = after ? "ins" : "del";
    for (size_t i = 0; i < runs.size(); ++i) {
        if (!runs[i].changed) {
            writeWords(runs[i]);
            continue;
        }
        const auto continues = [&](size_t other) {
            return other < runs.size() && runs[other].changed && runs[other].underline == runs[i].underline;
        };
        if (i == 0 || !continues(i - 1)) {
            m_out << "<";
            m_out << name;
            m_out << (runs[i].underline == Underline::Double ? " class=\"d\">" : ">");
            m_out << (after ? spokenAdded : spokenDeleted);
        }
        writeWords(runs[i]);
        if (!continues(i + 1)) {
            m_out << spokenEnd;
            m_out << "</";
            m_out << name;
            m_out << ">";
        }
    }
}

void HtmlWriter::writeMain()
{
    if (m_table.rows().empty())
        m_out << "<p>改正箇所はありません。</p>\n";
    else
        writeTable();
    if (!m_profile.legend.isEmpty()) {
        m_out << "<p>";
        text(m_profile.legend);
        m_out << "</p>\n";
    }
}

} // namespace

QByteArrayView tableStyle() { return style; }

QByteArray tableHtmlFragment(const ComparisonTable &table)
{
    Utf8Sink out;
    HtmlWriter(table, out).writeTable();
    return out.take();
}

QString tableTitle(const ComparisonTable &table)
{
    return table.title().isEmpty() ? QStringLiteral("新旧対照表")
                                   : table.title().toString() + QStringLiteral("　新旧対照表");
}

static HtmlPage emptyPage(const ComparisonTable &table)
{
    return {.title = tableTitle(table), .wide = true, .vertical = table.profile().vertical};
}

HtmlPage tablePage(const ComparisonTable &table)
{
    HtmlPage page = emptyPage(table);
    Utf8Sink main;
    HtmlWriter(table, main).writeMain();
    page.main = QString::fromUtf8(main.take());
    page.style = QString::fromUtf8(style);
    return page;
}

QByteArray tableHtmlPage(const ComparisonTable &table)
{
    static const HtmlStyle rules = htmlStyle(style);
    const HtmlPage page = emptyPage(table);
    Utf8Sink out(page.beginning(rules));
    HtmlWriter(table, out).writeMain();
    out << page.ending();
    return out.take();
}

} // namespace hoshin::compare
