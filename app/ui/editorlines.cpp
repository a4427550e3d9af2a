// SPDX-License-Identifier: Apache-2.0
#include "ui/editorlines.h"

#include "ui/uitr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;

namespace {

bool isDivision(ClauseKind kind)
{
    return kind == ClauseKind::Part || kind == ClauseKind::Chapter || kind == ClauseKind::Section
        || kind == ClauseKind::Subsection || kind == ClauseKind::Division;
}

/// A unit that stands by itself at the top level: not shown together with its neighbours.
bool standsAlone(ClauseKind kind)
{
    return isDivision(kind) || kind == ClauseKind::Supplementary || kind == ClauseKind::Table;
}

/// Walks one chapter and writes its lines.
class LineWriter
{
public:
    LineWriter(const model::Numbering &numbering, std::vector<EditorLine> &lines)
        : m_numbering(numbering), m_lines(lines)
    {}

    void write(const Clause &clause, const EditorLine &around, int depth = 0)
    {
        EditorLine line = around;
        line.id = clause.id;
        line.kind = clause.kind;
        line.withheld = around.withheld || clause.publication == model::Publication::Withheld;
        line.label = m_numbering.label(clause.id);
        line.strong = false;
        line.indent = 0;
        if (isDivision(clause.kind) || clause.kind == ClauseKind::Supplementary || clause.kind == ClauseKind::Table)
            writeHeaded(clause, line);
        else if (clause.kind == ClauseKind::Article)
            writeArticle(clause, line);
        else if (clause.kind == ClauseKind::Toc || clause.kind == ClauseKind::Preamble)
            writeUnit(clause, line);
        else if (clause.kind == ClauseKind::TableRow)
            writeRow(clause, line);
        else
            writeText(clause, line, depth);
    }

private:
    void add(EditorLine line)
    {
        line.first = m_first;
        m_first = false;
        m_lines.push_back(line);
    }

    void writeHeaded(const Clause &clause, EditorLine line)
    {
        line.unit = clause.id;
        line.part = ClausePart::Heading;
        line.text = shownHeading(clause.kind, clause.heading);
        line.strong = true;
        m_first = true;
        add(line);
        m_row = 0;
        for (const Clause &child : clause.children)
            write(child, line);
    }

    void writeArticle(const Clause &article, EditorLine line)
    {
        line.unit = article.id;
        line.strong = true;
        m_first = true;
        m_pendingLabel = line.label;
        const bool fresh = article.children.size() == 1 && article.children.first().text.isEmpty();
        if (!article.heading.isEmpty() || fresh) {
            line.part = ClausePart::Heading;
            line.text = shownHeading(article.kind, article.heading);
            m_pendingLabel.clear();
            add(line);
        }
        for (const Clause &child : article.children)
            write(child, line);
    }

    void writeUnit(const Clause &clause, EditorLine line)
    {
        line.unit = clause.id;
        m_first = true;
        m_pendingLabel = clause.kind == ClauseKind::Toc ? Tr::tr("目次") : Tr::tr("前文");
        for (const Clause &child : clause.children)
            write(child, line);
    }

    void writeText(const Clause &clause, EditorLine line, int depth)
    {
        line.part = ClausePart::Text;
        line.text = clause.text;
        line.ruby = std::any_of(clause.spans.begin(), clause.spans.end(),
                                [](const model::Span &span) { return span.kind == model::SpanKind::Ruby; });
        if (!clause.figure.isEmpty())
            line.label = Tr::tr("図");
        if (clause.kind == ClauseKind::Paragraph && !line.label.isEmpty() && m_numbering.scheme().formalReferences) {
            const int row = m_numbering.indexOf(clause.id);
            if (row >= 0 && !m_numbering.row(row).parts.isEmpty())
                line.label = u"第%1項"_s.arg(m_numbering.row(row).parts.last());
        }
        if (!m_pendingLabel.isEmpty()) {
            line.label = m_pendingLabel;
            line.strong = true;
            m_pendingLabel.clear();
        }
        const bool subitem = clause.kind == ClauseKind::Subitem;
        line.indent = subitem ? depth : 0;
        add(line);
        for (const Clause &child : clause.children)
            write(child, line, subitem ? depth + 1 : 1);
    }

    void writeRow(const Clause &row, EditorLine line)
    {
        ++m_row;
        int column = 0;
        for (const Clause &cell : row.children) {
            line.id = cell.id;
            line.kind = cell.kind;
            line.part = ClausePart::Text;
            line.text = cell.text;
            line.label = Tr::tr("%1行%2列").arg(m_row).arg(++column);
            line.indent = column > 1 ? 1 : 0;
            add(line);
        }
    }

    const model::Numbering &m_numbering;
    std::vector<EditorLine> &m_lines;
    QString m_pendingLabel; ///< an article's number, while its first line is still to come
    bool m_first = false;
    int m_row = 0;
};

} // namespace

QString shownHeading(ClauseKind kind, const QString &heading)
{
    return kind == ClauseKind::Article ? u"（%1）"_s.arg(heading) : heading;
}

/// The bracket that closes the first one, or one that closes none; -1: neither.
static qsizetype closing(const QString &text)
{
    const bool opens = text.startsWith(u'（') || text.startsWith(u'(');
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'（' || text[i] == u'(';
        const bool closes = text[i] == u'）' || text[i] == u')';
        if (closes && --depth < (opens ? 1 : 0))
            return i;
    }
    return -1;
}

QString writtenHeading(ClauseKind kind, const QString &shown)
{
    QString heading = shown.trimmed();
    if (kind != ClauseKind::Article)
        return heading;
    const bool opens = heading.startsWith(u'（') || heading.startsWith(u'(');
    const qsizetype end = closing(heading);
    if (end >= 0 && (opens || end == heading.size() - 1))
        heading.remove(end, 1); // what was written behind the bracket belongs to the heading too
    if (opens)
        heading.remove(0, 1);
    return heading;
}

std::vector<EditorLine> linesAround(const model::Document &document, const model::Numbering &numbering,
                                    const ClauseId &id)
{
    std::vector<EditorLine> lines;
    const auto path = model::pathTo(document, id);
    size_t level = 0; // below 編
    while (level + 1 < path.size() && path[level]->kind == ClauseKind::Part)
        ++level;
    if (path.empty())
        return lines;
    const Clause &holder = level > 0 ? *path[level - 1] : document.root();
    LineWriter writer(numbering, lines);
    EditorLine around;
    for (size_t i = 0; i < level; ++i)
        around.withheld = around.withheld || path[i]->publication == model::Publication::Withheld;
    if (standsAlone(path[level]->kind)) {
        writer.write(*path[level], around);
        return lines;
    }
    for (const Clause &sibling : holder.children) {
        if (!standsAlone(sibling.kind))
            writer.write(sibling, around);
    }
    return lines;
}

} // namespace hoshin::ui
