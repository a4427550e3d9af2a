// SPDX-License-Identifier: Apache-2.0
// The module hoshin-commands: all commands, with the libraries that they need. main.cpp loads it.
#include "cli/standardconsole.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int hoshinRunCommand(const QStringList &arguments)
{
    hoshin::cli::StandardConsole console;
    return int(hoshin::cli::runCommandLine(arguments, console));
}
