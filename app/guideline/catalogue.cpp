// SPDX-License-Identifier: Apache-2.0
#include "guideline/catalogue.h"

#include "base/fileio.h"
#include "guideline/editionreader.h"
#include "guideline/xmlfile.h"

#include <QDate>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

static Result<XmlFile> readXml(const QString &path, QLatin1StringView rootName)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Result<XmlFile> file = XmlFile::parse(path, *bytes);
    if (file && QString::fromUtf8(file->root().name()) != rootName)
        return file->malformed(file->root(), u"根の要素が %1 ではありません"_s.arg(rootName));
    return file;
}

static bool underDiscussion(const pugi::xml_node &node) { return attributeOf(node, "status") == "under-discussion"_L1; }

static std::vector<int> rule16Of(const pugi::xml_node &node)
{
    std::vector<int> items;
    for (const QString &word : wordsOf(node, "rule16-3"))
        items.push_back(word.toInt());
    return items;
}

static Result<Checklist> readChecklist(const QString &path)
{
    const Result<XmlFile> file = readXml(path, "checklist"_L1);
    if (!file)
        return file.error();
    const pugi::xml_node root = file->root();
    Checklist list{.id = attributeOf(root, "id"),
                   .title = attributeOf(root, "title"),
                   .commentary = textOf(root.child("commentary")),
                   .models = wordsOf(root, "models"),
                   .underDiscussion = underDiscussion(root),
                   .perContract = attributeOf(root, "per") == "contract"_L1,
                   .procedure = attributeOf(root, "procedure")};
    for (const pugi::xml_node &node : root.children("question")) {
        list.questions.push_back({attributeOf(node, "number"), textOf(node), attributeOf(node, "answerer"),
                                  attributeOf(node, "evidence"), wordsOf(node, "examples"), rule16Of(node)});
    }
    if (list.id.isEmpty() || list.questions.empty())
        return file->malformed(root, u"調査票に id 又は問いがありません"_s);
    return list;
}

static Result<Crosswalk> readCrosswalk(const QString &path)
{
    const Result<XmlFile> file = readXml(path, "crosswalk"_L1);
    if (!file)
        return file.error();
    Crosswalk crosswalk;
    for (const pugi::xml_node &node : file->root().children("framework"))
        crosswalk.frameworks.push_back({attributeOf(node, "id"), attributeOf(node, "title"), underDiscussion(node)});
    for (const pugi::xml_node &node : file->root().children("topic")) {
        CrosswalkTopic topic{.title = attributeOf(node, "title"),
                             .examples = wordsOf(node, "examples"),
                             .relation = attributeOf(node, "relation"),
                             .confidence = attributeOf(node, "confidence")};
        for (const Framework &framework : crosswalk.frameworks) {
            const QStringList controls = wordsOf(node, framework.id.toUtf8().constData());
            if (!controls.isEmpty())
                topic.controls.insert(framework.id, controls);
        }
        crosswalk.topics.push_back(std::move(topic));
    }
    return crosswalk;
}

static Result<Rule16_3> readRule(const QString &path)
{
    const Result<XmlFile> file = readXml(path, "rule16-3"_L1);
    if (!file)
        return file.error();
    const pugi::xml_node root = file->root();
    Rule16_3 rule{.law = attributeOf(root, "law"),
                  .effective = attributeOf(root, "effective"),
                  .exemption = textOf(root.child("exemption"))};
    for (const pugi::xml_node &node : root.children("item"))
        rule.items.push_back(
            {node.attribute("number").as_int(), attributeOf(node, "title"), textOf(node.child("transition"))});
    return rule;
}

static Result<std::vector<ReferenceDocument>> readReferences(const QString &path)
{
    const Result<XmlFile> file = readXml(path, "references"_L1);
    if (!file)
        return file.error();
    std::vector<ReferenceDocument> references;
    for (const pugi::xml_node &node : file->root().children("reference")) {
        references.push_back({attributeOf(node, "id"), attributeOf(node, "title"), attributeOf(node, "publisher"),
                              attributeOf(node, "edition"), attributeOf(node, "href")});
    }
    return references;
}

/// Every text in `folder`; none where there is no such folder.
static Result<QMap<QString, ProcedureTemplate>> readProcedures(const QString &folder)
{
    QMap<QString, ProcedureTemplate> procedures;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const Result<QByteArray> bytes = readFile(file.filePath());
        if (!bytes)
            return bytes.error();
        const QString text = QString::fromUtf8(*bytes);
        const QString id = file.completeBaseName();
        procedures.insert(id,
                          {.id = id, .title = text.section(u'\n', 0, 0).remove(u"{body}"_s).trimmed(), .text = text});
    }
    return procedures;
}

Result<Catalogue> readCatalogue(const QString &folder)
{
    Catalogue catalogue;
    const QDir checklists(folder + u"/checklists"_s);
    for (const QString &name : checklists.entryList({u"*.xml"_s}, QDir::Files, QDir::Name)) {
        Result<Checklist> list = readChecklist(checklists.filePath(name));
        if (!list)
            return list.error();
        catalogue.checklists.insert(list->id, *list);
    }
    Result<QMap<QString, ProcedureTemplate>> procedures = readProcedures(folder + u"/procedures"_s);
    if (!procedures)
        return procedures.error();
    catalogue.procedures = std::move(*procedures);
    Result<Crosswalk> crosswalk = readCrosswalk(folder + u"/crosswalk.xml"_s);
    if (!crosswalk)
        return crosswalk.error();
    catalogue.crosswalk = std::move(*crosswalk);
    Result<std::vector<ReferenceDocument>> references = readReferences(folder + u"/references.xml"_s);
    if (!references)
        return references.error();
    catalogue.references = std::move(*references);
    Result<Rule16_3> rule = readRule(folder + u"/rule16-3.xml"_s);
    if (!rule)
        return rule.error();
    catalogue.rule = std::move(*rule);
    return catalogue;
}

QString citation(const ReferenceDocument &document)
{
    const QDate month = QDate::fromString(document.edition, u"yyyy-MM"_s);
    const QString edition = month.isValid() ? u"%1年%2月"_s.arg(month.year()).arg(month.month()) : document.edition;
    return edition.isEmpty() ? u"「%1」（%2）"_s.arg(document.title, document.publisher)
                             : u"「%1」（%2、%3）"_s.arg(document.title, document.publisher, edition);
}

QString contractId(const Checklist &checklist, const QString &contract)
{
    QString name = contract.normalized(QString::NormalizationForm_C).trimmed();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'ー' && c != u'々')
            c = u'-';
    }
    return name.isEmpty() ? QString() : u"%1.%2"_s.arg(checklist.id, name.left(60));
}

void addContracts(Catalogue &catalogue, const model::Workspace &workspace)
{
    for (const QString &id : workspace.checklists.keys()) {
        const auto general = catalogue.checklists.constFind(id.section(u'.', 0, 0));
        if (!id.contains(u'.') || general == catalogue.checklists.cend() || !general->perContract)
            continue;
        Checklist own = *general;
        own.id = id;
        own.title = u"%1：%2"_s.arg(general->title, id.section(u'.', 1));
        catalogue.checklists.insert(id, own);
    }
}

Result<Catalogue> loadCatalogue()
{
    for (const QString &folder : editionFolders()) {
        const QString parent = QDir::cleanPath(folder + u"/.."_s);
        if (QFileInfo::exists(parent + u"/rule16-3.xml"_s))
            return readCatalogue(parent);
    }
    return Error{.code = ErrorCode::NotFound, .detail = u"rule16-3.xml"_s};
}

} // namespace hoshin::guideline
