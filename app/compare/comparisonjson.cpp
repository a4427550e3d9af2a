// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisonjson.h"

#include "compare/utf8.h"

#include <cmath>

namespace hoshin::compare {

using diff::Comparison;
using diff::Outline;
using diff::Row;
using diff::SpanOp;
using diff::TextSpan;
using diff::Unit;
using model::ClauseKind;

namespace {

QByteArrayView nameOf(SpanOp op)
{
    switch (op) {
    case SpanOp::Equal: return "equal";
    case SpanOp::Delete: return "delete";
    case SpanOp::Insert: return "insert";
    case SpanOp::Replace: return "replace";
    }
    Q_UNREACHABLE();
}

/// The own text of a unit: of the document itself its title.
QStringView textOf(const Unit &unit) { return unit.kind == ClauseKind::Root ? unit.heading : unit.text; }

class Writer
{
public:
    Writer(const Outline &before, const Outline &after, const Comparison &comparison)
        : m_before(before), m_after(after), m_comparison(comparison)
    {}

    QByteArray run()
    {
        writeSummary();
        m_out << ",\n\"rows\":[";
        writeRows(0, int(m_comparison.rows.size()));
        m_out << "]}\n";
        return m_out.take();
    }

private:
    void string(QStringView text)
    {
        m_out << "\"";
        m_out.json(text);
        m_out << "\"";
    }

    void key(QByteArrayView name, bool first = false)
    {
        if (!first)
            m_out << ",";
        m_out << "\"";
        m_out << name;
        m_out << "\":";
    }

    void flag(QByteArrayView name, bool value)
    {
        key(name);
        m_out << (value ? "true" : "false");
    }

    void writeSummary();
    void writeRows(int begin, int end);
    void writeRow(const Row &row, int index);
    void writeSide(QByteArrayView name, const Outline &outline, int unit);
    void writeSpans(QByteArrayView name, std::span<const TextSpan> spans, QStringView before, QStringView after);

    const Outline &m_before;
    const Outline &m_after;
    const Comparison &m_comparison;
    Utf8Sink m_out;
};

void Writer::writeSummary()
{
    const diff::Summary &summary = m_comparison.summary;
    const std::pair<QByteArrayView, int> counts[] = {
        {"unchanged", summary.unchanged}, {"edited", summary.edited},         {"added", summary.added},
        {"deleted", summary.deleted},     {"renumbered", summary.renumbered}, {"moved", summary.moved},
        {"split", summary.split},         {"merged", summary.merged},         {"referenceOnly", summary.referenceOnly}};
    m_out << "{\"summary\":{";
    bool first = true;
    for (const auto &[name, count] : counts) {
        key(name, first);
        m_out << QByteArray::number(count);
        first = false;
    }
    m_out << "}";
}

void Writer::writeRows(int begin, int end)
{
    for (int index = begin; index < end;) {
        const Row &row = m_comparison.rows[size_t(index)];
        m_out << (index == begin ? "\n" : ",\n");
        writeRow(row, index);
        index = row.end;
    }
}

void Writer::writeRow(const Row &row, int index)
{
    const Unit &unit = row.after >= 0 ? m_after.unit(row.after) : m_before.unit(row.before);
    m_out << "{\"level\":\"";
    m_out << (unit.kind == ClauseKind::Root ? QByteArrayView("title") : QByteArrayView(model::kindName(unit.kind)));
    m_out << "\"";
    key("kind");
    m_out << "\"";
    m_out << QByteArrayView(diff::changeKindName(row.kind));
    m_out << "\"";
    writeSide("old", m_before, row.before);
    writeSide("new", m_after, row.after);
    flag("numberChanged", row.numberChanged);
    flag("moved", row.moved);
    if (row.headingOnly)
        flag("headingOnly", true);
    if (row.rewritten)
        flag("rewritten", true);
    if (row.needsReview())
        flag("needsReview", true);
    key("confidence");
    const int thousandths = int(std::lround(row.confidence * 1000));
    if (thousandths == 1000)
        m_out << "1.0";
    else
        m_out << "0." << QByteArray::number(thousandths).rightJustified(3, '0');
    const bool both = row.before >= 0 && row.after >= 0;
    const QStringView before = row.before >= 0 ? textOf(m_before.unit(row.before)) : QStringView();
    const QStringView after = row.after >= 0 ? textOf(m_after.unit(row.after)) : QStringView();
    const bool title = unit.kind == ClauseKind::Root;
    writeSpans("spans", title ? m_comparison.headingSpansOf(row) : m_comparison.spansOf(row), before, after);
    if (both && row.headingChanged && !title)
        writeSpans("headingSpans", m_comparison.headingSpansOf(row), m_before.unit(row.before).heading,
                   m_after.unit(row.after).heading);
    key("children");
    m_out << "[";
    writeRows(index + 1, row.end);
    m_out << "]}";
}

void Writer::writeSide(QByteArrayView name, const Outline &outline, int index)
{
    key(name);
    if (index < 0) {
        m_out << "null";
        return;
    }
    const Unit &unit = outline.unit(index);
    const bool title = unit.kind == ClauseKind::Root;
    m_out << "{\"num\":\"";
    if (!unit.number.isNull())
        m_out << toString(unit.number).toUtf8();
    m_out << "\",\"label\":";
    string(unit.label);
    key("heading");
    string(title ? QStringView() : unit.heading);
    key("text");
    string(textOf(unit));
    m_out << "}";
}

/// Without spans of its own a text is equal, or stands on one side only: one span says so.
void Writer::writeSpans(QByteArrayView name, std::span<const TextSpan> spans, QStringView before, QStringView after)
{
    key(name);
    m_out << "[";
    TextSpan whole{SpanOp::Equal, 0, int(before.size()), 0, int(after.size())};
    if (spans.empty() && (!before.isEmpty() || !after.isEmpty())) {
        if (before != after)
            whole.op = before.isEmpty() ? SpanOp::Insert : SpanOp::Delete;
        spans = std::span(&whole, 1);
    }
    bool first = true;
    for (const TextSpan &span : spans) {
        m_out << (first ? "{\"op\":\"" : ",{\"op\":\"");
        m_out << nameOf(span.op);
        m_out << "\",\"old\":";
        string(before.sliced(span.beforeStart, span.beforeLength));
        m_out << ",\"new\":";
        string(after.sliced(span.afterStart, span.afterLength));
        m_out << "}";
        first = false;
    }
    m_out << "]";
}

} // namespace

QByteArray comparisonJson(const Outline &before, const Outline &after, const Comparison &comparison)
{
    return Writer(before, after, comparison).run();
}

} // namespace hoshin::compare
