// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace hoshin::diff {

/// UTF-8 as text. Made for Japanese, where nearly every character has three bytes.
///
/// Errors:  nothing where the bytes are not UTF-8 (overlong forms and surrogates are not), contain NUL, or characters that
///          Unicode composes with the one before (U+0300–U+036F, U+3099, U+309A): the caller has to normalise such a text.
/// Cost:    linear, one allocation.
std::optional<QString> decodeUtf8(QByteArrayView bytes);

} // namespace hoshin::diff
