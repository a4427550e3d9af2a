// SPDX-License-Identifier: Apache-2.0
#include "ui/outlinemodel.h"

#include "ui/uitr.h"

#include <QFont>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;

struct OutlineModel::Node
{
    ClauseId id;
    ClauseKind kind = ClauseKind::Root;
    QString number;
    QString heading;
    bool withheld = false;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

const QString mimeType = u"application/x-hoshin-clause"_s;
constexpr qsizetype headingLength = 40;

bool isListed(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Toc:
    case ClauseKind::Preamble:
    case ClauseKind::Part:
    case ClauseKind::Chapter:
    case ClauseKind::Section:
    case ClauseKind::Subsection:
    case ClauseKind::Division:
    case ClauseKind::Article:
    case ClauseKind::Supplementary: return true;
    default: return false;
    }
}

/// What a row says behind its number: the heading, else how the text begins.
QString headingOf(const Clause &clause)
{
    if (!clause.heading.isEmpty())
        return clause.heading;
    if (clause.kind == ClauseKind::Toc)
        return Tr::tr("目次");
    if (clause.kind == ClauseKind::Preamble)
        return Tr::tr("前文");
    const Clause *first = &clause;
    while (first->text.isEmpty() && !first->children.isEmpty())
        first = &first->children.first();
    return first->text.left(headingLength);
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}
OutlineModel::~OutlineModel() = default;

void OutlineModel::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::structureChanged, this, &OutlineModel::rebuild);
        connect(session, &DocumentSession::textChanged, this, &OutlineModel::refreshText);
        connect(session, &DocumentSession::changed, this, [this] {
            if (m_session->changedCount() != m_shownChanges)
                refreshMarks();
        });
    }
    rebuild();
}

void OutlineModel::setFilter(const QString &words)
{
    const QString folded = words.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
    if (folded == m_filter)
        return;
    m_filter = folded;
    rebuild();
}

void OutlineModel::setFindings(const QHash<ClauseId, FindingCount> &counts)
{
    m_findings = counts;
    refreshMarks();
}

/// Rows that stay keep their persistent indexes, so that selection and expansion survive every edit.
void OutlineModel::rebuild()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<ClauseId> ids;
    for (const QModelIndex &old : before)
        ids.push_back(idAt(old));
    std::unique_ptr<Node> retired = std::move(m_root); // old indexes point into it until they are changed
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    if (m_session) {
        for (const Clause &child : m_session->document().root().children)
            collect(child, *m_root);
        if (!m_filter.isEmpty())
            prune(*m_root);
        index(*m_root);
    }
    QModelIndexList after;
    for (const ClauseId &id : ids)
        after << indexOf(id);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void OutlineModel::collect(const Clause &clause, Node &into)
{
    const bool annex = clause.kind == ClauseKind::Table && into.kind == ClauseKind::Root;
    if (!isListed(clause.kind) && !annex)
        return;
    auto node = std::make_unique<Node>();
    node->id = clause.id;
    node->kind = clause.kind;
    node->number = m_session->numbering().label(clause.id);
    node->heading = headingOf(clause);
    node->withheld = clause.publication == model::Publication::Withheld;
    node->parent = &into;
    if (clause.kind != ClauseKind::Article && clause.kind != ClauseKind::Toc && clause.kind != ClauseKind::Preamble) {
        for (const Clause &child : clause.children)
            collect(child, *node);
    }
    into.children.push_back(std::move(node));
}

bool OutlineModel::matches(const Node &node) const
{
    const QString row = (node.number + node.heading).normalized(QString::NormalizationForm_KC).toCaseFolded();
    return row.contains(m_filter);
}

/// Leaves what matches and what it lies in. True where something is left.
bool OutlineModel::prune(Node &node) const
{
    if (node.parent && matches(node))
        return true;
    std::erase_if(node.children, [this](const std::unique_ptr<Node> &child) { return !prune(*child); });
    return !node.children.empty();
}

void OutlineModel::index(Node &node)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        node.children[i]->row = int(i);
        m_nodes.insert(node.children[i]->id, node.children[i].get());
        index(*node.children[i]);
    }
}

