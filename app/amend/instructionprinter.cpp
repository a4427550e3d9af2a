// SPDX-License-Identifier: Apache-2.0
#include "amend/instruction.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

QString numeral(int number, NumeralStyle style)
{
    switch (style) {
    case NumeralStyle::Kanji: return text::toKanji(number);
    case NumeralStyle::FullWidth: return text::toFullWidth(number);
    case NumeralStyle::HalfWidth: return text::toHalfWidth(number);
    case NumeralStyle::MixedWidth: return text::toMixedWidth(number);
    }
    Q_UNREACHABLE();
}

QString counterOf(Place place)
{
    switch (place) {
    case Place::Part: return u"編"_s;
    case Place::Chapter: return u"章"_s;
    case Place::Section: return u"節"_s;
    case Place::Subsection: return u"款"_s;
    case Place::Division: return u"目"_s;
    case Place::Article: return u"条"_s;
    case Place::Paragraph: return u"項"_s;
    case Place::Item: return u"号"_s;
    default: return {};
    }
}

static QString withBranches(const Step &step, const QString &pattern)
{
    QString text = pattern;
    text.replace(u'%', numeral(step.number.front(), step.style));
    for (size_t i = 1; i < step.number.size(); ++i)
        text += (step.oldBranch ? u"ノ"_s : u"の"_s) + numeral(step.number[i], step.style);
    return text;
}

static QString toString(const Step &step)
{
    QString text = step.link;
    if (step.same)
        text += u"同"_s + (step.word.isEmpty() ? counterOf(step.place) : step.word);
    else if (!step.number.empty() && !step.word.isEmpty())
        text += withBranches(step, step.word);
    else if (!step.number.empty())
        text += withBranches(step, u"第%"_s + counterOf(step.place));
    else
        text += step.word;
    return text + step.aside;
}

QString toString(const Address &address)
{
    QString text;
    for (const Step &step : address.steps)
        text += toString(step);
    return text;
}

bool namesEach(const Target &target) { return target.first.steps.back().word == u"各号"; }

Targets fromTo(const Steps &steps, int last)
{
    Target first{.first = {steps}};
    const int from = steps.back().number.back();
    if (last <= from)
        return {first};
    Steps end = steps;
    end.back().number.back() = last;
    if (last > from + 1) {
        first.last = Address{end};
        return {first};
    }
    return {first, Target{.first = {end}, .joiner = u"及び"_s}};
}

QString toString(const Targets &targets)
{
    QString text;
    for (const Target &target : targets) {
        text += target.joiner + toString(target.first);
        if (target.last)
            text += u"から"_s + toString(*target.last) + u"まで"_s;
        text += target.tail;
    }
    return text;
}

bool takesBlock(const Act &act) { return act.kind == ActKind::RewriteUnit || act.kind == ActKind::AddUnits; }

static QString quoted(const std::vector<Quoted> &quotes)
{
    QString text;
    for (const Quoted &quote : quotes)
        text += quote.joiner + u'「' + quote.text + u'」';
    return text;
}

static QString ended(const Act &act, const QString &continued, const QString &final)
{
    switch (act.ending) {
    case Ending::Elided: return u"、"_s;
    case Ending::Continued: return continued + u'、';
    case Ending::Final: return final + u'。';
    }
    Q_UNREACHABLE();
}

static QString addedText(const Act &act)
{
    if (!act.as.isEmpty())
        return act.as + u"として次のように"_s;
    if (act.added.empty())
        return u"次のように"_s;
    QString text = u"次の"_s;
    for (const Added &added : act.added) {
        text += added.joiner;
        if (added.count > 0)
            text += numeral(added.count, added.style);
        text += added.unit;
    }
    return text + u'を';
}

static QString anchorText(Anchor anchor)
{
    switch (anchor) {
    case Anchor::After: return u"の次に"_s;
    case Anchor::Before: return u"の前に"_s;
    case Anchor::Into: return u"に"_s;
    }
    Q_UNREACHABLE();
}

static QString shiftText(const Act &act)
{
    QString text = toString(act.object) + u'を' + numeral(std::abs(act.distance), act.distanceStyle) + act.distanceUnit
        + u"ずつ"_s;
    const QString stem = (act.shortVerb ? u"繰"_s : u"繰り"_s) + (act.distance > 0 ? u"下げ"_s : u"上げ"_s);
    return text + ended(act, stem, stem + u'る');
}

static QString print(const Act &act)
{
    const QString scope = act.scope.empty() ? QString() : toString(act.scope) + u'中';
    switch (act.kind) {
    case ActKind::ReplaceWords:
        return scope + quoted(act.quotes) + u"を「"_s + act.replacement + u"」に"_s
            + ended(act, u"改め"_s, u"改める"_s);
    case ActKind::InsertWords:
        return scope + quoted(act.quotes) + u'の' + act.particle + u"に「"_s + act.replacement + u"」を"_s
            + ended(act, u"加え"_s, u"加える"_s);
    case ActKind::DeleteWords: return scope + quoted(act.quotes) + u'を' + ended(act, u"削り"_s, u"削る"_s);
    case ActKind::ReplaceUnit:
        return scope + toString(act.object) + u"を「"_s + act.replacement + u"」に"_s
            + ended(act, u"改め"_s, u"改める"_s);
    case ActKind::RewriteUnit:
        return scope + toString(act.object) + u"を次のように"_s + ended(act, u"改め"_s, u"改める"_s);
    case ActKind::DeleteUnit: return scope + toString(act.object) + u'を' + ended(act, u"削り"_s, u"削る"_s);
    case ActKind::AddUnits:
        return scope + toString(act.object) + anchorText(act.anchor) + addedText(act)
            + (act.attach ? ended(act, u"付し"_s, u"付する"_s) : ended(act, u"加え"_s, u"加える"_s));
    case ActKind::Renumber:
        return scope + toString(act.object) + u'を' + toString(act.destination) + ended(act, u"とし"_s, u"とする"_s);
    case ActKind::Shift: return scope + shiftText(act);
    case ActKind::AttachQuoted:
        return scope + toString(act.object) + anchorText(act.anchor) + act.as + u"として「"_s + act.replacement
            + u"」を"_s + ended(act, u"付し"_s, u"付する"_s);
    }
    Q_UNREACHABLE();
}

QString print(const std::vector<Act> &acts)
{
    QString text;
    for (const Act &act : acts)
        text += print(act);
    return text;
}

} // namespace hoshin::amend
