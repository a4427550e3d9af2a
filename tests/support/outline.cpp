// SPDX-License-Identifier: Apache-2.0
#include "support/outline.h"

#include "model/numbering.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace hoshin::test {

using model::Clause;
using model::ClauseKind;

static const QMap<QString, ClauseKind> &kinds()
{
    static const QMap<QString, ClauseKind> words{
        {u"目次"_s, ClauseKind::Toc},    {u"前文"_s, ClauseKind::Preamble}, {u"編"_s, ClauseKind::Part},
        {u"章"_s, ClauseKind::Chapter},  {u"節"_s, ClauseKind::Section},    {u"款"_s, ClauseKind::Subsection},
        {u"目"_s, ClauseKind::Division}, {u"条"_s, ClauseKind::Article},    {u"項"_s, ClauseKind::Paragraph},
        {u"号"_s, ClauseKind::Item},     {u"細"_s, ClauseKind::Subitem},    {u"表"_s, ClauseKind::Table},
        {u"行"_s, ClauseKind::TableRow}, {u"欄"_s, ClauseKind::TableCell},  {u"附則"_s, ClauseKind::Supplementary},
        {u"文"_s, ClauseKind::Text},
    };
    return words;
}

model::ClauseId nthId(int n) { return {1, quint64(n)}; }

static bool hasHeading(ClauseKind kind)
{
    return (kind >= ClauseKind::Part && kind <= ClauseKind::Article) || kind == ClauseKind::Table
        || kind == ClauseKind::Supplementary;
}

static Clause clauseOf(const QString &line, int &nextId)
{
    Clause clause;
    clause.id = nthId(nextId++);
    QString mark = line.section(u' ', 0, 0);
    QString rest = line.section(u' ', 1);
    if (const qsizetype plus = mark.indexOf(u'+'); plus > 0) {
        clause.number.branchDepth = mark.mid(plus + 1).toInt();
        mark.truncate(plus);
    }
    if (const qsizetype star = mark.indexOf(u'*'); star > 0) {
        clause.number.span = mark.mid(star + 1).toInt();
        mark.truncate(star);
    }
    Q_ASSERT(kinds().contains(mark));
    clause.kind = kinds().value(mark);
    if (!hasHeading(clause.kind)) {
        clause.text = rest;
        return clause;
    }
    clause.heading = rest.section(u'：', 0, 0);
    if (rest.contains(u'：')) {
        Clause paragraph;
        paragraph.id = nthId(nextId++);
        paragraph.kind = ClauseKind::Paragraph;
        paragraph.text = rest.section(u'：', 1);
        clause.children.append(paragraph);
    }
    return clause;
}

static void fill(Clause &parent, const QStringList &lines, qsizetype &at, int indent, int &nextId)
{
    while (at < lines.size()) {
        const QString &line = lines[at];
        int depth = 0;
        while (depth < line.size() && line[depth] == u' ')
            ++depth;
        if (depth < indent)
            return;
        if (depth == indent) {
            parent.children.append(clauseOf(line.mid(depth), nextId));
            ++at;
        } else {
            fill(parent.children.last(), lines, at, depth, nextId);
        }
    }
}

model::Document outline(const QString &drawing, const QString &scheme)
{
    Clause root{.kind = ClauseKind::Root};
    const QStringList lines = drawing.split(u'\n', Qt::SkipEmptyParts);
    qsizetype at = 0;
    int nextId = 1;
    fill(root, lines, at, 0, nextId);
    model::Document document;
    model::DocumentMeta meta;
    meta.title = u"試験規程"_s;
    meta.scheme = scheme;
    document.setMeta(meta);
    document.setRoot(root);
    return document;
}

QString shown(const model::Document &document)
{
    const model::Numbering numbering(document);
    QStringList lines;
    std::vector<int> depths{0};
    for (size_t i = 1; i < numbering.rows().size(); ++i) {
        const model::NumberedClause &row = numbering.rows()[i];
        depths.push_back(row.parent == 0 ? 0 : depths[size_t(row.parent)] + 1);
        QStringList words{row.label, row.clause->heading, row.clause->text};
        words.removeAll(QString());
        lines += QString(depths.back(), u' ') + words.join(u' ');
    }
    return lines.join(u'\n');
}

} // namespace hoshin::test