OutlineModel::Node *OutlineModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOf(const ClauseId &id) const
{
    Node *node = m_nodes.value(id);
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

ClauseId OutlineModel::idAt(const QModelIndex &index) const { return index.isValid() ? nodeAt(index)->id : ClauseId(); }

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeAt(index)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const { return int(nodeAt(parent)->children.size()); }
int OutlineModel::columnCount(const QModelIndex &) const { return 1; }

Marks OutlineModel::marksOf(const Node &node) const
{
    Marks marks;
    const ChangeState state = m_session->changeOf(node.id);
    const int below = node.kind == ClauseKind::Article ? 0 : m_session->changedBelow(node.id);
    if (state == ChangeState::Added)
        marks << Mark{Role::Added, {}, Tr::tr("新設"), Mark::Form::Pill};
    else if (below > 0 && !node.children.empty())
        marks << Mark{Role::Renumbered, {}, Tr::tr("変更%1").arg(below), Mark::Form::Pill};
    else if (state == ChangeState::Changed)
        marks << Mark{Role::Renumbered, {}, Tr::tr("変更"), Mark::Form::Pill};
    const FindingCount count = m_findings.value(node.id);
    if (count.errors > 0)
        marks << Mark{Role::Deleted, u"error"_s, QString::number(count.errors), Mark::Form::Plain};
    else if (count.checks > 0)
        marks << Mark{Role::Check, u"warning"_s, QString::number(count.checks), Mark::Form::Plain};
    else if (count.gaps > 0)
        marks << Mark{Role::Gap, u"gap"_s, QString::number(count.gaps), Mark::Form::Plain};
    if (node.withheld)
        marks << Mark{Role::Withheld, u"lock"_s, Tr::tr("非公開"), Mark::Form::Plain};
    return marks;
}

QString OutlineModel::spokenText(const Node &node) const
{
    QStringList parts{u"%1 %2"_s.arg(node.number, node.heading).trimmed()};
    const ChangeState state = m_session->changeOf(node.id);
    if (state != ChangeState::Unchanged)
        parts << (state == ChangeState::Added ? Tr::tr("新設") : Tr::tr("変更あり"));
    const FindingCount count = m_findings.value(node.id);
    if (count.errors > 0)
        parts << Tr::tr("誤り %1件").arg(count.errors);
    if (count.checks > 0)
        parts << Tr::tr("要確認 %1件").arg(count.checks);
    if (count.gaps > 0)
        parts << Tr::tr("未対応 %1件").arg(count.gaps);
    if (node.withheld)
        parts << Tr::tr("非公開");
    return parts.join(u"、"_s);
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_session)
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return node.heading;
    case Qt::ToolTipRole: return u"%1 %2"_s.arg(node.number, node.heading).trimmed();
    case Qt::AccessibleTextRole: return spokenText(node);
    case RowRole::Number: return node.number;
    case RowRole::Marks: return QVariant::fromValue(marksOf(node));
    case RowRole::ChangeBar: return int(m_session->changeOf(node.id));
    case ClauseIdRole: return node.id.toString();
    default: return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || value.toString() == nodeAt(index)->heading)
        return false;
    Q_EMIT headingWritten(nodeAt(index)->id, value.toString().trimmed());
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const ClauseKind kind = nodeAt(index)->kind;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    flags.setFlag(Qt::ItemIsEditable, kind != ClauseKind::Toc && kind != ClauseKind::Preamble);
    flags.setFlag(Qt::ItemIsDropEnabled, kind != ClauseKind::Article && m_filter.isEmpty());
    return flags;
}

QStringList OutlineModel::mimeTypes() const { return {mimeType}; }

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData; // owned by the drag
    data->setData(mimeType, nodeAt(indexes.first())->id.toString().toUtf8());
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    return action == Qt::MoveAction && data->hasFormat(mimeType) && m_filter.isEmpty();
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const ClauseId id = ClauseId::fromString(QString::fromUtf8(data->data(mimeType)));
    const Node *into = nodeAt(parent);
    const bool inside = row >= 0 && row < int(into->children.size());
    Q_EMIT moveWanted(id, into->id, inside ? into->children[size_t(row)]->id : ClauseId());
    return false; // the document moved it; the view must not remove a row of its own
}

void OutlineModel::refreshText(const ClauseId &id)
{
    const Clause *unit = m_session->document().find(id);
    Node *node = m_nodes.value(id);
    if (!node) { // the words of a clause below a row, such as an article without a heading
        unit = articleOf(m_session->document(), id);
        node = unit ? m_nodes.value(unit->id) : nullptr;
    }
    if (!node || !unit)
        return;
    node->heading = headingOf(*unit);
    for (Node *row = node; row && row != m_root.get(); row = row->parent) {
        const QModelIndex changedRow = createIndex(row->row, 0, row);
        Q_EMIT dataChanged(changedRow, changedRow);
    }
}

void OutlineModel::refreshMarks()
{
    m_shownChanges = m_session ? m_session->changedCount() : 0;
    if (!m_root->children.empty())
        Q_EMIT dataChanged(createIndex(0, 0, m_root->children.front().get()),
                           createIndex(int(m_root->children.size()) - 1, 0, m_root->children.back().get()),
                           {RowRole::Marks, RowRole::ChangeBar, Qt::AccessibleTextRole});
}

} // namespace hoshin::ui
