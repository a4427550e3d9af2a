// SPDX-License-Identifier: Apache-2.0
#include "desk/officialcopy.h"

#include "import/fileimport.h"
#include "import/pdftext.h"

using namespace Qt::StringLiterals;

namespace hoshin::desk {

/// Of a PDF the pages as they are: heads, feet and broken lines are told apart by the guideline's own layout.
static Result<QString> textOf(const QByteArray &bytes, const QString &path)
{
    if (import::detectFormat(bytes, path) == import::FileFormat::Pdf)
        return import::readPdfPages(bytes, path);
    Result<import::ImportedFile> file = import::importFile(bytes, path);
    if (!file)
        return file.error();
    return file->text;
}

Result<guideline::OfficialText> readOfficialCopy(const QByteArray &bytes, const QString &path,
                                                 const guideline::Edition &edition)
{
    const Result<QString> text = textOf(bytes, path);
    if (!text)
        return text.error();
    guideline::OfficialText official = guideline::readOfficialText(*text, edition);
    if (official.clauses.empty())
        return Error{
            .code = ErrorCode::NotFound, .detail = u"no clause of %1"_s.arg(edition.id), .location = {.path = path}};
    return official;
}

QString officialCopyPath(const QString &edition) { return u"guidelines/%1/official.xml"_s.arg(edition); }

} // namespace hoshin::desk
