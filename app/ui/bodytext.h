// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"

namespace hoshin::ui {

QString bodyKindText(model::BodyKind kind);          ///< 市, 一部事務組合
QString networkModelText(model::NetworkModel model); ///< αモデル

} // namespace hoshin::ui
