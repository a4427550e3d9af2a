// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <QByteArrayView>

#include <optional>

namespace hoshin::import {

/// Element of a kind that has a number of its own: Chapter, Article, Paragraph, Item; Subitem1 by depth from 1.
QByteArray lawElementName(model::ClauseKind kind, int subitemDepth = 1);

/// The kind of an element that becomes a clause; Subitem1 … Subitem10 are Subitem, TableStruct and AppdxTable are Table.
std::optional<model::ClauseKind> lawElementKind(QByteArrayView name);

/// Everything of one clause that its own element holds: for a table, a 目次 or a preamble the whole of it.
quint64 lawFingerprint(const model::Numbering &numbering, int row);

} // namespace hoshin::import
