// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace hoshin::check {

/// In which way a clause binds less than the example that it says to follow.
enum class WeakeningKind : quint8 {
    Ending,    ///< 義務 → 努力: しなければならない became 努めるものとする
    Exception, ///< an exception that the example does not have: ただし…, …を除き
    Scope,     ///< fewer cases: 重要な…に限り, 原則として, 必要に応じ
    Dropped,   ///< an actor or object of an enumeration is missing: A及びB became A
};

struct Weakening
{
    WeakeningKind kind = WeakeningKind::Ending;
    QString words; ///< the body's words that do it; for Dropped those of the example that are missing; empty for Ending
    int start = 0; ///< of `words` in the body's text, UTF-16 units; 0 for Dropped and Ending

    bool operator==(const Weakening &) const = default;
};

/// Compares a clause's own words with the example's, placeholders filled on both sides. At most one of each kind.
///
/// Laws:    weakenings(x, x) is empty. Only what the example does not have counts, so that an example with exceptions of its own
///          weakens nothing. Limiting a permission (…に限り、…することができる) binds more, not less: it is none.
/// Cost:    that of diff::phraseDiff.
std::vector<Weakening> weakenings(const QString &own, const QString &example);

} // namespace hoshin::check
