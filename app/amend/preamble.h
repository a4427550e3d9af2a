// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace hoshin::amend {

/// The sentence before the instructions: 星見野市情報セキュリティ規程（令和5年星見野市訓令第4号）の一部を次のように改正する。
struct Preamble
{
    QString title;      ///< of the instrument that is amended
    QString instrument; ///< its form and number, without brackets; may be empty
    bool whole = false; ///< 全部 instead of 一部

    bool operator==(const Preamble &) const = default;
};

/// Reads the sentence; nothing where it is not one.
std::optional<Preamble> parsePreamble(QStringView sentence);

/// The sentence, 「。」 included.
QString print(const Preamble &preamble);

} // namespace hoshin::amend
