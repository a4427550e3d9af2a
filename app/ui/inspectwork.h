// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/coverage.h"
#include "guideline/suggest.h"

#include <QHash>

#include <memory>

namespace hoshin::ui {

/// Everything 点検 shows of one state of the workspace, made in a worker.
struct Inspection
{
    guideline::Edition edition;
    guideline::Catalogue catalogue;
    std::vector<guideline::CoverageReport> reports; ///< a lens each, in the order of the list
    QHash<model::ClauseId, QString> weaker = {};    ///< clauses that bind less than their example: both sentences
    std::shared_ptr<const guideline::ClauseIndex> clauses = {}; ///< to ask for 近い条
};

/// All lenses: the edition, 施行規則第16条の3, the checklists for the body's network model, the frameworks. Errors: those of
/// loading edition and catalogue. Cost: a few ms a lens.
Result<Inspection> inspect(const model::Workspace &workspace);

/// Writes a report as a page where `path` ends in .html, else as a workbook. Errors: NotWritable.
Result<void> writeReport(const guideline::CoverageReport &report, const model::Workspace &workspace,
                         const QString &path);

/// The checklist of a lens ("checklist:zt6"), or nullptr.
const guideline::Checklist *checklistOf(const Inspection &inspection, const QString &lens);

/// Words that a screen reader says of a row: 「第5号 技術的な措置、48項目、充足33、…」.
QString spokenRow(const QString &key, const guideline::CoverageRow &row);

} // namespace hoshin::ui
