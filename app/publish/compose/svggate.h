// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hoshin::publish {

/// Lets through an SVG picture that draws itself: well-formed, without entities of its own, nothing that lies outside of the file
/// (a picture by its path would bring a file of this machine into the publication), and at most 200,000 things to draw however
/// they are repeated. `bytes` without a document type declaration.
///
/// Errors: Malformed with line and column; Unsupported with the reason. Cost: linear.
Result<QByteArray> selfContainedSvg(const QByteArray &bytes);

} // namespace hoshin::publish
