// SPDX-License-Identifier: Apache-2.0
#include "support/policyfleet.h"

#include "guideline/instantiate.h"
#include "model/edit.h"
#include "model/numbering.h"
#include "model/textedit.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::test {

namespace {

using guideline::Edition;
using guideline::Example;
using guideline::Level;
using guideline::Relation;
using model::Clause;
using model::ClauseKind;

bool oneIn(std::mt19937 &random, quint32 n) { return random() % n == 0; }

template<typename List>
auto &anyOf(List &list, std::mt19937 &random)
{
    return list[size_t(random() % size_t(list.size()))];
}

struct Swap
{
    QStringView from;
    QStringView to;
};

constexpr std::array upstreamSwaps = {Swap{u"情報システム", u"情報システム等"},
                                      Swap{u"速やかに", u"直ちに"},
                                      Swap{u"適切に", u"適正に"},
                                      Swap{u"職員等", u"職員及び受託者"},
                                      Swap{u"実施しなければならない", u"行わなければならない"},
                                      Swap{u"管理", u"維持管理"},
                                      Swap{u"利用", u"使用"},
                                      Swap{u"必要な", u"必要かつ十分な"},
                                      Swap{u"確認", u"点検"},
                                      Swap{u"講じなければならない", u"講ずるものとする"}};
constexpr std::array localSwaps = {Swap{u"職員等", u"本市の職員"},
                                   Swap{u"定期的に", u"毎年度"},
                                   Swap{u"速やかに", u"二十四時間以内に"},
                                   Swap{u"情報資産", u"本市の情報資産"},
                                   Swap{u"端末", u"パソコン"},
                                   Swap{u"報告", u"文書で報告"},
                                   Swap{u"原則として", u""},
                                   Swap{u"その他", u"このほか"},
                                   Swap{u"、必要", u"、特に必要"}};
constexpr std::array<QStringView, 3> upstreamAdverbs = {u"必要に応じて、", u"リスクに応じて、", u"あらかじめ、"};
constexpr std::array<QStringView, 3> localAdverbs = {u"所属長の承認を得て、", u"毎年度、", u"原則として、"};
constexpr std::array<QStringView, 2> upstreamAsides = {u"（クラウドサービスを含む。）", u"（外部サービスを含む。）"};
constexpr std::array<QStringView, 2> localAsides = {u"（出先機関を含む。）", u"（指定管理者を含む。）"};

/// Swaps one word that occurs; an empty string where none does.
template<typename Swaps>
QString swapped(const QString &sentence, const Swaps &swaps, std::mt19937 &random)
{
    const size_t start = random() % swaps.size();
    for (size_t i = 0; i < swaps.size(); ++i) {
        const Swap &swap = swaps[(start + i) % swaps.size()];
        const qsizetype at = sentence.indexOf(swap.from);
        if (at >= 0)
            return QString(sentence).replace(at, swap.from.size(), swap.to.toString());
    }
    return {};
}

QString inserted(const QString &sentence, qsizetype at, QStringView words)
{
    return at < 0 ? QString() : QString(sentence).insert(at, words.toString());
}

qsizetype behind(const QString &sentence, QStringView words)
{
    const qsizetype at = sentence.indexOf(words);
    return at < 0 ? -1 : at + words.size();
}

} // namespace

QString reworded(const QString &sentence, bool upstream, std::mt19937 &random)
{
    for (int attempt = 0; attempt < 4; ++attempt) {
        QString changed;
        switch (random() % 4) {
        case 0:
        case 1:
            changed = upstream ? swapped(sentence, upstreamSwaps, random) : swapped(sentence, localSwaps, random);
            break;
        case 2:
            changed = inserted(sentence, behind(sentence, u"は、"),
                               upstream ? anyOf(upstreamAdverbs, random) : anyOf(localAdverbs, random));
            break;
        case 3:
            changed = inserted(sentence, sentence.indexOf(u'を'),
                               upstream ? anyOf(upstreamAsides, random) : anyOf(localAsides, random));
            break;
        }
        if (!changed.isEmpty() && changed != sentence)
            return changed;
    }
    return sentence.chopped(1) + (upstream ? u"ものとする。"_s : u"こととする。"_s);
}

