// SPDX-License-Identifier: Apache-2.0
#include "cli/identity.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QString firstOf(std::initializer_list<const char *> variables)
{
    for (const char *variable : variables) {
        const QString value = qEnvironmentVariable(variable);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

store::Author authorFrom(const QString &given)
{
    const QString text = given.isEmpty() ? firstOf({"HOSHIN_AUTHOR", "USER", "USERNAME"}) : given;
    const qsizetype open = text.indexOf(u'<');
    const qsizetype close = text.indexOf(u'>', open);
    if (open < 0 || close < 0)
        return {.name = text.trimmed()};
    return {.name = text.left(open).trimmed(), .email = text.mid(open + 1, close - open - 1).trimmed()};
}

QDateTime now()
{
    bool fixed = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&fixed);
    return fixed ? QDateTime::fromSecsSinceEpoch(seconds).toUTC() : QDateTime::currentDateTime();
}

} // namespace hoshin::cli
