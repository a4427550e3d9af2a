// SPDX-License-Identifier: Apache-2.0
#include "publish/glyphcoverage.h"

#include "publish/compose/shaper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

class Collector
{
public:
    explicit Collector(const FontLibrary &fonts) : m_fonts(fonts) {}

    void read(const model::Clause &clause)
    {
        m_clause = clause.id;
        read(clause.heading, FontRole::Strong);
        read(clause.text, FontRole::Body);
        read(clause.amendmentNote, FontRole::Body);
        for (const model::Clause &child : clause.children)
            read(child);
    }

    void read(const QString &text, FontRole role)
    {
        for (const std::u32string &grapheme : graphemesWithoutGlyph(text, m_fonts.stack(role))) {
            const QString shown = QString::fromStdU32String(grapheme);
            const auto known = std::find_if(m_missing.begin(), m_missing.end(),
                                            [&](const MissingCharacter &one) { return one.grapheme == shown; });
            if (known == m_missing.end())
                m_missing.push_back({shown, m_clause, 1});
            else
                ++known->uses;
        }
    }

    std::vector<MissingCharacter> take() { return std::move(m_missing); }

private:
    const FontLibrary &m_fonts;
    model::ClauseId m_clause;
    std::vector<MissingCharacter> m_missing;
};

} // namespace

std::vector<MissingCharacter> missingCharacters(const model::Document &document, const FontLibrary &fonts)
{
    Collector collector(fonts);
    collector.read(document.title(), FontRole::Strong);
    collector.read(document.root());
    return collector.take();
}

QString namedCharacter(const QString &grapheme)
{
    QStringList codes;
    bool visible = false;
    for (const char32_t c : grapheme.toUcs4()) {
        codes << u"U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
        const QChar::Category category = QChar::category(c);
        visible = visible
            || (QChar::isPrint(c) && !QChar::isSpace(c) && category != QChar::Other_PrivateUse
                && category != QChar::Other_Format && !QChar::isMark(c));
    }
    const QString code = codes.join(u' ');
    return visible ? grapheme + u'（' + code + u'）' : code;
}

} // namespace hoshin::publish
