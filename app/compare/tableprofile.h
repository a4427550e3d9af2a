// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace hoshin::compare {

/// How a body writes its 新旧対照表. Data: a profile of one's own is a JSON file with the members that differ.
struct TableProfile
{
    QString id = QStringLiteral("reference");
    QString name = QStringLiteral("参考資料型");
    QString newCaption = QStringLiteral("改正案");
    QString oldCaption = QStringLiteral("現行");
    bool newFirst = true;                       ///< 改正後 in the first column
    bool vertical = false;                      ///< 縦書き: the first column above the second
    QString added = QStringLiteral("（新設）"); ///< in the empty cell beside what is new
    QString deleted = QStringLiteral("（削る）");
    QString omitted = QStringLiteral("（略）");
    QString range = QStringLiteral("～"); ///< between the first and the last of three or more
    bool omitBlocks = true;               ///< unchanged 条 are left out with a note
    bool omitInside = true;               ///< so are unchanged 項 and 号 of a changed 条
    bool doubleLabels = false; ///< double line on the label of what was added, deleted, moved or rewritten as a whole
    bool remarks = true;       ///< a third column with the class of each change
    QString remarksCaption = QStringLiteral("備考");
    bool examples = false; ///< a column before the others with the example clause (例文); see addExamples()
    QString examplesCaption = QStringLiteral("例文");
    QString lead; ///< sentence above the table; empty: none
    QString legend = QStringLiteral("備考　下線の部分は、改正部分である。");

    bool operator==(const TableProfile &) const = default;
};

/// 国省令型 (national), 鳥取型 (tottori), 参考資料型 (reference); the last is the default.
const std::vector<TableProfile> &builtinProfiles();

/// The built-in profile with that id or name.
std::optional<TableProfile> builtinProfile(const QString &id);

/// All members as a JSON object that profileFromJson() reads.
QByteArray profileToJson(const TableProfile &profile);

/// A profile from a JSON object: member "base" names the built-in one to start from, every other member replaces that of the
/// same name. Errors: Malformed, also for a member that no profile has.
Result<TableProfile> profileFromJson(const QByteArray &json, const QString &path);

} // namespace hoshin::compare
