// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static OptionSpec authorOption()
{
    return {u"author"_s, u"NAME"_s, Tr::tr("記録する人の名前（「名前 <アドレス>」も可。既定は HOSHIN_AUTHOR）")};
}

std::vector<Command> allCommands()
{
    return {
        {.name = u"parse"_s,
         .synopsis = u"FILE"_s,
         .summary = Tr::tr("条例・規程・指針形式などの文書を読み、条項の木を書き出します。"),
         .formats = {u"json"_s, u"xml"_s, u"text"_s},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runParse},
        {.name = u"new"_s,
         .synopsis = u"WORKSPACE --name NAME --kind KIND"_s,
         .summary = Tr::tr("団体の作業フォルダーを作ります。"),
         .options = {{u"name"_s, u"NAME"_s, Tr::tr("団体の名称（星見野市）")},
                     {u"kind"_s, u"KIND"_s, Tr::tr("prefecture、city、ward、town、village、union")},
                     {u"code"_s, u"CODE"_s, Tr::tr("全国地方公共団体コード")},
                     {u"organ"_s, u"ORGAN"_s, Tr::tr("機関（繰り返せる。既定はこの種類の団体の全ての機関）")},
                     {u"model"_s, u"MODEL"_s, Tr::tr("alpha、alpha-prime、beta、beta-prime（既定は alpha）")},
                     authorOption()},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runNew},
        {.name = u"record"_s,
         .synopsis = u"WORKSPACE -m MESSAGE"_s,
         .summary = Tr::tr("作業中の内容を版として記録します。"),
         .options = {{u"m"_s, u"MESSAGE"_s, Tr::tr("改定の理由")},
                     {u"decided"_s, u"DATE"_s, Tr::tr("決裁・議決の日（2026-04-01）")},
                     {u"effective"_s, u"DATE"_s, Tr::tr("施行の日")},
                     {u"kind"_s, u"KIND"_s, Tr::tr("draft（案）か decided（決定。--decided があるときの既定）")},
                     authorOption()},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runRecord},
        {.name = u"log"_s,
         .synopsis = u"WORKSPACE"_s,
         .summary = Tr::tr("記録された版を新しい順に並べます。"),
         .formats = {u"text"_s, u"json"_s},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runLog},
        {.name = u"show"_s,
         .synopsis = u"WORKSPACE[@REV]:DOCUMENT"_s,
         .summary = Tr::tr("ある版の文書を出します。@REV を省くと作業中の内容、@1 は最初の版、@-1 は最後の版です。"),
         .formats = {u"text"_s, u"json"_s, u"xml"_s},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = runShow},
        {.name = u"compare"_s,
         .synopsis = u"OLD NEW"_s,
         .summary = Tr::tr("2つの版を条項号ごとに対応付け、変わった字句を示します。違いがあれば終了コード1です。"),
         .formats = {u"json"_s},
         .minimumArguments = 2,
         .maximumArguments = 2,
         .run = runCompare},
        {.name = u"apply"_s,
         .synopsis = u"OLD AMENDMENT"_s,
         .summary = Tr::tr("改め文を溶け込ませた文書を出します。一つでも適用できなければ何も出さず、終了コード3です。"),
         .formats = {u"text"_s, u"json"_s},
         .minimumArguments = 2,
         .maximumArguments = 2,
         .run = runApply},
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
