// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace hoshin::test {

static double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

Ran runProgram(const QStringList &arguments, const Hindrance &hindrance)
{
    QProcess process;
    if (!hindrance.out.isEmpty())
        process.setStandardOutputFile(hindrance.out);
    if (hindrance.largestFile > 0) {
        process.setChildProcessModifier([limit = rlim_t(hindrance.largestFile)] {
            const rlimit size{limit, limit};
            setrlimit(RLIMIT_FSIZE, &size);
            std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        });
    }
    const double before = childSeconds();
    process.start(QStringLiteral(HOSHIN_CLI), arguments);
    Ran ran;
    const bool finished = process.waitForStarted() && (process.closeWriteChannel(), process.waitForFinished(120'000));
    if (!finished) {
        process.kill();
        process.waitForFinished();
    }
    ran.ended = finished && process.exitStatus() == QProcess::NormalExit;
    ran.exit = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.messages = QString::fromUtf8(process.readAllStandardError());
    ran.seconds = childSeconds() - before;
    return ran;
}

QByteArray told(const QStringList &arguments, const Ran &ran)
{
    return u"hoshin-cli %1\n  %2, exit %3, %4 bytes out, %5 s\n  %6"_s
        .arg(arguments.join(u' '), ran.ended ? u"ended"_s : u"killed"_s)
        .arg(ran.exit)
        .arg(ran.out.size())
        .arg(ran.seconds)
        .arg(ran.messages.left(600))
        .toUtf8();
}

Ran answers(const QStringList &arguments)
{
    const Ran ran = runProgram(arguments);
    const auto hold = [&](bool holds) {
        if (!holds)
            QTest::qFail(told(arguments, ran).constData(), __FILE__, __LINE__);
    };
    hold(ran.ended);
    hold(ran.exit == 0 || ran.exit == 1 || ran.exit == 3);
    hold(ran.exit < 3 || (ran.out.isEmpty() && !ran.messages.trimmed().isEmpty()));
    const QStringList lines = ran.messages.split(u'\n'); // a message names a place, it does not repeat the file
    hold(std::all_of(lines.begin(), lines.end(), [](const QString &line) { return line.size() < 2000; }));
    return ran;
}

QByteArray repeated(QStringView line, int times) { return line.toUtf8().repeated(times); }

} // namespace hoshin::test
