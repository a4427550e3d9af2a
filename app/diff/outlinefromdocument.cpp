// SPDX-License-Identifier: Apache-2.0
#include "diff/outlinebuilder.h"
#include "model/numbering.h"

#include <algorithm>

namespace hoshin::diff {

using model::NumberedClause;

namespace {

/// Appends `part` to the buffer that all views point into, and gives the view. The buffer never grows beyond what it reserved.
QStringView append(QString &buffer, const QString &part)
{
    const qsizetype start = buffer.size();
    buffer += part;
    return QStringView(buffer).sliced(start);
}

Number numberOf(const NumberedClause &row)
{
    Number number;
    const qsizetype count = std::min(row.parts.size(), qsizetype(number.part.size()));
    std::copy_n(row.parts.begin(), count, number.part.begin());
    return number;
}

} // namespace

Outline outlineFromDocument(const model::Document &document)
{
    const model::Numbering numbering(document);
    qsizetype size = document.title().size();
    for (const NumberedClause &row : numbering.rows())
        size += row.label.size() + row.clause->heading.size() + row.clause->text.size();
    const auto buffer = std::make_shared<QString>();
    buffer->reserve(size);

    OutlineBuilder builder(buffer);
    builder.reserve(qsizetype(numbering.rows().size()) + 1);
    builder.setRootId(document.root().id);
    builder.root().heading = append(*buffer, document.title());
    std::vector<int> unitOf(numbering.rows().size(), 0);
    for (size_t index = 0; index < numbering.rows().size(); ++index) {
        const NumberedClause &row = numbering.rows()[index];
        if (row.clause->kind == model::ClauseKind::Root)
            continue;
        Unit unit{.kind = row.clause->kind, .number = numberOf(row)};
        unit.label = append(*buffer, row.label);
        unit.heading = append(*buffer, row.clause->heading);
        unit.text = append(*buffer, row.clause->text);
        const int parent = row.parent < 0 ? 0 : unitOf[size_t(row.parent)];
        unitOf[index] = builder.add(parent, unit, row.clause->id);
    }
    return builder.finish();
}

} // namespace hoshin::diff
