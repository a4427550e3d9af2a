// SPDX-License-Identifier: Apache-2.0
#include "text/fold.h"

#include "text/numerals.h"

namespace hoshin::text {

/// Half-width katakana U+FF66 to U+FF9D.
static constexpr QStringView wideKatakana =
    u"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

class Folder
{
public:
    Folder(QStringView text, const FoldOptions &options) : m_text(text), m_options(options) {}

    Folded run()
    {
        m_folded.text.reserve(m_text.size());
        m_folded.origin.reserve(size_t(m_text.size()) + 1);
        while (m_at < m_text.size())
            step();
        m_folded.origin.push_back(int(m_text.size()));
        return std::move(m_folded);
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (m_options.numerals && isKanjiNumeral(c) && takeNumber())
            return;
        if (m_options.width && takeCircled(c))
            return;
        qsizetype taken = 1;
        QChar folded = m_options.width ? widened(c, taken) : c;
        if (m_options.kana && folded.unicode() >= 0x30A1 && folded.unicode() <= 0x30F6)
            folded = QChar(folded.unicode() - 0x60);
        if (m_options.letters)
            folded = folded.toLower();
        put(folded);
        m_at += taken;
    }

    void put(QChar c)
    {
        m_folded.text.append(c);
        m_folded.origin.push_back(int(m_at));
    }

    void putNumber(int number)
    {
        for (const QChar digit : toHalfWidth(number))
            put(digit);
    }

    /// 十二条, 第三, 二十人: two numerals make a number, one does beside 第, の or a unit.
    bool takeNumber()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && end - m_at < 24 && isKanjiNumeral(m_text[end]))
            ++end;
        static constexpr QStringView units = u"条項号章節款目編年月日人回件部時分円個級種度世課階班";
        const bool beside = (m_at > 0 && (m_text[m_at - 1] == u'第' || m_text[m_at - 1] == u'の'))
            || (end < m_text.size() && units.contains(m_text[end]));
        if (end - m_at < 2 && !beside)
            return false;
        const auto number = parseKanji(m_text.sliced(m_at, end - m_at));
        if (!number)
            return false;
        putNumber(*number);
        m_at = end;
        return true;
    }

    bool takeCircled(QChar c)
    {
        const bool enclosed =
            (c.unicode() >= 0x2460 && c.unicode() <= 0x2487) || (c.unicode() >= 0x3251 && c.unicode() <= 0x32BF);
        if (!enclosed)
            return false;
        const QStringView sign = m_text.sliced(m_at, 1);
        const auto circled = parseCircled(sign);
        const auto number = circled ? circled : parseParenthesised(sign);
        if (!number)
            return false;
        if (!circled)
            put(u'(');
        putNumber(*number);
        if (!circled)
            put(u')');
        ++m_at;
        return true;
    }

    /// Half-width katakana become wide with their mark, full-width Latin becomes narrow, dashes and spaces one each.
    QChar widened(QChar c, qsizetype &taken) const
    {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E)
            return QChar(char16_t(u - 0xFEE0));
        if (u >= 0xFF66 && u <= 0xFF9D)
            return marked(wideKatakana[u - 0xFF66], taken);
        switch (u) {
        case 0x3000:
        case 0x00A0: return u' ';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212: return u'-';
        case 0xFF61: return u'。';
        case 0xFF62: return u'「';
        case 0xFF63: return u'」';
        case 0xFF64: return u'、';
        case 0xFF65: return u'・';
        case 0x301C: return u'~';
        default: return c;
        }
    }

    /// ｶﾞ is ガ, ﾊﾟ is パ.
    QChar marked(QChar kana, qsizetype &taken) const
    {
        const QChar mark = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        static constexpr QStringView voiced = u"カキクケコサシスセソタチツテトハヒフヘホ";
        if (mark == QChar(0xFF9E) && voiced.contains(kana)) {
            taken = 2;
            return QChar(char16_t(kana.unicode() + 1));
        }
        if (mark == QChar(0xFF9F) && QStringView(u"ハヒフヘホ").contains(kana)) {
            taken = 2;
            return QChar(char16_t(kana.unicode() + 2));
        }
        return kana;
    }

    QStringView m_text;
    FoldOptions m_options;
    Folded m_folded;
    qsizetype m_at = 0;
};

Folded fold(QStringView text, const FoldOptions &options) { return Folder(text, options).run(); }

std::vector<Match> findFolded(QStringView text, QStringView needle, const FoldOptions &options)
{
    std::vector<Match> matches;
    const QString wanted = fold(needle, options).text;
    if (wanted.isEmpty())
        return matches;
    const Folded folded = fold(text, options);
    for (qsizetype at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.size())) {
        const int start = folded.origin[size_t(at)];
        const int end = folded.origin[size_t(at + wanted.size())];
        // Half of a number is no place: 1 in 十二
        if (end > start)
            matches.push_back({start, end - start});
    }
    return matches;
}

} // namespace hoshin::text
