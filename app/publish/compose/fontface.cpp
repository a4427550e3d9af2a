// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/fontface.h"

#include <QFile>
#include <QFileInfo>

#include <hb-ot.h>
#include <hb.h>

namespace hoshin::publish {
namespace {

QByteArray readPostScriptName(hb_face_t *face, const QString &path)
{
    char buffer[128] = {};
    unsigned size = sizeof buffer;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer);
    QByteArray name(buffer);
    if (name.isEmpty())
        name = QFileInfo(path).completeBaseName().toUtf8();
    QByteArray plain;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            plain += c;
    }
    return plain.isEmpty() ? QByteArrayLiteral("Font") : plain;
}

bool hasTable(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *table = hb_face_reference_table(face, tag);
    const bool present = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return present;
}

} // namespace

Result<FontFacePointer> FontFace::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{.code = ErrorCode::NotFound, .location = {.path = path}};
    hb_blob_t *blob = hb_blob_create_from_file(QFile::encodeName(path).constData()); // maps the file, does not read it
    const std::shared_ptr<FontFace> font(new FontFace);
    font->m_path = path;
    font->m_face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    font->m_font = hb_font_create(font->m_face);
    if (hb_face_get_glyph_count(font->m_face) == 0)
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("no glyphs"), .location = {.path = path}};
    if (!hasTable(font->m_face, HB_TAG('g', 'l', 'y', 'f')))
        return Error{.code = ErrorCode::Unsupported,
                     .detail = QStringLiteral("no TrueType outlines"),
                     .location = {.path = path}};
    font->m_postScriptName = readPostScriptName(font->m_face, path);
    font->m_unitsPerEm = hb_face_get_upem(font->m_face);
    hb_font_extents_t extents;
    hb_font_get_h_extents(font->m_font, &extents);
    font->m_ascent = extents.ascender / font->m_unitsPerEm;
    font->m_descent = extents.descender / font->m_unitsPerEm;
    return FontFacePointer(font);
}

FontFace::~FontFace()
{
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
}

bool FontFace::hasGlyph(char32_t character, char32_t variationSelector) const
{
    hb_codepoint_t glyph = 0;
    return variationSelector != 0 ? hb_font_get_variation_glyph(m_font, character, variationSelector, &glyph) != 0
                                  : hb_font_get_nominal_glyph(m_font, character, &glyph) != 0;
}

double FontFace::advance(quint32 glyph) const { return hb_font_get_glyph_h_advance(m_font, glyph) / m_unitsPerEm; }

} // namespace hoshin::publish
