// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/cursor.h"

namespace hoshin::amend {

// One step of an address each. All move on only where they succeed.

/// How far ahead the name of a row, or what stands in brackets behind a step, is looked for.
inline constexpr qsizetype longestRowName = 200;

/// Does the address end here: 中, を, に …?
bool endsAddress(const Cursor &cursor);
bool startsRowName(const Cursor &cursor);

/// 第三条の二, 第1号様式.
bool readNumbered(Cursor &cursor, Step &step);
/// 同条, 同表.
bool readSame(Cursor &cursor, Step &step);
/// 別表第一, 別表; 様式第一号, 別記様式, 別記第1号様式, 様式第一.
bool readAppended(Cursor &cursor, Step &step);
/// イ, （１）, (1), ⑴, ア: the label of a 細分.
bool readSubitemLabel(Cursor &cursor, Step &step);
/// 見出し, ただし書, 各号.
bool readWordStep(Cursor &cursor, Step &step);
/// 題名, 目次, 附則: what stands first.
bool readHeadStep(Cursor &cursor, Step &step);
/// のうち…の改正規定.
bool readAmending(Cursor &cursor, Step &step);

/// 第2, 6.1, (2), ①, ア: a label of a text that is numbered by labels alone.
bool readLabel(Cursor &cursor, Step &step);

/// Is it a table, or a part of one?
bool isTabular(Place place);
/// …の項, …の欄: the earliest one before anything that a name cannot hold.
bool readRow(Cursor &cursor, Step &step);
/// (五)項, （３）項: a row that is named by its number in brackets.
bool readBracketedRow(Cursor &cursor, Step &step);
/// 上欄, 金額欄: a column, without の before its 欄.
bool readColumn(Cursor &cursor, Step &step);
/// 備考, 備考２, 注１, 注書, 付表: what stands below a table.
bool readNote(Cursor &cursor, Step &step);
/// 付録の第三: a part that has no counter.
bool readBareOrdinal(Cursor &cursor, Step &step);

} // namespace hoshin::amend
