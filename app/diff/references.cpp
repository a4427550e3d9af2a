// SPDX-License-Identifier: Apache-2.0
#include "diff/references.h"

#include "diff/characters.h"
#include "diff/hashing.h"
#include "text/characterfilter.h"

namespace hoshin::diff {

namespace {

bool isUnitOfNumber(QChar c)
{
    switch (c.unicode()) {
    case u'条':
    case u'項':
    case u'号':
    case u'編':
    case u'章':
    case u'節':
    case u'款':
    case u'目': return true;
    default: return false;
    }
}

qsizetype numeralEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && isNumeral(text[at]))
        ++at;
    return at;
}

/// Behind 第N条の二の三 at `at`, or `at` itself.
qsizetype ordinalEnd(QStringView text, qsizetype at)
{
    if (at >= text.size() || text[at] != u'第')
        return at;
    const qsizetype numeral = numeralEnd(text, at + 1);
    if (numeral == at + 1 || numeral >= text.size() || !isUnitOfNumber(text[numeral]))
        return at;
    qsizetype end = numeral + 1;
    while (end + 1 < text.size() && text[end] == u'の') {
        const qsizetype branch = numeralEnd(text, end + 1);
        if (branch == end + 1)
            break;
        end = branch;
    }
    return end;
}

/// Behind 前条, 次項, 前二項, 同条 at `at`, or `at` itself.
qsizetype relativeEnd(QStringView text, qsizetype at)
{
    const qsizetype numeral = text[at] == u'前' ? numeralEnd(text, at + 1) : at + 1;
    return numeral < text.size() && isUnitOfNumber(text[numeral]) ? numeral + 1 : at;
}

/// Behind 別表第一 at `at`, or `at` itself.
qsizetype annexEnd(QStringView text, qsizetype at)
{
    const QStringView rest = text.mid(at);
    if (!rest.startsWith(u"別表第") && !rest.startsWith(u"様式第") && !rest.startsWith(u"附則第"))
        return at;
    const qsizetype numeral = numeralEnd(text, at + 3);
    if (numeral == at + 3)
        return at;
    return numeral < text.size() && isUnitOfNumber(text[numeral]) ? numeral + 1 : numeral;
}

} // namespace

qsizetype referenceLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    switch (text[at].unicode()) {
    case u'第': end = ordinalEnd(text, at); break;
    case u'前':
    case u'次':
    case u'同': end = relativeEnd(text, at); break;
    case u'別':
    case u'様':
    case u'附': end = annexEnd(text, at); break;
    default: return 0;
    }
    if (end == at)
        return 0;
    for (qsizetype next = ordinalEnd(text, end); next > end; next = ordinalEnd(text, end))
        end = next;
    return end - at;
}

ReferenceAt nextReference(QStringView text, qsizetype from)
{
    static constexpr text::CharacterFilter starts(u"第前次同別様附");
    for (qsizetype at = from; at < text.size(); ++at) {
        if (!starts.mayHold(text[at]))
            continue;
        if (const qsizetype length = referenceLength(text, at))
            return {at, length};
    }
    return {text.size(), 0};
}

quint64 maskedHash(QStringView text)
{
    quint64 hash = 0;
    qsizetype from = 0;
    for (ReferenceAt reference = nextReference(text, 0); reference.length > 0; reference = nextReference(text, from)) {
        hash = mixHash(hash, hashOf(text.mid(from, reference.start - from)));
        from = reference.start + reference.length;
    }
    return mixHash(hash, hashOf(text.mid(from)));
}

} // namespace hoshin::diff
