// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "model/document.h"
#include "model/publicationset.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>

namespace hoshin::model {

/// What the body does about an example clause (例文).
enum class Stance : quint8 {
    Adopted, ///< 採用
    Adapted, ///< 変更採用
    Refused, ///< 不採用: a reason is required
    OwnRule, ///< 独自: a local clause without an example
};
QLatin1StringView stanceName(Stance stance);
std::optional<Stance> parseStance(QStringView word);

/// One link clause ↔ example clause. A refused example has no clause; an own clause has no example.
struct Mapping
{
    ClauseId clause;
    QString edition;        ///< "r8-03"
    QString example;        ///< stable id of the outline: "gl.s6.1.2.o1"
    QByteArray exampleHash; ///< of the example's text when a person last looked, hex; another hash now means 要確認
    Stance stance = Stance::Adopted;
    QString reason;

    bool operator==(const Mapping &) const = default;
};

/// Answer to one question of a checklist.
struct ChecklistAnswer
{
    QString question; ///< number within the checklist
    QString answer;   ///< yes, no, partly, not-applicable; empty: open
    QString evidence;
    QString owner;
    QDate due;

    bool operator==(const ChecklistAnswer &) const = default;
};

/// A comment anchored to words of a clause.
struct ReviewComment
{
    ClauseId clause;
    QString author;
    QDateTime at;
    QString quoted; ///< the words it is about
    int offset = 0; ///< of `quoted` in the clause's text when written; -1: its words are gone (位置不明)
    QString text;
    bool resolved = false;

    bool operator==(const ReviewComment &) const = default;
};

/// Decision on one changed clause, sealed to its content.
struct ReviewDecision
{
    ClauseId clause;
    QString state; ///< confirmed, commented
    QByteArray contentHash;
    QString author;
    QDateTime at;

    bool operator==(const ReviewDecision &) const = default;
};

/// What a person decided about two clauses of two versions: one became the other, or they have nothing to do with each other.
struct PairDecision
{
    ClauseId before;
    ClauseId after;
    bool together = true;

    bool operator==(const PairDecision &) const = default;
};

/// One round of review of one document between two revisions.
struct ReviewRound
{
    QString id;
    QString document;
    QString from;  ///< revision
    QString to;    ///< revision, or empty: the working state
    QString state; ///< open, done, returned
    std::vector<ReviewComment> comments;
    std::vector<ReviewDecision> decisions;
    std::vector<PairDecision> pairs; ///< one a pair of clauses; the comparison of these two versions follows them

    bool operator==(const ReviewRound &) const = default;
};

/// What a person decided about one clause of a rebase (改定追随) that is not finished yet, sealed to what they saw.
struct RebaseDecisionRecord
{
    QString oldExample;   ///< id in the edition that is left; empty: the example is new
    QString newExample;   ///< id in the edition that is followed; empty: the example is gone
    ClauseId clause;      ///< null: the policy has none yet
    QString kind;         ///< take, together (taken with others, not looked at), keep, edit; draft: begun, not decided
    QByteArray seen;      ///< SHA-256 of the texts that were decided about, hex; others now: the decision is open again
    QString heading = {}; ///< that was chosen where both sides had changed it
    QString text;         ///< neutral, where a person wrote or chose words
    QString reason;

    bool operator==(const RebaseDecisionRecord &) const = default;
};

/// The decisions of one document's rebase, kept until it is finished. The document itself is not changed before.
struct RebaseWork
{
    QString from; ///< edition
    QString to;   ///< edition
    std::vector<RebaseDecisionRecord> decisions;

    bool operator==(const RebaseWork &) const = default;
};

/// The pairs decided for two versions of a document, also those decided the other way round, turned. Versions as in ReviewRound.
std::vector<PairDecision> pairDecisions(const std::vector<ReviewRound> &rounds, const QString &document,
                                        const QString &from, const QString &to);

/// What was published when, from which revision.
struct PublicationRecord
{
    int number = 0;
    QString revision;
    QDate published;
    QMap<QString, QByteArray> files; ///< name -> SHA-256, hex
    QString set = {};                ///< id of the set it was of; empty: every document of the workspace
    QString setName = {};            ///< as it was called then

    bool operator==(const PublicationRecord &) const = default;
};

/// Whether the publication held this document, in whatever form.
bool holdsDocument(const PublicationRecord &record, const QString &slug);

/// Why a warning may stand at publication. It holds for exactly what was found: where the check names other words it is asked again.
struct WarningReason
{
    QString rule;     ///< id of the check
    QString document; ///< slug; empty: the workspace as a whole
    ClauseId clause;  ///< null: the document as a whole
    QString found;    ///< what the check named, its arguments joined
    QString reason;
    QString author;
    QDateTime at;

    bool operator==(const WarningReason &) const = default;
};

/// Everything of one revision of a workspace, as a value: what store reads and writes.
struct Workspace
{
    Body body;
    QMap<QString, Document> documents;            ///< by slug: "kihon-hoshin"
    QMap<QString, std::vector<Mapping>> mappings; ///< by slug
    std::vector<Adoption> adoptions;
    std::vector<ReviewRound> reviews;
    QMap<QString, std::vector<ChecklistAnswer>> checklists; ///< by checklist id
    QMap<QString, RebaseWork> rebases;                      ///< by slug: 改定追随 under way
    std::vector<PublicationSet> publicationSets;            ///< none: one publication holds every document
    std::vector<PublicationRecord> publications;
    std::vector<WarningReason> reasons;     ///< in the order in which they were given
    QMap<QString, QByteArray> editionFiles; ///< "guidelines/r8-03/edition.xml" -> bytes: the frozen copies
    QMap<QString, QByteArray> attachments; ///< "attachments/kihon-hoshin/方針.docx" -> bytes: what a document came from

    bool operator==(const Workspace &) const = default;
};

} // namespace hoshin::model
