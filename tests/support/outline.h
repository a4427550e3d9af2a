// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QStringList>

namespace hoshin::test {

/// A document from a drawing of it, so that a test's input fits a few lines. One clause a line, one space of indent a level:
///
///   章 総則
///    条 目的：この訓令は、…を定める。      heading：text makes the one paragraph too
///    条+1 定義                          枝番号 of depth 1
///     項 次の各号に掲げる…
///      号 情報資産
///       細 サーバ
///    条*2 ：削除                         a placeholder for two numbers
///   附則
///    項 この訓令は、…
///
/// Words for kinds: 目次 前文 編 章 節 款 目 条 項 号 細 表 行 欄 附則 文. Ids count from 1 in reading order.
model::Document outline(const QString &drawing, const QString &scheme = QStringLiteral("reiki"));

/// The n-th id that outline() gives, from 1.
model::ClauseId nthId(int n);

/// The document as one line a clause: indent, label, heading, text. For comparing in tests.
QString shown(const model::Document &document);

} // namespace hoshin::test
