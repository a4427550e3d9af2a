// SPDX-License-Identifier: Apache-2.0
#include "ui/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int interfacePixels = 13;

QStringList installed(const QStringList &wanted)
{
    const QStringList all = QFontDatabase::families();
    QStringList found;
    for (const QString &family : wanted) {
        if (all.contains(family))
            found << family;
    }
    return found;
}

} // namespace

QFont interfaceFont()
{
    static const QStringList japanese =
        installed({u"Yu Gothic UI"_s, u"Meiryo UI"_s, u"Noto Sans CJK JP"_s, u"Noto Sans JP"_s, u"IPAexGothic"_s});
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families = japanese;
    families << font.families();
    font.setFamilies(families);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    font.setPixelSize(qMax(interfacePixels, QFontInfo(font).pixelSize()));
    return font;
}

QFont documentFont(TextFace face, int pixels, int percent)
{
    static const QStringList gothic = installed({u"BIZ UDGothic"_s, u"BIZ UDゴシック"_s, u"Noto Sans CJK JP"_s});
    static const QStringList mincho = installed({u"BIZ UDMincho"_s, u"BIZ UD明朝"_s, u"Noto Serif CJK JP"_s});
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families = face == TextFace::Gothic ? gothic : mincho;
    families << installed({u"IPAmjMincho"_s}) << font.families();
    font.setFamilies(families);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    font.setPixelSize(qMax(8, pixels * percent / 100));
    return font;
}

QFont secondary(QFont font)
{
    font.setPixelSize(qMax(12, QFontInfo(font).pixelSize() - 1));
    return font;
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont counterFont(QFont font)
{
    font.setPixelSize(qMax(11, QFontInfo(font).pixelSize() - 2));
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace hoshin::ui
