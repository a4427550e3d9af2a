// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/catalogue.h"
#include "guideline/edition.h"
#include "model/workspace.h"

namespace hoshin::guideline {

/// What the body's policy does about one example clause. In the order in which a bar shows it: the open end last.
enum class Status : quint8 {
    Covered,       ///< 充足: adopted as it is
    Adapted,       ///< 変更して充足
    Transitional,  ///< 経過措置: the rule lets the old state stand until a day that a person named
    NotApplicable, ///< 対象外: not for this network model
    Refused,       ///< 不採用, with the reason
    Gap,           ///< 未対応
};
inline constexpr int statusCount = 6;
QLatin1StringView statusName(Status status);

/// A clause that carries an example.
struct CarryingClause
{
    QString document; ///< slug
    model::ClauseId clause;

    bool operator==(const CarryingClause &) const = default;
};

struct CoverageItem
{
    QString example; ///< id
    QString number;
    QString heading;
    Status status = Status::Gap;
    bool needsReview = false; ///< 要確認: the example changed since a person looked
    QString reason;
    std::vector<CarryingClause> clauses;
};

struct CoverageRow
{
    QString key; ///< chapter number, item number, question number, control id
    QString title;
    QString answer; ///< checklists: yes, no, partly, not-applicable or empty
    std::vector<CoverageItem> items;

    int count(Status status) const;
};

struct CoverageReport
{
    QString lens; ///< edition, rule16-3, checklist:ransomware11, crosswalk:csf2
    QString title;
    QString note; ///< 検討中, the exemption that was claimed, …; empty mostly
    QString edition;
    std::vector<CoverageRow> rows;

    int count(Status status) const; ///< over distinct example clauses
};

/// How `workspace` covers the examples of `edition`, by chapter of the basic policy and of the standards.
/// Cost: O(clauses + mappings), a few ms.
CoverageReport coverageByEdition(const model::Workspace &workspace, const Edition &edition);

/// By the eight items of 施行規則第16条の3. A transitional state is an answer "transitional" in the checklist "rule16-3" of the
/// workspace, question = number of the item (only items that the rule has a transition for), due = until when; the question
/// "exempt" answered "yes" claims the exemption.
CoverageReport coverageByRule(const model::Workspace &workspace, const Edition &edition, const Rule16_3 &rule);

/// By the questions of a checklist.
CoverageReport coverageByChecklist(const model::Workspace &workspace, const Edition &edition,
                                   const Checklist &checklist);

/// By the controls of one framework of the crosswalk. Errors: NotFound for an unknown framework.
Result<CoverageReport> coverageByCrosswalk(const model::Workspace &workspace, const Edition &edition,
                                           const Crosswalk &crosswalk, const QString &framework);

/// `report` the other way round (条文ごと): a row for every article of every document, in reading order, documents without an
/// example of it last, with the examples that its clauses carry, each once; an article without one is the body's own. The last
/// row, without a key, has the examples that no clause carries, so that no item of the report is lost. Its lens is "clauses".
CoverageReport coverageByClause(const CoverageReport &report, const model::Workspace &workspace);

/// The lens by its word on the command line: edition, rule16-3, checklist:ID, crosswalk:ID.
/// Errors: NotFound with the words that exist.
Result<CoverageReport> coverageBy(const QString &lens, const model::Workspace &workspace, const Edition &edition,
                                  const Catalogue &catalogue);

} // namespace hoshin::guideline
