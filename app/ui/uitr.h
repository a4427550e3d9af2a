// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace hoshin::ui {

/// Translation context of the window. Source strings are Japanese.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(hoshin::ui)
};

} // namespace hoshin::ui
