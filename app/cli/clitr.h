// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace hoshin::cli {

/// Translation context of the command line. Source strings are Japanese.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(hoshin::cli)
};

} // namespace hoshin::cli
