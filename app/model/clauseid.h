// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace hoshin::model {

/// Identity of a clause across revisions, renumbering and moves: 128 opaque bits. Never parse it, never show it.
/// Assigned once when the clause is created; the printed number (第3条第2項) is derived, not stored.
class ClauseId
{
public:
    constexpr ClauseId() = default;
    constexpr ClauseId(quint64 high, quint64 low) : m_high(high), m_low(low) {}

    constexpr bool isNull() const { return m_high == 0 && m_low == 0; }

    /// 26 characters of Crockford's base32 (0-9 a-z without i l o u), empty for the null id.
    QString toString() const;
    /// The id that toString() wrote, or the null id where `text` is not one.
    static ClauseId fromString(QStringView text);

    friend constexpr bool operator==(const ClauseId &, const ClauseId &) = default;
    friend constexpr auto operator<=>(const ClauseId &, const ClauseId &) = default;
    friend size_t qHash(const ClauseId &id, size_t seed = 0) noexcept { return ::qHash(id.m_high ^ id.m_low, seed); }

private:
    quint64 m_high = 0;
    quint64 m_low = 0;
};

/// Makes new ids: from the system's randomness, or from a seed where equal input has to give equal output (imports of files
/// named on the command line, tests).
class IdSource
{
public:
    IdSource(); ///< random
    explicit IdSource(quint64 seed) : m_state(seed), m_seeded(true) {}

    ClauseId next(); ///< never null

private:
    quint64 m_state = 0;
    bool m_seeded = false;
};

} // namespace hoshin::model

Q_DECLARE_TYPEINFO(hoshin::model::ClauseId, Q_PRIMITIVE_TYPE);
