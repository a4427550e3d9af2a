// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

using hb_font_t = struct hb_font_t;
using hb_face_t = struct hb_face_t;

namespace hoshin::publish {

/// One TrueType file, open for shaping and for embedding. Read-only after opening, so composers share it between threads.
/// Units: everything in em, so that a caller multiplies with the size it sets.
class FontFace
{
public:
    /// Opens a TrueType file. Errors: NotFound, Malformed, Unsupported (a font without glyf outlines: CFF is not embedded).
    static Result<std::shared_ptr<const FontFace>> open(const QString &path);
    ~FontFace();
    FontFace(const FontFace &) = delete;
    FontFace &operator=(const FontFace &) = delete;

    const QString &path() const { return m_path; }
    /// The PostScript name the file gives itself, reduced to the characters that a PDF name takes as they are.
    const QByteArray &postScriptName() const { return m_postScriptName; }
    double unitsPerEm() const { return m_unitsPerEm; }
    double ascent() const { return m_ascent; }
    double descent() const { return m_descent; } ///< negative: below the baseline

    /// True where the font draws `character`, together with `variationSelector` where that is not 0.
    bool hasGlyph(char32_t character, char32_t variationSelector = 0) const;
    double advance(quint32 glyph) const;

    hb_font_t *shapingFont() const { return m_font; }
    hb_face_t *face() const { return m_face; }

private:
    FontFace() = default;

    QString m_path;
    QByteArray m_postScriptName;
    hb_face_t *m_face = nullptr;
    hb_font_t *m_font = nullptr;
    double m_unitsPerEm = 1000;
    double m_ascent = 0;
    double m_descent = 0;
};

using FontFacePointer = std::shared_ptr<const FontFace>;

} // namespace hoshin::publish
