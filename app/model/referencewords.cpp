// SPDX-License-Identifier: Apache-2.0
#include "model/referencewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::model {

using text::LevelStyle;
using text::NumeralStyle;
using text::Pointing;
using text::Unit;

static QChar unitSign(Unit unit)
{
    switch (unit) {
    case Unit::Part: return u'編';
    case Unit::Chapter: return u'章';
    case Unit::Section: return u'節';
    case Unit::Subsection: return u'款';
    case Unit::Division: return u'目';
    case Unit::Article: return u'条';
    case Unit::Paragraph: return u'項';
    case Unit::Item: return u'号';
    case Unit::Supplementary:
    case Unit::Subitem:
    case Unit::Table:
    case Unit::Row: return {};
    }
    Q_UNREACHABLE();
}

NumeralStyle ReferenceWriter::numeralsOf(QStringView words) const
{
    const NumeralStyle usual = m_numbering.scheme().referenceNumeral;
    for (const QChar c : words) {
        if (QStringView(u"一二三四五六七八九十百千").contains(c))
            return NumeralStyle::Kanji;
        if (c.isDigit() && usual != NumeralStyle::MixedWidth)
            return c.unicode() < 0x80 ? NumeralStyle::HalfWidth : NumeralStyle::FullWidth;
    }
    return usual;
}

