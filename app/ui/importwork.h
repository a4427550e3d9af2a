// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/suggest.h"
#include "import/fileimport.h"

#include <QHash>
#include <QStringList>

namespace hoshin::ui {

/// A file as the import preview shows it: source lines, the document they became, and the way from one to the other.
struct ImportPreview
{
    import::ImportedFile file;
    QByteArray bytes;  ///< of the file, as they were read: what an attachment keeps
    QStringList lines; ///< of the source; a 法令標準XML file is shown as the text it stands for
    std::vector<text::LineKind> kinds;
    QHash<model::ClauseId, int> lineOf; ///< from 1
    QHash<int, model::ClauseId> clauseAt;
    int chapters = 0;
    int articles = 0;
    int others = 0;                                            ///< 項 and 号, down to the last
    QHash<model::ClauseId, guideline::Suggestion> suggestions; ///< the likeliest example, where there is one
};

/// Reads `path`. Errors: those of readFile and importFile, Cancelled. Cost: linear, for a worker.
Result<ImportPreview> readPreview(const QString &path, import::ReadWatch *watch = nullptr);

/// The same file with what a person said of its lines. For a worker too.
ImportPreview readPreviewAgain(const ImportPreview &before, const std::vector<import::LineChoice> &choices);

/// `preview` with the likeliest examples of the newest edition. Cost: seconds for thousands of clauses; for a worker.
QHash<model::ClauseId, guideline::Suggestion> likelyExamples(const model::Document &document);

QString lineKindText(text::LineKind kind);    ///< 章, 見出し, 本文
QString doubtText(import::Doubt doubt);       ///< a sentence
QString fileFormatText(import::FileFormat f); ///< Word 文書, 法令標準XML

/// What was read and what was not certain, line by line, as text for a file.
QByteArray importReport(const QString &name, const ImportPreview &preview);

} // namespace hoshin::ui
