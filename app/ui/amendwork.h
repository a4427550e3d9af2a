// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/generator.h"
#include "base/result.h"
#include "ui/comparisonsheet.h"

#include <set>

/// What 審査 does with amending texts away from the window: plain functions over values, run in a worker.
namespace hoshin::ui {

/// A generated amending text, or why there is none.
struct AmendmentMade
{
    QString text;         ///< empty where the two versions are equal
    QStringList wholes;   ///< places that no small instruction was safe for
    QStringList rewrites; ///< places that were replaced whole because so much is new
    std::set<int> marked; ///< lines of the text that replace one of `wholes`
    Error error;
    bool failed = false;
};
AmendmentMade makeAmendment(const model::Document &before, const model::Document &after, const QString &profile,
                            const std::vector<model::PairDecision> &pairs = {});

/// What the profiles of app/amend are called.
QString amendProfileText(const QString &id);

/// One sentence of a pasted amending text and what became of it.
struct TriedSentence
{
    enum class State : quint8 { Applied, Failed, NotRead };
    QString sentence;
    int line = 0; ///< from 1
    State state = State::Applied;
    QString report;  ///< 「総務部長」を 2 か所 …; what is missing and the nearest that there is
    QString finding; ///< of the wording: does not read back as written. Empty: none
};

struct AmendmentTried
{
    std::vector<TriedSentence> sentences;
    QString remark;         ///< about the whole: another title. Empty: none
    bool applied = false;   ///< every sentence was carried out
    model::Document result; ///< the amended text, ids kept; only where applied
};
/// Reads `text` and carries it out on `base`, all or nothing.
AmendmentTried tryAmendment(const model::Document &base, const QString &text);

/// What sentence `index` does: the text before it beside the text after it. Null where it, or one before it, cannot be carried
/// out.
SheetPointer stepSheet(const model::Document &base, const QString &text, int index);

} // namespace hoshin::ui
