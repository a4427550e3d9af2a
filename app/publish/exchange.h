// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/catalogue.h"
#include "guideline/edition.h"
#include "model/workspace.h"

#include <QDateTime>

#include <optional>

namespace hoshin::publish {

enum class ExchangeFormat : quint8 {
    OscalCatalog,   ///< the edition
    OscalProfile,   ///< what the policy takes from it
    OscalResolved,  ///< the catalog that the profile resolves to
    OscalComponent, ///< adoption and reasons
    OscalMapping,   ///< edition to edition, crosswalk
    Workbook,       ///< links of clauses and examples, coverage
    Csv,            ///< links of clauses and examples
};
QLatin1StringView exchangeFormatName(ExchangeFormat format);
std::optional<ExchangeFormat> parseExchangeFormat(QStringView word);

/// All that an exchange file is made from.
struct ExchangeRequest
{
    model::Workspace workspace;
    guideline::Edition edition;
    std::optional<guideline::Edition> previous; ///< the edition before
    guideline::Catalogue catalogue;
    QString document;     ///< slug; empty: all
    bool inHouse = false; ///< withheld clauses too: for colleagues, never for the public
    QDateTime dated;      ///< of the revision
};

/// The edition of that id as the workspace has frozen it, else from the templates. Errors: those of guideline::readEdition.
Result<guideline::Edition> editionOf(const model::Workspace &workspace, const QString &id);

/// The editions in use that can be read; one that cannot leaves its mappings unjudged.
std::vector<guideline::Edition> editionsInUse(const model::Workspace &workspace);

/// The file. OSCAL is checked beyond its schema before it is handed out. Equal input, equal bytes.
/// Errors: NotFound for an unknown document; Internal where the check finds faults, with all of them; those of the writers.
Result<QByteArray> exchangeFile(ExchangeFormat format, const ExchangeRequest &request);

} // namespace hoshin::publish
