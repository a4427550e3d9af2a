// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <QByteArray>
#include <QStringList>

namespace hoshin::test {

/// Keeps what a command says and writes.
class Recorder final : public cli::Console
{
public:
    void message(const QString &text) override { messages += text; }
    cli::Exit data(const cli::Invocation &, const QByteArray &bytes) override
    {
        written = bytes;
        return cli::Exit::Done;
    }

    QStringList messages;
    QByteArray written;
};

} // namespace hoshin::test
