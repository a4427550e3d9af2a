// SPDX-License-Identifier: Apache-2.0
#include "ui/policyhighlighter.h"

#include "ui/syntaxranges.h"

#include <QTextDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

std::optional<TextStyle> styleNamed(const QString &name)
{
    static const QHash<QString, TextStyle> styles{
        {u"Duty"_s, TextStyle::Duty},           {u"Prohibition"_s, TextStyle::Prohibition},
        {u"Softened"_s, TextStyle::Softened},   {u"Permission"_s, TextStyle::Permission},
        {u"Reference"_s, TextStyle::Reference}, {u"Placeholder"_s, TextStyle::Placeholder},
        {u"Term"_s, TextStyle::Term},           {u"Number"_s, TextStyle::Number},
    };
    const auto it = styles.constFind(name);
    return it == styles.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

std::vector<StyledRange> policyRanges(const QString &text)
{
    static SyntaxRanges syntax(u"Hoshin Policy"_s); // used in the GUI thread only
    std::vector<StyledRange> styled;
    for (const NamedRange &range : syntax.ranges(text)) {
        if (const std::optional<TextStyle> style = styleNamed(range.style))
            styled.push_back({range.start, range.length, *style});
    }
    return styled;
}

QTextCharFormat formatOf(TextStyle style, const QPalette &palette)
{
    QTextCharFormat format;
    const auto ink = [&](Role role, bool bold) {
        format.setForeground(color(role, palette));
        if (bold)
            format.setFontWeight(QFont::Bold);
    };
    switch (style) {
    case TextStyle::Duty: ink(Role::Duty, true); break;
    case TextStyle::Prohibition: ink(Role::Prohibition, true); break;
    case TextStyle::Softened: ink(Role::Duty, false); break;
    case TextStyle::Permission: ink(Role::Permission, true); break;
    case TextStyle::Reference: ink(Role::Accent, false); break;
    case TextStyle::Placeholder:
        ink(Role::Check, false);
        format.setBackground(color(Role::CheckBg, palette));
        break;
    case TextStyle::Term:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(color(Role::Text2, palette));
        break;
    case TextStyle::Number: break; // known, so that nothing else takes it; numbers keep the colour of the text
    }
    return format;
}

PolicyHighlighter::PolicyHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document), m_scheme(schemeOf(palette))
{
    prepareFormats(palette);
}

void PolicyHighlighter::prepareFormats(const QPalette &palette)
{
    m_formats.clear();
    for (int style = 0; style <= int(TextStyle::Number); ++style)
        m_formats.push_back(formatOf(TextStyle(style), palette));
}

void PolicyHighlighter::setPalette(const QPalette &palette)
{
    if (schemeOf(palette) == m_scheme)
        return;
    m_scheme = schemeOf(palette);
    prepareFormats(palette);
    rehighlight();
}

void PolicyHighlighter::setTerms(const QStringList &terms)
{
    QStringList sorted = terms;
    std::ranges::stable_sort(sorted, std::greater(), &QString::size);
    if (sorted == m_terms)
        return;
    m_terms = sorted;
    rehighlight();
}

void PolicyHighlighter::highlightBlock(const QString &text)
{
    const std::vector<StyledRange> ranges = policyRanges(text);
    for (const StyledRange &range : ranges)
        setFormat(range.start, range.length, m_formats[size_t(range.style)]);
    for (const QString &term : m_terms) {
        for (qsizetype at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.size())) {
            if (format(int(at)).isEmpty() || format(int(at)) == QTextCharFormat())
                setFormat(int(at), int(term.size()), m_formats[size_t(TextStyle::Term)]);
        }
    }
}

} // namespace hoshin::ui
