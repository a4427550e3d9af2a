// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/command.h"

#include <QCoreApplication>

#include <cstdio>

using namespace hoshin;

namespace {

class StandardConsole final : public cli::Console
{
public:
    void message(const QString &text) override
    {
        const QByteArray bytes = text.toUtf8();
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
        if (!bytes.endsWith('\n'))
            std::fputc('\n', stderr);
    }

    cli::Exit data(const cli::Invocation &invocation, const QByteArray &bytes) override
    {
        if (invocation.has(QStringLiteral("o"))) {
            if (const Result<void> written = writeFile(invocation.value(QStringLiteral("o")), bytes); !written)
                return cli::report(written.error(), *this);
            return cli::Exit::Done;
        }
        const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
            && std::fflush(stdout) == 0;
        if (whole)
            return cli::Exit::Done;
        return cli::report({.code = ErrorCode::NotWritable, .detail = QStringLiteral("標準出力")}, *this);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    StandardConsole console;
    return int(cli::runCommandLine(QCoreApplication::arguments().mid(1), console));
}
