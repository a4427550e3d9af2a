// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/edition.h"

namespace hoshin::guideline {

/// One sentence of the ministry's own document, as the officer's copy has it. It never leaves their workspace.
struct OfficialClause
{
    QString example; ///< id in the edition
    QString number;  ///< as printed
    QString heading; ///< as printed; empty where the number stands before the sentence itself
    QString text;
    bool headingAgrees = true; ///< false: matched by number alone, a person should look
    int line = 0;              ///< in the imported text, from 1
};

struct OfficialText
{
    QString edition;
    std::vector<OfficialClause> clauses;                 ///< in printed order
    std::vector<std::pair<int, QString>> unmatchedLines; ///< numbered places of the copy that the edition does not have
    QStringList missing;                                 ///< ids of the edition with a text that the copy did not show
};

/// Reads the text of the ministry's document (lines as a PDF or Word reader gives them) and matches it to `edition`.
///
/// Running heads, footers and page numbers are dropped (a line that comes back on many pages; pages are parted by form feeds);
/// lines broken inside a sentence are joined; 1 / 1.1 / (1) / ① / (ア) are read as levels. 例文 only: a line 「（解説）」 ends a
/// clause until the next number.
/// Shapes:  a clause for every number that the edition has; everything else numbered is in unmatchedLines.
/// Cost:    linear.
OfficialText readOfficialText(const QString &text, const Edition &edition);

/// For the workspace: guidelines/<edition>/official.xml. read(write(x)) == x in clauses.
QByteArray writeOfficialText(const OfficialText &text);
Result<OfficialText> parseOfficialText(const QByteArray &bytes, const QString &path);

} // namespace hoshin::guideline
