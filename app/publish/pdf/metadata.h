// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"

#include <QDateTime>

namespace hoshin::publish {

/// What the PDF says of itself.
struct PdfOptions
{
    QDateTime created;                          ///< of the revision, never of the clock; invalid: no date is written
    QString program = QStringLiteral("Hoshin"); ///< with its version
    bool draft = false;                         ///< 案 on every page
};

/// The XMP packet: PDF/A-2a, PDF/UA-1, and the schema that PDF/A wants for the latter. Source: ISO 19005-2, 6.6; ISO 14289-1, 5.
QByteArray xmpPacket(const ComposedDocument &document, const PdfOptions &options);

/// The information dictionary, saying the same.
QByteArray informationDictionary(const ComposedDocument &document, const PdfOptions &options);

} // namespace hoshin::publish
