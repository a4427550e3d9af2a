// SPDX-License-Identifier: Apache-2.0
#include "cli/standardconsole.h"

#include "base/fileio.h"

#include <cstdio>

namespace hoshin::cli {

void StandardConsole::message(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stderr);
}

Exit StandardConsole::data(const Invocation &invocation, const QByteArray &bytes)
{
    if (invocation.has(QStringLiteral("o"))) {
        if (const Result<void> written = writeFile(invocation.value(QStringLiteral("o")), bytes); !written)
            return report(written.error(), *this);
        return Exit::Done;
    }
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
    if (whole)
        return Exit::Done;
    return report({.code = ErrorCode::NotWritable, .detail = QStringLiteral("標準出力")}, *this);
}

} // namespace hoshin::cli
