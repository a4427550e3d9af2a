// SPDX-License-Identifier: Apache-2.0
#include "import/templatedocument.h"

#include "import/plaintextreader.h"
#include "model/placeholders.h"
#include "model/references.h"

namespace hoshin::import {

static model::Clause filled(model::Clause clause, const model::Body &body)
{
    const model::PlacedText placed = model::placeholdersFromMarks(clause.text, body);
    clause.text = placed.text;
    clause.spans = placed.spans;
    clause.heading = model::placeholdersFromMarks(clause.heading, body).text;
    for (model::Clause &child : clause.children)
        child = filled(child, body);
    return clause;
}

model::Document documentFromTemplate(const QString &text, const model::Body &body, model::IdSource &ids)
{
    model::Document document = readPlainText(text, ids).document;
    model::DocumentMeta meta = document.meta();
    meta.title = model::placeholdersFromMarks(meta.title, body).text;
    document.setMeta(meta);
    document.setRoot(filled(document.root(), body));
    return model::withDetectedReferences(document);
}

} // namespace hoshin::import
