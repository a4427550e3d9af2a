// SPDX-License-Identifier: Apache-2.0
#include "officers.h"

#include "guideline/weaving.h"
#include "model/edit.h"
#include "model/numbering.h"
#include "model/textedit.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::test {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;

const Clause &clauseOf(const Document &document, const ClauseId &id)
{
    static const Clause none;
    const Clause *clause = document.find(id);
    return clause ? *clause : none;
}

ClauseId parentOf(const Document &document, const ClauseId &id)
{
    const std::vector<const Clause *> path = model::pathTo(document, id);
    return path.size() < 2 ? ClauseId() : path[path.size() - 2]->id;
}

namespace {

/// The article just before `id` among its siblings; null: none.
ClauseId siblingBefore(const Document &document, const ClauseId &id)
{
    const model::Numbering numbering(document);
    const int row = numbering.indexOf(id);
    const int before = row < 0 ? -1 : numbering.sibling(row, -1);
    return before < 0 ? ClauseId() : numbering.row(before).clause->id;
}

/// Edits a policy as officers do, one kind after the other, always at a clause that nobody touched yet.
class Officers
{
public:
    Officers(Document document, const QStringList &amended, const std::vector<model::Mapping> &mappings)
        : m_document(std::move(document))
    {
        const guideline::ExampleIndex index(m_document, mappings);
        const model::Numbering numbering(m_document);
        for (const QString &example : amended) { // where the guideline changed: the interesting places first
            for (const ClauseId &id : index.clausesOf(example)) {
                if (!clauseOf(m_document, id).text.isEmpty())
                    m_paragraphs.append(id);
            }
        }
        QList<ClauseId> others;
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->kind == ClauseKind::Paragraph && row.clause->text.size() > 40
                && !m_paragraphs.contains(row.clause->id))
                others.append(row.clause->id);
            if (row.clause->kind == ClauseKind::Article && row.clause->children.size() > 1)
                m_articles.append(row.clause->id);
        }
        for (qsizetype i = 0; i < others.size(); ++i) // spread over the document
            m_paragraphs.append(others.at((i * 37) % others.size()));
    }

    std::vector<Done> work()
    {
        using Kind = void (Officers::*)();
        static constexpr std::array<Kind, 20> kinds = {
            &Officers::appendWords, &Officers::replaceWords,  &Officers::deleteWords,   &Officers::insertParagraph,
            &Officers::insertItem,  &Officers::insertArticle, &Officers::branchArticle, &Officers::deleteParagraph,
            &Officers::leaveEmpty,  &Officers::moveArticle,   &Officers::addTable,      &Officers::changeCell,
            &Officers::setHeading,  &Officers::typeOverName,  &Officers::insertName,    &Officers::insertReference,
            &Officers::split,       &Officers::merge,         &Officers::withhold,      &Officers::addSupplementary};
        for (int round = 0; round < 3; ++round) {
            for (const Kind kind : kinds)
                (this->*kind)();
        }
        return std::move(m_done);
    }

    const Document &document() const { return m_document; }

