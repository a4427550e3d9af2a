// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

#include <array>
#include <string_view>

namespace hoshin::text {

/// Which characters may begin something that a scanner looks for. It says no to nearly all others at the cost of one look, and
/// yes to some of them: what it lets through has to be looked at.
class CharacterFilter
{
public:
    constexpr explicit CharacterFilter(std::u16string_view characters)
    {
        for (const char16_t c : characters)
            m_bits[word(c)] |= bit(c);
    }

    constexpr bool mayHold(QChar c) const { return (m_bits[word(c)] & bit(c)) != 0; }

private:
    static constexpr size_t word(QChar c) { return (c.unicode() >> 6) & 7; }
    static constexpr quint64 bit(QChar c) { return quint64(1) << (c.unicode() & 63); }

    std::array<quint64, 8> m_bits{};
};

} // namespace hoshin::text