namespace {

/// Grows the first edition, then lets the second come out of it.
class EditionMaker
{
public:
    EditionMaker(const Edition &shipped, quint32 seed) : m_random(seed)
    {
        for (const Example *example : shipped.clauses()) {
            if (example->id.startsWith(u"gl.s"_s) && example->models.isEmpty())
                m_sentences << example->text;
        }
    }

    EditionPair make(int clauses)
    {
        constexpr int items = 4;
        constexpr int groups = 5;
        constexpr int sections = 5;
        Example part{.level = Level::Part, .id = u"gl.p2.2c"_s, .heading = u"対策基準"_s};
        int made = 0;
        for (int chapter = 1; made < clauses; ++chapter) {
            Example node = container(Level::Chapter, u"gl.c%1"_s.arg(chapter));
            for (int section = 1; section <= sections && made < clauses; ++section) {
                Example below = container(Level::Section, node.id + u".s%1"_s.arg(section));
                for (int group = 1; group <= groups && made < clauses; ++group) {
                    Example holder = container(Level::Group, below.id + u".g%1"_s.arg(group));
                    m_groups << holder.id;
                    for (int i = 1; i <= items && made < clauses; ++i, ++made)
                        holder.children.push_back(item(holder.id + u".o%1"_s.arg(i)));
                    below.children.push_back(std::move(holder));
                }
                node.children.push_back(std::move(below));
            }
            part.children.push_back(std::move(node));
        }
        Example after = part;
        EditionPair pair{.before = edition(u"t1"_s, std::move(part)), .after = {}};
        evolve(after);
        pair.after = edition(u"t2"_s, std::move(after));
        pair.after.previous = u"t1"_s;
        return pair;
    }

private:
    Example container(Level level, const QString &id)
    {
        return {.level = level, .id = id, .heading = u"区分%1"_s.arg(++m_headings)};
    }

    Example item(const QString &id)
    {
        Example example{.level = Level::Item, .id = id, .strength = guideline::Strength::Must};
        const qsizetype round = m_used / m_sentences.size();
        example.text = m_sentences.at(m_used++ % m_sentences.size());
        if (round > 0) // the same sentence for another object, so that no two clauses are equal
            example.text.insert(example.text.indexOf(u'、') + 1, u"区分%1の対象について、"_s.arg(round));
        static const QRegularExpression link(u"\\[\\[[^\\]]*\\]\\]"_s);
        while (example.text.contains(link))
            example.text.replace(example.text.indexOf(u"[["_s), link.match(example.text).capturedLength(),
                                 anyLink(u'<', u'>'));
        example.text.replace(u'<', u"[["_s).replace(u'>', u"]]"_s);
        if (!example.text.contains(u"[["_s) && oneIn(m_random, 4) && !m_groups.isEmpty())
            example.text.prepend(anyLink(u'<', u'>').replace(u'<', u"[["_s).replace(u'>', u"]]"_s)
                                 + u"の規定にかかわらず、"_s);
        return example;
    }

    QString anyLink(QChar open, QChar close)
    {
        return m_groups.isEmpty() ? u"この規程"_s
                                  : open + m_groups.at(qsizetype(m_random() % size_t(m_groups.size()))) + close;
    }

    void evolve(Example &part)
    {
        std::vector<Example> travelling;
        for (Example &chapter : part.children) {
            for (Example &section : chapter.children) {
                std::vector<Example> groups;
                for (Example &group : section.children) {
                    if (!travelling.empty() && oneIn(m_random, 3)) {
                        groups.push_back(std::move(travelling.back()));
                        travelling.pop_back();
                    }
                    evolveItems(group);
                    if (oneIn(m_random, 80))
                        continue; // withdrawn as a whole
                    const bool moves = oneIn(m_random, 20);
                    if (oneIn(m_random, 15)) {
                        Example added = container(Level::Group, group.id + u".n"_s);
                        added.relation = Relation::New;
                        added.children.push_back(fresh(added.id + u".o1"_s));
                        groups.push_back(std::move(added));
                    }
                    (moves ? travelling : groups).push_back(std::move(group));
                }
                section.children = std::move(groups);
            }
        }
        for (Example &group : travelling)
            part.children.back().children.back().children.push_back(std::move(group));
    }

