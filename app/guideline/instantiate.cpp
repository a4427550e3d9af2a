// SPDX-License-Identifier: Apache-2.0
#include "guideline/instantiate.h"

#include "guideline/editionreader.h"
#include "guideline/links.h"
#include "guideline/weaving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

const std::vector<TemplateInfo> &templateDocuments()
{
    static const std::vector<TemplateInfo> documents = {
        {TemplateDocument::BasicPolicy, u"gl.p2.1c"_s, u"kihon-hoshin"_s, u"情報セキュリティ基本方針"_s},
        {TemplateDocument::Standards, u"gl.p2.2c"_s, u"taisaku-kijun"_s, u"情報セキュリティ対策基準"_s}};
    return documents;
}

namespace {

using model::Clause;
using model::ClauseKind;

class Maker
{
public:
    Maker(const Edition &edition, const model::Body &body, model::IdSource &ids)
        : m_edition(edition), m_body(body), m_model(model::networkModelName(body.model)), m_ids(ids)
    {}

    /// With the texts as the edition has them, in neutral form.
    MadeDocument make(const TemplateInfo &info)
    {
        MadeDocument made;
        model::DocumentMeta meta;
        meta.title = m_body.name + info.title;
        meta.scheme = u"reiki"_s;
        made.document.setMeta(meta);
        Clause root = made.document.root();
        if (const Example *part = m_edition.find(info.part)) {
            for (const Example &child : part->children)
                addDivision(root, child);
        }
        if (info.document == TemplateDocument::Standards)
            addCloudChapter(root);
        made.document.setRoot(root);
        made.mappings = std::move(m_mappings);
        return made;
    }

    /// The document of make() with its texts woven.
    model::Document woven(const model::Document &made) const
    {
        QHash<QString, QString> numbers;
        for (const Example *example : m_edition.all())
            numbers.insert(example->id, example->number);
        return weave(made, m_texts, m_index, numbers, m_body);
    }

private:
    /// 第4編 is a part of its own in the guideline; in a body's standards it is the last chapter.
    void addCloudChapter(Clause &root)
    {
        const Example *cloud = m_edition.find(u"gl.p4");
        if (!cloud)
            return;
        Clause &chapter = append(root, ClauseKind::Chapter, *cloud);
        chapter.heading = u"クラウドサービスの利用に関する特則"_s;
        for (const Example &section : cloud->children)
            addArticle(chapter, section);
        dropIfEmpty(root);
    }

    /// Chapters and sections. A section of the basic policy has no chapter above it: it is an article.
    void addDivision(Clause &parent, const Example &example)
    {
        if (example.level != Level::Chapter && (example.level != Level::Section || parent.kind == ClauseKind::Root)) {
            addArticles(parent, example);
            return;
        }
        Clause &division =
            append(parent, example.level == Level::Chapter ? ClauseKind::Chapter : ClauseKind::Section, example);
        division.heading = example.heading;
        if (!example.text.isEmpty() || hasDirectItems(example))
            addArticle(division, example);
        for (const Example &child : example.children) {
            if (child.level < Level::Item || example.level == Level::Chapter)
                addDivision(division, child);
        }
        dropIfEmpty(parent);
    }

    static bool hasDirectItems(const Example &example)
    {
        return example.level == Level::Section && !example.children.empty()
            && example.children.front().level >= Level::Item;
    }

    /// A group as one article; or as one a item, where some items only gather details.
    void addArticles(Clause &parent, const Example &example)
    {
        const bool gathering = std::any_of(example.children.begin(), example.children.end(), [](const Example &item) {
            return item.level == Level::Item && item.text.isEmpty() && !item.children.empty();
        });
        if (!gathering) {
            addArticle(parent, example);
            return;
        }
        if (!example.text.isEmpty())
            addArticle(parent, example, false);
        for (const Example &item : example.children)
            addArticle(parent, item);
    }

    void addArticle(Clause &parent, const Example &example, bool withChildren = true)
    {
        if (!example.appliesTo(m_model))
            return;
        Clause &article = append(parent, ClauseKind::Article, example);
        article.heading = example.heading;
        const bool list =
            !example.text.isEmpty() && example.level == Level::Section; // 次に掲げる…: what follows are 号
        if (!example.text.isEmpty())
            addText(article, ClauseKind::Paragraph, example);
        if (withChildren) {
            Clause &holder = list ? article.children.last() : article;
            for (const Example &child : example.children)
                addTree(holder, list ? ClauseKind::Item : ClauseKind::Paragraph, child);
        }
        dropIfEmpty(parent);
    }

    void addTree(Clause &parent, ClauseKind kind, const Example &example)
    {
        if (!example.appliesTo(m_model))
            return;
        if (!example.text.isEmpty())
            addText(parent, kind, example);
        for (const Example &child : example.children)
            addTree(parent, kind, child);
    }

