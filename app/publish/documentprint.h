// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "model/document.h"
#include "publish/printdocument.h"

namespace hoshin::publish {

/// What the printed document says beyond its own text.
struct PrintSettings
{
    QString issuer; ///< 団体名
    model::BodyKind bodyKind = model::BodyKind::City;
    std::vector<model::Adoption> adoption; ///< rows of this document; empty: no table
    bool cover = false;
    enum class Contents : quint8 { WhenLong, Always, Never };
    Contents contents = Contents::WhenLong; ///< a document that prints its own 目次 gets no second one
};

/// 令和8年星見野市告示第27号; with the form in front where the number does not say it.
QString instrumentWords(const model::Adoption &adoption);

/// A document as it is printed: numbers and references rendered, 見出し, 項, 号 and tables in the form of the 例規. What may not
/// be published must have been taken out before. Cost: linear.
PrintDocument printDocument(const model::Document &document, const PrintSettings &settings = {});

} // namespace hoshin::publish
