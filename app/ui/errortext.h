// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace hoshin::ui {

/// A sentence for a person: what happened, why if known, what to do. The error's detail is left to 詳細.
QString errorText(const Error &error);

} // namespace hoshin::ui
