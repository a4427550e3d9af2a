// SPDX-License-Identifier: Apache-2.0
#include "ui/activity.h"
#include "ui/draftactivity.h"
#include "ui/inspectactivity.h"
#include "ui/publishactivity.h"
#include "ui/rebaseactivity.h"
#include "ui/reviewactivity.h"

namespace hoshin::ui {

std::vector<std::unique_ptr<Activity>> makeActivities(const Context &context)
{
    std::vector<std::unique_ptr<Activity>> all; // in the order of the activity bar: 起案 審査 追随 公開 点検
    all.push_back(std::make_unique<DraftActivity>(context));
    all.push_back(std::make_unique<ReviewActivity>(context));
    all.push_back(std::make_unique<RebaseActivity>(context));
    all.push_back(std::make_unique<PublishActivity>(context));
    all.push_back(std::make_unique<InspectActivity>(context));
    return all;
}

} // namespace hoshin::ui
