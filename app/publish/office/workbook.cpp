// SPDX-License-Identifier: Apache-2.0
#include "publish/office/workbook.h"

#include "base/fileio.h"

#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

/// Excel's limits.
static constexpr qsizetype longestCell = 32767;
static constexpr qsizetype longestName = 31;

static Error internal(lxw_error code)
{
    return {.code = ErrorCode::Internal, .detail = u"xlsx: "_s + QString::fromUtf8(lxw_strerror(code))};
}

/// Excel takes no : \ / ? * [ ] in the name of a sheet.
static QByteArray sheetName(const QString &name)
{
    QString clean = name;
    for (QChar &c : clean) {
        if (u":\\/?*[]"_s.contains(c))
            c = u'_';
    }
    return clean.left(longestName).toUtf8();
}

static QString cellText(const QString &text)
{
    QString clean = text.left(longestCell);
    clean.removeIf([](QChar c) { return (c < u' ' && c != u'\t' && c != u'\n') || c.unicode() >= 0xFFFE; });
    return clean;
}

static void writeSheet(lxw_workbook *book, const Sheet &sheet, lxw_format *head, lxw_format *body)
{
    lxw_worksheet *page = workbook_add_worksheet(book, sheetName(sheet.name).constData());
    for (qsizetype c = 0; c < sheet.columns.size(); ++c) {
        const auto column = lxw_col_t(c);
        worksheet_set_column(page, column, column, sheet.columns[c].width, nullptr);
        worksheet_write_string(page, 0, column, cellText(sheet.columns[c].title).toUtf8().constData(), head);
    }
    for (qsizetype r = 0; r < sheet.rows.size(); ++r) {
        for (qsizetype c = 0; c < sheet.rows[r].size(); ++c)
            worksheet_write_string(page, lxw_row_t(r + 1), lxw_col_t(c),
                                   cellText(sheet.rows[r][c]).toUtf8().constData(), body);
    }
    worksheet_freeze_panes(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
    if (!sheet.rows.isEmpty() && !sheet.columns.isEmpty())
        worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.size()), lxw_col_t(sheet.columns.size() - 1));
}

static void setProperties(lxw_workbook *book, const QString &title, const QString &author, const QDateTime &created)
{
    QByteArray titleBytes = title.toUtf8();
    QByteArray authorBytes = author.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = titleBytes.data();
    properties.author = authorBytes.data();
    properties.created = created.isValid() ? time_t(created.toSecsSinceEpoch()) : time_t(1);
    workbook_set_properties(book, &properties);
}

Result<QByteArray> writeWorkbook(const QString &title, const QString &author, const QDateTime &created,
                                 const QList<Sheet> &sheets)
{
    const QTemporaryDir folder; // this version of the library writes to a file only
    if (!folder.isValid())
        return Error{.code = ErrorCode::NotWritable, .detail = folder.errorString()};
    const QString path = folder.filePath(u"book.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        return internal(LXW_ERROR_MEMORY_MALLOC_FAILED);
    setProperties(book, title, author, created);
    lxw_format *head = workbook_add_format(book);
    format_set_bold(head);
    format_set_text_wrap(head);
    format_set_bg_color(head, 0xEDEFF2);
    format_set_border(head, LXW_BORDER_THIN);
    lxw_format *body = workbook_add_format(book);
    format_set_text_wrap(body);
    format_set_align(body, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(body, LXW_BORDER_THIN);
    for (const Sheet &sheet : sheets)
        writeSheet(book, sheet, head, body);
    if (const lxw_error code = workbook_close(book); code != LXW_NO_ERROR) // the temporary folder is full
        return Error{.code = ErrorCode::NotWritable,
                     .detail = QString::fromUtf8(lxw_strerror(code)),
                     .location = {.path = folder.path()}};
    return readFile(path);
}

static QString csvCell(QString cell)
{
    if (!cell.isEmpty() && u"=+-@\t"_s.contains(cell.front()))
        cell.prepend(u'\'');
    if (!cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray writeCsv(const Sheet &sheet)
{
    QString text;
    QStringList titles;
    for (const SheetColumn &column : sheet.columns)
        titles << column.title;
    QList<QStringList> lines{titles};
    lines += sheet.rows;
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            text += (i > 0 ? u","_s : QString()) + csvCell(line[i]);
        text += u"\r\n"_s;
    }
    return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace hoshin::publish
