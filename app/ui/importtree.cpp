// SPDX-License-Identifier: Apache-2.0
#include "ui/importtree.h"

#include "ui/rowdelegate.h"
#include "ui/uitr.h"

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr double similar = 0.35; ///< below, a likely example says nothing to a person
constexpr int shownCharacters = 80;

QString rowText(const model::Clause &clause)
{
    if (!clause.heading.isEmpty())
        return clause.heading;
    if (!clause.text.isEmpty())
        return clause.text.left(shownCharacters);
    for (const model::Clause &child : clause.children) {
        if (!child.text.isEmpty())
            return child.text.left(shownCharacters);
    }
    return {};
}

/// A 項 that only carries the text of its article needs no row of its own.
bool isTextOf(const model::Clause &parent, const model::Clause &child, qsizetype at)
{
    return parent.kind == model::ClauseKind::Article && child.kind == model::ClauseKind::Paragraph && at == 0
        && child.heading.isEmpty();
}

bool isDivision(model::ClauseKind kind)
{
    return kind >= model::ClauseKind::Part && kind <= model::ClauseKind::Division;
}

} // namespace

void ImportTreeModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_document = preview.file.document;
    m_numbering = model::Numbering(m_document);
    m_lineOf = preview.lineOf;
    m_suggestions.clear();
    m_doubtful.clear();
    for (const import::Remark &remark : preview.file.remarks)
        m_doubtful.insert(remark.line);
    m_byLine.clear();
    m_nodes.clear();
    m_nodes.push_back({.clause = &m_document.root()});
    add(m_document.root(), 0);
    endResetModel();
}

/// The clauses below `clause` as children of `parent`. As deep as the reader makes it: 20 levels.
void ImportTreeModel::add(const model::Clause &clause, int parent)
{
    for (qsizetype at = 0; at < clause.children.size(); ++at) {
        const model::Clause &child = clause.children.at(at);
        if (isTextOf(clause, child, at)) {
            add(child, parent);
            continue;
        }
        const int number = int(m_nodes.size());
        const int line = m_lineOf.value(child.id);
        m_nodes.push_back(
            {.clause = &child, .parent = parent, .row = int(m_nodes[size_t(parent)].children.size()), .line = line});
        m_nodes[size_t(parent)].children.push_back(number);
        if (line > 0 && !m_byLine.contains(line))
            m_byLine.insert(line, number);
        add(child, number);
    }
}

void ImportTreeModel::setSuggestions(const QHash<model::ClauseId, guideline::Suggestion> &suggestions)
{
    m_suggestions = suggestions;
    if (m_nodes.size() > 1) // the view asks again for what is on the screen
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {RowRole::Marks});
}

QModelIndex ImportTreeModel::indexAtLine(int line) const
{
    auto found = m_byLine.upperBound(line);
    if (found == m_byLine.cbegin())
        return {};
    --found;
    return createIndex(m_nodes[size_t(*found)].row, 0, quintptr(*found));
}

QModelIndex ImportTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (m_nodes.empty() || column != 0)
        return {};
    const std::vector<int> &children = m_nodes[size_t(nodeOf(parent))].children;
    return row >= 0 && size_t(row) < children.size() ? createIndex(row, 0, quintptr(children[size_t(row)]))
                                                     : QModelIndex();
}

QModelIndex ImportTreeModel::parent(const QModelIndex &child) const
{
    const int above = child.isValid() ? m_nodes[size_t(nodeOf(child))].parent : 0;
    return above > 0 ? createIndex(m_nodes[size_t(above)].row, 0, quintptr(above)) : QModelIndex();
}

int ImportTreeModel::rowCount(const QModelIndex &parent) const
{
    return m_nodes.empty() ? 0 : int(m_nodes[size_t(nodeOf(parent))].children.size());
}

int ImportTreeModel::columnCount(const QModelIndex &) const { return 1; }

QVariant ImportTreeModel::marksOf(const Node &node) const
{
    Marks marks;
    const model::Clause &clause = *node.clause;
    auto found = m_suggestions.constFind(clause.id);
    if (found == m_suggestions.cend() && !clause.children.isEmpty() && isTextOf(clause, clause.children.first(), 0))
        found = m_suggestions.constFind(clause.children.first().id);
    if (found != m_suggestions.cend() && found->score >= similar)
        marks << Mark{Role::Renumbered,
                      {},
                      Tr::tr("例文 %1（類似 %2）").arg(found->number).arg(found->score, 0, 'f', 2),
                      Mark::Form::Plain};
    if (m_doubtful.contains(node.line))
        marks << Mark{Role::Check, u"warning"_s, Tr::tr("推定"), Mark::Form::Plain};
    return marks.isEmpty() ? QVariant() : QVariant::fromValue(marks);
}

QVariant ImportTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[size_t(nodeOf(index))];
    switch (role) {
    case Qt::DisplayRole: return rowText(*node.clause);
    case Qt::ToolTipRole: return node.clause->text.left(400);
    case Qt::AccessibleTextRole: return u"%1 %2"_s.arg(m_numbering.label(node.clause->id), rowText(*node.clause));
    case RowRole::Number: return m_numbering.label(node.clause->id);
    case RowRole::Strong: return isDivision(node.clause->kind);
    case RowRole::End: return node.line;
    case RowRole::Marks: return marksOf(node);
    default: return {};
    }
}

} // namespace hoshin::ui
