// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"
#include "publish/pdf/pdfobjects.h"

namespace hoshin::publish {

/// Numbers that structure tree, pages and links of a file share. Links and pages are keys of the parent tree: pages first.
struct PdfNumbers
{
    std::vector<int> pages;
    std::vector<int> links;
};

/// Writes the structure tree with its parent tree; the number of the StructTreeRoot. Source: ISO 32000-1, 14.7.
int writeStructureTree(PdfObjects &objects, const ComposedDocument &document, const PdfNumbers &numbers);

/// Writes the outline; 0 where the document has none.
int writeOutline(PdfObjects &objects, const ComposedDocument &document, const PdfNumbers &numbers);

/// "[page /XYZ …]" of an anchor, or empty where it leads nowhere.
QByteArray destination(const ComposedDocument &document, const PdfNumbers &numbers, const QString &anchor);

} // namespace hoshin::publish
