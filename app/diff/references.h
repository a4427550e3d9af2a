// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace hoshin::diff {

/// A stretch of a text that names a clause: 第二十七条の十八第一項, 前条第二項, 別表第一.
struct ReferenceAt
{
    qsizetype start = 0;
    qsizetype length = 0; ///< 0: none found
};

/// The first reference at or behind `from`. A chain of numbers is one reference.
ReferenceAt nextReference(QStringView text, qsizetype from);

/// Length of the reference that starts exactly at `at`, or 0.
qsizetype referenceLength(QStringView text, qsizetype at);

/// Hash of the text with every reference replaced by one and the same mark, so that texts which differ in references only are
/// equal. Never equal to hashOf() of the same text by design, so compare masked with masked only.
quint64 maskedHash(QStringView text);

} // namespace hoshin::diff
