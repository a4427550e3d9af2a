// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/unitplanner.h"

namespace hoshin::amend {

/// A planned amending text, not yet proved.
struct BodyPlan
{
    Amendment amendment;
    std::vector<model::ClauseId> owners; ///< by instruction: the unit of the old
                                         ///< text it is about; null: several
    std::vector<Replacement> replacements;
    int changedArticles = 0;
    bool tooMany = false;   ///< so much changes that nobody would read it: nothing was planned
    bool unsayable = false; ///< something changes that no address names: nothing was planned
};

/// Plans a whole text: title, 目次, chapters, articles, 附則, 別表, in the
/// order of 改め文.
class BodyPlanner
{
public:
    /// `replaced`: units of the old text that are to be replaced whole.
    BodyPlanner(const WorkText &before, const WorkText &after, const AmendProfile &profile, const Partners &partners,
                const std::set<model::ClauseId> &replaced);

    BodyPlan plan();

private:
    struct Slot
    {
        int before = -1;
        int after = -1;
        int beforeEnd = 0; ///< as in AlignedUnits
        int afterEnd = 0;
        bool rewrite = false;

        Replacement::Why why = Replacement::Why::Rewritten;
        std::vector<PlannedAct> edits;

        bool isRun() const { return beforeEnd > 0; }
        /// Units that stand in its place when it has been run.
        int size() const { return isRun() ? afterEnd - after : 1; }
    };

    void planTitle();
    void planHead(model::ClauseKind kind);
    void prepareSlots();
    void prepareKept(Slot slot);
    void addDeletedAndAdded(int before, int after);
    void joinRewritten();
    void makeChanges();
    int seriesOf(const Slot &slot) const;
    int parentOf(const std::vector<Unit> &row, int index) const;

    void run(size_t slot);
    void runKept(Slot &slot, const SlotChange &change);
    void rewriteRun(const Slot &slot, int index);
    void runDeleted(size_t slot);
    void runAdded(size_t slot);
    std::vector<Added> countsOf(const std::vector<Unit> &units, const Unit *next) const;
    const Unit *nextKept(size_t slot) const;
    int wholeDivision(size_t slot) const;
    int divisionEndingAt(int index, const std::vector<Unit> &added) const;

    void emit(Act act, const QStringList &block = {}, bool next = false);
    bool sameRun(size_t slot) const;
    void separate(const model::ClauseId &owner);
    int indexNow(int before) const;
    Steps addressNow(int index) const;
    bool isOpen(const Unit &unit) const;
    bool isUnsayable(const Slot &slot) const;
    void anchorByLabel(Act &act, int before, int after) const;
    QStringList linesOf(const std::vector<Unit> &units) const;
    Steps addressOf(const std::vector<Unit> &row, int index) const;
    Targets target(Steps steps) const { return {Target{.first = {std::move(steps)}}}; }

    const WorkText &m_before;
    const WorkText &m_after;
    const text::NumberingScheme &m_scheme;
    AmendProfile m_profile;
    const Partners &m_partners;
    const std::set<model::ClauseId> &m_replaced;
    WorkText m_now; ///< the text as far as its structure has been amended
    model::IdSource m_ids;
    Applier m_applier;
    SentenceWriter m_writer;
    model::ClauseId m_owner;
    std::vector<Slot> m_slots;
    std::vector<SlotChange> m_changes;
    int m_lastDeleted = -1;   ///< unit of the old text that the last act deleted
    int m_lastSlot = -1;      ///< the last slot that was run
    std::vector<bool> m_done; ///< deleted together with their chapter
    BodyPlan m_plan;
};

} // namespace hoshin::amend
