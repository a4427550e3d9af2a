// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/derivedglyphs.h"

#include <algorithm>
#include <hb.h>

namespace hoshin::publish {
namespace {

/// A font table with big-endian access.
class FontTable
{
public:
    FontTable() = default;
    FontTable(hb_face_t *face, const char *name)
    {
        hb_blob_t *blob = hb_face_reference_table(face, HB_TAG(name[0], name[1], name[2], name[3]));
        unsigned length = 0;
        const char *data = hb_blob_get_data(blob, &length);
        m_bytes = QByteArray(data, static_cast<qsizetype>(length));
        hb_blob_destroy(blob);
    }

    const QByteArray &bytes() const { return m_bytes; }
    unsigned u16(unsigned offset) const
    {
        if (offset + 2 > static_cast<unsigned>(m_bytes.size()))
            return 0;
        return static_cast<unsigned>(static_cast<uchar>(m_bytes[offset]) << 8
                                     | static_cast<uchar>(m_bytes[offset + 1]));
    }
    int s16(unsigned offset) const { return static_cast<qint16>(u16(offset)); }
    unsigned u32(unsigned offset) const { return u16(offset) << 16 | u16(offset + 2); }
    void set16(unsigned offset, unsigned value)
    {
        if (offset + 2 > static_cast<unsigned>(m_bytes.size()))
            return;
        m_bytes[offset] = static_cast<char>(value >> 8);
        m_bytes[offset + 1] = static_cast<char>(value);
    }
    void append16(int value)
    {
        m_bytes += static_cast<char>(value >> 8);
        m_bytes += static_cast<char>(value);
    }
    void append32(unsigned value)
    {
        append16(static_cast<int>(value >> 16));
        append16(static_cast<int>(value & 0xFFFF));
    }
    void padTo4()
    {
        while (m_bytes.size() % 4 != 0)
            m_bytes += '\0';
    }
    unsigned size() const { return static_cast<unsigned>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

std::vector<unsigned> glyphOffsets(const FontTable &head, const FontTable &loca, unsigned glyphs)
{
    const bool wide = head.u16(50) != 0;
    std::vector<unsigned> offsets;
    for (unsigned i = 0; i <= glyphs; ++i)
        offsets.push_back(wide ? loca.u32(4 * i) : loca.u16(2 * i) * 2);
    return offsets;
}

/// Every glyph with its own advance and bearing, so that more can be appended.
FontTable fullMetrics(const FontTable &hmtx, unsigned glyphs, unsigned longMetrics)
{
    FontTable full;
    for (unsigned i = 0; i < glyphs; ++i) {
        full.append16(hmtx.s16(4 * std::min(i, longMetrics - 1)));
        full.append16(i < longMetrics ? hmtx.s16(4 * i + 2) : hmtx.s16(4 * longMetrics + 2 * (i - longMetrics)));
    }
    return full;
}

/// One component, moved sideways by whole units.
void appendComposite(FontTable &glyf, unsigned base, const DerivedGlyph &glyph, int xMin, int xMax)
{
    constexpr int argumentsAreWordsAndOffsets = 0x0003;
    const int yMin = glyf.s16(base + 4);
    const int yMax = glyf.s16(base + 8);
    glyf.append16(-1); // number of contours: composite
    for (const int value : {xMin, yMin, xMax, yMax})
        glyf.append16(value);
    glyf.append16(argumentsAreWordsAndOffsets);
    glyf.append16(static_cast<int>(glyph.base));
    glyf.append16(glyph.shift);
    glyf.append16(0);
}

QByteArray assemble(hb_face_t *face, const std::vector<std::pair<hb_tag_t, QByteArray>> &tables)
{
    hb_face_t *builder = hb_face_builder_create();
    const auto add = [&](hb_tag_t tag, const QByteArray &bytes) {
        hb_blob_t *blob = hb_blob_create(bytes.constData(), static_cast<unsigned>(bytes.size()),
                                         HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
        hb_face_builder_add_table(builder, tag, blob);
        hb_blob_destroy(blob);
    };
    for (const auto &[tag, bytes] : tables)
        add(tag, bytes);
    for (const char *name : {"cvt ", "fpgm", "prep"}) {
        const FontTable table(face, name);
        if (table.size() > 0)
            add(HB_TAG(name[0], name[1], name[2], name[3]), table.bytes());
    }
    hb_blob_t *blob = hb_face_reference_blob(builder);
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    QByteArray font(data, static_cast<qsizetype>(length));
    hb_blob_destroy(blob);
    hb_face_destroy(builder);
    return font;
}

} // namespace

QByteArray withDerivedGlyphs(hb_face_t *face, const std::vector<DerivedGlyph> &derived)
{
    FontTable head(face, "head"), hhea(face, "hhea"), maxp(face, "maxp"), glyf(face, "glyf");
    const unsigned own = maxp.u16(4);
    std::vector<unsigned> offsets = glyphOffsets(head, FontTable(face, "loca"), own);
    FontTable hmtx = fullMetrics(FontTable(face, "hmtx"), own, std::max(1U, hhea.u16(34)));
    for (const DerivedGlyph &glyph : derived) {
        glyf.padTo4();
        offsets.back() = glyf.size();
        const unsigned base = offsets[glyph.base];
        const bool drawn = offsets[glyph.base + 1] > base;
        const int xMin = drawn ? glyf.s16(base + 2) + glyph.shift : 0;
        if (drawn)
            appendComposite(glyf, base, glyph, xMin, glyf.s16(base + 6) + glyph.shift);
        hmtx.append16(glyph.advance);
        hmtx.append16(xMin);
        glyf.padTo4();
        offsets.push_back(glyf.size());
    }
    const unsigned all = own + static_cast<unsigned>(derived.size());
    maxp.set16(4, all);
    maxp.set16(10, std::max(maxp.u16(6), maxp.u16(10))); // points of composites
    maxp.set16(12, std::max(maxp.u16(8), maxp.u16(12))); // contours of composites
    maxp.set16(28, std::max(1U, maxp.u16(28)));          // components
    maxp.set16(30, maxp.u16(30) + 1);                    // depth
    hhea.set16(34, all);
    head.set16(50, 1); // wide offsets
    FontTable loca;
    for (const unsigned offset : offsets)
        loca.append32(offset);
    return assemble(face,
                    {{HB_TAG('h', 'e', 'a', 'd'), head.bytes()},
                     {HB_TAG('h', 'h', 'e', 'a'), hhea.bytes()},
                     {HB_TAG('h', 'm', 't', 'x'), hmtx.bytes()},
                     {HB_TAG('m', 'a', 'x', 'p'), maxp.bytes()},
                     {HB_TAG('g', 'l', 'y', 'f'), glyf.bytes()},
                     {HB_TAG('l', 'o', 'c', 'a'), loca.bytes()}});
}

} // namespace hoshin::publish
