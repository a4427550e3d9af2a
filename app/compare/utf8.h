// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace hoshin::compare {

/// Appends `text` as UTF-8. A lone surrogate becomes U+FFFD.
void appendUtf8(QByteArray &out, QStringView text);

/// The same inside a JSON string: quotes, backslashes and control characters escaped.
void appendJsonEscaped(QByteArray &out, QStringView text);

/// The same inside HTML text or a quoted attribute. Control characters that HTML forbids are left out.
void appendHtmlEscaped(QByteArray &out, QStringView text);

} // namespace hoshin::compare
