// SPDX-License-Identifier: Apache-2.0
#include "text/numberingscheme.h"

#include "text/numerals.h"

#include <array>

namespace hoshin::text {

using enum NumeralStyle;
using enum Printing;

// One line a level, in the order of Level. Dotted lists and brackets are half-width where digits are.
static constexpr std::array schemes = {
    NumberingScheme{.id = QLatin1StringView("reiki"),
                    .levels = {{u"第", HalfWidth, u"編"},
                               {u"第", HalfWidth, u"章"},
                               {u"第", HalfWidth, u"節"},
                               {u"第", HalfWidth, u"款"},
                               {u"第", HalfWidth, u"目"},
                               {u"第", HalfWidth, u"条"},
                               {u"", HalfWidth, u"", NotFirst},
                               {u"(", HalfWidth, u")"},
                               {u"", Aiueo, u""},
                               {u"(", Aiueo, u")"},
                               {u"", Alphabet, u""},
                               {u"(", Alphabet, u")"},
                               {u"別表第", HalfWidth, u"", IfSeveral}},
                    .referenceNumeral = HalfWidth,
                    .articlesRestart = false,
                    .sectionsCompound = false,
                    .formalReferences = true},
    // 例規 with one digit full-width and more half-width: 第１条, 第10条
    NumberingScheme{.id = QLatin1StringView("reiki-mixed"),
                    .levels = {{u"第", MixedWidth, u"編"},
                               {u"第", MixedWidth, u"章"},
                               {u"第", MixedWidth, u"節"},
                               {u"第", MixedWidth, u"款"},
                               {u"第", MixedWidth, u"目"},
                               {u"第", MixedWidth, u"条"},
                               {u"", MixedWidth, u"", NotFirst},
                               {u"（", MixedWidth, u"）"},
                               {u"", Aiueo, u""},
                               {u"（", Aiueo, u"）"},
                               {u"", Alphabet, u""},
                               {u"（", Alphabet, u"）"},
                               {u"別表第", MixedWidth, u"", IfSeveral}},
                    .referenceNumeral = MixedWidth,
                    .articlesRestart = false,
                    .sectionsCompound = false,
                    .formalReferences = true},
    // 例規 with all digits full-width: 第１０条
    NumberingScheme{.id = QLatin1StringView("reiki-full"),
                    .levels = {{u"第", FullWidth, u"編"},
                               {u"第", FullWidth, u"章"},
                               {u"第", FullWidth, u"節"},
                               {u"第", FullWidth, u"款"},
                               {u"第", FullWidth, u"目"},
                               {u"第", FullWidth, u"条"},
                               {u"", FullWidth, u"", NotFirst},
                               {u"（", FullWidth, u"）"},
                               {u"", Aiueo, u""},
                               {u"（", Aiueo, u"）"},
                               {u"", Alphabet, u""},
                               {u"（", Alphabet, u"）"},
                               {u"別表第", FullWidth, u"", IfSeveral}},
                    .referenceNumeral = FullWidth,
                    .articlesRestart = false,
                    .sectionsCompound = false,
                    .formalReferences = true},
    NumberingScheme{.id = QLatin1StringView("statute"),
                    .levels = {{u"第", Kanji, u"編"},
                               {u"第", Kanji, u"章"},
                               {u"第", Kanji, u"節"},
                               {u"第", Kanji, u"款"},
                               {u"第", Kanji, u"目"},
                               {u"第", Kanji, u"条"},
                               {u"", FullWidth, u"", NotFirst},
                               {u"", Kanji, u""},
                               {u"", Iroha, u""},
                               {u"（", FullWidth, u"）"},
                               {u"（", Roman, u"）"},
                               {u"（", Alphabet, u"）"},
                               {u"別表第", Kanji, u"", IfSeveral}},
                    .referenceNumeral = Kanji,
                    .articlesRestart = false,
                    .sectionsCompound = false,
                    .formalReferences = true},
    NumberingScheme{.id = QLatin1StringView("guideline"),
                    .levels = {{u"第", HalfWidth, u"編"},
                               {u"", HalfWidth, u""},
                               {u"", HalfWidth, u""},
                               {u"(", HalfWidth, u")"},
                               {u"", Circled, u""},
                               {u"(", HalfWidth, u")"},
                               {u"", Circled, u"", IfSeveral},
                               {u"(", Aiueo, u")"},
                               {u"・", Bullet, u""},
                               {u"－", Bullet, u""},
                               {u"－", Bullet, u""},
                               {u"－", Bullet, u""},
                               {u"別表", HalfWidth, u"", IfSeveral}},
                    .referenceNumeral = HalfWidth,
                    .articlesRestart = true,
                    .sectionsCompound = true,
                    .formalReferences = false},
    NumberingScheme{.id = QLatin1StringView("plain"),
                    .levels = {{u"第", HalfWidth, u"編"},
                               {u"第", HalfWidth, u"章"},
                               {u"第", HalfWidth, u"節"},
                               {u"第", HalfWidth, u"款"},
                               {u"第", HalfWidth, u"目"},
                               {u"第", HalfWidth, u""},
                               {u"", HalfWidth, u"", IfSeveral},
                               {u"(", HalfWidth, u")"},
                               {u"", Aiueo, u""},
                               {u"(", Aiueo, u")"},
                               {u"", Alphabet, u""},
                               {u"(", Alphabet, u")"},
                               {u"別表第", HalfWidth, u"", IfSeveral}},
                    .referenceNumeral = HalfWidth,
                    .articlesRestart = false,
                    .sectionsCompound = false,
                    .formalReferences = false},
};

std::span<const NumberingScheme> numberingSchemes() { return schemes; }

const NumberingScheme &numberingScheme(QStringView id)
{
    for (const NumberingScheme &scheme : schemes) {
        if (id == scheme.id)
            return scheme;
    }
    return schemes.front();
}

static QString inSystem(int number, NumeralStyle style)
{
    switch (style) {
    case HalfWidth: return toHalfWidth(number);
    case FullWidth: return toFullWidth(number);
    case MixedWidth: return toMixedWidth(number);
    case Kanji: return toKanji(number);
    case Circled: return toCircled(number);
    case Aiueo: return toAiueo(number);
    case Iroha: return toIroha(number);
    case Roman: return toRoman(number);
    case Alphabet: return toAlphabet(number);
    case Bullet: return {};
    }
    Q_UNREACHABLE();
}

QString numeral(int number, NumeralStyle style)
{
    const QString text = inSystem(number, style);
    return text.isEmpty() && style != Bullet ? toHalfWidth(number) : text;
}

} // namespace hoshin::text
