// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"
#include "amend/profile.h"
#include "amend/sentencewriter.h"

namespace hoshin::amend {

/// Plans the acts that turn one 目次 into its new version: words in its lines first, then chapters that go, move and come.
/// Carries every act out on a copy.
class TocPlanner
{
public:
    TocPlanner(const model::DocumentMeta &meta, const AmendProfile &profile, const Unit &toc);

    /// False where the 目次 is easier to read written anew; then acts() says nothing.
    bool plan(const Unit &target);

    const std::vector<PlannedAct> &acts() const { return m_acts; }

private:
    /// A chapter with the lines of its sections; a line without a number is one by itself.
    struct Group
    {
        std::vector<Unit> lines;
        model::NumberParts number;
    };
    struct Pair
    {
        int before = -1;
        int after = -1;
    };

    static std::vector<Group> groupsOf(const std::vector<Unit> &lines);
    std::vector<Pair> paired() const;
    bool planWords(const Pair &pair);
    bool planLine(const model::ClauseId &id, const QString &text);
    bool planMoves(const std::vector<Pair> &pairs);
    bool planAdded(const std::vector<Pair> &pairs, size_t first, size_t end);
    Targets lineTarget(const Unit &line) const;
    bool emit(Act act, const QStringList &block = {});

    AmendProfile m_profile;
    WorkText m_text;
    model::IdSource m_ids;
    Applier m_applier;
    std::vector<Group> m_before;
    std::vector<Group> m_after;
    std::vector<PlannedAct> m_acts;
};

} // namespace hoshin::amend
