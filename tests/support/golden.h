// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
namespace hoshin::test {
/// Empty where `actual` equals tests/data/<relativePath>; otherwise the first differing line, for QVERIFY2.
/// With HOSHIN_UPDATE_GOLDEN=1 the file is rewritten AND the test still fails, so that no run with the switch on
/// passes.
QString compareToGolden(const QByteArray &actual, const QString &relativePath);
} // namespace hoshin::test
