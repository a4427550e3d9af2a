// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/fontsubset.h"

#include "publish/compose/composed.h"
#include "publish/pdf/derivedglyphs.h"

#include <QCryptographicHash>

#include <cmath>
#include <hb-subset.h>
#include <hb.h>
#include <map>
#include <memory>
#include <tuple>

namespace hoshin::publish {
namespace {

constexpr size_t mostTrimmed = 40000; // CIDs; beyond, glyphs are no longer trimmed
constexpr size_t mostCids = 65535;

template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using InputPointer = std::unique_ptr<hb_subset_input_t, Freed<hb_subset_input_destroy>>;
using PlanPointer = std::unique_ptr<hb_subset_plan_t, Freed<hb_subset_plan_destroy>>;
using FacePointer = std::unique_ptr<hb_face_t, Freed<hb_face_destroy>>;

QByteArray bytesOf(hb_face_t *face)
{
    hb_blob_t *blob = hb_face_reference_blob(face);
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    QByteArray bytes(data, static_cast<qsizetype>(length));
    hb_blob_destroy(blob);
    return bytes;
}

/// The tables that a font inside a PDF needs, without a copy. A subset planned from the whole face would first walk its cmap and its
/// layout tables, which are dropped anyway: a quarter of the time that a document takes.
FacePointer outlinesOf(hb_face_t *face)
{
    FacePointer outlines(hb_face_builder_create());
    for (const char *name : {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"}) {
        const hb_tag_t tag = HB_TAG(name[0], name[1], name[2], name[3]);
        hb_blob_t *table = hb_face_reference_table(face, tag);
        if (hb_blob_get_length(table) > 0)
            hb_face_builder_add_table(outlines.get(), tag, table);
        hb_blob_destroy(table);
    }
    return outlines;
}

/// Six capitals before the font's name, from its content.
QByteArray subsetTag(const QByteArray &program)
{
    const QByteArray hash = QCryptographicHash::hash(program, QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + static_cast<uchar>(hash[i]) % 26);
    return tag + '+';
}

QByteArray hexCode(size_t cid)
{
    return QByteArray::number(static_cast<qulonglong>(0x10000 + cid), 16).mid(1).toUpper();
}

} // namespace

size_t FontSubset::KeyHash::operator()(const Key &key) const noexcept
{
    size_t hash = key.glyph * 0x9E3779B9U ^ static_cast<size_t>(key.shift * 131 + key.widening);
    for (const char32_t c : key.text)
        hash = hash * 31 + c;
    return hash;
}

FontSubset::FontSubset(const FontFace &face) : m_face(face) {}

double FontSubset::advance(const Key &key) const
{
    const double em = m_face.advance(key.glyph) + static_cast<double>(key.widening) / trimSteps;
    return std::max(0.0, std::round(em * m_face.unitsPerEm())) / m_face.unitsPerEm();
}

FontSubset::Code FontSubset::code(quint32 glyph, std::u32string_view text, int shift, int widening)
{
    Key key{glyph, shift, widening, std::u32string(text)};
    if (m_keys.size() >= mostTrimmed)
        key.shift = key.widening = 0;
    const auto known = m_cids.find(key);
    if (known != m_cids.end())
        return {known->second, advance(key)};
    const size_t cid = std::min(m_keys.size(), mostCids);
    m_keys.push_back(key);
    m_cids.emplace(key, static_cast<quint16>(cid));
    return {static_cast<quint16>(cid), advance(key)};
}

QByteArray FontSubset::widths() const
{
    QByteArray out;
    for (size_t from = 1; from < m_keys.size();) {
        const double width = advance(m_keys[from]);
        size_t to = from;
        while (to + 1 < m_keys.size() && advance(m_keys[to + 1]) == width)
            ++to;
        out += QByteArray::number(static_cast<qulonglong>(from)) + ' ' + QByteArray::number(static_cast<qulonglong>(to))
            + ' ' + pdfNumber(width * 1000) + ' ';
        from = to + 1;
    }
    return out;
}

QByteArray FontSubset::toUnicode() const
{
    constexpr qsizetype mostPerSection = 100;
    QByteArrayList entries;
    for (size_t cid = 1; cid < m_keys.size(); ++cid)
        entries << '<' + hexCode(cid) + "><" + utf16Hex(QString::fromStdU32String(m_keys[cid].text)) + ">\n";
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    for (qsizetype from = 0; from < entries.size(); from += mostPerSection) {
        const QByteArrayList section = entries.mid(from, mostPerSection);
        map += QByteArray::number(section.size()) + " beginbfchar\n" + section.join() + "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray FontSubset::descriptor(const QByteArray &name, int program) const
{
    hb_blob_t *head = hb_face_reference_table(m_face.face(), HB_TAG('h', 'e', 'a', 'd'));
    unsigned length = 0;
    const auto *bytes = reinterpret_cast<const uchar *>(hb_blob_get_data(head, &length));
    QByteArray box;
    for (unsigned offset = 36; offset < 44 && offset + 1 < length; offset += 2) {
        const auto units = static_cast<qint16>(bytes[offset] << 8 | bytes[offset + 1]);
        box += pdfNumber(std::round(units / m_face.unitsPerEm() * 1000)) + ' ';
    }
    hb_blob_destroy(head);
    const QByteArray ascent = pdfNumber(std::round(m_face.ascent() * 1000));
    return "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + box + "]/ItalicAngle 0/Ascent " + ascent
        + "/Descent " + pdfNumber(std::round(m_face.descent() * 1000)) + "/CapHeight " + ascent + "/StemV 80/FontFile2 "
        + PdfObjects::reference(program) + ">>";
}

Result<FontSubset::Written> FontSubset::write(PdfObjects &objects) const
{
    const Error failed{.code = ErrorCode::Internal,
                       .detail = QStringLiteral("the font could not be subset"),
                       .location = {.path = m_face.path()}};
    const InputPointer input(hb_subset_input_create_or_fail());
    if (!input || m_keys.size() > mostCids)
        return failed;
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const Key &key : m_keys)
        hb_set_add(wanted, key.glyph);
    const FacePointer outlines = outlinesOf(m_face.face());
    const PlanPointer plan(hb_subset_plan_create_or_fail(outlines.get(), input.get()));
    const FacePointer subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!subset)
        return failed;