private:
    ClauseId paragraph()
    {
        while (m_nextParagraph < m_paragraphs.size()) {
            const ClauseId id = m_paragraphs.at(m_nextParagraph++);
            if (m_document.find(id))
                return id;
        }
        return {};
    }
    ClauseId article() { return m_articles.at((m_nextArticle += 5) % m_articles.size()); }
    QString mark() { return u"独自%1"_s.arg(++m_marks); }

    void take(const Result<model::Edited> &edited)
    {
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().detail));
        m_document = edited->document;
    }
    void type(const ClauseId &id, const QString &text)
    {
        m_document = model::withText(m_document, model::Numbering(m_document), id, text);
    }
    void done(const QString &kind, const ClauseId &clause, std::function<bool(const Document &)> isThere)
    {
        m_done.push_back({kind, clause, std::move(isThere)});
    }
    void doneWhereTextHas(const QString &kind, const ClauseId &id, const QString &words)
    {
        done(kind, id, [id, words](const Document &document) { return clauseOf(document, id).text.contains(words); });
    }

    void appendWords()
    {
        const ClauseId id = paragraph();
        const QString words = u"ただし、%1の場合は、この限りでない。"_s.arg(mark());
        type(id, clauseOf(m_document, id).text + words);
        doneWhereTextHas(u"words appended"_s, id, words);
    }
    void replaceWords()
    {
        const ClauseId id = paragraph();
        const QString words = mark();
        const QString text = clauseOf(m_document, id).text;
        const qsizetype comma = text.indexOf(u'、');
        type(id, words + (comma < 0 ? u"は、"_s + text : text.sliced(comma)));
        doneWhereTextHas(u"words replaced"_s, id, words);
    }
    void deleteWords()
    {
        const ClauseId id = paragraph();
        const QString text = clauseOf(m_document, id).text;
        const qsizetype comma = text.indexOf(u'、');
        const QString gone = text.first(comma + 1);
        type(id, text.sliced(comma + 1));
        done(u"words deleted"_s, id,
             [id, gone](const Document &document) { return !clauseOf(document, id).text.startsWith(gone); });
    }

    ClauseId insert(const QString &kind, model::Place place, const ClauseId &anchor, Clause clause,
                    model::InsertMode mode = model::InsertMode::Shift)
    {
        const auto edited = model::insertClause(m_document, m_ids, place, anchor, std::move(clause), mode);
        if (!edited)
            QTest::qFail(qPrintable(kind + u' ' + edited.error().detail), __FILE__, __LINE__);
        else
            m_document = edited->document;
        return edited ? edited->clause : ClauseId();
    }
    void insertParagraph()
    {
        const QString words = mark() + u"を定める。"_s;
        const ClauseId anchor = paragraph();
        const ClauseId id =
            insert(u"paragraph"_s, model::Place::After, anchor, {.kind = ClauseKind::Paragraph, .text = words});
        const ClauseId parent = parentOf(m_document, id);
        done(u"paragraph inserted"_s, id, [=](const Document &document) {
            return clauseOf(document, id).text == words && parentOf(document, id) == parent;
        });
    }
    void insertItem()
    {
        const QString words = mark() + u"に関すること。"_s;
        const ClauseId anchor = paragraph();
        const ClauseId id = insert(u"item"_s, model::Place::Into, anchor, {.kind = ClauseKind::Item, .text = words});
        done(u"item inserted"_s, id, [=](const Document &document) {
            return clauseOf(document, id).text == words && parentOf(document, id) == anchor;
        });
    }
    void insertArticle()
    {
        const QString words = mark();
        const ClauseId before = article();
        const ClauseId id =
            insert(u"article"_s, model::Place::After, before, {.kind = ClauseKind::Article, .heading = words});
        done(u"article inserted"_s, id, [=](const Document &document) {
            return clauseOf(document, id).heading == words && siblingBefore(document, id) == before;
        });
    }
    void branchArticle()
    {
        const ClauseId id = insert(u"branch"_s, model::Place::After, article(),
                                   {.kind = ClauseKind::Article, .heading = mark()}, model::InsertMode::Branch);
        done(u"article with a branch number"_s, id,
             [=](const Document &document) { return model::Numbering(document).label(id).contains(u"条の"_s); });
    }
    void deleteParagraph()
    {
        const ClauseId id = paragraph();
        const QString text = clauseOf(m_document, id).text;
        const auto edited = model::removeClause(m_document, id);
        if (!edited)
            return deleteParagraph(); // the only one of its article
        m_document = edited->document;
        done(u"paragraph deleted"_s, id, [=](const Document &document) { return !document.find(id); });
    }
    void leaveEmpty()
    {
        const ClauseId id = article();
        const model::Numbering before(m_document);
        take(model::removeClause(m_document, id, model::RemoveMode::Placeholder));
        done(u"article left as 削除"_s, id, [=](const Document &document) {
            const Clause &clause = clauseOf(document, id);
            return clause.heading == u"削除" || clause.text == u"削除"
                || (!clause.children.isEmpty() && clause.children.first().text == u"削除");
        });
    }
    void moveArticle()
    {
        const ClauseId id = article();
        const auto edited = model::moveUp(m_document, id);
        if (!edited)
            return moveArticle();
        m_document = edited->document;
        const ClauseId before = siblingBefore(m_document, id);
        const ClauseId parent = parentOf(m_document, id);
        done(u"article moved"_s, id, [=](const Document &document) {
            return parentOf(document, id) == parent && siblingBefore(document, id) == before;
        });
    }

    ClauseId table(const QString &words)
    {
        Clause row{.kind = ClauseKind::TableRow};
        row.children = {Clause{.kind = ClauseKind::TableCell, .text = words},
                        Clause{.kind = ClauseKind::TableCell, .text = u"欄"_s}};
        Clause clause{.kind = ClauseKind::Table};
        clause.children = {row};
        return insert(u"table"_s, model::Place::Into, paragraph(), clause);
    }
    void addTable()
    {
        const QString words = mark();
        const ClauseId id = table(words);
        done(u"table added"_s, id, [=](const Document &document) {
            const Clause &clause = clauseOf(document, id);
            return !clause.children.isEmpty() && clause.children.first().children.first().text == words;
        });
    }
    void changeCell()
    {
        const ClauseId cell = clauseOf(m_document, table(u"前"_s)).children.first().children.first().id;
        const QString words = mark();
        type(cell, words);
        doneWhereTextHas(u"table cell changed"_s, cell, words);
    }
    void setHeading()
    {
        const ClauseId id = article();
        const QString words = mark();
        take(model::setHeading(m_document, id, words));
        done(u"heading"_s, id, [=](const Document &document) { return clauseOf(document, id).heading == words; });
    }
    void typeOverName()
    {
        for (ClauseId id = paragraph(); !id.isNull(); id = paragraph()) {
            const Clause &clause = clauseOf(m_document, id);
            const auto span = std::find_if(clause.spans.begin(), clause.spans.end(),
                                           [](const model::Span &s) { return s.kind == model::SpanKind::Placeholder; });
            if (span == clause.spans.end())
                continue;
            const QString words = mark() + u"課長"_s;
            type(id, QString(clause.text).replace(span->start, span->length, words));
            doneWhereTextHas(u"placeholder typed over"_s, id, words);
            return;
        }
    }
    void insertName()
    {
        const ClauseId id = paragraph();
        m_document = model::withPlaceholderInserted(m_document, id, 0, u"committee"_s, u"情報セキュリティ委員会"_s);
        done(u"placeholder inserted"_s, id, [=](const Document &document) {
            const Clause &clause = clauseOf(document, id);
            return !clause.spans.isEmpty() && clause.spans.first().placeholder == u"committee"_s
                && clause.spans.first().start == 0;
        });
    }
    void insertReference()
    {
        const ClauseId id = paragraph();
        const ClauseId target = article();
        m_document = model::withReferenceInserted(m_document, model::Numbering(m_document), id, 0, target);
        done(u"reference inserted"_s, id, [=](const Document &document) {
            const Clause &clause = clauseOf(document, id);
            return !clause.spans.isEmpty() && clause.spans.first().reference.first == target
                && clause.spans.first().start == 0;
        });
    }
    void split()
    {
        const ClauseId id = paragraph();
        const auto edited =
            model::splitClause(m_document, m_ids, id, int(clauseOf(m_document, id).text.indexOf(u'、')) + 1);
        if (!edited)
            return split();
        m_document = edited->document;
        const Clause first = clauseOf(m_document, id);
        const QList<Clause> siblings = clauseOf(m_document, parentOf(m_document, id)).children;
        const auto at = std::find_if(siblings.begin(), siblings.end(), [&](const Clause &c) { return c.id == id; });
        const Clause second = *std::next(at);
        done(u"paragraph split"_s, id, [=](const Document &document) {
            return clauseOf(document, id).text.size() == first.text.size()
                && clauseOf(document, second.id).text.size() == second.text.size();
        });
    }
    void merge()
    {
        const ClauseId id = paragraph();
        const auto edited = model::mergeWithNext(m_document, id);
        if (!edited)
            return merge();
        m_document = edited->document;
        const qsizetype size = clauseOf(m_document, id).text.size();
        done(u"paragraphs merged"_s, id,
             [=](const Document &document) { return clauseOf(document, id).text.size() == size; });
    }
    void withhold()
    {
        const ClauseId id = paragraph();
        take(model::setPublication(m_document, id, model::Publication::Withheld, u"手口を知らせることになる"_s));
        done(u"withheld"_s, id, [=](const Document &document) {
            return clauseOf(document, id).publication == model::Publication::Withheld;
        });
    }
    void addSupplementary()
    {
        Clause paragraphOf{.kind = ClauseKind::Paragraph, .text = u"この訓令は、公布の日から施行する。"_s};
        Clause clause{.kind = ClauseKind::Supplementary};
        clause.children = {paragraphOf};
        const ClauseId id = insert(u"附則"_s, model::Place::Into, {}, clause);
        done(u"附則 added"_s, id,
             [=](const Document &document) { return clauseOf(document, id).kind == ClauseKind::Supplementary; });
    }

    Document m_document;
    QList<ClauseId> m_paragraphs;
    QList<ClauseId> m_articles;
    qsizetype m_nextParagraph = 0;
    qsizetype m_nextArticle = 0;
    int m_marks = 0;
    model::IdSource m_ids{77};
    std::vector<Done> m_done;
};

} // namespace

std::vector<Done> sixtyEdits(Document &document, const QStringList &amended,
                             const std::vector<model::Mapping> &mappings)
{
    Officers officers(document, amended, mappings);
    std::vector<Done> done = officers.work();
    document = officers.document();
    return done;
}

} // namespace hoshin::test
