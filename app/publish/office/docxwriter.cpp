// SPDX-License-Identifier: Apache-2.0
#include "publish/office/docxwriter.h"

#include "publish/office/wordbody.h"
#include "publish/office/wordparts.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

Result<QByteArray> writeDocx(const PrintDocument &document, const DocxOptions &options)
{
    const Result<QList<WordBlock>> blocks = wordBlocks(document);
    if (!blocks)
        return blocks.error();
    WordBody body(document.format);
    for (const WordBlock &block : *blocks)
        body.add(block);
    const QByteArray text = body.finish();
    WordFrame frame{.title = document.title,
                    .creator = document.issuer,
                    .header = document.runningHead,
                    .created = options.created,
                    .links = body.links(),
                    .pictures = body.pictures(),
                    .draft = options.draft};
    if (frame.header.isEmpty())
        frame.header = QString(document.issuer + u'　' + document.title).trimmed();
    return writeZip(wordParts(text, frame));
}

} // namespace hoshin::publish