/// The clauses an absolute reference names, outermost first: 附則?, 条, 項, 号, 細分. Divisions are named for a division, and
/// for a 項 that stands in one without an article: 第1章第2項.
std::vector<int> ReferenceWriter::path(int target) const
{
    const bool namesDivisions = m_numbering.ancestor(target, ClauseKind::Article) < 0;
    std::vector<int> rows;
    for (int at = target; at > 0; at = m_numbering.row(at).parent) {
        const ClauseKind kind = m_numbering.row(at).clause->kind;
        const bool isDivision = kind >= ClauseKind::Part && kind <= ClauseKind::Division;
        if (unitOf(kind) && (!isDivision || namesDivisions))
            rows.push_back(at);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

QString ReferenceWriter::step(int row, bool isTarget, NumeralStyle style) const
{
    const NumberedClause &clause = m_numbering.row(row);
    const auto unit = unitOf(clause.clause->kind);
    const QChar sign = unit ? unitSign(*unit) : QChar();
    if (clause.clause->kind == ClauseKind::Paragraph && !isTarget && m_numbering.isOnlyParagraph(row))
        return {};
    if (clause.clause->kind == ClauseKind::TableRow)
        return clause.clause->children.isEmpty() ? QString()
                                                 : u"の"_s + clause.clause->children.first().text.trimmed() + u"の項"_s;
    if (sign.isNull() || clause.parts.isEmpty())
        return clause.label;
    const LevelStyle level{u"第", style, QStringView(&sign, 1)};
    return numberText(clause.parts, 0, level, style);
}

QString ReferenceWriter::steps(const std::vector<int> &path, size_t from, NumeralStyle style) const
{
    QString words;
    for (size_t i = from; i < path.size(); ++i)
        words += step(path[i], i + 1 == path.size(), style);
    return words;
}

/// The whole chain; of divisions those that the source does not share.
QString ReferenceWriter::absolute(const std::vector<int> &path, NumeralStyle style) const
{
    size_t from = 0;
    const ClauseKind kind = m_numbering.row(path.back()).clause->kind;
    if (kind >= ClauseKind::Part && kind <= ClauseKind::Division) {
        const auto holdsSource = [&](int row) {
            return row <= m_resolver.source() && m_resolver.source() < m_numbering.row(row).end;
        };
        while (from + 1 < path.size() && holdsSource(path[from]))
            ++from;
    }
    return steps(path, from, style);
}

/// The chain from the step of that unit on; empty where it has none.
QString ReferenceWriter::fromUnit(const std::vector<int> &path, Unit unit, NumeralStyle style) const
{
    for (size_t i = 0; i < path.size(); ++i) {
        if (unitOf(m_numbering.row(path[i]).clause->kind) == unit)
            return steps(path, i, style);
    }
    return {};
}

QString ReferenceWriter::relative(const std::vector<int> &path, Pointing pointing, QStringView old,
                                  NumeralStyle style) const
{
    for (size_t i = 0; i < path.size(); ++i) {
        const auto unit = unitOf(m_numbering.row(path[i]).clause->kind);
        const QChar sign = unit ? unitSign(*unit) : QChar();
        if (sign.isNull())
            continue;
        QString word;
        if (pointing == Pointing::Previous && m_resolver.neighbour(m_resolver.source(), *unit, -1) == path[i])
            word = u"前"_s;
        else if (pointing == Pointing::Next && m_resolver.neighbour(m_resolver.source(), *unit, 1) == path[i])
            word = u"次"_s;
        else if (pointing == Pointing::Same && m_resolver.lastNamed(*unit) == path[i])
            word = u"同"_s;
        else if (pointing == Pointing::This && m_numbering.ancestor(m_resolver.source(), *kindOf(*unit)) == path[i])
            word = old.startsWith(u'本') ? u"本"_s : u"この"_s;
        else
            continue;
        return word + sign + steps(path, i + 1, style);
    }
    return {};
}

QString ReferenceWriter::shortest(int target, NumeralStyle style) const
{
    const std::vector<int> way = path(target);
    if (way.empty())
        return m_numbering.address(target);
    const int source = m_resolver.source();
    const int holder = m_resolver.paragraphHolder(target);
    if (holder < 0 || holder != m_resolver.paragraphHolder(source) || holder == target)
        return absolute(way, style);
    const int paragraph = m_numbering.ancestor(target, ClauseKind::Paragraph);
    const bool sameParagraph =
        paragraph >= 0 && paragraph != target && paragraph == m_numbering.ancestor(source, ClauseKind::Paragraph);
    const QString words = fromUnit(way, sameParagraph ? Unit::Item : Unit::Paragraph, style);
    return words.isEmpty() ? absolute(way, style) : words;
}

std::vector<QString> ReferenceWriter::single(int target, const OldWords &old, NumeralStyle style) const
{
    const std::vector<int> way = path(target);
    if (way.empty())
        return {m_numbering.address(target)};
    std::vector<QString> words;
    const Pointing pointing = old.chain ? old.chain->front().pointing : Pointing::Number;
    if (pointing == Pointing::Number) {
        if (old.chain)
            words.push_back(fromUnit(way, old.chain->front().unit, style));
    } else {
        words.push_back(relative(way, pointing, old.words, style));
        if (pointing == Pointing::Previous || pointing == Pointing::Next) {
            words.push_back(relative(way, Pointing::Previous, old.words, style));
            words.push_back(relative(way, Pointing::Next, old.words, style));
        }
    }
    words.push_back(shortest(target, style));
    words.push_back(absolute(way, style));
    return words;
}

/// Wordings of a run: 前二項, 前各号, 第三条及び第四条, 第三条から第六条まで.
std::vector<QString> ReferenceWriter::run(const Reference &reference, int first, int last, const OldWords &old,
                                          NumeralStyle style) const
{
    std::vector<QString> words;
    const auto unit = unitOf(m_numbering.row(last).clause->kind);
    int count = 1;
    int at = last;
    const auto before = [&](int row) {
        return unit == Unit::Article ? m_numbering.previousArticle(row) : m_numbering.sibling(row, -1);
    };
    for (; at >= 0 && at != first; at = before(at))
        ++count;
    const bool inOrder = at == first;
    if (reference.form == ReferenceForm::Preceding && unit && inOrder
        && m_resolver.neighbour(m_resolver.source(), *unit, -1) == last) {
        if (old.words.startsWith(u"前各"))
            words.push_back(u"前各"_s + unitSign(*unit));
        words.push_back(u"前"_s + text::numeral(count, style) + unitSign(*unit));
    }
    for (const QString &end : ends(first, last, old, style)) {
        for (const QString &begin : single(first, old, style)) {
            if (begin.isEmpty() || end.isEmpty())
                continue;
            words.push_back(inOrder && count > 2 ? begin + u"から"_s + end + u"まで"_s : begin + u"及び"_s + end);
        }
    }
    return words;
}

/// The end of a run: 前条 where it was relative and holds, else as short as the beginning allows.
std::vector<QString> ReferenceWriter::ends(int first, int last, const OldWords &old, NumeralStyle style) const
{
    std::vector<QString> words;
    const std::vector<int> way = path(last);
    const Pointing pointing = old.last ? old.last->front().pointing : Pointing::Number;
    if (pointing != Pointing::Number)
        words.push_back(relative(way, pointing, old.words, style));
    const bool siblings = m_numbering.row(first).parent == m_numbering.row(last).parent;
    const bool article = m_numbering.row(last).clause->kind == ClauseKind::Article;
    if (siblings || article)
        words.push_back(step(last, true, style));
    words.push_back(absolute(way, style));
    return words;
}

std::vector<QString> ReferenceWriter::candidates(const Reference &reference, int first, int last,
                                                 const OldWords &old) const
{
    const NumeralStyle style = numeralsOf(old.words);
    std::vector<QString> words;
    if (!m_numbering.scheme().formalReferences) {
        const QString begin = m_numbering.address(first);
        words.push_back(last < 0 ? begin : begin + u"から"_s + m_numbering.address(last) + u"まで"_s);
    } else if (last >= 0) {
        words = run(reference, first, last, old, style);
    } else {
        words = single(first, old, style);
    }
    if (reference.form == ReferenceForm::Each) {
        const QString each = old.words.contains(u"各項") ? u"各項"_s : u"各号"_s;
        for (QString &word : words)
            word += each;
        words.insert(words.begin(), each);
    }
    for (QString &word : words)
        word += reference.part;
    std::erase_if(words, [](const QString &word) { return word.isEmpty(); });
    return words;
}

} // namespace hoshin::model
