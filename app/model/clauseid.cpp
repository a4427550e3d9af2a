// SPDX-License-Identifier: Apache-2.0
#include "model/clauseid.h"

#include <QRandomGenerator>

#include <array>

namespace hoshin::model {

static constexpr std::array<char16_t, 32> digits = {u'0', u'1', u'2', u'3', u'4', u'5', u'6', u'7', u'8', u'9', u'a',
                                                    u'b', u'c', u'd', u'e', u'f', u'g', u'h', u'j', u'k', u'm', u'n',
                                                    u'p', u'q', u'r', u's', u't', u'v', u'w', u'x', u'y', u'z'};
static constexpr int length = 26; // 26 × 5 bits hold 128

QString ClauseId::toString() const
{
    if (isNull())
        return {};
    QString text(length, Qt::Uninitialized);
    quint64 high = m_high;
    quint64 low = m_low;
    for (int i = length - 1; i >= 0; --i) {
        text[i] = digits[low & 31];
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return text;
}

/// Value of every ASCII character as a digit, -1 for those that are none. A table: a document has thousands of ids.
static constexpr std::array<signed char, 128> digitValues = [] {
    std::array<signed char, 128> values{};
    values.fill(-1);
    for (size_t i = 0; i < digits.size(); ++i)
        values[digits[i]] = static_cast<signed char>(i);
    return values;
}();

static int digitValue(char16_t c) { return c < digitValues.size() ? digitValues[c] : -1; }

ClauseId ClauseId::fromString(QStringView text)
{
    if (text.size() != length || digitValue(text[0].unicode()) > 7)
        return {};
    quint64 high = 0;
    quint64 low = 0;
    for (const QChar c : text) {
        const int value = digitValue(c.unicode());
        if (value < 0)
            return {};
        high = (high << 5) | (low >> 59);
        low = (low << 5) | quint64(value);
    }
    return {high, low};
}

IdSource::IdSource() = default;

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): enough for ids that must differ, not for secrets.
static quint64 splitMix(quint64 &state)
{
    quint64 z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

ClauseId IdSource::next()
{
    ClauseId id;
    while (id.isNull()) {
        if (m_seeded) {
            const quint64 high = splitMix(m_state);
            id = ClauseId(high, splitMix(m_state));
        } else {
            id = ClauseId(QRandomGenerator::system()->generate64(), QRandomGenerator::system()->generate64());
        }
    }
    return id;
}

} // namespace hoshin::model
