// SPDX-License-Identifier: Apache-2.0
#include "amend/amendmenttext.h"
#include "amend/instructionparser.h"
#include "amend/preamble.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// What reading and printing made of one line.
struct Linted
{
    QString sentence;
    QString printed; ///< empty where it did not parse
    Error error;

    bool same() const { return printed == sentence; }
};

Linted lint(const QString &line)
{
    const qsizetype indent = line.startsWith(u'　') ? 1 : 0;
    const QStringView sentence = QStringView(line).sliced(indent);
    if (const std::optional<amend::Preamble> preamble = amend::parsePreamble(sentence))
        return {line, line.first(indent) + amend::print(*preamble), {}};
    const qsizetype start = amend::sentenceStart(sentence);
    const Result<std::vector<amend::Act>> acts = amend::parseInstruction(sentence.sliced(start));
    if (!acts)
        return {line, {}, acts.error()};
    return {line, line.first(indent + start) + amend::print(*acts), {}};
}

QJsonObject toJson(const Linted &linted, int number)
{
    QJsonObject object{{u"line"_s, number}, {u"text"_s, linted.sentence}, {u"same"_s, linted.same()}};
    if (!linted.printed.isEmpty())
        object[u"printed"_s] = linted.printed;
    else
        object[u"error"_s] =
            QJsonObject{{u"column"_s, linted.error.location.column}, {u"detail"_s, linted.error.detail}};
    return object;
}

} // namespace

Exit runAmendmentLint(const Invocation &invocation, Console &console)
{
    const QString path = invocation.arguments.front();
    const Result<QString> read = loadText(path, console);
    if (!read)
        return report(read.error(), console);
    const QStringList lines = read->split(u'\n');
    QByteArray text;
    QJsonArray rows;
    int sentences = 0;
    int failures = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].endsWith(u'\r') ? lines[i].chopped(1) : lines[i];
        if (line.isEmpty()) {
            text += i + 1 < lines.size() ? "\n" : "";
            continue;
        }
        const Linted linted = lint(line);
        ++sentences;
        rows.append(toJson(linted, i + 1));
        text += linted.printed.toUtf8() + '\n';
        if (linted.same())
            continue;
        ++failures;
        console.message(
            u"%1:%2:%3: "_s.arg(path).arg(i + 1).arg(std::max(1, linted.error.location.column))
            + (linted.printed.isEmpty() ? quotable(linted.error.detail) : Tr::tr("元の文と同じ文になりません。"))
            + u"\n  "_s + quotable(line));
    }
    console.message(Tr::tr("%1文のうち%2文が元のとおりに書き戻せました。").arg(sentences).arg(sentences - failures));
    const QByteArray json = QJsonDocument(QJsonObject{{u"sentences"_s, rows}}).toJson();
    if (const Exit exit = console.data(invocation, invocation.format(u"text"_s) == u"json" ? json : text);
        exit != Exit::Done)
        return exit;
    return failures == 0 ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
