// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/coverage.h"
#include "publish/office/workbook.h"

namespace hoshin::publish {

/// 充足, 変更して充足 …: the word for a status in documents.
QString statusWord(guideline::Status status);

/// A coverage report, one row an example: 区分, 例文の番号, 見出し, 状態, 根拠となる条, 理由, 要確認.
Sheet coverageSheet(const guideline::CoverageReport &report, const model::Workspace &workspace);

/// The links between clauses and examples, one row a link, in the order of the text; clauses without a link come too.
Sheet mappingSheet(const QString &title, const model::Document &document, const std::vector<model::Mapping> &mappings,
                   const guideline::Edition *edition);

} // namespace hoshin::publish
