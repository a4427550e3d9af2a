// SPDX-License-Identifier: Apache-2.0
#include "amend/cursor.h"

#include "text/numerals.h"

namespace hoshin::amend {

bool Cursor::take(QStringView word)
{
    if (!startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

bool readNumeral(Cursor &cursor, int &number, NumeralStyle &style)
{
    const QStringView rest = cursor.rest();
    const auto run = [&](auto belongs) {
        qsizetype length = 0;
        while (length < rest.size() && length < 16 && belongs(rest[length]))
            ++length;
        return rest.first(length);
    };
    std::optional<int> read;
    QStringView digits;
    if (digits = run(text::isKanjiNumeral); !digits.isEmpty()) {
        style = NumeralStyle::Kanji;
        read = text::parseKanji(digits);
    } else if (digits = run(isHalfDigit); !digits.isEmpty()) {
        style = NumeralStyle::HalfWidth;
        read = text::parseDigits(digits);
    } else if (digits = run(isFullDigit); !digits.isEmpty()) {
        style = NumeralStyle::FullWidth;
        read = text::parseDigits(digits);
    }
    // 〇一 or 007 would not be printed back as they were
    if (!read || *read < 1 || numeral(*read, style) != digits)
        return false;
    number = *read;
    cursor.skip(digits.size());
    return true;
}

bool readQuoted(Cursor &cursor, QString &words)
{
    if (cursor.peek() != u'「')
        return false;
    const QStringView rest = cursor.rest();
    int depth = 0;
    for (qsizetype at = 0; at < rest.size(); ++at) {
        depth += rest[at] == u'「' ? 1 : rest[at] == u'」' ? -1 : 0;
        if (depth > 0)
            continue;
        words = rest.sliced(1, at - 1).toString();
        cursor.skip(at + 1);
        return true;
    }
    return false;
}

} // namespace hoshin::amend
