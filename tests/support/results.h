// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QTest>

/// Fails the test with the error's own words. Evaluates the expression once.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &okResult_ = (expression);                                                                          \
        QVERIFY2(okResult_, okResult_ ? "" : qPrintable(hoshin::toLogString(okResult_.error())));                      \
    } while (false)
