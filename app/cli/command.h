// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace hoshin::cli {

/// What the program answers to the shell. Part of the command-line contract.
enum class Exit {
    Done = 0,       ///< nothing to report
    Findings = 1,   ///< done, but there are findings or differences that the command promises to report
    Usage = 2,      ///< the call itself is wrong
    Unreadable = 3, ///< an input cannot be read
    Unwritable = 4, ///< an output cannot be written
};

/// One option of a command: --name VALUE, or --name where valueName is empty.
struct OptionSpec
{
    QString name;      ///< without dashes; "o" and "m" are written with one
    QString valueName; ///< empty: a switch
    QString help;
};

/// A parsed call.
struct Invocation
{
    QStringList arguments;
    QMap<QString, QStringList> options; ///< by name; a switch has one empty value

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return options.value(option).value(0, otherwise);
    }
    QString format(const QString &otherwise) const { return value(QStringLiteral("format"), otherwise); }
};

/// Where a command speaks: data to stdout or the file of -o, messages to stderr. Tests give their own.
class Console
{
public:
    virtual ~Console() = default;
    virtual void message(const QString &text) = 0; ///< one line for a person
    /// All of a command's data at once. Errors: NotWritable.
    virtual Exit data(const Invocation &invocation, const QByteArray &bytes) = 0;
};

/// One command. Options --format, -o and --help exist everywhere and are not listed.
struct Command
{
    QString name;
    QString synopsis;    ///< "OLD NEW"
    QString summary;     ///< one sentence
    QStringList formats; ///< values of --format, the first is the default; empty: no --format
    std::vector<OptionSpec> options;
    int minimumArguments = 0;
    int maximumArguments = 0;
    std::function<Exit(const Invocation &, Console &)> run;
};

/// The options of a command, those that exist everywhere included.
std::vector<OptionSpec> optionsOf(const Command &command);

/// Sorts `words` into arguments and options. The sentence that says what is wrong; empty if nothing is.
QString parseInvocation(const QStringList &words, const Command &command, Invocation &invocation);

/// All commands in the order of --help. One line each in commandcatalogue.cpp.
std::vector<Command> allCommands();

/// Parses the arguments (without the program's name), runs the command, says what was wrong.
Exit runCommandLine(const QStringList &arguments, Console &console);

/// `text` for a message: the beginning of it where it is long.
QString quotable(const QString &text);

/// Says `error` as a sentence with place and remedy on the console; the exit code that fits it.
Exit report(const Error &error, Console &console);

} // namespace hoshin::cli
