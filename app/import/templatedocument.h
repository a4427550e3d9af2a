// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "model/document.h"

namespace hoshin::import {

/// The document that a text template prints for this body: read as plain text, its {placeholder} marks filled and kept as spans,
/// its references linked. 実施手順 are not published: the whole document is withheld, with the reason.
///
/// Errors:  none; a mark of an unknown id stays as it is written.
/// Cost:    linear.
model::Document documentFromTemplate(const QString &text, const model::Body &body, model::IdSource &ids);

} // namespace hoshin::import
