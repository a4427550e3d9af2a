// SPDX-License-Identifier: Apache-2.0
#include "import/templatedocument.h"

#include "import/plaintextreader.h"
#include "model/placeholders.h"
#include "model/references.h"

using namespace Qt::StringLiterals;

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
    // What is done in detail is no one's to read who would get round it; an office that thinks otherwise says so in 起案.
    meta.publication = model::Publication::Withheld;
    meta.publicationReason = u"公開することにより、情報セキュリティの確保に支障を及ぼすおそれがあるため。"_s;
    document.setMeta(meta);
    document.setRoot(filled(document.root(), body));
    return model::withDetectedReferences(document);
}

} // namespace hoshin::import
