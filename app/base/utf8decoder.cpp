// SPDX-License-Identifier: Apache-2.0
#include "base/utf8decoder.h"

#include <QtEndian>
#include <QVarLengthArray>

#include <algorithm>

#if defined(__x86_64__) && defined(__GNUC__)
#define HOSHIN_HAS_SSSE3 // asked for while the program runs: it has to start on processors without it
#include <tmmintrin.h>
#endif

namespace hoshin {

namespace {

#ifdef HOSHIN_HAS_SSSE3
/// The code points of three byte forms, 0x00aabbcc a lane.
__attribute__((target("ssse3"))) inline __m128i codesOf(__m128i lanes)
{
    const __m128i first = _mm_and_si128(_mm_srli_epi32(lanes, 4), _mm_set1_epi32(0xF000));
    const __m128i second = _mm_and_si128(_mm_srli_epi32(lanes, 2), _mm_set1_epi32(0x0FC0));
    return _mm_or_si128(_mm_or_si128(first, second), _mm_and_si128(lanes, _mm_set1_epi32(0x003F)));
}

/// Decodes eight plain three byte forms at a time, as long as there are eight in a row; where it stopped. Sixteen at a time with
/// AVX2 were measured and no faster: the lines of a statute are short.
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

} // namespace

const uchar *decodeThreeByteForms(const uchar *at, const uchar *end, char16_t *&out)
{
#ifdef HOSHIN_HAS_SSSE3
    static const bool hasEights = __builtin_cpu_supports("ssse3") != 0;
    if (hasEights)
        at = decodeEights(at, end, out);
#endif
    for (; end - at >= 3; at += 3) {
        const uint word =
            end - at > 3 ? qFromLittleEndian<quint32>(at) : uint(at[0]) | uint(at[1]) << 8 | uint(at[2]) << 16;
        if ((word & 0x00C0C0F0) != 0x008080E0)
            break;
        const uint c = (word & 0x0F) << 12 | ((word >> 8) & 0x3F) << 6 | ((word >> 16) & 0x3F);
        if (c < 0x800 || c - 0xD800 < 0x800 || c - 0x3099 <= 1)
            break; // not UTF-8, or to be composed: the caller looks again
        *out++ = char16_t(c);
    }
    return at;
}

QString stringFromUtf8(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes); // takes the mark off
    QVarLengthArray<char16_t, 1024> decoded(bytes.size() + 16);
    auto at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    char16_t *out = decoded.data();
    while (at < end) {
        if (*at >= 0x80) {
            const uchar *const start = at;
            at = decodeThreeByteForms(at, end, out);
            if (at == start)
                return QString::fromUtf8(bytes); // neither Japanese nor ASCII
        }
        while (at < end && *at < 0x80)
            *out++ = *at++;
    }
    return QString(reinterpret_cast<const QChar *>(decoded.data()), out - decoded.data());
}

} // namespace hoshin
