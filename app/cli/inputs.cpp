// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.h"

#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/workspaceargument.h"
#include "import/textdecoder.h"
#include "import/textwriter.h"
#include "model/ruby.h"
#include "xml/documentxml.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static Result<Input> fromDocument(Result<model::Document> document)
{
    if (!document)
        return document.error();
    return Input{*document, import::writePlainText(*document, import::Readings::LeaveOut), {}, {}};
}

Result<Input> loadInput(const QString &argument, Console &console)
{
    const std::optional<WorkspaceArgument> place = parseWorkspaceArgument(argument);
    if (place && place->document.isEmpty())
        return Error{ErrorCode::NotFound,
                     Tr::tr("作業フォルダーのどの文書かを WORKSPACE:DOCUMENT の形で指定してください"),
                     {argument}};
    if (place)
        return fromDocument(readDocument(*place));
    if (QFileInfo(argument).size() > import::maximumFileSize)
        return Error{ErrorCode::Unsupported, Tr::tr("128 MB を超えるファイルは読みません"), {argument}};
    const Result<QByteArray> bytes = readFile(argument);
    if (!bytes)
        return bytes.error();
    if (import::detectFormat(*bytes, argument) == import::FileFormat::Xml)
        return fromDocument(xml::readDocument(*bytes, argument));
    Result<import::ImportedFile> file = import::importFile(*bytes, argument);
    if (!file)
        return file.error();
    if (!file->encoding.isEmpty() && file->encoding != u"UTF-8"_s)
        console.message(Tr::tr("%1: 文字コード %2 から変換して読みました。").arg(argument, file->encoding));
    Input input{file->document, file->text, file->remarks, file->law};
    if (input.text.contains(u'《')) // ruby is no part of the text
        input.text = model::readReadings(input.text).text;
    if (input.text.isEmpty())
        input.text = import::writePlainText(input.document, import::Readings::LeaveOut);
    return input;
}

Result<QString> loadText(const QString &path, Console &console)
{
    if (QFileInfo(path).size() > import::maximumFileSize)
        return Error{ErrorCode::Unsupported, Tr::tr("128 MB を超えるファイルは読みません"), {path}};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const Result<import::DecodedText> decoded = import::decodeText(*bytes, path);
    if (!decoded)
        return decoded.error();
    if (decoded->encoding != u"UTF-8"_s)
        console.message(Tr::tr("%1: 文字コード %2 から変換して読みました。").arg(path, decoded->encoding));
    return decoded->text;
}

static QString reason(import::Doubt doubt)
{
    switch (doubt) {
    case import::Doubt::LineWithoutNumber:
        return Tr::tr("番号のない行で、どの条項に属するか分かりません。直前の条項の文として残しました。");
    case import::Doubt::NumberNotNext: return Tr::tr("番号が前の番号に続きません。書かれたとおりに残しました。");
    case import::Doubt::CellsUnequal: return Tr::tr("表の欄の数が最初の行と違います。");
    case import::Doubt::OutsideSchema: return Tr::tr("法令標準XMLのスキーマに合いません。読めるところまで読みました。");
    case import::Doubt::NotKept: return Tr::tr("図又は埋め込まれたファイルは取り込めません。名前だけを残しました。");
    case import::Doubt::PictureUnnamed: return Tr::tr("図に説明がありません。図の内容を言葉で書いてください。");
    case import::Doubt::TooDeep: return Tr::tr("細分の階層が深すぎます。最も深い階層に置きました。");
    }
    Q_UNREACHABLE();
}

QString remarkSentence(const import::Remark &remark, const QString &path)
{
    return u"%1:%2: %3「%4」"_s.arg(path).arg(remark.line).arg(reason(remark.doubt), quotable(remark.text));
}

} // namespace hoshin::cli
