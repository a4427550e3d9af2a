// SPDX-License-Identifier: Apache-2.0
#include "amend/amendmentjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

QLatin1StringView actName(ActKind kind)
{
    switch (kind) {
    case ActKind::ReplaceWords: return "replaceWords"_L1;
    case ActKind::InsertWords: return "insertWords"_L1;
    case ActKind::DeleteWords: return "deleteWords"_L1;
    case ActKind::ReplaceUnit: return "replaceUnit"_L1;
    case ActKind::RewriteUnit: return "rewriteUnit"_L1;
    case ActKind::DeleteUnit: return "deleteUnit"_L1;
    case ActKind::AddUnits: return "addUnits"_L1;
    case ActKind::Renumber: return "renumber"_L1;
    case ActKind::Shift: return "shift"_L1;
    case ActKind::AttachQuoted: return "attachHeading"_L1;
    }
    Q_UNREACHABLE();
}

static QJsonObject toJson(const Act &act)
{
    QJsonObject object{{u"kind"_s, QString(actName(act.kind))}};
    if (!act.scope.empty())
        object[u"scope"_s] = toString(act.scope);
    QJsonArray words;
    for (const Quoted &quote : act.quotes)
        words.append(quote.text);
    if (!words.isEmpty())
        object[u"words"_s] = words;
    if (!act.replacement.isEmpty())
        object[u"with"_s] = act.replacement;
    if (!act.object.empty())
        object[u"object"_s] = toString(act.object);
    if (!act.destination.empty())
        object[u"destination"_s] = toString(act.destination);
    if (act.distance != 0)
        object[u"distance"_s] = act.distance;
    return object;
}

QJsonObject toJson(const GeneratedAmendment &amendment)
{
    QJsonArray instructions;
    for (const ReadInstruction &read : amendment.amendment.instructions) {
        QJsonArray acts;
        for (const Act &act : read.instruction.acts)
            acts.append(toJson(act));
        QJsonObject instruction{{u"sentence"_s, print(read.instruction.acts)}, {u"acts"_s, acts}};
        if (!read.instruction.block.isEmpty())
            instruction[u"block"_s] = QJsonArray::fromStringList(read.instruction.block);
        instructions.append(instruction);
    }
    QJsonArray fallbacks;
    QJsonArray rewrites;
    for (const Replacement &replacement : amendment.replacements) {
        const QJsonObject object{{u"place"_s, replacement.place}, {u"id"_s, replacement.id.toString()}};
        (replacement.why == Replacement::Why::Unsafe ? fallbacks : rewrites).append(object);
    }
    return {{u"verified"_s, true},
            {u"preamble"_s, amendment.amendment.preamble ? print(*amendment.amendment.preamble) : QString()},
            {u"text"_s, amendment.text},
            {u"changedArticles"_s, amendment.changedArticles},
            {u"fallbacks"_s, fallbacks},
            {u"rewrites"_s, rewrites},
            {u"instructions"_s, instructions}};
}

} // namespace hoshin::amend
