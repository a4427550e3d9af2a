// SPDX-License-Identifier: Apache-2.0
#include "cli/clausejson.h"

#include "model/numbering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QJsonArray childrenJson(const model::Numbering &numbering, int row);

static QJsonObject clauseJson(const model::Numbering &numbering, int row)
{
    const model::NumberedClause &numbered = numbering.row(row);
    const model::Clause &clause = *numbered.clause;
    QJsonObject object{{u"kind"_s, QString(model::kindName(clause.kind))},
                       {u"num"_s, numbering.num(row)},
                       {u"label"_s, numbered.label},
                       {u"heading"_s, clause.heading},
                       {u"text"_s, clause.text},
                       {u"children"_s, childrenJson(numbering, row)}};
    if (!clause.amendmentNote.isEmpty())
        object[u"amendmentNote"_s] = clause.amendmentNote;
    QJsonArray ruby;
    for (const model::Span &span : clause.spans) {
        if (span.kind == model::SpanKind::Ruby)
            ruby.append(
                QJsonObject{{u"start"_s, span.start}, {u"length"_s, span.length}, {u"reading"_s, span.reading}});
    }
    if (!ruby.isEmpty())
        object[u"ruby"_s] = ruby;
    return object;
}

static QJsonArray childrenJson(const model::Numbering &numbering, int row)
{
    QJsonArray children;
    for (int child = row + 1; child < numbering.row(row).end; child = numbering.row(child).end)
        children.append(clauseJson(numbering, child));
    return children;
}

QByteArray documentJson(const model::Document &document)
{
    const model::Numbering numbering(document);
    const QJsonObject object{{u"title"_s, document.title()},
                             {u"scheme"_s, document.meta().scheme},
                             {u"clauses"_s, childrenJson(numbering, 0)}};
    return QJsonDocument(object).toJson();
}

} // namespace hoshin::cli
