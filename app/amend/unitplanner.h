// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"
#include "amend/profile.h"
#include "amend/schedule.h"
#include "amend/sentencewriter.h"
#include "amend/unitalignment.h"

#include <set>

namespace hoshin::amend {

/// A unit that is replaced whole, and why.
struct Replacement
{
    enum class Why : quint8 {
        Rewritten, ///< so much is new that the new text is shorter to read: a
                   ///< drafter's choice
        Unsafe,    ///< no smaller instruction was certain to give the new text
    };
    Why why = Why::Rewritten;
    QString place;
    model::ClauseId id;
};

/// Plans the acts that turn one article, 附則 or 別表 into its new version.
/// Works on a copy and carries every act out there, so that addresses and
/// counts are always those of the text as it then stands.
class UnitPlanner
{
public:
    UnitPlanner(const model::DocumentMeta &meta, const AmendProfile &profile, const Partners &partners,
                const Unit &unit, const Steps &address);

    /// False where the unit as a whole has to be replaced; then acts() says
    /// nothing.
    bool plan(const Unit &target);

    const std::vector<PlannedAct> &acts() const { return m_acts; }
    const std::vector<Replacement> &replacements() const { return m_replacements; }

private:
    bool planUnit(const UnitPath &path, const Unit &target);
    bool planHeading(const UnitPath &path, const Unit &target);
    bool planText(const UnitPath &path, const QString &text);
    bool planSentences(const UnitPath &path, const QString &text);
    bool planSentenceGone(const UnitPath &path, const QString &text, const QString &last, bool ofTwo);
    bool planWords(const UnitPath &path, const QString &text);
    bool planPart(const UnitPath &path, const QString &text);
    bool planPhrases(const Steps &scope, const QString &before, const QString &after, const QStringList &beside,
                     bool whole);
    bool planTable(const UnitPath &path, const Unit &target);
    bool planRows(const UnitPath &path, const std::vector<Unit> &target);
    bool planCells(const UnitPath &table, const model::ClauseId &row, const Unit &target);
    bool planNotes(const UnitPath &path, const Unit &target);
    bool planNote(const UnitPath &path, const Steps &note, const LineRange &now, const Unit &target,
                  const LineRange &wanted);
    bool planNoteWords(const UnitPath &path, const Steps &note, const LineRange &now, const QStringList &news);
    bool addRows(const UnitPath &table, const std::vector<Unit> &rows, int before);
    std::optional<Steps> stepsOfRow(const UnitPath &table, const Unit &row) const;
    bool planChildren(const UnitPath &path, const std::vector<Unit> &target);
    bool planList(const UnitPath &path, const std::vector<Unit> &target, std::set<int> &replaced);
    bool planRun(const UnitPath &path, const std::vector<Unit> &before, const std::vector<Unit> &target,
                 const std::vector<AlignedUnits> &rows, const std::vector<SlotChange> &changes, size_t first);
    bool planKept(const UnitPath &path, const Unit &target, bool moves, bool &mustReplace);
    bool planMove(const UnitPath &path, const Unit &target);
    bool planRunOfNumbers(const UnitPath &first, const std::vector<Unit> &before, const std::vector<Unit> &target,
                          const AlignedUnits &row);
    bool planDelete(const UnitPath &path, bool next);
    bool planAdditions(const UnitPath &above, const UnitPath &anchor, Anchor how, const std::vector<Unit> &units);
    bool rewrite(const UnitPath &path, const Unit &target, Replacement::Why why);

    bool emit(Act act, const QStringList &block = {});
    bool byLabel() const;
    bool isNamed(const UnitPath &path) const;
    QStringList linesOf(const UnitPath &above, const std::vector<Unit> &units, int depth) const;
    Steps stepsOf(const UnitPath &path, bool asScope) const;
    Step stepOf(const Unit &unit, int depth) const;
    int depthAt(const UnitPath &path) const;
    Targets target(Steps steps) const { return {Target{.first = {std::move(steps)}}}; }

    const text::NumberingScheme &m_scheme;
    AmendProfile m_profile;
    const Partners &m_partners;
    WorkText m_text;
    model::IdSource m_ids;
    Applier m_applier;
    Steps m_address; ///< of the unit itself
    std::vector<PlannedAct> m_acts;
    std::vector<Replacement> m_replacements;
};

/// What is in front of one that is kept: the row's units by what they are.
std::vector<SlotChange> slotChanges(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                    const std::vector<AlignedUnits> &rows);

} // namespace hoshin::amend
