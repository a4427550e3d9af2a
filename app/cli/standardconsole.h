// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace hoshin::cli {

/// Standard output, standard error and the file of -o.
class StandardConsole final : public Console
{
public:
    void message(const QString &text) override;
    Exit data(const Invocation &invocation, const QByteArray &bytes) override;
};

} // namespace hoshin::cli
