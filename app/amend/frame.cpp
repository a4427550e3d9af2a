// SPDX-License-Identifier: Apache-2.0
#include "amend/frame.h"

#include "text/wareki.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// 星見野市 of 令和5年星見野市訓令第4号; empty where the number is of another shape.
QString bodyOf(QStringView instrument)
{
    const qsizetype year = instrument.indexOf(u'年');
    constexpr std::array<QStringView, 7> forms{u"条例", u"規則", u"訓令", u"告示", u"要綱", u"規程", u"公告"};
    const QStringView rest = year >= 0 ? instrument.sliced(year + 1) : QStringView();
    qsizetype end = -1;
    for (const QStringView form : forms) {
        const qsizetype at = rest.indexOf(form);
        if (at > 0 && (end < 0 || at < end))
            end = at;
    }
    return end > 0 && !rest.first(end).contains(u'日') ? rest.first(end).toString() : QString();
}

QString effectiveFrom(const AmendProfile &profile, const QDate &effective)
{
    const bool kanji = profile.numerals == NumeralStyle::Kanji;
    if (effective.isValid())
        return text::toWareki(effective, kanji ? text::NumeralStyle::Kanji : text::NumeralStyle::HalfWidth);
    return profile.effective.isEmpty() ? u"令和　年　月　日"_s : profile.effective;
}

} // namespace

void addFrame(Amendment &amendment, const AmendProfile &profile, const QDate &effective)
{
    if (profile.instrument.isEmpty() || !amendment.preamble || amendment.instructions.empty())
        return;
    const Preamble &preamble = *amendment.preamble;
    amendment.head += bodyOf(preamble.instrument) + profile.instrument + u"第　号"_s;
    if (preamble.whole)
        return;
    amendment.head += u"　　　"_s + preamble.title + u"の一部を改正する"_s + profile.instrument;
    amendment.tail += u"　　　附　則"_s;
    amendment.tail +=
        u"　この"_s + profile.instrument + u"は、"_s + effectiveFrom(profile, effective) + u"から施行する。"_s;
}

} // namespace hoshin::amend
