// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clause.h"

#include <optional>

/// The words of the file format for the model's enumerations. They belong to the format: a word that was once written is never
/// changed.
namespace hoshin::xml {

QByteArrayView kindElement(model::ClauseKind kind); ///< "article"; empty for Root
std::optional<model::ClauseKind> kindOfElement(QByteArrayView name);

QLatin1StringView formWord(model::ReferenceForm form);
std::optional<model::ReferenceForm> parseForm(QStringView word);

QLatin1StringView publicationWord(model::Publication publication);
std::optional<model::Publication> parsePublication(QStringView word);

QLatin1StringView originWord(model::Origin::Kind kind);
std::optional<model::Origin::Kind> parseOrigin(QStringView word);

} // namespace hoshin::xml
