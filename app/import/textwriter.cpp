// SPDX-License-Identifier: Apache-2.0
#include "import/textwriter.h"

#include "import/tablecells.h"
#include "model/numbering.h"
#include "model/ruby.h"

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseKind;

namespace {

class TextWriter
{
public:
    TextWriter(const model::Document &document, Readings readings) : m_numbering(document), m_readings(readings) {}

    QString write()
    {
        const model::DocumentMeta &meta = m_numbering.document().meta();
        if (!meta.title.isEmpty())
            m_text = meta.title + u"\n\n"_s;
        if (!meta.instrument.isEmpty())
            line({}, u'（' + meta.instrument + u'）');
        for (const model::HistoryEntry &entry : meta.history)
            line({}, u"改正　"_s + entry.instrument);
        if (!m_numbering.rows().empty())
            children(0, 0);
        return m_text;
    }

private:
    void line(const QString &label, const QString &text, int indent = 0)
    {
        m_text += QString(indent, u'\u3000') + label;
        if (!label.isEmpty() && !text.isEmpty())
            m_text += formal() ? u'\u3000' : u' ';
        m_text += text + u'\n';
    }

    QString textOf(const Clause &clause) const
    {
        return m_readings == Readings::Keep ? model::textWithReadings(clause) : clause.text;
    }

    bool formal() const { return m_numbering.scheme().formalReferences; }

    void children(int row, int indent)
    {
        int after = row + 1;
        while (after < m_numbering.row(row).end) {
            clause(after, indent);
            after = m_numbering.row(after).end;
        }
    }

    void clause(int row, int indent)
    {
        const model::NumberedClause &numbered = m_numbering.row(row);
        const Clause &clause = *numbered.clause;
        switch (clause.kind) {
        case ClauseKind::Article: article(row); return;
        case ClauseKind::Paragraph: paragraph(row, numbered.label); return;
        case ClauseKind::Table: table(row); return;
        case ClauseKind::Supplementary: supplementary(row); return;
        case ClauseKind::Item:
        case ClauseKind::Subitem:
            line(numbered.label, textOf(clause), indent);
            children(row, indent + 1);
            return;
        case ClauseKind::Text: line({}, textOf(clause)); return;
        case ClauseKind::Toc:
        case ClauseKind::Preamble:
            if (!clause.text.isEmpty())
                line({}, textOf(clause));
            children(row, 0);
            return;
        default:
            line(numbered.label, clause.heading);
            if (!clause.text.isEmpty())
                line({}, textOf(clause));
            children(row, 0);
            return;
        }
    }

    /// The number and the first 項 share a line, or number and heading do where the scheme has no brackets around headings.
    void article(int row)
    {
        const model::NumberedClause &numbered = m_numbering.row(row);
        const Clause &clause = *numbered.clause;
        const int first = row + 1;
        const bool hasParagraph = first < numbered.end && m_numbering.row(first).clause->kind == ClauseKind::Paragraph
            && m_numbering.row(first).label.isEmpty();
        int next = first;
        if (!formal() && !clause.heading.isEmpty()) {
            line(numbered.label, clause.heading);
        } else {
            if (!clause.heading.isEmpty())
                line({}, u'（' + clause.heading + u'）');
            line(numbered.label, textOf(hasParagraph ? *m_numbering.row(first).clause : clause));
            if (hasParagraph) {
                children(first, 1);
                next = m_numbering.row(first).end;
            }
        }
        for (; next < numbered.end; next = m_numbering.row(next).end)
            this->clause(next, 1);
        if (!clause.amendmentNote.isEmpty())
            line({}, clause.amendmentNote);
    }

    void paragraph(int row, const QString &label)
    {
        const Clause &clause = *m_numbering.row(row).clause;
        if (!clause.heading.isEmpty())
            line({}, u'（' + clause.heading + u'）');
        if (!label.isEmpty() || !clause.text.isEmpty())
            line(label, textOf(clause));
        children(row, 1);
    }

    void supplementary(int row)
    {
        const model::NumberedClause &numbered = m_numbering.row(row);
        const Clause &clause = *numbered.clause;
        const QString heading = clause.heading.isEmpty() ? QString() : u'（' + clause.heading + u'）';
        const QString label = numbered.label == u"附則"_s ? u"附　則"_s : numbered.label;
        line(label + heading, textOf(clause));
        children(row, 0);
    }

    void table(int row)
    {
        const model::NumberedClause &numbered = m_numbering.row(row);
        if (!numbered.label.isEmpty() || !numbered.clause->heading.isEmpty())
            line(numbered.label, numbered.clause->heading);
        bool first = true;
        for (const Clause &child : numbered.clause->children) {
            if (child.kind != ClauseKind::TableRow) {
                line({}, textOf(child));
                first = true;
                continue;
            }
            QStringList cells;
            for (const Clause &cell : child.children)
                cells << textOf(cell);
            line({}, joinCells(cells));
            if (first)
                line({}, joinCells(QStringList(cells.size(), u"---"_s)));
            first = false;
        }
    }

    model::Numbering m_numbering;
    Readings m_readings;
    QString m_text;
};

} // namespace

QString writePlainText(const model::Document &document, Readings readings)
{
    return TextWriter(document, readings).write();
}

} // namespace hoshin::import
