// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

/// One function a command, each in commands/<name>.cpp.
namespace hoshin::cli {

Exit runImport(const Invocation &invocation, Console &console);
Exit runParse(const Invocation &invocation, Console &console);
Exit runCheck(const Invocation &invocation, Console &console);
Exit runAmend(const Invocation &invocation, Console &console);
Exit runAmendmentLint(const Invocation &invocation, Console &console);
Exit runCompare(const Invocation &invocation, Console &console);
Exit runApply(const Invocation &invocation, Console &console);
Exit runBundle(const Invocation &invocation, Console &console);
Exit runLog(const Invocation &invocation, Console &console);
Exit runNew(const Invocation &invocation, Console &console);
Exit runRecord(const Invocation &invocation, Console &console);
Exit runShow(const Invocation &invocation, Console &console);
Exit runCoverage(const Invocation &invocation, Console &console);
Exit runGuideline(const Invocation &invocation, Console &console);
Exit runRebase(const Invocation &invocation, Console &console);
Exit runPublish(const Invocation &invocation, Console &console);
Exit runSets(const Invocation &invocation, Console &console);
Exit runExport(const Invocation &invocation, Console &console);
Exit runAdopt(const Invocation &invocation, Console &console);
Exit runDescribe(const Invocation &invocation, Console &console);
Exit runRuby(const Invocation &invocation, Console &console);
Exit runAttachment(const Invocation &invocation, Console &console);
Exit runFigure(const Invocation &invocation, Console &console);
Exit runReason(const Invocation &invocation, Console &console);
Exit runProfile(const Invocation &invocation, Console &console);
Exit runStance(const Invocation &invocation, Console &console);
Exit runAnswer(const Invocation &invocation, Console &console);
Exit runSuggest(const Invocation &invocation, Console &console);

} // namespace hoshin::cli
