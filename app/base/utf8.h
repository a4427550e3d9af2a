// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace hoshin {

/// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and anything above U+10FFFF are not), or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// Line and column (in characters, from 1) of byte `offset` in UTF-8 text.
ErrorLocation locate(QByteArrayView bytes, qsizetype offset, const QString &path = {});

} // namespace hoshin
