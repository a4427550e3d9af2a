// SPDX-License-Identifier: Apache-2.0
#include "import/documentbuilder.h"

#include "model/numbering.h"
#include "model/ruby.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseKind;
using text::LabelStyle;

int rankOf(ClauseKind kind, int subitemDepth)
{
    switch (kind) {
    case ClauseKind::Root: return 0;
    case ClauseKind::Supplementary:
    case ClauseKind::Toc:
    case ClauseKind::Preamble: return 1;
    case ClauseKind::Subitem: return int(ClauseKind::Subitem) + std::max(subitemDepth, 1) - 1;
    default: return int(kind);
    }
}

DocumentBuilder::DocumentBuilder(model::IdSource &ids) : m_ids(ids)
{
    Node &root = m_nodes.emplace_back();
    root.clause.kind = ClauseKind::Root;
    m_open.push_back(&root);
}

Node &DocumentBuilder::add(Node &parent, ClauseKind kind, int line, int rank)
{
    Node &node = m_nodes.emplace_back();
    node.clause.kind = kind;
    node.line = line;
    node.rank = rank;
    parent.children.push_back(&node);
    return node;
}

Node &DocumentBuilder::open(ClauseKind kind, const text::TextLine &line, int subitemDepth)
{
    const int rank = rankOf(kind, subitemDepth);
    while (m_open.size() > 1 && m_open.back()->rank >= rank)
        m_open.pop_back();
    Node &node = add(top(), kind, line.number, rank);
    node.number = line.clause;
    node.style = line.style;
    node.label = line.label.toString();
    m_open.push_back(&node);
    return node;
}

Node &DocumentBuilder::append(Node &parent, ClauseKind kind, const QString &text, int line)
{
    Node &node = add(parent, kind, line, 100);
    node.clause.text = text;
    return node;
}

Node &DocumentBuilder::openInside(ClauseKind kind, int line)
{
    Node &node = add(top(), kind, line, std::max(rankOf(kind), top().rank + 1));
    m_open.push_back(&node);
    return node;
}

Node *DocumentBuilder::nearest(ClauseKind kind) const
{
    const auto found =
        std::find_if(m_open.rbegin(), m_open.rend(), [&](const Node *node) { return node->clause.kind == kind; });
    return found == m_open.rend() ? nullptr : *found;
}

void DocumentBuilder::closeTo(const Node &node)
{
    while (m_open.size() > 1 && m_open.back() != &node)
        m_open.pop_back();
}

namespace {

/// The printed number of the clause counted before, and what has to be hinted for the next.
class Counter
{
public:
    /// False where the printed number is not the next one.
    bool take(Node &node)
    {
        const std::vector<int> printed(node.number.first().begin(), node.number.first().end());
        const bool follows = printed.empty() || hint(node.clause.number, node.clause.kind, printed);
        m_last = printed.empty() ? next(0) : printed;
        if (node.number.lastCount > 0) {
            const int last = node.number.last().back();
            node.clause.number.span = std::max(1, last - m_last.back() + 1);
            m_last.back() = std::max(last, m_last.back());
        }
        return follows;
    }

private:
    std::vector<int> next(size_t depth) const
    {
        std::vector<int> number = m_last;
        if (depth >= number.size()) {
            number.push_back(number.empty() ? 1 : 2);
        } else {
            number.resize(depth + 1);
            ++number.back();
        }
        return number;
    }

    bool hint(model::NumberHint &hint, ClauseKind kind, const std::vector<int> &printed) const
    {
        const size_t depth = printed.size() - 1;
        if (depth <= m_last.size() && next(depth) == printed && (depth == 0 || kind != ClauseKind::Paragraph)) {
            hint.branchDepth = int(depth);
            return true;
        }
        hint.fixed = printed;
        // 第3条の2 behind 第2条 and a section that starts at 1 are no gaps
        return printed.back() == 1 && depth == 0;
    }

    std::vector<int> m_last;
};

/// The number of 6.1 within its chapter, of ア and of （１） as it is.
void useOwnPart(Node &node)
{
    if (node.style != LabelStyle::Dotted || node.number.count < 2)
        return;
    node.number.parts[0] = node.number.parts[node.number.count - 1];
    node.number.count = 1;
    node.number.lastCount = 0;
}

/// What a reader wrote as ｜強靱《きょうじん》 as the words with their reading.
void takeReadings(Clause &clause)
{
    if (!clause.text.contains(u'《'))
        return;
    model::ReadText read = model::readReadings(clause.text);
    clause.text = std::move(read.text);
    clause.spans = std::move(read.spans);
}

/// Sets the hints of a whole tree and gathers the printed labels in reading order.
class Hinter
{
public:
    Hinter(model::IdSource &ids, const text::NumberingScheme &scheme, std::vector<Remark> &remarks)
        : m_ids(ids), m_scheme(scheme), m_remarks(remarks)
    {}

