// SPDX-License-Identifier: Apache-2.0
#include "ui/activity.h"

#include "ui/metrics.h"

namespace hoshin::ui {

int Activity::leftWidth() const { return metrics::leftPaneNarrow; }
int Activity::rightWidth() const { return metrics::rightPane; }

} // namespace hoshin::ui
