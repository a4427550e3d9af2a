// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hoshin::import {

/// The text of a web page as lines that readPlainText() takes: one a block, table rows as | a | b |, list items with their
/// number or ・. Takes tag soup: nothing has to be closed, nothing is nested. Scripts, styles, forms, navigation, header and
/// footer are left out; where the page has a main element, so is all around it but a first heading (h1) where the main
/// element has none. <del> is left out, ruby is ｜強靱《きょうじん》.
/// Cost: linear.
QString readHtml(QStringView html);

} // namespace hoshin::import