    void evolveItems(Example &group)
    {
        std::vector<Example> items;
        for (Example &item : group.children) {
            if (oneIn(m_random, 120))
                continue; // withdrawn
            if (oneIn(m_random, 15)) {
                item.text = reworded(item.text, true, m_random);
                item.relation = Relation::Amended;
            }
            const qsizetype cut = item.text.lastIndexOf(u'、');
            if (oneIn(m_random, 50) && cut > 10 && !item.text.sliced(cut).contains(u"]]"_s)) {
                Example second = fresh(item.id + u".x"_s);
                second.text = u"前項の場合において、"_s + item.text.sliced(cut + 1);
                second.relation = Relation::Split;
                second.predecessors = {item.id};
                item.text = item.text.first(cut) + u"。"_s;
                items.push_back(std::move(item));
                items.push_back(std::move(second));
                continue;
            }
            const QString id = item.id;
            items.push_back(std::move(item));
            if (oneIn(m_random, 20))
                items.push_back(fresh(id + u".n"_s));
        }
        group.children = std::move(items);
    }

    Example fresh(const QString &id)
    {
        Example example = item(id);
        example.relation = Relation::New;
        return example;
    }

    /// Prints the numbers by position, as the ministry does.
    static Edition edition(const QString &id, Example part)
    {
        for (size_t c = 0; c < part.children.size(); ++c) {
            Example &chapter = part.children[c];
            chapter.number = QString::number(c + 1);
            for (size_t s = 0; s < chapter.children.size(); ++s) {
                Example &section = chapter.children[s];
                section.number = u"%1.%2"_s.arg(c + 1).arg(s + 1);
                for (size_t g = 0; g < section.children.size(); ++g) {
                    Example &group = section.children[g];
                    group.number = u"%1(%2)"_s.arg(section.number).arg(g + 1);
                    for (size_t i = 0; i < group.children.size(); ++i)
                        group.children[i].number = group.number + QChar(char16_t(u'①' + i));
                }
            }
        }
        Edition made;
        made.id = id;
        made.title = id;
        made.parts.push_back(std::move(part));
        return made;
    }

    std::mt19937 m_random;
    QStringList m_sentences;
    QStringList m_groups;
    qsizetype m_used = 0;
    int m_headings = 0;
};

/// Works on one policy as its officers would.
class PolicyEditor
{
public:
    PolicyEditor(const Edition &edition, quint32 seed) : m_random(seed), m_ids(seed)
    {
        static const QStringList names = {u"星見野市"_s, u"青葉原町"_s, u"白砂村"_s, u"汐見台市"_s, u"若草山町"_s};
        m_policy.body.name = names.at(qsizetype(seed % size_t(names.size())));
        m_policy.body.organs = model::organsOf(m_policy.body.kind);
        m_policy.body.values = {{u"ciso-post"_s, oneIn(m_random, 2) ? u"副市長"_s : u"総務部長"_s},
                                {u"committee"_s, u"情報セキュリティ推進会議"_s}};
        guideline::MadeDocument made =
            guideline::makeDocument(edition, guideline::TemplateDocument::Standards, m_policy.body, m_ids);
        m_policy.document = std::move(made.document);
        m_policy.mappings = std::move(made.mappings);
    }

