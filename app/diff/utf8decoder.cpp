// SPDX-License-Identifier: Apache-2.0
#include "diff/utf8decoder.h"

#include <QtEndian>

#if defined(__x86_64__) && defined(__GNUC__)
#define HOSHIN_HAS_SSSE3
#include <tmmintrin.h>
#endif

namespace hoshin::diff {

namespace {

constexpr bool isTrail(uchar byte) { return (byte & 0xC0) == 0x80; }

constexpr bool combines(uint c) { return (c >= 0x0300 && c <= 0x036F) || c == 0x3099 || c == 0x309A; }

/// Decodes two and four byte forms, and whatever is wrong. 0 bytes taken: not UTF-8.
int decodeRare(const uchar *at, const uchar *end, char16_t *&out)
{
    const uchar first = at[0];
    if (first >= 0xC2 && first <= 0xDF && end - at >= 2 && isTrail(at[1])) {
        const uint c = uint(first & 0x1F) << 6 | (at[1] & 0x3F);
        *out++ = char16_t(c);
        return combines(c) ? 0 : 2;
    }
    if (first >= 0xF0 && first <= 0xF4 && end - at >= 4 && isTrail(at[1]) && isTrail(at[2]) && isTrail(at[3])) {
        const char32_t c =
            char32_t(first & 7) << 18 | char32_t(at[1] & 0x3F) << 12 | char32_t(at[2] & 0x3F) << 6 | (at[3] & 0x3F);
        if (c < 0x10000 || c > 0x10FFFF)
            return 0;
        *out++ = QChar::highSurrogate(c);
        *out++ = QChar::lowSurrogate(c);
        return 4;
    }
    return 0;
}

#ifdef HOSHIN_HAS_SSSE3
/// The code points of three byte forms, 0x00aabbcc a lane.
__attribute__((target("ssse3"))) inline __m128i codesOf(__m128i lanes)
{
    const __m128i first = _mm_and_si128(_mm_srli_epi32(lanes, 4), _mm_set1_epi32(0xF000));
    const __m128i second = _mm_and_si128(_mm_srli_epi32(lanes, 2), _mm_set1_epi32(0x0FC0));
    return _mm_or_si128(_mm_or_si128(first, second), _mm_and_si128(lanes, _mm_set1_epi32(0x003F)));
}

/// Decodes eight plain three byte forms at a time, as long as there are eight in a row; where it stopped.
__attribute__((target("ssse3"))) const uchar *decodeEights(const uchar *at, const uchar *end, char16_t *&out)
{
    const __m128i spread = _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1);
    const __m128i gather = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, -1, -1, -1, -1, -1, -1, -1, -1);
    const __m128i marks = _mm_set1_epi32(0x00F0C0C0);
    const __m128i wanted = _mm_set1_epi32(0x00E08080);
    for (; end - at >= 28; at += 24, out += 8) { // the second load reads four bytes more than it uses
        const __m128i low = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at)), spread);
        const __m128i high = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at + 12)), spread);
        const __m128i formed = _mm_and_si128(_mm_cmpeq_epi32(_mm_and_si128(low, marks), wanted),
                                             _mm_cmpeq_epi32(_mm_and_si128(high, marks), wanted));
        const __m128i codes =
            _mm_unpacklo_epi64(_mm_shuffle_epi8(codesOf(low), gather), _mm_shuffle_epi8(codesOf(high), gather));
        const __m128i group = _mm_and_si128(codes, _mm_set1_epi16(short(0xF800)));
        const __m128i overlong = _mm_cmpeq_epi16(group, _mm_setzero_si128());
        const __m128i surrogate = _mm_cmpeq_epi16(group, _mm_set1_epi16(short(0xD800)));
        const __m128i voiced = _mm_or_si128(_mm_cmpeq_epi16(codes, _mm_set1_epi16(0x3099)),
                                            _mm_cmpeq_epi16(codes, _mm_set1_epi16(0x309A)));
        const __m128i other = _mm_or_si128(_mm_or_si128(overlong, surrogate), voiced);
        if (_mm_movemask_epi8(_mm_andnot_si128(other, formed)) != 0xFFFF)
            break;
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out), codes);
    }
    return at;
}
#endif

/// Decodes as long as plain three byte forms follow each other; where it stopped.
const uchar *decodeThreeByteForms(const uchar *at, const uchar *end, char16_t *&out)
{
#ifdef HOSHIN_HAS_SSSE3
    static const bool hasEights = __builtin_cpu_supports("ssse3") != 0;
    if (hasEights)
        at = decodeEights(at, end, out);
#endif
    while (end - at >= 4) {
        const quint32 word = qFromLittleEndian<quint32>(at);
        if ((word & 0x00C0C0F0) != 0x008080E0)
            break;
        const uint c = (word & 0x0F) << 12 | ((word >> 8) & 0x3F) << 6 | ((word >> 16) & 0x3F);
        if (c < 0x800 || c - 0xD800 < 0x800 || c - 0x3099 <= 1)
            break; // not UTF-8, or to be composed: the caller looks again
        *out++ = char16_t(c);
        at += 3;
    }
    return at;
}

} // namespace

std::optional<QString> decodeUtf8(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    char16_t *const start = out;
    auto at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    if (bytes.startsWith("\xEF\xBB\xBF"))
        at += 3;
    while (at < end) {
        at = decodeThreeByteForms(at, end, out);
        if (at == end)
            break;
        const uchar first = *at;
        if ((first & 0xF0) == 0xE0 && end - at >= 3) {
            const uint c = uint(first & 0x0F) << 12 | uint(at[1] & 0x3F) << 6 | uint(at[2] & 0x3F);
            const bool wellFormed = isTrail(at[1]) && isTrail(at[2]) && c >= 0x800 && (c & 0xF800) != 0xD800;
            if (!wellFormed || combines(c))
                return std::nullopt;
            *out++ = char16_t(c);
            at += 3;
        } else if (first < 0x80 && first != 0) {
            do
                *out++ = *at++;
            while (at < end && *at < 0x80 && *at != 0);
        } else {
            const int taken = decodeRare(at, end, out);
            if (taken == 0)
                return std::nullopt;
            at += taken;
        }
    }
    text.truncate(out - start);
    return text;
}

} // namespace hoshin::diff
