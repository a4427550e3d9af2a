// SPDX-License-Identifier: Apache-2.0
#include "ui/amendmenthighlighter.h"

#include <QElapsedTimer>
#include <QTextDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr qint64 slice = 6'000'000; ///< nanoseconds
}

AmendmentHighlighter::AmendmentHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document), m_syntax(u"Hoshin Amendment"_s), m_scheme(schemeOf(palette))
{
    prepareFormats(palette);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &AmendmentHighlighter::continueColouring);
}

void AmendmentHighlighter::prepareFormats(const QPalette &palette)
{
    const auto ink = [&](Role role, bool bold = false) {
        QTextCharFormat format;
        format.setForeground(color(role, palette));
        if (bold)
            format.setFontWeight(QFont::Bold);
        return format;
    };
    m_formats = {{u"Preamble"_s, ink(Role::Text, true)}, {u"Place"_s, ink(Role::Accent)},
                 {u"Verb"_s, ink(Role::Text, true)},     {u"Deleted"_s, ink(Role::Deleted)},
                 {u"Added"_s, ink(Role::Added)},         {u"Anchor"_s, ink(Role::Text2)},
                 {u"Quoted"_s, ink(Role::Text2)}};
    m_mark = {};
    m_mark.setBackground(color(Role::CheckBg, palette));
}

void AmendmentHighlighter::setPalette(const QPalette &palette)
{
    if (schemeOf(palette) == m_scheme)
        return;
    m_scheme = schemeOf(palette);
    prepareFormats(palette);
    rehighlight();
}

void AmendmentHighlighter::setMarked(const std::set<int> &lines)
{
    std::set<int> changed = std::exchange(m_marked, lines);
    changed.insert(lines.begin(), lines.end());
    m_waiting.insert(changed.begin(), changed.end());
    m_more.start();
}

void AmendmentHighlighter::continueColouring()
{
    m_spent = 0;
    while (!m_waiting.empty() && m_spent < slice) {
        const int line = *m_waiting.begin();
        m_waiting.erase(m_waiting.begin());
        rehighlightBlock(document()->findBlockByNumber(line));
    }
    m_spent = 0;
    if (!m_waiting.empty())
        m_more.start();
}

void AmendmentHighlighter::highlightBlock(const QString &text)
{
    if (m_spent >= slice) {
        m_waiting.insert(currentBlock().blockNumber());
        if (!m_more.isActive())
            m_more.start();
        return;
    }
    QElapsedTimer timer;
    timer.start();
    for (const NamedRange &range : m_syntax.ranges(text)) {
        const auto format = m_formats.constFind(range.style);
        if (format != m_formats.cend())
            setFormat(range.start, range.length, *format);
    }
    if (m_marked.contains(currentBlock().blockNumber())) {
        for (int i = 0; i < text.size(); ++i) {
            QTextCharFormat marked = format(i);
            marked.merge(m_mark);
            setFormat(i, 1, marked);
        }
    }
    m_spent += timer.nsecsElapsed();
    if (!m_more.isActive())
        m_more.start(); // puts m_spent back when the event loop is idle again
}

} // namespace hoshin::ui
