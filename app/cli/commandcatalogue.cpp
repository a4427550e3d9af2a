// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

std::vector<Command> allCommands()
{
    return {
        {.name = u"amendment-lint"_s,
         .synopsis = u"FILE"_s,
         .summary = Tr::tr(
             "改め文を1行1文として読み、読み取ったとおりに書き戻します。書き戻せない行があれば終了コード1です。"),
         .formats = {u"text"_s, u"json"_s},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runAmendmentLint},
    };
}

} // namespace hoshin::cli