    void addText(Clause &parent, ClauseKind kind, const Example &example)
    {
        Clause &clause = append(parent, kind, example);
        clause.text = example.text;
        m_texts.insert(clause.id, example.text);
    }

    Clause &append(Clause &parent, ClauseKind kind, const Example &example)
    {
        Clause clause;
        clause.id = m_ids.next();
        clause.kind = kind;
        parent.children.append(clause);
        m_index.add(example.id, clause.id);
        m_mappings.push_back(linkTo(m_edition, example, clause.id));
        return parent.children.last();
    }

    /// An article or division of which nothing applies to this network model is not made.
    void dropIfEmpty(Clause &parent)
    {
        const Clause &last = parent.children.last();
        if (!last.children.isEmpty())
            return;
        const model::ClauseId id = last.id;
        std::erase_if(m_mappings, [&](const model::Mapping &mapping) { return mapping.clause == id; });
        parent.children.removeLast();
    }

    const Edition &m_edition;
    const model::Body &m_body;
    QString m_model;
    model::IdSource &m_ids;
    QHash<model::ClauseId, QString> m_texts;
    ExampleIndex m_index;
    std::vector<model::Mapping> m_mappings;
};

} // namespace

static const TemplateInfo &infoOf(TemplateDocument which)
{
    return *std::find_if(templateDocuments().begin(), templateDocuments().end(),
                         [&](const TemplateInfo &info) { return info.document == which; });
}

std::vector<TemplateChoice> allTemplates()
{
    std::vector<TemplateChoice> all;
    for (const TemplateInfo &info : templateDocuments())
        all.push_back({.document = info.document, .organ = std::nullopt, .slug = info.slug});
    return all;
}

MadeDocument makeDocument(const Edition &edition, TemplateDocument which, const model::Body &body, model::IdSource &ids)
{
    Maker maker(edition, body, ids);
    MadeDocument made = maker.make(infoOf(which));
    made.document = maker.woven(made.document);
    return made;
}

MadeDocument makeNeutralDocument(const Edition &edition, TemplateDocument which, model::NetworkModel network,
                                 model::IdSource &ids)
{
    model::Body body;
    body.model = network;
    return Maker(edition, body, ids).make(infoOf(which));
}

/// The organs of a document of its own are words, not a placeholder: the profile lists those of the whole body.
static void fixOrgans(Clause &clause)
{
    clause.spans.removeIf([](const model::Span &span) {
        return span.kind == model::SpanKind::Placeholder && span.placeholder == "organs"_L1;
    });
    for (Clause &child : clause.children)
        fixOrgans(child);
}

MadeDocument makeOwnDocument(const Edition &edition, TemplateDocument which, const model::Body &body,
                             model::Organ organ, model::IdSource &ids)
{
    model::Body own = body;
    own.organs = {organ};
    own.values.remove(u"organs"_s);
    MadeDocument made = makeDocument(edition, which, own, ids);
    model::DocumentMeta meta = made.document.meta();
    meta.title = body.name + model::organTitle(organ, body.kind) + infoOf(which).title;
    made.document.setMeta(meta);
    Clause root = made.document.root();
    fixOrgans(root);
    made.document.setRoot(root);
    return made;
}

Result<void> addTemplate(const QString &editionId, model::Workspace &workspace, model::IdSource &ids,
                         const std::vector<TemplateChoice> &choices)
{
    const QString folder = editionFolders().value(editionId);
    if (folder.isEmpty())
        return Error{.code = ErrorCode::NotFound, .detail = u"ガイドラインの版「%1」"_s.arg(editionId)};
    const Result<QMap<QString, QByteArray>> files = readEditionFiles(folder);
    if (!files)
        return files.error();
    const Result<ReadEdition> read = readEdition(*files);
    if (!read)
        return read.error();
    const auto slugOf = [](const TemplateChoice &choice) {
        return choice.slug.isEmpty() ? infoOf(choice.document).slug : choice.slug;
    };
    for (const TemplateChoice &choice : choices) {
        if (workspace.documents.contains(slugOf(choice)))
            return Error{.code = ErrorCode::AlreadyExists, .detail = u"文書「%1」"_s.arg(slugOf(choice))};
    }
    for (const TemplateChoice &choice : choices) {
        MadeDocument made = choice.organ
            ? makeOwnDocument(read->edition, choice.document, workspace.body, *choice.organ, ids)
            : makeDocument(read->edition, choice.document, workspace.body, ids);
        workspace.documents.insert(slugOf(choice), made.document);
        workspace.mappings.insert(slugOf(choice), std::move(made.mappings));
    }
    for (auto file = files->begin(); file != files->end(); ++file)
        workspace.editionFiles.insert(u"guidelines/%1/%2"_s.arg(editionId, file.key()), file.value());
    if (!workspace.body.editions.contains(editionId))
        workspace.body.editions.append(editionId);
    return {};
}

} // namespace hoshin::guideline
