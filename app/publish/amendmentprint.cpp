// SPDX-License-Identifier: Apache-2.0
#include "publish/amendmentprint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

/// The line without the spaces in front of it; those are its indent.
static Block paragraphOf(const QString &line)
{
    const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u'　'; });
    const auto spaces = static_cast<int>(text - line.begin());
    const QString words = line.mid(spaces);
    // a sentence begins one further in, as any paragraph; a number or a （見出し） of a block hangs
    const bool caption = words.startsWith(u'（') && words.endsWith(u'）');
    const qsizetype gap = words.indexOf(u'　');
    const bool numbered = gap > 0 && gap <= 12;
    return {.kind = BlockKind::Paragraph,
            .runs = {{.text = words}},
            .first = spaces,
            .rest = caption || numbered ? spaces + 1 : std::max(0, spaces - 1)};
}

PrintDocument amendmentDocument(const QString &text, const QString &title, const QString &issuer, bool vertical)
{
    PrintDocument document{.title = title + u"　改め文"_s, .issuer = issuer};
    document.format = vertical ? PageFormat::VerticalA4 : PageFormat::PortraitA4;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        document.blocks.append(paragraphOf(line));
    return document;
}

} // namespace hoshin::publish
