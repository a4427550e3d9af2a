// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/instruction.h"
#include "amend/profile.h"

#include <QStringList>

namespace hoshin::amend {

/// An act with every address spelled out from the top, and its block.
struct PlannedAct
{
    Act act;
    QStringList block;
    bool next = false; ///< it deletes what stood right behind what the act before deleted
};

/// Puts acts into sentences as a drafter does: 同条, 同項, one verb for neighbours, ずつ繰り下げ for runs, 第5条中 in front of what happens
/// to its 号.
class SentenceWriter
{
public:
    explicit SentenceWriter(const AmendProfile &profile) : m_profile(profile) {}

    void add(const PlannedAct &planned); ///< an act with a block ends its sentence
    void endSentence();

    std::vector<Instruction> take() { return std::move(m_instructions); }

private:
    AmendProfile m_profile;
    std::vector<PlannedAct> m_open;
    std::vector<Instruction> m_instructions;
};

} // namespace hoshin::amend
