// SPDX-License-Identifier: Apache-2.0
#include "amend/structure.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

ActReport notFound(const Error &error, const QString &place)
{
    const Outcome outcome = error.code == ErrorCode::NotFound ? Outcome::PlaceNotFound : Outcome::Unsupported;
    return {.outcome = outcome, .words = place, .detail = error.detail};
}

QString spoken(const Step &step)
{
    Step alone = step;
    alone.link.clear();
    return toString(Address{{alone}});
}

Error unsupported(const Step &step)
{
    return {.code = ErrorCode::Unsupported, .detail = u"「%1」は改める箇所として扱えない"_s.arg(spoken(step))};
}

int numbersOf(const Unit &unit) { return unit.rangeEnd > 0 ? unit.rangeEnd - unit.number.last() + 1 : 1; }

bool isTaken(const std::vector<Unit> &row, size_t from, size_t to, ClauseKind kind, const NumberParts &number)
{
    for (size_t i = from; i < to; ++i) {
        if (row[i].kind() == kind && bears(row[i], number))
            return true;
    }
    return false;
}

std::pair<size_t, size_t> countedWithin(const std::vector<Unit> &row, size_t index, ClauseKind kind)
{
    if (!isDivision(kind))
        return {0, row.size()};
    for (size_t i = index + 1; i-- > 0;) {
        if (i < row.size() && isDivision(row[i].kind()) && row[i].kind() < kind)
            return {i, std::max(divisionEnd(row, i), std::min(index, row.size()))};
    }
    return {0, row.size()};
}

int subitemDepth(const WorkText &text, UnitPath path)
{
    int depth = 0;
    for (; !path.empty(); path.pop_back()) {
        const Unit *unit = unitAt(text, path);
        depth += unit && unit->kind() == ClauseKind::Subitem;
    }
    return depth;
}

QString withNumber(const QString &label, const NumberParts &before, const NumberParts &after)
{
    constexpr std::array styles{text::NumeralStyle::HalfWidth, text::NumeralStyle::FullWidth, text::NumeralStyle::Kanji,
                                text::NumeralStyle::Circled,   text::NumeralStyle::Aiueo,     text::NumeralStyle::Iroha,
                                text::NumeralStyle::Roman,     text::NumeralStyle::Alphabet};
    if (before.isEmpty() || after.isEmpty())
        return label;
    for (const text::NumeralStyle style : styles) {
        const QString old = text::numeral(before[0], style);
        const qsizetype at = old.isEmpty() ? -1 : label.indexOf(old);
        if (at < 0)
            continue;
        QString fresh = text::numeral(after[0], style);
        for (qsizetype i = 1; i < after.size(); ++i)
            fresh += u'の' + text::numeral(after[i], style);
        QString whole = old;
        for (qsizetype i = 1; i < before.size(); ++i)
            whole += u'の' + text::numeral(before[i], style);
        return label.left(at) + fresh + label.sliced(at + (label.sliced(at).startsWith(whole) ? whole : old).size());
    }
    return label;
}

} // namespace hoshin::amend
