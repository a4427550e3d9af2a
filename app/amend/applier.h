// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/amendmenttext.h"
#include "amend/locator.h"
#include "amend/worktext.h"

namespace hoshin::amend {

/// What became of one act.
enum class Outcome : quint8 {
    Applied,
    NotRead,       ///< the sentence is no instruction this program reads
    PlaceNotFound, ///< 第12条: there is none
    WordsNotFound, ///< 「A」 does not occur there
    SlotTaken,     ///< 第4条 is there already
    CountDiffers,  ///< 次の2条, but the block has three
    BlockUnread,   ///< the block holds something else than was said
    Unsupported,   ///< a place or a change this program does not carry out
};

/// Stable word for files: "applied", "wordsNotFound" …
QLatin1StringView outcomeName(Outcome outcome);

/// Report on one act. Texts are words of the amendment or of the amended text.
struct ActReport
{
    Outcome outcome = Outcome::Applied;
    QString words;       ///< the quoted words, the place
    int occurrences = 0; ///< of the words, in all of the scope
    QString detail;      ///< what is missing, and the nearest that exists
};

/// Report on one sentence.
struct InstructionReport
{
    QString sentence;
    int line = 0;                ///< in the amending text, from 1; 0: unknown
    std::vector<ActReport> acts; ///< up to and including the first that could not be carried out
    std::vector<model::ClauseId> affected;

    bool applied() const;
};

/// The text after one instruction.
struct ApplyStep
{
    InstructionReport report;
    model::Document after;
};

struct ApplyResult
{
    bool applied = false;
    model::Document document; ///< the amended text; the text as it was where not applied
    std::vector<InstructionReport> reports;
};

/// Carries out acts one after the other on one text.
class Applier
{
public:
    /// `ids` gives the ids of what is added.
    Applier(WorkText &text, model::IdSource &ids) : m_text(text), m_locator(text), m_ids(ids) {}

    /// All acts of one sentence. Stops at the first that cannot be carried out; the text may then hold half of them.
    InstructionReport apply(const Instruction &instruction);

    const Locator &locator() const { return m_locator; }

private:
    ActReport run(const Act &act);
    ActReport runWords(const Act &act);
    ActReport runReplaceUnit(const Act &act);
    ActReport runRewrite(const Act &act);
    ActReport rewritePart(const Spot &spot);
    ActReport rewriteUnits(const std::vector<Spot> &spots, bool anyNumber);
    ActReport rewriteAll();
    ActReport runDelete(const Act &act);
    ActReport runAdd(const Act &act);
    ActReport addText(const Spot &spot, const QString &what);
    ActReport addUnits(const Act &act, const Spot &spot);
    ActReport addRows(const Act &act, const Spot &spot);
    ActReport addNote(const Act &act, const Spot &spot);
    ActReport rewriteNote(const Spot &spot);
    std::vector<Unit> noteLines();
    ActReport addLabelled(const Act &act, const Spot &spot);
    ActReport rewriteLabelled(const std::vector<Spot> &spots);
    ActReport runRenumber(const Act &act);
    ActReport renumber(const Spot &spot, const Step &destination);
    ActReport runShift(const Act &act);
    bool shiftTogether(const Act &act, const std::vector<Spot> &spots, qsizetype component);
    ActReport runAttach(const Act &act);

    std::vector<Unit> tocBlock(const std::vector<Unit> &before);
    ActReport rewriteHead(const UnitPath &path);
    ActReport addHead(model::ClauseKind kind);
    ActReport rewriteTocLine(const UnitPath &path);
    ActReport addTocLines(const Act &act, const UnitPath &path);
    ActReport shiftTocLines(const Act &act, const std::vector<Spot> &spots);
    ActReport renumberTocLine(const UnitPath &path, const Step &destination);

    bool isInside(const Act &act) const;
    void touch(const UnitPath &path);
    void remove(const Spot &spot);
    UnitPath reposition(const UnitPath &path);
    Result<std::vector<Unit>> block(model::ClauseKind kind, const UnitPath &above, size_t before,
                                    const model::NumberParts &number);

    WorkText &m_text;
    Locator m_locator;
    model::IdSource &m_ids;
    std::vector<Spot> m_scope;
    QStringList m_block;
    std::vector<model::ClauseId> m_affected;
};

/// Source of new ids for what is added to `text`: the same text gives the same ids, another text others.
model::IdSource idsFor(const WorkText &text);

/// 溶け込み: the text that `amendment` makes of `document`. All or nothing: where one instruction cannot be carried out the
/// result is the text as it was, and the reports say what is in the way.
///
/// Cost: instructions times the number of articles, plus the length of the texts touched.
ApplyResult apply(const model::Document &document, const Amendment &amendment);

/// The same step by step: the text after every instruction, up to and without the first that cannot be carried out; that
/// one's report comes last with the text unchanged.
std::vector<ApplyStep> applyStepwise(const model::Document &document, const Amendment &amendment);

} // namespace hoshin::amend
