// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"
#include "publish/pdf/fontsubset.h"

#include <map>

namespace hoshin::publish {

/// The fonts of one file in the order of their first use.
class PdfFonts
{
public:
    FontSubset &subset(const FontFace *face);
    QByteArray nameOf(const FontFace *face) const { return "F" + QByteArray::number(m_numbers.at(face)); }
    /// Writes all; entries of a Font resource dictionary. Errors: Internal.
    Result<QByteArray> write(PdfObjects &objects) const;

private:
    std::map<const FontFace *, int> m_numbers; // looked up by pointer, never walked
    std::vector<std::unique_ptr<FontSubset>> m_subsets;
};

/// The content stream of a page: every item within its mark.
QByteArray pageContent(const ComposedDocument &document, const ComposedPage &page, PdfFonts &fonts);

/// Name that a structure type is written with.
QByteArray tagName(const StructureElement &element);

} // namespace hoshin::publish
