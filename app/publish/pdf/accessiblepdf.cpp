// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/accessiblepdf.h"

#include <algorithm>
#include <array>

namespace hoshin::publish {

/// What stands in the object streams, one behind the other.
static QByteArray packedObjects(const QByteArray &pdf)
{
    static constexpr QByteArrayView opening("stream\n");
    QByteArray objects;
    for (qsizetype at = pdf.indexOf("/ObjStm"); at >= 0; at = pdf.indexOf("/ObjStm", at + 1)) {
        const qsizetype start = pdf.indexOf(opening, at);
        const qsizetype end = start < 0 ? -1 : pdf.indexOf("endstream", start);
        if (end > start)
            objects +=
                qUncompress(QByteArray("\0\1\0\0", 4) + pdf.mid(start + opening.size(), end - start - opening.size()));
    }
    return objects;
}

bool isAccessiblePdf(const QByteArray &pdf)
{
    static constexpr std::array<QByteArrayView, 3> said = {
        "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"};
    if (!pdf.startsWith("%PDF-")
        || !std::all_of(said.begin(), said.end(), [&pdf](QByteArrayView words) { return pdf.contains(words); }))
        return false;
    const QByteArray objects = packedObjects(pdf);
    return objects.contains("/MarkInfo<</Marked true>>") && objects.contains("/StructTreeRoot")
        && objects.contains("/ParentTree");
}

} // namespace hoshin::publish
