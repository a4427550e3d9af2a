// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"

namespace hoshin::desk {

/// What an imported document becomes in a workspace: the next version of `known` where there is one, with its ids kept, else a
/// document whose references are linked.
model::Document takenIn(const model::Document &imported, const model::Document *known);

/// A slug for a document of this title that `taken` does not hold: kihon-hoshin for 基本方針, taisaku-kijun for 対策基準, bunsho for
/// others, with -2, -3 … behind it.
QString slugFor(const QString &title, const QStringList &taken);

/// 星見野市 of 星見野市情報セキュリティ基本方針; empty where the title names no body.
QString bodyNameIn(const QString &title);

} // namespace hoshin::desk