    /// The finished clause of `node`. Recursion ends with the tree, which is 20 levels deep at most.
    Clause finish(Node &node)
    {
        node.clause.id = m_ids.next();
        takeReadings(node.clause);
        m_printed.push_back(&node);
        const bool anew = node.clause.kind == ClauseKind::Supplementary
            || (m_scheme.articlesRestart && node.clause.kind >= ClauseKind::Part
                && node.clause.kind <= ClauseKind::Division);
        const Counter outer = m_articles;
        if (anew)
            m_articles = {};
        std::array<Counter, text::levelCount> counters;
        node.clause.children.reserve(qsizetype(node.children.size()));
        for (Node *child : node.children) {
            count(*child, counters);
            node.clause.children.append(finish(*child));
        }
        if (node.clause.kind == ClauseKind::Supplementary)
            m_articles = outer;
        return node.clause;
    }

    const std::vector<Node *> &printed() const { return m_printed; }

private:
    void count(Node &node, std::array<Counter, text::levelCount> &counters)
    {
        const ClauseKind kind = node.clause.kind;
        const bool bullet = node.style == LabelStyle::Bullet;
        const auto level = model::levelOf(kind, 0);
        if (!level || kind == ClauseKind::Table || bullet)
            return;
        useOwnPart(node);
        Counter &counter = kind == ClauseKind::Article ? m_articles : counters[size_t(*level)];
        if (!counter.take(node))
            m_remarks.push_back({Doubt::NumberNotNext, node.line, node.label});
    }

    model::IdSource &m_ids;
    const text::NumberingScheme &m_scheme;
    std::vector<Remark> &m_remarks;
    std::vector<Node *> m_printed;
    Counter m_articles;
};

/// Label without what differs between typists: widths, the dot behind a number, one bracket for two.
QString plainLabel(const QString &label)
{
    QString plain = label.normalized(QString::NormalizationForm_KC);
    plain.remove(u' ');
    if (plain.endsWith(u'.'))
        plain.chop(1);
    if (plain.endsWith(u')') && !plain.startsWith(u'('))
        plain.prepend(u'(');
    return plain;
}

/// `clause` with the printed labels that the scheme does not give. `at` walks the reading order. True where a 別表 or 様式 got one:
/// it is not counted any more, so the labels of the others may differ now.
bool keepLabels(Clause &clause, const model::Numbering &numbering, const std::vector<Node *> &printed, size_t &at)
{
    const QString &label = printed[at]->label;
    const QString &derived = numbering.row(int(at)).label;
    ++at;
    const bool circled = text::scanLabel(derived).style == LabelStyle::Circled
        && text::scanLabel(label).style != LabelStyle::Circled; // 1 of an 附則, where the scheme gives ①
    const bool kept = label != derived && !label.isEmpty() && (circled || plainLabel(label) != plainLabel(derived));
    if (kept)
        clause.number.label = label;
    bool tables = kept && clause.kind == ClauseKind::Table;
    for (Clause &child : clause.children)
        tables |= keepLabels(child, numbering, printed, at);
    return tables;
}

/// 別表 beside 様式第1号: the 様式 are not counted once they bear their names, so the 別表 is the only one and needs none.
void countSoleTable(model::Document &document)
{
    const QList<Clause> &top = document.root().children;
    const auto named = std::find_if(top.begin(), top.end(), [](const Clause &clause) {
        return clause.kind == ClauseKind::Table && clause.number.label == u"別表"_s;
    });
    if (named == top.end())
        return;
    const model::ClauseId id = named->id;
    Clause root = document.root();
    root.children[named - top.begin()].number.label.clear();
    model::Document counted = document;
    counted.setRoot(root);
    const model::Numbering numbering(counted);
    const int row = numbering.indexOf(id);
    if (row >= 0 && numbering.row(row).label == u"別表"_s)
        document = counted;
}

} // namespace

model::Document DocumentBuilder::finish(const model::DocumentMeta &meta, std::vector<Remark> &remarks,
                                        std::vector<ClauseLine> *lines)
{
    Hinter hinter(m_ids, text::numberingScheme(meta.scheme), remarks);
    model::Document document;
    document.setMeta(meta);
    document.setRoot(hinter.finish(root()));
    for (bool again = true; again;) {
        const model::Numbering numbering(document);
        Clause labelled = document.root();
        size_t at = 0;
        again = keepLabels(labelled, numbering, hinter.printed(), at);
        document.setRoot(labelled);
    }
    countSoleTable(document);
    for (size_t i = 1; lines && i < hinter.printed().size(); ++i)
        lines->push_back({hinter.printed()[i]->clause.id, hinter.printed()[i]->line});
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark &left, const Remark &right) { return left.line < right.line; });
    return document;
}

} // namespace hoshin::import
