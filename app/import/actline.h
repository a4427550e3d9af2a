// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

namespace hoshin::import {

/// Takes a line below a title that names an act into `meta`: （令和5年3月28日訓令第4号） is the document's own number, 改正　令和6年
/// 10月1日訓令第9号 and the lines like it that follow are its history. False, and nothing taken, for any other line.
bool takeActs(model::DocumentMeta &meta, const QString &line);

/// 平成29年3月31日 and nothing else: the number of the act stands on the line below.
bool isDateAlone(QStringView text);

/// The date that `text` begins with: 令和5年3月28日, 平成元年一月八日. Invalid where there is none or no such day.
/// Source: 元号法; the day an era begins counts for it, the days of another era do not.
QDate leadingDate(QStringView text);

} // namespace hoshin::import
