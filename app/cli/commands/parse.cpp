// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/documentbytes.h"
#include "cli/inputs.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

Exit runParse(const Invocation &invocation, Console &console)
{
    const QString path = invocation.arguments.front();
    const Result<Input> input = loadInput(path, console);
    if (!input)
        return report(input.error(), console);
    for (const import::Remark &remark : input->remarks)
        console.message(remarkSentence(remark, path));
    return console.data(
        invocation, documentBytes(input->document, invocation.format(u"json"_s), input->law ? &*input->law : nullptr));
}

} // namespace hoshin::cli
