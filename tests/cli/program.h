// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace hoshin::test {

/// What a run of hoshin-cli left behind.
struct Ran
{
    bool ended = false; ///< by itself: neither killed by a signal nor by the clock
    int exit = -1;
    QByteArray out;
    QString messages;   ///< stderr
    double seconds = 0; ///< of processor time
};

/// How a run is hindered.
struct Hindrance
{
    qint64 largestFile = 0; ///< bytes; writing more fails as on a full disk; 0: no limit
    QString out;            ///< where stdout goes; empty: into Ran::out
};

/// Runs hoshin-cli with these arguments, at most two minutes.
Ran runProgram(const QStringList &arguments, const Hindrance &hindrance = {});

/// Runs the program and fails the test unless it holds the contract: an end by itself, an exit code of it, nothing on stdout and
/// a short sentence on stderr where there is no result.
Ran answers(const QStringList &arguments);

/// `line` in UTF-8 so many times.
QByteArray repeated(QStringView line, int times);

/// The command and how it went, for the message of a failed check.
QByteArray told(const QStringList &arguments, const Ran &ran);

} // namespace hoshin::test
