// SPDX-License-Identifier: Apache-2.0
#include "ui/importwork.h"

#include "base/fileio.h"
#include "guideline/editionreader.h"
#include "import/textwriter.h"
#include "model/numbering.h"
#include "ui/uitr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

void count(const model::Clause &clause, ImportPreview &preview)
{
    using enum model::ClauseKind;
    if (clause.kind == Chapter)
        ++preview.chapters;
    else if (clause.kind == Article)
        ++preview.articles;
    else if (clause.kind == Paragraph || clause.kind == Item || clause.kind == Subitem)
        ++preview.others;
    for (const model::Clause &child : clause.children) // as deep as the reader makes it: 20 levels
        count(child, preview);
}

void link(ImportPreview &preview, const model::ClauseId &clause, int line)
{
    if (line <= 0)
        return;
    preview.lineOf.insert(clause, line);
    if (!preview.clauseAt.contains(line))
        preview.clauseAt.insert(line, clause);
}

/// A law file has no lines. It is shown as text, and its clauses are found there by their addresses.
void showAsText(ImportPreview &preview)
{
    const QString text = import::writePlainText(preview.file.document, import::Readings::LeaveOut);
    model::IdSource ids(1);
    const import::Imported read = import::readPlainText(text, ids);
    preview.lines = text.split(u'\n');
    preview.kinds = read.kinds;
    const model::Numbering shown(read.document);
    QHash<QString, int> lineOfAddress;
    for (const import::ClauseLine &line : read.lines)
        lineOfAddress.insert(shown.address(line.clause), line.line);
    const model::Numbering own(preview.file.document);
    for (int row = 0; row < int(own.rows().size()); ++row)
        link(preview, own.row(row).clause->id, lineOfAddress.value(own.address(row)));
}

void prepare(ImportPreview &preview)
{
    preview.chapters = preview.articles = preview.others = 0;
    preview.lineOf.clear();
    preview.clauseAt.clear();
    count(preview.file.document.root(), preview);
    if (preview.file.format == import::FileFormat::LawXml) {
        showAsText(preview);
        return;
    }
    QString text = preview.file.text;
    preview.lines = text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    preview.kinds = preview.file.kinds;
    for (const import::ClauseLine &line : preview.file.lines)
        link(preview, line.clause, line.line);
}

} // namespace

Result<ImportPreview> readPreview(const QString &path, import::ReadWatch *watch)
{
    if (QFileInfo(path).size() > import::maximumFileSize)
        return Error{ErrorCode::Unsupported, u"larger than 128 MB"_s, {path}};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Result<import::ImportedFile> file = import::importFile(*bytes, path, watch);
    if (!file)
        return file.error();
    ImportPreview preview;
    preview.file = std::move(*file);
    preview.bytes = *bytes;
    prepare(preview);
    return preview;
}

ImportPreview readPreviewAgain(const ImportPreview &before, const std::vector<import::LineChoice> &choices)
{
    ImportPreview preview = before;
    preview.file = import::readAgain(before.file, choices);
    prepare(preview);
    return preview;
}

QHash<model::ClauseId, guideline::Suggestion> likelyExamples(const model::Document &document)
{
    QHash<model::ClauseId, guideline::Suggestion> likely;
    const QStringList editions = guideline::editionFolders().keys();
    if (editions.isEmpty())
        return likely;
    const Result<guideline::Edition> edition = guideline::loadEdition(editions.last());
    if (!edition)
        return likely;
    for (const guideline::ClauseSuggestions &found : guideline::suggestExamples(document, *edition)) {
        if (!found.suggestions.empty())
            likely.insert(found.clause, found.suggestions.front());
    }
    return likely;
}

QString lineKindText(text::LineKind kind)
{
    using enum text::LineKind;
    switch (kind) {
    case Blank: return {};
    case Title: return Tr::tr("題名");
    case Toc: return Tr::tr("目次");
    case Part: return Tr::tr("編");
    case Chapter: return Tr::tr("章");
    case Section: return Tr::tr("節");
    case Subsection: return Tr::tr("款");
    case Division: return Tr::tr("目");
    case ArticleCaption: return Tr::tr("見出し");
    case Article: return Tr::tr("条");
    case Paragraph: return Tr::tr("項");
    case Item: return Tr::tr("号");
    case Subitem: return Tr::tr("細分");
    case TableRow: return Tr::tr("表");
    case Supplementary: return Tr::tr("附則");
    case Appendix: return Tr::tr("別表");
    case Text: return Tr::tr("本文");
    }
    return {};
}

QString doubtText(import::Doubt doubt)
{
    switch (doubt) {
    case import::Doubt::LineWithoutNumber:
        return Tr::tr("番号がなく、どの条項の文か分かりません。前の条項の文として残しました。");
    case import::Doubt::NumberNotNext: return Tr::tr("番号が前に続きません。書かれたとおりに残しました。");
    case import::Doubt::CellsUnequal: return Tr::tr("表の欄の数が最初の行と違います。");
    case import::Doubt::OutsideSchema: return Tr::tr("法令標準XMLの決まりに合いません。読めるところまで読みました。");
    case import::Doubt::NotKept: return Tr::tr("図又は埋め込まれたファイルは取り込めません。名前だけを残しました。");
    case import::Doubt::PictureUnnamed: return Tr::tr("図に説明がありません。起案で、図の内容を言葉で書いてください。");
    case import::Doubt::TooDeep: return Tr::tr("細分が深すぎます。最も深い階層に置きました。");
    }
    return {};
}

QString fileFormatText(import::FileFormat format)
{
    switch (format) {
    case import::FileFormat::Text: return Tr::tr("テキスト");
    case import::FileFormat::LawXml: return Tr::tr("法令標準XML");
    case import::FileFormat::Xml: return u"XML"_s;
    case import::FileFormat::Html: return u"HTML"_s;
    case import::FileFormat::Docx: return Tr::tr("Word 文書");
    case import::FileFormat::Pdf: return u"PDF"_s;
    case import::FileFormat::Unknown: break;
    }
    return {};
}

QByteArray importReport(const QString &name, const ImportPreview &preview)
{
    QStringList lines{
        Tr::tr("取り込みの報告：%1").arg(name),
        Tr::tr("形式：%1　文字コード：%2")
            .arg(fileFormatText(preview.file.format), preview.file.encoding.isEmpty() ? u"―"_s : preview.file.encoding),
        Tr::tr("結果：%1章 %2条 %3項・号").arg(preview.chapters).arg(preview.articles).arg(preview.others),
        Tr::tr("確かめる行：%1").arg(preview.file.remarks.size()), QString()};
    for (const import::Remark &remark : preview.file.remarks)
        lines << Tr::tr("%1行目：%2「%3」").arg(remark.line).arg(doubtText(remark.doubt), remark.text);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace hoshin::ui
