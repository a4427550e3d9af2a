// SPDX-License-Identifier: Apache-2.0
#include "publish/htmlbody.h"

#include "compare/htmlpage.h"
#include "model/numbering.h"
#include "publish/compose/pictures.h"
#include "publish/htmlexporter.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using compare::htmlEscaped;
using model::Clause;
using model::ClauseKind;

namespace {

constexpr int deepest = 64; ///< levels of clauses that are shown
constexpr int lowestHeading = 6;

bool isItem(const Clause &clause) { return clause.kind == ClauseKind::Item || clause.kind == ClauseKind::Subitem; }

class Writer
{
public:
    explicit Writer(const model::Document &document) : m_numbering(document) {}

    HtmlBody run()
    {
        QString contents;
        children(m_numbering.document().root(), 2, 0, contents);
        m_body.contents = contents;
        return m_body;
    }

private:
    void children(const Clause &clause, int heading, int depth, QString &contents)
    {
        if (depth > deepest)
            return;
        bool list = false;
        for (const Clause &child : clause.children) {
            if (isItem(child) != list) {
                m_body.markup += list ? u"</ol>\n"_s : u"<ol class=\"o\">\n"_s;
                list = !list;
            }
            one(child, heading, depth, contents);
        }
        if (list)
            m_body.markup += u"</ol>\n"_s;
    }

    void one(const Clause &clause, int heading, int depth, QString &contents)
    {
        switch (clause.kind) {
        case ClauseKind::Toc: return; // the page has its own
        case ClauseKind::Root:
        case ClauseKind::TableRow:
        case ClauseKind::TableCell: return;
        case ClauseKind::Preamble: children(clause, heading, depth + 1, contents); return;
        case ClauseKind::Table: table(clause, heading, depth, contents); return;
        case ClauseKind::Item:
        case ClauseKind::Subitem: item(clause, heading, depth, contents); return;
        case ClauseKind::Paragraph:
        case ClauseKind::Text:
            if (clause.figure.isEmpty())
                paragraph(clause);
            else
                figure(clause);
            children(clause, heading, depth + 1, contents);
            note(clause);
            return;
        default: division(clause, heading, depth, contents);
        }
    }

    /// 第1条（目的）, 第2章　体制, 附則（令和7年…）.
    QString title(const Clause &clause) const
    {
        const QString label = clause.kind == ClauseKind::Supplementary ? u"附則"_s : m_numbering.label(clause.id);
        if (clause.heading.isEmpty())
            return label;
        if (clause.kind == ClauseKind::Supplementary)
            return label + u'（' + clause.heading + u'）';
        const bool bracketed = m_numbering.scheme().formalReferences
            && (clause.kind == ClauseKind::Article || clause.kind == ClauseKind::Paragraph);
        if (bracketed)
            return label + u'（' + clause.heading + u'）';
        return label.isEmpty() ? clause.heading : label + u'　' + clause.heading;
    }

    QString idOf(const Clause &clause) const { return u" id=\""_s + anchorOf(clause.id) + u'"'; }

    void division(const Clause &clause, int heading, int depth, QString &contents)
    {
        const QString name = title(clause);
        QString below;
        if (!name.isEmpty())
            m_body.markup += u"<h%1%2>%3</h%1>\n"_s.arg(QString::number(heading), idOf(clause), htmlEscaped(name));
        if (!clause.text.isEmpty())
            m_body.markup += u"<p>"_s + runs(clause) + u"</p>\n"_s;
        children(clause, std::min(heading + (name.isEmpty() ? 0 : 1), lowestHeading), depth + 1, below);
        note(clause);
        enter(clause, name, below, contents);
    }

    void enter(const Clause &clause, const QString &name, const QString &below, QString &contents)
    {
        if (name.isEmpty()) {
            contents += below;
            return;
        }
        ++m_body.contentsCount;
        contents += u"<li><a href=\"#"_s + anchorOf(clause.id) + u"\">"_s + htmlEscaped(name) + u"</a>"_s;
        if (!below.isEmpty())
            contents += u"\n<ol>\n"_s + below + u"</ol>\n"_s;
        contents += u"</li>\n"_s;
    }

