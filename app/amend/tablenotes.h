// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/worktext.h"

#include <optional>

namespace hoshin::amend {

/// Lines of a table, below its rows or within: indexes [from, to) of its children.
struct LineRange
{
    int from = -1;
    int to = -1;

    bool isEmpty() const { return from < 0 || from >= to; }
    bool operator==(const LineRange &) const = default;
};

/// One past the rows that a table begins with: what stands below them are 備考, 注, 付表.
size_t rowsEnd(const Unit &table);

/// The word a note begins with, 備考, 注書, 注, 付表, and nothing for other lines: 注意すること begins no note.
QString noteHead(QStringView line);

/// The lines of the note that `word` names (備考; 備考2 is its second line, or the note of that name); empty: there is none.
LineRange noteOf(const Unit &table, const QString &word);

/// The lines of a note below the one that bears `number`, up to the next of its kind; empty: there is none.
LineRange lineOfNote(const Unit &table, const LineRange &note, int number);

/// The number a line of a note bears (1, (1), 一); 0: none.
int lineNumber(const Unit &line);

/// 第2項 for 2, 第2号 for (2) and 二.
bool isCountedAsItem(const Unit &line);

} // namespace hoshin::amend
