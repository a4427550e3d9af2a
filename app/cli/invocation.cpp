// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

std::vector<OptionSpec> optionsOf(const Command &command)
{
    std::vector<OptionSpec> options = command.options;
    if (!command.formats.isEmpty())
        options.push_back(
            {u"format"_s, command.formats.join(u'|'), Tr::tr("出力の形式（既定は %1）").arg(command.formats.first())});
    options.push_back({u"o"_s, u"FILE"_s, Tr::tr("標準出力の代わりに FILE へ書く")});
    options.push_back({u"help"_s, {}, Tr::tr("この説明を表示する")});
    return options;
}

QString parseInvocation(const QStringList &words, const Command &command, Invocation &invocation)
{
    const std::vector<OptionSpec> options = optionsOf(command);
    bool onlyArguments = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (onlyArguments || !word.startsWith(u'-') || word.size() == 1) {
            invocation.arguments << word;
            continue;
        }
        if (word == "--"_L1) {
            onlyArguments = true;
            continue;
        }
        const QString name = word.mid(word.startsWith("--"_L1) ? 2 : 1).section(u'=', 0, 0);
        const auto option =
            std::find_if(options.begin(), options.end(), [&](const OptionSpec &o) { return o.name == name; });
        if (option == options.end())
            return Tr::tr("「%1」という指定はありません。").arg(word);
        if (option->valueName.isEmpty()) {
            invocation.options[name] << QString();
        } else if (word.contains(u'=')) {
            invocation.options[name] << word.section(u'=', 1);
        } else if (++i < words.size()) {
            invocation.options[name] << words.at(i);
        } else {
            return Tr::tr("「%1」の値がありません。").arg(word);
        }
    }
    if (invocation.has(u"help"_s))
        return {};
    if (invocation.has(u"format"_s) && !command.formats.contains(invocation.format({})))
        return Tr::tr("形式「%1」はありません。%2 のいずれかを指定してください。")
            .arg(invocation.format({}), command.formats.join(u", "_s));
    if (invocation.arguments.size() < command.minimumArguments
        || invocation.arguments.size() > command.maximumArguments)
        return Tr::tr("引数の数が合いません。");
    return {};
}

} // namespace hoshin::cli
