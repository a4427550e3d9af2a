// SPDX-License-Identifier: Apache-2.0
#include "diff/utf8decoder.h"

#include "base/utf8decoder.h"

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
