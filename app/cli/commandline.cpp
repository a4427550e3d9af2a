// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QString optionUsage(const OptionSpec &option)
{
    const QString dashes = option.name.size() == 1 ? u"-"_s : u"--"_s;
    return option.valueName.isEmpty() ? dashes + option.name : dashes + option.name + u' ' + option.valueName;
}

static QString helpOf(const Command &command)
{
    QString text = u"hoshin-cli %1 %2\n\n%3\n\n"_s.arg(command.name, command.synopsis, command.summary);
    for (const OptionSpec &option : optionsOf(command))
        text += u"  %1\n      %2\n"_s.arg(optionUsage(option), option.help);
    return text + u'\n'
        + Tr::tr("終了コード: 0 完了、1 完了（報告すべき指摘・差異あり）、2 使い方の誤り、3 入力を読めない、4 "
                 "出力を書けない")
        + u'\n';
}

static QString overview(const std::vector<Command> &commands)
{
    QString text = Tr::tr("使い方: hoshin-cli コマンド …（hoshin-cli コマンド --help で詳細）") + u"\n\n"_s;
    for (const Command &command : commands)
        text += u"  %1 %2\n      %3\n"_s.arg(command.name, command.synopsis, command.summary);
    return text;
}

Exit runCommandLine(const QStringList &arguments, Console &console)
{
    const std::vector<Command> commands = allCommands();
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "help"_L1 || name == "-h"_L1)
        return console.data({}, overview(commands).toUtf8());
    if (name == "--version"_L1)
        return console.data({}, "hoshin-cli " HOSHIN_VERSION "\n");
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == name; });
    if (command == commands.end()) {
        console.message(name.isEmpty()
                            ? overview(commands)
                            : Tr::tr("「%1」というコマンドはありません。").arg(name) + u'\n' + overview(commands));
        return Exit::Usage;
    }
    Invocation invocation;
    const QString wrong = parseInvocation(arguments.mid(1), *command, invocation);
    if (!wrong.isEmpty()) {
        console.message(wrong + u'\n' + u"hoshin-cli %1 %2"_s.arg(command->name, command->synopsis));
        return Exit::Usage;
    }
    if (invocation.has(u"help"_s))
        return console.data({}, helpOf(*command).toUtf8());
    return command->run(invocation, console);
}

} // namespace hoshin::cli
