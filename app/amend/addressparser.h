// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/cursor.h"

namespace hoshin::amend {

/// An address such as 第三条第二項, 同条の見出し, 附則第二項, 別表第一第二号の項. `inTable`: the address may start with the name of a row.
/// Cost: linear; looks at most 200 characters ahead for the name of a row.
bool readAddress(Cursor &cursor, Address &address, bool inTable = false);

/// A list of addresses and ranges: 第一項、第三項及び第五項から第七項まで.
bool readTargets(Cursor &cursor, Targets &targets, bool inTable = false);

} // namespace hoshin::amend
