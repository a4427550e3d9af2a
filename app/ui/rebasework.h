// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/catalogue.h"
#include "guideline/officialtext.h"
#include "guideline/rebasestate.h"
#include "model/numbering.h"
#include "ui/paintmark.h"

namespace hoshin::ui {

/// What a line of the list is about: the groups of its filter.
enum class RebaseKind : quint8 { FastForward, Merge, Conflict, Added, Deleted, Restructured, Term, Unchanged };
inline constexpr int rebaseKinds = 8;
QString rebaseKindWord(RebaseKind kind);

/// Where a line stands in the list.
enum class RebaseGroup : quint8 {
    Open,      ///< 要判断
    Decided,   ///< 判断済
    Automatic, ///< 自動（早送り）: safe, but still to be taken by a person
    Untouched, ///< 影響なし
};

/// Everything 改定追随 shows of one document at one moment, made in a worker.
struct RebaseDesk
{
    QString slug;
    model::Document document;
    std::vector<model::Mapping> mappings;
    model::Body body;
    guideline::Edition from; ///< without an id: the document has followed
    guideline::Edition to;
    std::vector<std::pair<QString, QString>> targets; ///< id and title of the editions that it can go to, oldest first
    guideline::RebasePlan plan;
    std::vector<guideline::TermChange> terms;
    std::vector<std::vector<guideline::TermPlace>> termPlaces; ///< by row, in the local text
    guideline::Catalogue catalogue;
    std::vector<guideline::OfficialClause> official; ///< of the new edition, from the officer's own copy
    model::Numbering numbering;
    guideline::ExampleIndex index;

    bool isBehind() const { return !from.id.isEmpty(); }
    RebaseKind kind(size_t row) const;
    bool needsDecision(size_t row) const;
    /// May be taken together with others: nothing of the body's own is touched, and no word has to be chosen.
    bool isSafe(size_t row) const;
    RebaseGroup group(size_t row, const guideline::RebaseDecision &decision) const;
    QString number(size_t row) const;  ///< 2(7), or the place in the policy for a clause of its own
    QString heading(size_t row) const; ///< never empty: the words where there is no heading
    /// The address of the row's clause in the policy: 第15条第1項; empty where it has none.
    QString address(size_t row) const { return numbering.address(plan.rows[row].clause); }
};

/// Lays the document `slug` beside the edition `to`, or the newest that it can go to where `to` is empty. Errors: those of
/// loading editions. Cost: some ten ms, most of it reading editions.
Result<RebaseDesk> layOut(const model::Workspace &workspace, const QString &slug, const QString &to);

/// The document and its links after the decisions, or what is missing.
struct RebaseResult
{
    guideline::Rebased rebased;
    QMap<QString, QByteArray> editionFiles; ///< of the workspace, with a frozen copy of the new edition
};
/// Carries `decisions` out; rows that no person has to decide follow. Errors: NotReadable where the edition's files are gone.
Result<RebaseResult> carryOut(const RebaseDesk &desk, std::vector<guideline::RebaseDecision> decisions,
                              QMap<QString, QByteArray> editionFiles);

/// 令和8年3月版: the edition in a title that names the whole guideline.
QString editionName(const guideline::Edition &edition);

QString decisionWord(guideline::RebaseDecision::Kind kind);
Mark rebaseMark(RebaseKind kind);

/// Why a person has to look at this row, in one sentence; empty where nobody has to.
QString whyDecide(const RebaseDesk &desk, size_t row);

/// What a screen reader says of a line: 「2(7) 廃棄と再利用、要統合、まだ判断していません」.
QString spokenRow(const RebaseDesk &desk, size_t row, const guideline::RebaseDecision &decision);

} // namespace hoshin::ui
