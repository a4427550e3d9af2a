// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace hoshin::text {

/// 令和8年4月1日, 令和元年5月1日, 平成31年4月30日; before 明治 the western year (1868年1月24日). Empty for an invalid date.
QString japaneseDate(QDate date);

} // namespace hoshin::text
