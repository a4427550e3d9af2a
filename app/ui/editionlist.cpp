// SPDX-License-Identifier: Apache-2.0
#include "ui/editionlist.h"

#include "guideline/editionreader.h"
#include "guideline/instantiate.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

void countMarks(const guideline::Example &example, QHash<QString, int> &uses)
{
    const QString &text = example.text;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close > open)
            ++uses[text.mid(open + 1, close - open - 1)];
    }
    for (const guideline::Example &child : example.children) // as deep as an edition: 16 levels at most
        countMarks(child, uses);
}

QHash<QString, int> usesOf(const guideline::Edition &edition, guideline::TemplateDocument document)
{
    QHash<QString, int> uses;
    for (const guideline::TemplateInfo &info : guideline::templateDocuments()) {
        if (info.document != document)
            continue;
        if (const guideline::Example *part = edition.find(info.part))
            countMarks(*part, uses);
    }
    return uses;
}

} // namespace

std::vector<EditionChoice> readEditionChoices()
{
    std::vector<std::pair<QString, EditionChoice>> byDate;
    for (const QString &id : guideline::editionFolders().keys()) {
        const Result<guideline::Edition> edition = guideline::loadEdition(id);
        if (!edition)
            continue;
        byDate.emplace_back(edition->published,
                            EditionChoice{.id = edition->id,
                                          .title = edition->title,
                                          .basicPolicyUses = usesOf(*edition, guideline::TemplateDocument::BasicPolicy),
                                          .standardsUses = usesOf(*edition, guideline::TemplateDocument::Standards)});
    }
    std::stable_sort(byDate.begin(), byDate.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<EditionChoice> choices;
    for (auto &[published, choice] : byDate)
        choices.push_back(std::move(choice));
    return choices;
}

QString editionShortName(const QString &title)
{
    const qsizetype open = title.lastIndexOf(u'（');
    return open > 0 && title.endsWith(u'）') ? title.mid(open + 1).chopped(1) : title;
}

QStringList editionShortNames()
{
    QList<std::pair<QString, QString>> found; // published, name
    for (const QString &folder : guideline::editionFolders()) {
        QFile file(folder + u"/edition.xml"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QXmlStreamReader xml(&file);
        if (xml.readNextStartElement())
            found.append({xml.attributes().value(u"published"_s).toString(),
                          editionShortName(xml.attributes().value(u"title"_s).toString())});
    }
    std::sort(found.begin(), found.end());
    QStringList names;
    for (const auto &[published, name] : found)
        names << name;
    return names;
}

} // namespace hoshin::ui
