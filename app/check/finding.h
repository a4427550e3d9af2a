// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"

#include <QStringList>

namespace hoshin::check {

/// How much a finding weighs. Error blocks publication; a warning needs a recorded reason; advice is only shown.
enum class Severity : quint8 { Error, Warning, Advice };

/// Word for files and the command line: "error", "warning", "advice".
QLatin1StringView severityName(Severity severity);

/// One thing that somebody should look at. No sentences: findingtext.h makes them, in the reader's language.
struct Finding
{
    QString ruleId; ///< "reference-dangling"
    Severity severity = Severity::Warning;
    QString document;       ///< slug; empty: the workspace as a whole
    model::ClauseId clause; ///< null: the document as a whole
    int start = 0;          ///< of the words meant in the clause's text, UTF-16 units
    int length = 0;         ///< 0: the whole clause
    QStringList arguments;  ///< what the sentence names, in the order of its %1, %2

    bool operator==(const Finding &) const = default;
};

} // namespace hoshin::check
