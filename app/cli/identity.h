// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/revision.h"

#include <QDateTime>

namespace hoshin::cli {

/// Who records: "名前 <address>" as given, else the environment's HOSHIN_AUTHOR, else the account's name.
store::Author authorFrom(const QString &given);

/// Now, or the moment in SOURCE_DATE_EPOCH where a build that has to be repeatable sets it.
QDateTime now();

} // namespace hoshin::cli
