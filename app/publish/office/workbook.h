// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace hoshin::publish {

struct SheetColumn
{
    QString title;
    double width = 12; ///< characters

    bool operator==(const SheetColumn &) const = default;
};

/// A table for a spreadsheet: a head row and rows of text.
struct Sheet
{
    QString name;
    QList<SheetColumn> columns;
    QList<QStringList> rows;

    bool operator==(const Sheet &) const = default;
};

/// The sheets as an Excel file; every cell is text, the head row stays in sight and filters. `created` is of the content, never of the
/// clock. Equal input, equal bytes. Errors: NotWritable (no room for the temporary file), Internal.
Result<QByteArray> writeWorkbook(const QString &title, const QString &author, const QDateTime &created,
                                 const QList<Sheet> &sheets);

/// One sheet as CSV (RFC 4180, UTF-8 with byte order mark, which Excel needs). A cell that a spreadsheet would run as a formula gets an
/// apostrophe in front.
QByteArray writeCsv(const Sheet &sheet);

} // namespace hoshin::publish
