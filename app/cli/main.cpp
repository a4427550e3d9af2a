// SPDX-License-Identifier: Apache-2.0
// The small program hoshin-cli: it compares texts by itself and loads the module hoshin-commands for everything else. Sixty
// shared libraries take several times as long to load as two statutes take to compare.
#include "cli/standardconsole.h"
#include "cli/textcompare.h"

#include <QCoreApplication>
#include <QLibrary>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace hoshin;
using namespace Qt::StringLiterals;

/// Two texts are compared and the program is over: memory once asked for stays for what is needed next. Giving back and asking
/// again made a quarter of the page faults, which are a third of the time.
static void keepMemory()
{
#ifdef __GLIBC__
    constexpr int never = 1 << 30;
    constexpr int step = 4 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, never);
    mallopt(M_TRIM_THRESHOLD, never);
    mallopt(M_TOP_PAD, step);
#endif
}

int main(int argc, char **argv)
{
    keepMemory();
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    cli::StandardConsole console;
    if (const std::optional<cli::Exit> exit = cli::compareTexts(arguments, console))
        return int(*exit);
    QLibrary commands(QCoreApplication::applicationDirPath() + u"/../lib/hoshin/hoshin-commands"_s);
    const auto run = reinterpret_cast<int (*)(const QStringList &)>(commands.resolve("hoshinRunCommand"));
    if (run != nullptr)
        return run(arguments);
    return int(cli::report(
        {.code = ErrorCode::NotReadable, .detail = commands.errorString(), .location = {.path = commands.fileName()}},
        console));
}
