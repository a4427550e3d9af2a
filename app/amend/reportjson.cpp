// SPDX-License-Identifier: Apache-2.0
#include "amend/reportjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

static QJsonObject toJson(const InstructionReport &report)
{
    QJsonArray acts;
    for (const ActReport &act : report.acts) {
        QJsonObject object{{u"outcome"_s, QString(outcomeName(act.outcome))},
                           {u"words"_s, act.words},
                           {u"occurrences"_s, act.occurrences}};
        if (!act.detail.isEmpty())
            object[u"detail"_s] = act.detail;
        acts.append(object);
    }
    QJsonArray affected;
    for (const model::ClauseId &id : report.affected)
        affected.append(id.toString());
    return {{u"line"_s, report.line},
            {u"sentence"_s, report.sentence},
            {u"applied"_s, report.applied()},
            {u"acts"_s, acts},
            {u"affected"_s, affected}};
}

QJsonObject toJson(const std::vector<InstructionReport> &reports, bool applied)
{
    QJsonArray instructions;
    for (const InstructionReport &report : reports)
        instructions.append(toJson(report));
    return {{u"applied"_s, applied}, {u"instructions"_s, instructions}};
}

} // namespace hoshin::amend