    void paragraph(const Clause &clause)
    {
        const QString label = m_numbering.label(clause.id);
        if (!clause.heading.isEmpty())
            m_body.markup += u"<p><strong>（"_s + htmlEscaped(clause.heading) + u"）</strong></p>\n"_s;
        if (label.isEmpty() && clause.text.isEmpty())
            return;
        m_body.markup += u"<p"_s + idOf(clause) + (label.isEmpty() ? u">"_s : u" class=\"k\">"_s) + numbered(label)
            + runs(clause) + u"</p>\n"_s;
    }

    /// A picture that cannot be read is not left out in silence: the words that stand for it are there.
    void figure(const Clause &clause)
    {
        constexpr QSizeF room(480, 640); // points
        QSizeF size;
        const Result<QByteArray> png = publicPng(clause.figure, room, &size);
        m_body.markup += u"<figure"_s + idOf(clause) + u">\n"_s;
        if (png)
            m_body.markup += u"<img src=\"data:image/png;base64,%1\" width=\"%2\" height=\"%3\" alt=\"%4\">\n"_s.arg(
                QString::fromUtf8(png->toBase64()), QString::number(std::lround(size.width() * 4 / 3)),
                QString::number(std::lround(size.height() * 4 / 3)), htmlEscaped(clause.text));
        else
            m_body.markup += u"<p>"_s + htmlEscaped(clause.text) + u"</p>\n"_s;
        if (!clause.heading.isEmpty())
            m_body.markup += u"<figcaption>"_s + htmlEscaped(clause.heading) + u"</figcaption>\n"_s;
        m_body.markup += u"</figure>\n"_s;
    }

    void item(const Clause &clause, int heading, int depth, QString &contents)
    {
        QString text = runs(clause);
        if (!clause.heading.isEmpty())
            text = u"<strong>"_s + htmlEscaped(clause.heading) + u"</strong>"_s
                + (text.isEmpty() ? QString() : u"　"_s + text);
        m_body.markup += u"<li"_s + idOf(clause) + u'>' + numbered(m_numbering.label(clause.id)) + text;
        if (!clause.children.isEmpty()) {
            m_body.markup += u'\n';
            children(clause, heading, depth + 1, contents);
        }
        if (!clause.amendmentNote.isEmpty())
            m_body.markup += u"<span class=\"note\">"_s + htmlEscaped(clause.amendmentNote) + u"</span>"_s;
        m_body.markup += u"</li>\n"_s;
    }

    static QString numbered(const QString &label)
    {
        return label.isEmpty() ? QString() : u"<span class=\"n\">"_s + htmlEscaped(label) + u"</span>"_s;
    }

    void note(const Clause &clause)
    {
        if (!clause.amendmentNote.isEmpty())
            m_body.markup += u"<p class=\"note\">"_s + htmlEscaped(clause.amendmentNote) + u"</p>\n"_s;
    }

    void table(const Clause &clause, int heading, int depth, QString &contents)
    {
        const QString name = title(clause);
        QList<const Clause *> rows;
        for (const Clause &child : clause.children) {
            if (child.kind == ClauseKind::TableRow)
                rows.append(&child);
        }
        const QString marked = u"<h%1%2>%3</h%1>"_s.arg(QString::number(heading), idOf(clause), htmlEscaped(name));
        if (rows.isEmpty())
            m_body.markup += name.isEmpty() ? QString() : marked + u'\n';
        if (!clause.text.isEmpty())
            m_body.markup += u"<p>"_s + runs(clause) + u"</p>\n"_s;
        if (!rows.isEmpty()) {
            const QString plain = htmlEscaped(m_numbering.address(clause.id)) + u"の表"_s;
            m_body.markup += u"<table"_s + (name.isEmpty() ? idOf(clause) : QString()) + u">\n<caption>"_s
                + (name.isEmpty() ? plain : marked) + u"</caption>\n"_s;
            rowsOf(rows);
            m_body.markup += u"</table>\n"_s;
        }
        Clause others = clause;
        others.children.removeIf([](const Clause &child) { return child.kind == ClauseKind::TableRow; });
        QString below;
        children(others, std::min(heading + 1, lowestHeading), depth + 1, below);
        note(clause);
        enter(clause, name, below, contents);
    }

