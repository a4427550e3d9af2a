// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparisontable.h"
#include "compare/htmlpage.h"

#include <QByteArray>

namespace hoshin::compare {

/// The table as plain text: per block both columns one after the other, changed words between 〔追加：…〕 and 〔削除：…〕.
QByteArray tableText(const ComparisonTable &table);

/// Only <table>…</table>, for a page that has a frame of its own (tableStyle() goes into its style sheet).
QByteArray tableHtmlFragment(const ComparisonTable &table);

/// 「○○規程　新旧対照表」.
QString tableTitle(const ComparisonTable &table);

/// The table in the frame of our pages, for whoever adds organisation, links or a footer.
HtmlPage tablePage(const ComparisonTable &table);

/// A page on its own: one file without script and without anything from outside, readable from 320 pixels on, by ear and on
/// paper. Equal tables give equal bytes.
QByteArray tableHtmlPage(const ComparisonTable &table);

/// The style sheet of the table.
QByteArrayView tableStyle();

} // namespace hoshin::compare
