// SPDX-License-Identifier: Apache-2.0
#include "import/pdftext.h"

#include "text/labels.h"
#include "text/lines.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::import {

static constexpr int patience = 60'000; // ms
static constexpr int glance = 100;      ///< ms, after which a reading looks whether it is still wanted
static constexpr qint64 maximumOutput = 64 * 1024 * 1024;

/// - 12 -, 12, 12/30, ⅱ: alone on its line.
static bool isPageNumber(QStringView line)
{
    static constexpr QStringView marks = u"0123456789０１２３４５６７８９ -－―–/／ページ頁";
    return line.size() <= 12 && std::all_of(line.begin(), line.end(), [](QChar c) { return marks.contains(c); })
        && std::any_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
}

/// 情 報 セ キ ュ リ テ ィ: letter-spaced lines lose their blanks.
static QString withoutLetterSpacing(QStringView line)
{
    const auto blanks = std::count_if(line.begin(), line.end(), [](QChar c) { return text::isBlank(c); });
    if (line.size() < 9 || blanks * 5 < line.size() * 2)
        return line.toString();
    QString text;
    for (const QChar c : line)
        if (!text::isBlank(c))
            text += c;
    return text;
}

/// ⽅ (U+2F45) and 方 (U+65B9) share a glyph in many fonts, and the text layer of a PDF may name the radical.
static QString withoutRadicals(QString text)
{
    for (QChar &c : text) {
        if (c >= u'\u2E80' && c <= u'\u2FDF')
            c = QString(c).normalized(QString::NormalizationForm_KC).front();
    }
    return text;
}

/// Whether `line` begins something of its own.
static bool startsAnew(QStringView line)
{
    return text::scanLabel(line) || text::isOpening(line.front()) || line.startsWith(u"附") || line.startsWith(u"別表")
        || line.startsWith(u"様式") || line.startsWith(u"目次");
}

QString joinBrokenLines(QStringView layout)
{
    QStringList lines;
    std::vector<qsizetype> widths;
    for (QStringView page : layout.tokenize(u'\f')) {
        for (const QStringView raw : page.tokenize(u'\n')) {
            const QStringView line = text::withoutBlanks(raw);
            if (line.isEmpty() || isPageNumber(line))
                continue;
            if (line == u"則" && !lines.isEmpty() && lines.last() == u"附") { // set wide: two words to pdftotext
                lines.last() += u"　則"_s;
                continue;
            }
            lines << withoutLetterSpacing(line);
            widths.push_back(lines.last().size());
        }
    }
    if (lines.isEmpty())
        return {};
    const auto wide = widths.begin() + qsizetype(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), wide, widths.end());
    // a line that fills nine tenths of what most lines fill was broken by the page
    const qsizetype full = std::max<qsizetype>(*wide * 9 / 10, 16);
    QString text;
    qsizetype last = 0;
    for (const QString &line : std::as_const(lines)) {
        const bool broken = last >= full && !text.endsWith(u'。') && !startsAnew(line);
        if (!broken && !text.isEmpty())
            text += u'\n';
        const bool latin = broken && !text.isEmpty() && text.back() < u'\u0080' && line.front() < u'\u0080';
        if (latin)
            text += u' ';
        text += line;
        last = line.size();
    }
    return text + u'\n';
}

/// What pdftotext, run with these options, makes of the file.
static Result<QString> textOf(const QByteArray &bytes, const QString &path, const QStringList &options,
                              ReadWatch *watch = nullptr)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return Error{ErrorCode::Unsupported, u"PDF を読む pdftotext（poppler-utils）が入っていません"_s, {path}};
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return Error{ErrorCode::NotReadable, file.errorString(), {path}};
    QProcess process;
    process.start(program, options + QStringList{u"-enc"_s, u"UTF-8"_s, u"-l"_s, u"2000"_s, file.fileName(), u"-"_s});
    QByteArray text;
    QElapsedTimer waited;
    waited.start();
    while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
        if (watch && watch->cancelled) {
            process.kill();
            process.waitForFinished();
            return Error{ErrorCode::Cancelled, {}, {path}};
        }
        if (process.bytesAvailable() == 0 && !process.waitForReadyRead(watch ? glance : patience)
            && (!watch || process.state() == QProcess::NotRunning || waited.hasExpired(patience)))
            break;
        if (process.bytesAvailable() > 0)
            waited.restart();
        text += process.readAllStandardOutput();
        if (text.size() > maximumOutput)
            break;
    }
    if (!process.waitForFinished(1000)) {
        process.kill();
        process.waitForFinished();
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{
            ErrorCode::Malformed, QString::fromUtf8(process.readAllStandardError().left(200)).trimmed(), {path}};
    const QString pages = withoutRadicals(QString::fromUtf8(text));
    if (QStringView(pages).trimmed().isEmpty())
        return Error{ErrorCode::Unsupported, u"文字のない PDF（画像だけのページ）です"_s, {path}};
    return pages;
}

Result<QString> readPdfPages(const QByteArray &bytes, const QString &path)
{
    // By lines as printed: else labels that stand apart from their text may come as a column of their own.
    return textOf(bytes, path, {u"-layout"_s});
}

Result<QString> readPdf(const QByteArray &bytes, const QString &path, ReadWatch *watch)
{
    const Result<QString> pages = textOf(bytes, path, {}, watch);
    if (!pages)
        return pages.error();
    const QString joined = joinBrokenLines(*pages);
    if (joined.isEmpty())
        return Error{ErrorCode::Unsupported, u"文字のない PDF（ページ番号だけ）です"_s, {path}};
    return joined;
}

} // namespace hoshin::import
