// SPDX-License-Identifier: Apache-2.0
#include "import/lawxmlnames.h"

#include "import/fileimport.h"

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseKind;

struct ElementKind
{
    const char *name;
    ClauseKind kind;
};
static constexpr ElementKind kinds[] = {
    {"Part", ClauseKind::Part},
    {"Chapter", ClauseKind::Chapter},
    {"Section", ClauseKind::Section},
    {"Subsection", ClauseKind::Subsection},
    {"Division", ClauseKind::Division},
    {"Article", ClauseKind::Article},
    {"Paragraph", ClauseKind::Paragraph},
    {"Item", ClauseKind::Item},
    {"TOC", ClauseKind::Toc},
    {"EnactStatement", ClauseKind::Preamble},
    {"Preamble", ClauseKind::Preamble},
    {"SupplProvision", ClauseKind::Supplementary},
    {"TableStruct", ClauseKind::Table},
    {"AppdxTable", ClauseKind::Table},
    {"AppdxNote", ClauseKind::Table},
    {"AppdxStyle", ClauseKind::Table},
    {"AppdxFormat", ClauseKind::Table},
    {"AppdxFig", ClauseKind::Table},
    {"Appdx", ClauseKind::Table},
    {"SupplProvisionAppdxTable", ClauseKind::Table},
    {"SupplProvisionAppdxStyle", ClauseKind::Table},
    {"SupplProvisionAppdx", ClauseKind::Table},
    {"List", ClauseKind::Text},
    {"FigStruct", ClauseKind::Text},
    {"StyleStruct", ClauseKind::Text},
    {"FormatStruct", ClauseKind::Text},
    {"NoteStruct", ClauseKind::Text},
    {"AmendProvision", ClauseKind::Text},
    {"Class", ClauseKind::Text},
};

QByteArray lawElementName(ClauseKind kind, int subitemDepth)
{
    if (kind == ClauseKind::Subitem)
        return "Subitem" + QByteArray::number(std::clamp(subitemDepth, 1, 10));
    for (const ElementKind &entry : kinds)
        if (entry.kind == kind)
            return entry.name;
    return {};
}

std::optional<ClauseKind> lawElementKind(QByteArrayView name)
{
    for (const ElementKind &entry : kinds)
        if (name == entry.name)
            return entry.kind;
    const QByteArrayView digits = name.startsWith("Subitem") ? name.sliced(7) : QByteArrayView();
    const bool subitem = (digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9') || digits == "10";
    return subitem ? std::optional(ClauseKind::Subitem) : std::nullopt;
}

static void gather(const Clause &clause, bool whole, QString &words)
{
    words += QChar(int(clause.kind)) + clause.heading + QChar::Null + clause.text + QChar::Null + clause.amendmentNote
        + QChar::Null;
    for (const model::Span &span : clause.spans) {
        if (span.kind == model::SpanKind::Ruby)
            words += QString::number(span.start) + u' ' + QString::number(span.length) + span.reading + QChar::Null;
    }
    if (whole)
        for (const Clause &child : clause.children)
            gather(child, whole, words);
}

quint64 lawFingerprint(const model::Numbering &numbering, int row)
{
    const model::NumberedClause &numbered = numbering.row(row);
    const ClauseKind kind = numbered.clause->kind;
    const bool whole = kind == ClauseKind::Toc || kind == ClauseKind::Preamble || kind == ClauseKind::Table;
    QString words = numbered.label + QChar::Null + numbering.num(row) + QChar::Null;
    gather(*numbered.clause, whole, words);
    return contentSeed({reinterpret_cast<const char *>(words.constData()), words.size() * qsizetype(sizeof(QChar))});
}

} // namespace hoshin::import
