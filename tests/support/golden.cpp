// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
namespace hoshin::test {
QString compareToGolden(const QByteArray &actual, const QString &relativePath)
{
    const QString path = QDir(QStringLiteral(HOSHIN_TEST_DATA)).filePath(relativePath);
    QFile file(path);
    const QByteArray expected = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.isOpen() && actual == expected)
        return {};
    if (qEnvironmentVariableIntValue("HOSHIN_UPDATE_GOLDEN") == 1) {
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(actual) != actual.size() || !out.commit())
            return QStringLiteral("cannot update %1: %2").arg(path, out.errorString());
        return QStringLiteral("updated %1; review the diff and run again").arg(path);
    }
    const QList<QByteArray> a = actual.split('\n');
    const QList<QByteArray> e = expected.split('\n');
    for (qsizetype i = 0; i < qMax(a.size(), e.size()); ++i) {
        if (a.value(i) != e.value(i))
            return QStringLiteral("%1:%2\n  expected: %3\n  actual:   %4")
                .arg(path)
                .arg(i + 1)
                .arg(QString::fromUtf8(e.value(i)), QString::fromUtf8(a.value(i)));
    }
    return QStringLiteral("missing: %1").arg(path);
}
} // namespace hoshin::test
