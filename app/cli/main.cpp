// SPDX-License-Identifier: Apache-2.0
// The small program hoshin-cli: it compares texts by itself and loads the module hoshin-commands for everything else. Sixty
// shared libraries take several times as long to load as two statutes take to compare.
#include "cli/standardconsole.h"
#include "cli/textcompare.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace hoshin;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
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