    const hb_map_t *renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    const unsigned own = hb_face_get_glyph_count(subset.get());
    std::vector<DerivedGlyph> derived;
    std::map<std::tuple<quint32, int, int>, unsigned> known;
    QByteArray cidToGlyph;
    for (const Key &key : m_keys) {
        unsigned glyph = hb_map_get(renumbered, key.glyph);
        if (key.shift != 0 || key.widening != 0) {
            const auto next = static_cast<unsigned>(own + derived.size());
            const auto [place, added] = known.try_emplace({glyph, key.shift, key.widening}, next);
            if (added) {
                const double unit = m_face.unitsPerEm();
                derived.push_back({glyph, -static_cast<int>(std::lround(key.shift * unit / trimSteps)),
                                   static_cast<int>(std::lround(advance(key) * unit))});
            }
            glyph = place->second;
        }
        cidToGlyph += static_cast<char>(glyph >> 8);
        cidToGlyph += static_cast<char>(glyph);
    }
    const QByteArray program = derived.empty() ? bytesOf(subset.get()) : withDerivedGlyphs(subset.get(), derived);
    const QByteArray name = subsetTag(program) + m_face.postScriptName();
    const auto ref = &PdfObjects::reference;
    const int file = objects.addStream("/Length1 " + QByteArray::number(program.size()), program);
    const int described = objects.add(descriptor(name, file));
    const int map = objects.addStream({}, cidToGlyph);
    const int unicode = objects.addStream({}, toUnicode());
    const int descendant =
        objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" + "/FontDescriptor "
                    + ref(described) + "/DW 1000/W[" + widths() + "]/CIDToGIDMap " + ref(map) + ">>");
    const auto composite = [&](const QByteArray &encoding) {
        return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/" + encoding + "/DescendantFonts["
                           + ref(descendant) + "]/ToUnicode " + ref(unicode) + ">>");
    };
    return Written{composite("Identity-H"), composite("Identity-V")};
}

} // namespace hoshin::publish
