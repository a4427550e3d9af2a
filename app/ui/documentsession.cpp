// SPDX-License-Identifier: Apache-2.0
#include "ui/documentsession.h"

#include "model/textedit.h"
#include "ui/uitr.h"

#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;

/// One step: the document before and after. Both share all that did not change, so a step costs what was edited.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(DocumentSession &session, const QString &name, const Document &after, const ClauseId &textOnly,
                ClausePart part, const ClauseId &current, QUndoCommand *step = nullptr)
        : QUndoCommand(name, step)
        , m_session(session)
        , m_before(session.document())
        , m_after(after)
        , m_textOnly(textOnly)
        , m_part(part)
        , m_currentBefore(session.current())
        , m_currentAfter(current)
    {}

    void undo() override { m_session.show(m_before, m_textOnly, m_currentBefore); }
    void redo() override { m_session.show(m_after, m_textOnly, m_currentAfter); }
    int id() const override { return m_textOnly.isNull() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other);
        if (!m_session.m_stepOpen || next->m_textOnly != m_textOnly || next->m_part != m_part)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    DocumentSession &m_session;
    Document m_before;
    Document m_after;
    ClauseId m_textOnly; ///< the one clause whose words change; null: anything may
    ClausePart m_part;
    ClauseId m_currentBefore;
    ClauseId m_currentAfter;
};

namespace {

template<typename F>
void forEach(const Clause &clause, const F &visit)
{
    for (const Clause &child : clause.children) {
        visit(child);
        forEach(child, visit);
    }
}

bool isUnit(ClauseKind kind)
{
    return kind == ClauseKind::Article || kind == ClauseKind::Supplementary || kind == ClauseKind::Preamble
        || kind == ClauseKind::Toc || kind == ClauseKind::Table;
}

int unitsBelow(const Clause &clause)
{
    int units = 0;
    for (const Clause &child : clause.children)
        units += int(isUnit(child.kind)) + unitsBelow(child);
    return units;
}

} // namespace

DocumentSession::DocumentSession(const QString &slug, const Document &document, const Document &base, QObject *parent)
    : QObject(parent), m_slug(slug), m_document(document)
{
    m_undo.setParent(this);
    setBase(base);
    connect(&m_undo, &QUndoStack::indexChanged, this, [this] { Q_EMIT changed(); });
}

const model::Numbering &DocumentSession::numbering() const
{
    if (!m_numbered) {
        m_numbering = model::Numbering(m_document);
        m_numbered = true;
    }
    return m_numbering;
}

