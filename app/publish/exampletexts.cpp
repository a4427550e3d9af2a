// SPDX-License-Identifier: Apache-2.0
#include "publish/exampletexts.h"

#include "model/placeholders.h"
#include "publish/exchange.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

QString exampleText(const guideline::Example &example, const guideline::Edition &edition, const model::Body &body)
{
    static const QRegularExpression mark(u"\\[\\[([^\\]]+)\\]\\]"_s);
    QString text = example.text;
    for (QRegularExpressionMatch found = mark.match(text); found.hasMatch(); found = mark.match(text)) {
        const guideline::Example *target = edition.find(found.captured(1));
        text.replace(found.capturedStart(), found.capturedLength(), target ? target->number : found.captured(1));
    }
    return model::placeholdersFromMarks(text, body).text;
}

compare::ExampleTexts exampleTexts(const model::Workspace &workspace, const QString &slug)
{
    QHash<model::ClauseId, QStringList> lines;
    const std::vector<guideline::Edition> editions = editionsInUse(workspace);
    for (const model::Mapping &mapping : workspace.mappings.value(slug)) {
        const auto edition = std::find_if(editions.begin(), editions.end(),
                                          [&](const guideline::Edition &each) { return each.id == mapping.edition; });
        const guideline::Example *example = edition == editions.end() ? nullptr : edition->find(mapping.example);
        if (!example || mapping.clause.isNull())
            continue;
        const QString text = exampleText(*example, *edition, workspace.body);
        lines[mapping.clause] << (example->number + u'　' + (text.isEmpty() ? example->heading : text));
    }
    return [lines](const model::ClauseId &clause) { return lines.value(clause); };
}

} // namespace hoshin::publish
