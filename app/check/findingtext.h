// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

#include <QString>

/// The sentences for findings, shared by the window and the command line. The one place of this module that speaks: Japanese
/// source strings in the translation context hoshin::check.
namespace hoshin::check {

/// What is the matter: 「第5条」が指す条項がありません。
QString findingMessage(const Finding &finding);

/// What to do about it.
QString findingRemedy(const Finding &finding);

/// What the rule is about, for lists of rules and SARIF: 参照先のない参照.
QString ruleTitle(QStringView ruleId);

/// Why: the law, guideline or practice behind the rule. Not translated: it is a citation. Empty for an unknown rule.
QString ruleSource(QStringView ruleId);

} // namespace hoshin::check
