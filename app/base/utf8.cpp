// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace hoshin {

/// Length of the character at `at`, 0 where it is none.
static int sequenceLength(const uchar *at, const uchar *end)
{
    const uchar lead = *at;
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || end - at < length)
        return 0;
    for (int i = 1; i < length; ++i)
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    const uchar second = at[1];
    const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool outside = (lead == 0xed && second >= 0xa0) || (lead == 0xf4 && second >= 0x90);
    return overlong || outside ? 0 : length;
}

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    const auto *begin = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *end = begin + bytes.size();
    for (const uchar *at = begin; at < end;) {
        // Kana, kanji and their punctuation: three bytes and none of the exceptions below. Two characters at a time.
        while (end - at >= 8) {
            const quint64 two = qFromLittleEndian<quint64>(at);
            constexpr quint64 marks = 0x0000'C0C0'F0C0'C0F0;
            const auto lead = [](quint64 byte) { return (byte & 0xff) - 0xe1 <= 0xec - 0xe1; };
            if ((two & marks) != 0x0000'8080'E080'80E0 || !lead(two) || !lead(two >> 24))
                break;
            at += 6;
        }
        while (end - at >= 3 && *at >= 0xe1 && *at <= 0xec && (at[1] & 0xc0) == 0x80 && (at[2] & 0xc0) == 0x80)
            at += 3;
        quint64 eight = 0;
        if (end - at >= 8) {
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080u) == 0) {
                at += 8;
                continue;
            }
        }
        if (at == end)
            break;
        const int length = sequenceLength(at, end);
        if (length == 0)
            return at - begin;
        at += length;
    }
    return -1;
}

ErrorLocation locate(QByteArrayView bytes, qsizetype offset, const QString &path)
{
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QByteArrayView line = before.sliced(lineStart);
    const auto characters = std::count_if(line.begin(), line.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    return {path, int(std::count(before.begin(), before.end(), '\n')) + 1, int(characters) + 1};
}

} // namespace hoshin
