// SPDX-License-Identifier: Apache-2.0
#include "xml/dom.h"
#include "xml/recordxml.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::xml {

using namespace model;

namespace {

/// Calls `take(node)` for every element below `parent`; it returns an error or nothing. Text between them is an error.
template<typename Take>
std::optional<Error> eachChild(const Dom &dom, const pugi::xml_node &parent, Take take)
{
    for (const pugi::xml_node &node : parent.children()) {
        if (isBlankText(node))
            continue;
        if (node.type() != pugi::node_element)
            return dom.unknownElement(node);
        if (const std::optional<Error> error = take(node))
            return error;
    }
    return std::nullopt;
}

template<typename Take>
std::optional<Error> eachElement(const Dom &dom, Take take)
{
    return eachChild(dom, dom.root(), take);
}

bool isNamed(const pugi::xml_node &node, const char *name) { return QByteArrayView(node.name()) == name; }

/// `attributes` checked, and the element's text into `text`, which has none where it is null.
std::optional<Error> finish(const Dom &dom, const pugi::xml_node &node, const AttributeReader &attributes,
                            QString *text = nullptr)
{
    if (const std::optional<Error> error = attributes.error())
        return error;
    const std::optional<QString> content = plainText(node);
    if (!content || (!text && !content->isEmpty()))
        return dom.malformed(node, u"<%1> に予期しない内容があります"_s.arg(QString::fromUtf8(node.name())));
    if (text)
        *text = *content;
    return std::nullopt;
}

AttributeReader rootAttributes(const Dom &dom, QString &xmlns, int &version)
{
    AttributeReader reader(dom, dom.root());
    reader.text("xmlns", xmlns).number("version", version);
    return reader;
}

/// The words that the model's own parsers take.
const auto parsedBodyKind = [](const QString &word) { return parseBodyKind(word); };
const auto parsedModel = [](const QString &word) { return parseNetworkModel(word); };
const auto parsedStance = [](const QString &word) { return parseStance(word); };
const auto parsedOrgan = [](const QString &word) -> std::optional<Organ> {
    const std::optional<Organ> organ = parseOrgan(word);
    return organ && organName(*organ) == word ? organ : std::nullopt; // the file has the word, never the title
};

const auto parsedDecision = [](const QString &word) -> std::optional<QString> {
    static const QStringList known{u"take"_s, u"together"_s, u"keep"_s, u"edit"_s, u"draft"_s};
    return known.contains(word) ? std::optional(word) : std::nullopt;
};

std::optional<Error> readBodyPart(const Dom &dom, const pugi::xml_node &node, Body &body)
{
    AttributeReader attributes(dom, node);
    if (isNamed(node, "organ"))
        return finish(dom, node, attributes.word("name", body.organs.emplace_back(), parsedOrgan));
    if (isNamed(node, "edition"))
        return finish(dom, node, attributes.text("id", body.editions.emplace_back()));
    if (!isNamed(node, "value"))
        return dom.unknownElement(node);
    QString name;
    QString value;
    if (const std::optional<Error> error = finish(dom, node, attributes.text("name", name), &value))
        return error;
    if (body.values.contains(name))
        return dom.malformed(node, u"%1 の値が二つあります"_s.arg(name));
    body.values.insert(name, value);
    return std::nullopt;
}

Result<Body> readBody1(const Dom &dom)
{
    Body body;
    QString xmlns;
    int version = 0;
    if (const std::optional<Error> error = rootAttributes(dom, xmlns, version)
                                               .text("name", body.name)
                                               .text("code", body.code)
                                               .word("kind", body.kind, parsedBodyKind)
                                               .word("model", body.model, parsedModel)
                                               .error())
        return *error;
    if (const auto error = eachElement(dom, [&](const pugi::xml_node &node) { return readBodyPart(dom, node, body); }))
        return *error;
    return body;
}

/// A root without attributes of its own that holds a list of <element>.
template<typename T, typename Take>
Result<std::vector<T>> readList(const Dom &dom, const char *element, Take take)
{
    QString xmlns;
    int version = 0;
    if (const std::optional<Error> error = rootAttributes(dom, xmlns, version).error())
        return *error;
    std::vector<T> list;
    const std::optional<Error> error = eachElement(dom, [&](const pugi::xml_node &node) -> std::optional<Error> {
        return isNamed(node, element) ? take(node, list.emplace_back()) : dom.unknownElement(node);
    });
    if (error)
        return *error;
    return list;
}

Result<std::vector<Adoption>> readAdoptions1(const Dom &dom)
{
    return readList<Adoption>(dom, "adoption", [&](const pugi::xml_node &node, Adoption &adoption) {
        return finish(dom, node,
                      AttributeReader(dom, node)
                          .word("organ", adoption.organ, parsedOrgan)
                          .text("document", adoption.document)
                          .text("instrument", adoption.instrument)
                          .text("number", adoption.number)
                          .date("decided", adoption.decided)
                          .date("published", adoption.published)
                          .date("effective", adoption.effective)
                          .text("url", adoption.url)
                          .text("joint", adoption.jointGroup),
                      &adoption.exemptionReason);
    });
}

Result<std::vector<Mapping>> readMappings1(const Dom &dom)
{
    return readList<Mapping>(dom, "mapping", [&](const pugi::xml_node &node, Mapping &mapping) {
        return finish(dom, node,
                      AttributeReader(dom, node)
                          .id("clause", mapping.clause)
                          .text("edition", mapping.edition)
                          .text("example", mapping.example)
                          .bytes("hash", mapping.exampleHash)
                          .word("stance", mapping.stance, parsedStance),
                      &mapping.reason);
    });
}

Result<std::vector<ChecklistAnswer>> readChecklist1(const Dom &dom)
{
    return readList<ChecklistAnswer>(dom, "answer", [&](const pugi::xml_node &node, ChecklistAnswer &answer) {
        return finish(dom, node,
                      AttributeReader(dom, node)
                          .text("question", answer.question)
                          .text("value", answer.answer)
                          .text("owner", answer.owner)
                          .date("due", answer.due),
                      &answer.evidence);
    });
}

std::optional<Error> readReviewPart(const Dom &dom, const pugi::xml_node &node, ReviewRound &round)
{
    AttributeReader attributes(dom, node);
    if (isNamed(node, "comment")) {
        ReviewComment &comment = round.comments.emplace_back();
        attributes.id("clause", comment.clause).text("author", comment.author).moment("at", comment.at);
        attributes.text("quoted", comment.quoted).number("offset", comment.offset).flag("resolved", comment.resolved);
        return finish(dom, node, attributes, &comment.text);
    }
    if (isNamed(node, "pair")) {
        PairDecision &pair = round.pairs.emplace_back();
        bool apart = false;
        attributes.id("before", pair.before).id("after", pair.after).flag("apart", apart);
        pair.together = !apart;
        return finish(dom, node, attributes);
    }
    if (!isNamed(node, "decision"))
        return dom.unknownElement(node);
    ReviewDecision &decision = round.decisions.emplace_back();
    attributes.id("clause", decision.clause).text("state", decision.state).bytes("hash", decision.contentHash);
    return finish(dom, node, attributes.text("author", decision.author).moment("at", decision.at));
}

Result<ReviewRound> readReview1(const Dom &dom)
{
    ReviewRound round;
    QString xmlns;
    int version = 0;
    if (const std::optional<Error> error = rootAttributes(dom, xmlns, version)
                                               .text("id", round.id)
                                               .text("document", round.document)
                                               .text("from", round.from)
                                               .text("to", round.to)
                                               .text("state", round.state)
                                               .error())
        return *error;
    if (const auto error =
            eachElement(dom, [&](const pugi::xml_node &node) { return readReviewPart(dom, node, round); }))
        return *error;
    return round;
}

std::optional<Error> readRebasePart(const Dom &dom, const pugi::xml_node &node, RebaseWork &work)
{
    if (!isNamed(node, "decision"))
        return dom.unknownElement(node);
    RebaseDecisionRecord &decision = work.decisions.emplace_back();
    return finish(dom, node,
                  AttributeReader(dom, node)
                      .text("old", decision.oldExample)
                      .text("new", decision.newExample)
                      .id("clause", decision.clause)
                      .word("kind", decision.kind, parsedDecision)
                      .bytes("seen", decision.seen)
                      .text("heading", decision.heading)
                      .text("text", decision.text),
                  &decision.reason);
}

Result<RebaseWork> readRebase1(const Dom &dom)
{
    RebaseWork work;
    QString xmlns;
    int version = 0;
    if (const std::optional<Error> error =
            rootAttributes(dom, xmlns, version).text("from", work.from).text("to", work.to).error())
        return *error;
    if (const auto error =
            eachElement(dom, [&](const pugi::xml_node &node) { return readRebasePart(dom, node, work); }))
        return *error;
    return work;
}

std::optional<Error> readPublishedFile(const Dom &dom, const pugi::xml_node &node, PublicationRecord &record)
{
    if (!isNamed(node, "file"))
        return dom.unknownElement(node);
    QString name;
    QByteArray hash;
    if (const auto error = finish(dom, node, AttributeReader(dom, node).text("name", name).bytes("sha256", hash)))
        return error;
    if (record.files.contains(name))
        return dom.malformed(node, u"ファイル %1 が二度あります"_s.arg(name));
    record.files.insert(name, hash);
    return std::nullopt;
}

/// `withSet`: format version 2, which names the set and is written only where there is one.
Result<PublicationRecord> readPublicationOf(const Dom &dom, bool withSet)
{
    PublicationRecord record;
    QString xmlns;
    int version = 0;
    AttributeReader attributes = rootAttributes(dom, xmlns, version);
    attributes.number("number", record.number).text("revision", record.revision).date("published", record.published);
    if (withSet)
        attributes.text("set", record.set).text("set-name", record.setName);
    if (const std::optional<Error> error = attributes.error())
        return *error;
    if (withSet && record.set.isEmpty())
        return dom.malformed(dom.root(), u"公開セットのない記録の形式の番号は 1 です"_s);
    if (const auto error =
            eachElement(dom, [&](const pugi::xml_node &node) { return readPublishedFile(dom, node, record); }))
        return *error;
    return record;
}

Result<PublicationRecord> readPublication1(const Dom &dom) { return readPublicationOf(dom, false); }
Result<PublicationRecord> readPublication2(const Dom &dom) { return readPublicationOf(dom, true); }

std::optional<Error> readSetPart(const Dom &dom, const pugi::xml_node &node, PublicationSet &set)
{
    AttributeReader attributes(dom, node);
    if (isNamed(node, "organ"))
        return finish(dom, node, attributes.word("name", set.organs.emplace_back(), parsedOrgan));
    if (isNamed(node, "document"))
        return finish(dom, node, attributes.text("slug", set.documents.emplace_back()));
    return dom.unknownElement(node);
}

std::optional<Error> readSet(const Dom &dom, const pugi::xml_node &node, PublicationSet &set)
{
    bool unmarked = false;
    set.pdf = set.html = false;
    const std::optional<Error> error = AttributeReader(dom, node)
                                           .text("id", set.id)
                                           .text("name", set.name)
                                           .flag("pdf", set.pdf)
                                           .flag("html", set.html)
                                           .flag("word", set.word)
                                           .flag("unmarked", unmarked)
                                           .error();
    set.markers = !unmarked;
    return error ? error
                 : eachChild(dom, node, [&](const pugi::xml_node &part) { return readSetPart(dom, part, set); });
}

Result<std::vector<PublicationSet>> readPublicationSets1(const Dom &dom)
{
    std::vector<PublicationSet> earlier;
    return readList<PublicationSet>(dom, "set", [&](const pugi::xml_node &node, PublicationSet &set) {
        std::optional<Error> error = readSet(dom, node, set);
        if (const QString problem = publicationSetProblem(set, earlier); !error && !problem.isEmpty())
            error = dom.malformed(node, problem);
        earlier.push_back(set);
        return error;
    });
}

Result<std::vector<WarningReason>> readReasons1(const Dom &dom)
{
    return readList<WarningReason>(dom, "reason", [&](const pugi::xml_node &node, WarningReason &reason) {
        return finish(dom, node,
                      AttributeReader(dom, node)
                          .text("rule", reason.rule)
                          .text("document", reason.document)
                          .id("clause", reason.clause)
                          .text("found", reason.found)
                          .text("author", reason.author)
                          .moment("at", reason.at),
                      &reason.reason);
    });
}

/// Checks the root and hands over to the reader of the file's version: the n-th reader reads version n.
template<typename T, size_t N>
Result<T> readVersioned(const QByteArray &bytes, const QString &path, const char *root,
                        const std::array<Result<T> (*)(const Dom &), N> &readers)
{
    Dom dom;
    if (const Result<void> loaded = dom.load(bytes, path, root, int(N)); !loaded)
        return loaded.error();
    return readers[size_t(dom.version() - 1)](dom);
}

} // namespace

Result<Body> readBody(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "workspace", std::array{&readBody1});
}

Result<std::vector<Adoption>> readAdoptions(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "adoptions", std::array{&readAdoptions1});
}

Result<std::vector<Mapping>> readMappings(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "mappings", std::array{&readMappings1});
}

Result<ReviewRound> readReview(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "review", std::array{&readReview1});
}

Result<std::vector<ChecklistAnswer>> readChecklist(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "checklist", std::array{&readChecklist1});
}

Result<RebaseWork> readRebase(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "rebase", std::array{&readRebase1});
}

Result<PublicationRecord> readPublication(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "publication", std::array{&readPublication1, &readPublication2});
}

Result<std::vector<PublicationSet>> readPublicationSets(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "publication-sets", std::array{&readPublicationSets1});
}

Result<std::vector<WarningReason>> readReasons(const QByteArray &bytes, const QString &path)
{
    return readVersioned(bytes, path, "reasons", std::array{&readReasons1});
}

} // namespace hoshin::xml
