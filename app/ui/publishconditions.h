// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/edition.h"
#include "model/workspace.h"

#include <QMap>

#include <optional>
#include <vector>

/// What stands in the list of the conditions of a publication: what is not met, and what was found to be met.
namespace hoshin::ui {

/// One condition of a publication, met or not.
struct PublishCondition
{
    /// In the order of the list. Unmet and Check, a warning without a reason, keep the publication back; Elsewhere keeps back only
    /// the publication of another organ.
    enum class State : quint8 { Unmet, Check, Elsewhere, Reasoned, Met };
    State state = State::Met;
    QString title;
    QString detail;
    QString document;       ///< slug; empty: the body as a whole
    model::ClauseId clause; ///< where to go; null: nowhere
    QString place;          ///< 第3条第2項
    enum class LeadsTo : quint8 { Nowhere, Clause, Record, Adoption, Profile, Set };
    LeadsTo leadsTo = LeadsTo::Nowhere;    ///< where it can be met
    std::optional<check::Finding> warning; ///< may stand once a reason is recorded for it
    QString reason;                        ///< recorded for the warning

    bool operator==(const PublishCondition &) const = default;
};

/// What is to be judged.
struct PublishQuestion
{
    model::Workspace working;
    model::Workspace base; ///< the newest revision; without documents: there is none
    std::vector<guideline::Edition> editions;
};

/// All conditions, unmet first, but for that of pdfCondition(). `set`: of the publication; null: every document. Cost: that of the
/// checks, tens of milliseconds.
std::vector<PublishCondition> publishConditions(const PublishQuestion &question,
                                                const model::PublicationSet *set = nullptr);

/// By id of the set; with the empty id where the workspace has no set.
using JudgedSets = QMap<QString, std::vector<PublishCondition>>;
JudgedSets judgeSets(const PublishQuestion &question);

/// That the PDF files can be read aloud: they are made as they would be published, and looked into. Nothing where there are none,
/// or one cannot be made. Cost: some tenths of a second a document.
std::optional<PublishCondition> pdfCondition(const model::Workspace &workspace, const model::PublicationSet *set);

int countOf(const std::vector<PublishCondition> &conditions, PublishCondition::State state);

} // namespace hoshin::ui
