// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hoshin::import {

/// A text file as text.
struct DecodedText
{
    QString text;     ///< NFC, without a byte order mark
    QString encoding; ///< as people call it: UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16
};

/// The text in `bytes`, whose encoding is found from a byte order mark or from the bytes themselves.
///
/// Errors:  Malformed with the line and column of the first byte that fits no encoding, of a NUL or an unpaired surrogate.
/// Cost:    linear.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &path);

} // namespace hoshin::import
