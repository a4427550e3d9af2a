// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"
#include "model/workspace.h"

#include <QHash>
#include <QString>

#include <functional>

namespace hoshin::guideline {

/// Which clause of a document stands for which node of an edition. A node has a clause that holds its text, and one that holds
/// its children where that is another (条 and 項).
class ExampleIndex
{
public:
    ExampleIndex() = default;
    /// The pairs of `mappings` whose clause is in `document`.
    ExampleIndex(const model::Document &document, const std::vector<model::Mapping> &mappings);

    void add(const QString &example, const model::ClauseId &clause)
    {
        m_clauses[example].append(clause);
        m_examples.insert(clause, example);
    }

    /// The clause that a reference to `example` names: the outermost that stands for it. Null: none.
    model::ClauseId target(const QString &example) const;
    QList<model::ClauseId> clausesOf(const QString &example) const { return m_clauses.value(example); }
    bool holds(const QString &example) const { return m_clauses.contains(example); }
    QString exampleOf(const model::ClauseId &clause) const { return m_examples.value(clause); }

private:
    QHash<QString, QList<model::ClauseId>> m_clauses; ///< outermost first
    QHash<model::ClauseId, QString> m_examples;
};

/// The text of `clause` as templates write it: {placeholder} and [[example]] in place of the rendered words, [[#id]] for a
/// reference to a clause that stands for no example. Two texts that say the same in this form say the same for every body and
/// after every renumbering, so this is what is compared and merged.
QString neutralText(const model::Clause &clause, const ExampleIndex &index);
/// The same where `exampleOf` says which example a clause stands for (empty: none).
QString neutralText(const model::Clause &clause, const std::function<QString(const model::ClauseId &)> &exampleOf);

/// `document` with the text of each listed clause woven from its neutral form: placeholders and references become spans, with
/// their words rendered for where the clauses stand and from the body's profile.
///
/// Shapes:  neutral texts by clause. A reference to an example that no clause stands for keeps the example's printed number
///          (`numbers`, by id) as a dangling reference: a finding.
/// Cost:    O(n + spans).
model::Document weave(const model::Document &document, const QHash<model::ClauseId, QString> &texts,
                      const ExampleIndex &index, const QHash<QString, QString> &numbers, const model::Body &body);

} // namespace hoshin::guideline