    LocalPolicy make()
    {
        const std::vector<model::ClauseId> paragraphs = idsOf(ClauseKind::Paragraph);
        const std::vector<model::ClauseId> articles = idsOf(ClauseKind::Article);
        for (size_t i = 0; i < paragraphs.size() / 8; ++i)
            reword(anyOf(paragraphs, m_random));
        for (int i = 0; i < 6; ++i) {
            ownClause(anyOf(articles, m_random), model::Place::After, ClauseKind::Article);
            ownClause(anyOf(paragraphs, m_random), model::Place::After, ClauseKind::Paragraph);
            ownClause(anyOf(paragraphs, m_random), model::Place::Into, ClauseKind::Item);
            take(u"deleted paragraph"_s, model::removeClause(m_policy.document, anyOf(paragraphs, m_random)));
            take(u"heading"_s,
                 model::setHeading(m_policy.document, anyOf(articles, m_random), u"独自の見出し%1"_s.arg(i)));
            typeOver(anyOf(paragraphs, m_random));
        }
        for (int i = 0; i < 3; ++i) {
            ownTable(anyOf(paragraphs, m_random));
            take(u"deleted article"_s, model::removeClause(m_policy.document, anyOf(articles, m_random)));
            take(u"moved up"_s, model::moveUp(m_policy.document, anyOf(articles, m_random)));
            take(u"moved down"_s, model::moveDown(m_policy.document, anyOf(articles, m_random)));
            const model::ClauseId id = anyOf(paragraphs, m_random);
            if (const Clause *clause = m_policy.document.find(id))
                take(u"split"_s,
                     model::splitClause(m_policy.document, m_ids, id, int(clause->text.indexOf(u'、') + 1)));
            take(u"merged"_s, model::mergeWithNext(m_policy.document, anyOf(paragraphs, m_random)));
        }
        return std::move(m_policy);
    }

private:
    std::vector<model::ClauseId> idsOf(ClauseKind kind) const
    {
        std::vector<model::ClauseId> ids;
        const model::Numbering numbering(m_policy.document);
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->kind == kind)
                ids.push_back(row.clause->id);
        }
        return ids;
    }

    void take(const QString &kind, const Result<model::Edited> &edited)
    {
        if (!edited)
            return; // deleted meanwhile, or the grammar forbids it: people choose another place then
        m_policy.document = edited->document;
        ++m_policy.edits[kind];
    }

    void retype(const QString &kind, const model::ClauseId &id, const QString &text)
    {
        const Clause *clause = m_policy.document.find(id);
        if (!clause || clause->text == text)
            return;
        m_policy.document = model::withText(m_policy.document, model::Numbering(m_policy.document), id, text);
        ++m_policy.edits[kind];
    }

    void reword(const model::ClauseId &id)
    {
        if (const Clause *clause = m_policy.document.find(id); clause && !clause->text.isEmpty())
            retype(u"wording"_s, id, reworded(clause->text, false, m_random));
    }

    void typeOver(const model::ClauseId &id)
    {
        const Clause *clause = m_policy.document.find(id);
        if (!clause)
            return;
        for (const model::Span &span : clause->spans) {
            if (span.kind == model::SpanKind::Placeholder) {
                retype(u"placeholder"_s, id, QString(clause->text).replace(span.start, span.length, u"情報政策課長"_s));
                return;
            }
        }
    }

    void ownClause(const model::ClauseId &anchor, model::Place place, ClauseKind kind)
    {
        Clause clause;
        clause.kind = kind;
        if (kind == ClauseKind::Article)
            clause.heading = u"独自の定め%1"_s.arg(++m_own);
        else
            clause.text = u"この市に独自の定め%1を置く。"_s.arg(++m_own);
        take(u"own "_s + model::kindName(kind), model::insertClause(m_policy.document, m_ids, place, anchor, clause));
    }

    void ownTable(const model::ClauseId &anchor)
    {
        Clause cell{.kind = ClauseKind::TableCell, .text = u"独自の欄"_s};
        Clause row{.kind = ClauseKind::TableRow};
        row.children = {cell, cell};
        Clause table{.kind = ClauseKind::Table};
        table.children = {row};
        take(u"own table"_s, model::insertClause(m_policy.document, m_ids, model::Place::Into, anchor, table));
    }

    std::mt19937 m_random;
    model::IdSource m_ids;
    LocalPolicy m_policy;
    int m_own = 0;
};

} // namespace

EditionPair inventedEditions(const guideline::Edition &shipped, int clauses, quint32 seed)
{
    return EditionMaker(shipped, seed).make(clauses);
}

LocalPolicy localPolicy(const guideline::Edition &edition, quint32 seed) { return PolicyEditor(edition, seed).make(); }

} // namespace hoshin::test