    void rowsOf(const QList<const Clause *> &rows)
    {
        const bool head = rows.size() > 1;
        if (head)
            m_body.markup += u"<thead>\n"_s + rowOf(*rows.first(), true) + u"</thead>\n"_s;
        m_body.markup += u"<tbody>\n"_s;
        for (qsizetype i = head ? 1 : 0; i < rows.size(); ++i)
            m_body.markup += rowOf(*rows[i], false);
        m_body.markup += u"</tbody>\n"_s;
    }

    QString rowOf(const Clause &row, bool head) const
    {
        QString markup = u"<tr>"_s;
        for (const Clause &cell : row.children) {
            QString text = runs(cell);
            for (const Clause &line : cell.children)
                text += (text.isEmpty() ? QString() : u"<br>"_s) + runs(line);
            const bool header = head && !text.isEmpty(); // an empty corner heads nothing
            markup += header ? u"<th scope=\"col\">"_s + text + u"</th>"_s : u"<td>"_s + text + u"</td>"_s;
        }
        return markup + u"</tr>\n"_s;
    }

    /// The text with its references as links.
    QString runs(const Clause &clause) const
    {
        QString markup;
        qsizetype done = 0;
        const QStringView text = clause.text;
        for (const model::Span &span : clause.spans) {
            const int row = span.kind == model::SpanKind::Reference ? shownRow(span.reference.first) : 0;
            const bool ruby = span.kind == model::SpanKind::Ruby;
            if ((row <= 0 && !ruby) || span.start < done || span.start + span.length > text.size())
                continue;
            markup += htmlEscaped(text.mid(done, span.start - done));
            const QString words = htmlEscaped(text.mid(span.start, span.length));
            if (ruby)
                markup += u"<ruby>"_s + words + u"<rp>（</rp><rt>"_s + htmlEscaped(span.reading)
                    + u"</rt><rp>）</rp></ruby>"_s;
            else
                markup += u"<a href=\"#"_s + anchorOf(m_numbering.row(row).clause->id) + u"\">"_s + words + u"</a>"_s;
            done = span.start + span.length;
        }
        return markup + htmlEscaped(text.mid(done));
    }

    /// Row of the clause that a link to `id` leads to: what is not shown on its own (a silent empty 項, a row of a table) is found
    /// at what holds it. Nothing: 0 or less.
    int shownRow(const model::ClauseId &id) const
    {
        int row = id.isNull() ? -1 : m_numbering.indexOf(id);
        while (row > 0) {
            const Clause &clause = *m_numbering.row(row).clause;
            const bool silent = clause.text.isEmpty() && m_numbering.row(row).label.isEmpty()
                && clause.heading.isEmpty() && clause.kind != ClauseKind::Table;
            const bool hidden = clause.kind == ClauseKind::TableRow || clause.kind == ClauseKind::TableCell
                || clause.kind == ClauseKind::Toc || clause.kind == ClauseKind::Preamble;
            if (!(silent || hidden) || clause.kind == ClauseKind::Supplementary)
                return row;
            row = m_numbering.row(row).parent;
        }
        return row;
    }

    model::Numbering m_numbering;
    HtmlBody m_body;
};

} // namespace

HtmlBody htmlBody(const model::Document &document) { return Writer(document).run(); }

} // namespace hoshin::publish
