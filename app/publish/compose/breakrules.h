// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hoshin::publish {

struct ShapedText;

/// Says for every joint whether a line may end there (禁則) and whether justification may open it. Keeps 第三条, a number with
/// its unit and western words in one piece; lets URLs break behind / . - ? & = _.
/// Source: JIS X 4051 4.2, 4.3; JLREQ 3.1.7–3.1.10, appendix C. Cost: linear.
void markBreaks(ShapedText &shaped);

} // namespace hoshin::publish
