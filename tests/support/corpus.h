// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace hoshin::test {

/// Folder of the shared test corpora (laws, outlines, schemas), or empty where it is absent: then a test says so with one
/// line and skips. Looked for at HOSHIN_CORPUS, else beside the source tree.
QString corpusPath(const QString &relative = {});

/// Folders of the law amendment pairs, sorted; empty without the corpora.
QStringList lawPairs();

} // namespace hoshin::test
