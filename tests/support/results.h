// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QTest>

/// Fails the test with the error's own words. Evaluates the expression once.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &verified = (expression);                                                                           \
        QVERIFY2(verified, verified ? "" : qPrintable(hoshin::toLogString(verified.error())));                         \
    } while (false)
