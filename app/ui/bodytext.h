// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"

namespace hoshin::ui {

/// 対策基準 of 星見野市情報セキュリティ対策基準: what every title of the body begins with says nothing in a narrow place.
QString shortTitle(const QString &title, const QString &body);

QString bodyKindText(model::BodyKind kind);          ///< 市, 一部事務組合
QString networkModelText(model::NetworkModel model); ///< αモデル

} // namespace hoshin::ui