void DocumentSession::setCurrent(const ClauseId &id)
{
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void DocumentSession::editText(const ClauseId &id, ClausePart part, const QString &text)
{
    const Clause *clause = m_document.find(id);
    if (!clause || (part == ClausePart::Heading ? clause->heading : clause->text) == text)
        return;
    const bool heading = part == ClausePart::Heading;
    Document after;
    if (heading) {
        Clause edited = *clause;
        edited.heading = text;
        after = model::withClause(m_document, edited);
    } else {
        after = model::withText(m_document, numbering(), id, text);
    }
    const QString name = heading ? Tr::tr("見出しの編集") : Tr::tr("本文の編集");
    m_undo.push(new EditCommand(*this, name, after, id, part, {})); // owned by the stack
    m_stepOpen = true;
}

void DocumentSession::apply(const QString &stepName, const Document &after, const ClauseId &current)
{
    if (after.isSharedWith(m_document) || after == m_document)
        return;
    m_stepOpen = false;
    m_undo.push(new EditCommand(*this, stepName, after, {}, ClausePart::Text, current)); // owned by the stack
}

void DocumentSession::addEdit(const Document &after, QUndoCommand &step)
{
    if (!after.isSharedWith(m_document) && after != m_document)
        new EditCommand(*this, step.text(), after, {}, ClausePart::Text, {}, &step); // owned by the step
}

void DocumentSession::closeStep() { m_stepOpen = false; }

void DocumentSession::show(const Document &document, const ClauseId &textOnly, const ClauseId &current)
{
    m_document = document;
    m_compared = m_compared && !textOnly.isNull() && sameChange(textOnly);
    if (textOnly.isNull()) {
        m_numbered = false;
        Q_EMIT structureChanged();
    } else {
        Q_EMIT textChanged(textOnly);
    }
    if (!current.isNull() && m_document.find(current))
        setCurrent(current);
}

bool DocumentSession::sameChange(const ClauseId &id) const
{
    const Clause *clause = m_document.find(id);
    const auto before = m_baseClauses.constFind(id);
    const bool differs =
        !clause || before == m_baseClauses.cend() || before->text != clause->text || before->heading != clause->heading;
    return differs == (m_changes.value(id, ChangeState::Unchanged) != ChangeState::Unchanged);
}

void DocumentSession::setBase(const Document &base)
{
    m_base = base;
    m_baseClauses.clear();
    forEach(base.root(), [this](const Clause &clause) { m_baseClauses.insert(clause.id, clause); });
    m_baseUnits = unitsBelow(base.root());
    m_compared = false;
    m_undo.setClean();
    Q_EMIT changed();
}

void DocumentSession::collectChanges() const
{
    if (m_compared)
        return;
    m_compared = true;
    m_changes.clear();
    m_changedBelow.clear();
    m_changedCount = 0;
    if (m_document.isSharedWith(m_base))
        return;
    int kept = 0; // units of the base that are still there
    // Returns whether the unit (the article) that the clause belongs to has changed through it.
    const auto visit = [&](auto &&self, const Clause &clause) -> std::pair<bool, int> {
        const auto before = m_baseClauses.constFind(clause.id);
        const bool known = before != m_baseClauses.cend();
        kept += known && isUnit(before->kind);
        ChangeState state = ChangeState::Unchanged;
        if (!known)
            state = ChangeState::Added;
        else if (before->text != clause.text || before->heading != clause.heading || before->kind != clause.kind
                 || before->publication != clause.publication)
            state = ChangeState::Changed;
        bool touched = state != ChangeState::Unchanged;
        int units = 0;
        if (known && before->children.isSharedWith(clause.children)) { // one list: nothing changed below
            kept += unitsBelow(clause);
        } else {
            for (const Clause &child : clause.children) {
                const auto [childTouched, childUnits] = self(self, child);
                touched = touched || (childTouched && !isUnit(child.kind));
                units += childUnits;
            }
        }
        if (isUnit(clause.kind) && touched) {
            ++units;
            if (state == ChangeState::Unchanged)
                state = ChangeState::Changed;
        }
        if (state != ChangeState::Unchanged)
            m_changes.insert(clause.id, state);
        if (units > 0)
            m_changedBelow.insert(clause.id, units);
        return {touched, units};
    };
    for (const Clause &child : m_document.root().children)
        m_changedCount += visit(visit, child).second;
    m_changedCount += m_baseUnits - kept;
}

ChangeState DocumentSession::changeOf(const ClauseId &id) const
{
    collectChanges();
    return m_changes.value(id, ChangeState::Unchanged);
}

int DocumentSession::changedCount() const
{
    collectChanges();
    return m_changedCount;
}

int DocumentSession::changedBelow(const ClauseId &id) const
{
    collectChanges();
    return m_changedBelow.value(id);
}

const Clause *articleOf(const Document &document, const ClauseId &id)
{
    const std::vector<const Clause *> path = model::pathTo(document, id);
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        if ((*it)->kind == ClauseKind::Article)
            return *it;
    }
    return path.empty() ? nullptr : path.front();
}

ClauseId chapterOf(const Document &document, const ClauseId &id)
{
    const std::vector<const Clause *> path = model::pathTo(document, id);
    for (const Clause *clause : path) {
        if (clause->kind != ClauseKind::Root && clause->kind != ClauseKind::Part)
            return clause->id;
    }
    return path.empty() ? ClauseId() : path.back()->id;
}

} // namespace hoshin::ui
