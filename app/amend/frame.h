// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/amendmenttext.h"
#include "amend/profile.h"

#include <QDate>

namespace hoshin::amend {

/// Puts around the instructions what makes an instrument of them: 星見野市訓令第　号, 星見野市情報セキュリティ規程の一部を改正する訓令,
/// and the 附則 that says when it takes effect. Nothing where the profile names no instrument; no 附則 around a 全部改正, whose text
/// has its own. What is not known is left blank as in a draft.
void addFrame(Amendment &amendment, const AmendProfile &profile, const QDate &effective);

} // namespace hoshin::amend
