// SPDX-License-Identifier: Apache-2.0
#include "text/lines.h"

#include "text/itemlevels.h"

#include <algorithm>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

using namespace Qt::StringLiterals;

namespace hoshin::text {

namespace {

constexpr qsizetype longestHeading = 80;

/// 総則（第一条―第五条）: a line of a 目次.
bool endsWithArticleRange(QStringView line)
{
    if (line.isEmpty() || !isClosing(line.back()))
        return false;
    const qsizetype open = std::max(line.lastIndexOf(u'（'), line.lastIndexOf(u'('));
    if (open <= 0)
        return false;
    const QStringView range = withoutBlanks(line.sliced(open + 1));
    return range.startsWith(u'第') && range.contains(u'条') && range.size() <= 40 && !range.contains(u'。')
        && !range.contains(u"関係");
}

/// Takes back what a label seemed to say.
void makeText(TextLine &line)
{
    line.kind = LineKind::Text;
    line.style = LabelStyle::None;
    line.clause = {};
    line.label = {};
    line.heading = {};
    line.body = line.line;
}

LineKind kindOfUnit(QChar unit)
{
    switch (unit.unicode()) {
    case u'編': return LineKind::Part;
    case u'章': return LineKind::Chapter;
    case u'節': return LineKind::Section;
    case u'款': return LineKind::Subsection;
    default: return LineKind::Division;
    }
}

constexpr bool endsLine(char16_t c) { return c == u'\n' || c == u'\r'; }

/// The first LF or CR at or behind `at`. Eight characters at a time, because nearly none is a control character.
const char16_t *lineEnd(const char16_t *at, const char16_t *end)
{
#ifdef __SSE2__
    for (; end - at >= 8; at += 8) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i above = _mm_subs_epu16(eight, _mm_set1_epi16(u'\r')); // 0 up to CR
        const auto control = uint(_mm_movemask_epi8(_mm_cmpeq_epi16(above, _mm_setzero_si128())));
        if (control == 0)
            continue;
        const char16_t *const found = std::find_if(at + std::countr_zero(control) / 2, at + 8, endsLine);
        if (found != at + 8)
            return found;
    }
#endif
    return std::find_if(at, end, endsLine);
}

/// Cuts a text into lines and decides for each what it is, from its label and from what stood before it.
class Classifier
{
public:
    Classifier(QStringView text, TextStyle style) : m_text(text), m_style(style) {}

    std::vector<TextLine> run();

private:
    void add(QStringView raw);
    void classify(TextLine &line);
    void classifyLabelled(TextLine &line, const Label &label);
    void classifyHeading(TextLine &line, const Label &label);
    void classifyArticle(TextLine &line, const Label &label);
    void classifyDigits(TextLine &line, const Label &label);
    void classifyItem(TextLine &line, const Label &label);
    bool classifyBracketed(TextLine &line);
    bool classifyWord(TextLine &line);
    bool classifyAppendix(TextLine &line);
    void classifyText(TextLine &line);
    void settleCaption(const TextLine &line);
    void startHeading(LineKind kind);

    QStringView m_text;
    TextStyle m_style;
    std::vector<TextLine> m_lines;
    ItemLevels m_levels{m_lines};
    QStringView m_firstOfToc; ///< label of the first line of the 目次: where it comes again, the 目次 is over
    qsizetype m_caption = -1; ///< line that is a caption if an article or paragraph follows
    int m_paragraph = 0;      ///< number of the last 項 of this 条
    int m_group = 0;          ///< number of the last (1) that is a group of a guideline
    bool m_started = false;   ///< a line that is not blank was seen
    bool m_inToc = false;
    bool m_inArticle = false;
    bool m_inSupplementary = false;
    bool m_inAppendix = false;
    bool m_hasChapters = false; ///< 第1章 was seen: then a bare 1 is a 節 in a guideline
};

std::vector<TextLine> Classifier::run()
{
    m_lines.reserve(size_t(m_text.size() / 48 + 16));
    const char16_t *at = m_text.utf16();
    const char16_t *const end = at + m_text.size();
    while (at < end) {
        const char16_t *stop = lineEnd(at, end);
        add(QStringView(at, stop));
        const bool two = end - stop > 1 && stop[0] == u'\r' && stop[1] == u'\n';
        at = stop + (two ? 2 : 1);
    }
    if (m_caption >= 0)
        makeText(m_lines[size_t(m_caption)]);
    return std::move(m_lines);
}

void Classifier::add(QStringView raw)
{
    qsizetype indent = 0;
    while (indent < raw.size() && isBlank(raw[indent]))
        ++indent;
    qsizetype end = raw.size();
    while (end > indent && (isBlank(raw[end - 1]) || raw[end - 1] == u'\r' || raw[end - 1] == u'\f'))
        --end;
    TextLine line{.number = int(m_lines.size()) + 1, .line = raw.sliced(indent, end - indent)};
    line.indent = quint8(std::min<qsizetype>(indent, 255));
    if (line.line.isEmpty()) {
        line.kind = LineKind::Blank;
    } else {
        line.body = line.line;
        classify(line);
        settleCaption(line);
        m_started = true;
    }
    m_lines.push_back(line);
}

/// A bracketed line is a caption only where a 条 or 項 comes next.
void Classifier::settleCaption(const TextLine &line)
{
    if (m_caption >= 0) {
        const bool article = line.kind == LineKind::Article || line.kind == LineKind::Paragraph;
        if (!article && !(m_inSupplementary && line.kind == LineKind::Text))
            makeText(m_lines[size_t(m_caption)]);
    }
    m_caption = line.kind == LineKind::ArticleCaption ? qsizetype(m_lines.size()) : -1;
}

void Classifier::classify(TextLine &line)
{
    const QChar c = line.line.front();
    if (c == u'|') {
        line.kind = LineKind::TableRow;
        m_levels.noteText();
        return;
    }
    const Label label = scanLabel(line.line);
    if (!m_started && label.style != LabelStyle::Heading && label.style != LabelStyle::Article) {
        line.kind = LineKind::Title;
        return;
    }
    if (label) {
        classifyLabelled(line, label);
        return;
    }
    if (isOpening(c) && classifyBracketed(line))
        return;
    if (classifyWord(line))
        return;
    classifyText(line);
}

void Classifier::classifyLabelled(TextLine &line, const Label &label)
{
    line.style = label.style;
    line.clause = label.number;
    line.label = line.line.first(label.length);
    line.body = line.line.sliced(label.content);
    switch (label.style) {
    case LabelStyle::Heading: classifyHeading(line, label); return;
    case LabelStyle::Article: classifyArticle(line, label); return;
    case LabelStyle::Numbered:
        if (m_style == TextStyle::Plain || m_style == TextStyle::Guideline)
            classifyArticle(line, label);
        else
            classifyText(line);
        return;
    case LabelStyle::Digits:
    case LabelStyle::Dotted: classifyDigits(line, label); return;
    default: classifyItem(line, label); return;
    }
}

void Classifier::startHeading(LineKind kind)
{
    m_levels.clear();
    m_paragraph = 0;
    m_group = 0;
    m_inArticle = false;
    m_inToc = m_inToc && kind == LineKind::Toc;
}

void Classifier::classifyHeading(TextLine &line, const Label &label)
{
    const bool again = m_inToc && line.label == m_firstOfToc;
    const bool contents = (m_inToc && !again) || (!m_inArticle && !again && endsWithArticleRange(line.line));
    if (contents) {
        if (m_firstOfToc.isEmpty())
            m_firstOfToc = line.label;
        line.kind = LineKind::Toc;
        m_inToc = true;
        return;
    }
    line.kind = kindOfUnit(label.unit);
    line.heading = line.body;
    line.body = {};
    m_hasChapters = m_hasChapters || line.kind == LineKind::Chapter;
    startHeading(line.kind);
}

void Classifier::classifyArticle(TextLine &line, const Label &label)
{
    if (m_inToc && endsWithArticleRange(line.line) && label.style == LabelStyle::Article) {
        line.kind = LineKind::Toc;
        return;
    }
    startHeading(LineKind::Article);
    line.kind = LineKind::Article;
    m_inArticle = true;
    m_inAppendix = false;
    m_paragraph = 1;
    const qsizetype end = !line.body.isEmpty() && isOpening(line.body.front()) ? bracketEnd(line.body) : 0;
    const bool glued = label.content == label.length;
    if (end > 0 && (glued || end == line.body.size() || isBlank(line.body[end]))) {
        line.heading = line.body.sliced(1, end - 2);
        line.body = withoutBlanks(line.body.sliced(end));
    } else if (label.style == LabelStyle::Numbered && !line.body.endsWith(u'。')
               && line.body.size() <= longestHeading) {
        line.heading = line.body;
        line.body = {};
    }
}

/// 2 and 6.1: a 項 in a 例規, a heading in a guideline.
void Classifier::classifyDigits(TextLine &line, const Label &label)
{
    const bool sentence = line.body.endsWith(u'。') || line.body.size() > longestHeading;
    const bool guideline = m_style == TextStyle::Guideline && !m_inSupplementary && !m_inAppendix;
    if (m_inToc && line.label != m_firstOfToc) {
        if (m_firstOfToc.isEmpty())
            m_firstOfToc = line.label;
        line.kind = LineKind::Toc;
        return;
    }
    if (guideline && !sentence) {
        const int below = label.style == LabelStyle::Dotted ? label.number.count - 1 : m_hasChapters ? 1 : 0;
        line.kind = LineKind(std::min(int(LineKind::Chapter) + below, int(LineKind::Division)));
        line.heading = line.body;
        line.body = {};
        startHeading(line.kind);
        return;
    }
    const int number = label.number.leading();
    const bool follows = number > m_paragraph ? number <= m_paragraph + 10 : m_paragraph <= 1 && number == 1;
    if (label.style == LabelStyle::Digits && !guideline && !m_inAppendix && follows
        && (m_inArticle || m_inSupplementary || m_style == TextStyle::Plain)) {
        m_levels.clear();
        line.kind = LineKind::Paragraph;
        m_paragraph = label.number.lastCount > 0 ? label.number.last().front() : number;
        return;
    }
    if (label.style == LabelStyle::Digits && (guideline || m_inAppendix))
        classifyItem(line, label);
    else
        classifyText(line);
}

void Classifier::classifyItem(TextLine &line, const Label &label)
{
    if (m_inToc) {
        line.kind = LineKind::Toc;
        return;
    }
    const bool guideline = m_style == TextStyle::Guideline && !m_inSupplementary && !m_inAppendix;
    const int number = label.number.leading();
    const bool nested = !m_levels.isEmpty() && number != m_group + 1 && (number == 1 || m_levels.continues(line));
    if (guideline && label.style == LabelStyle::ParenDigits && !nested) {
        startHeading(LineKind::Article);
        m_group = number;
        line.kind = LineKind::Article;
        m_inArticle = true;
        if (!line.body.endsWith(u'。') && line.body.size() <= longestHeading) {
            line.heading = line.body;
            line.body = {};
        }
        return;
    }
    const bool next = number == m_paragraph + 1;
    const bool paragraph =
        guideline ? m_levels.isEmpty() || next : (m_inArticle || m_inSupplementary) && m_levels.isEmpty() && next;
    if (label.style == LabelStyle::Circled && paragraph) {
        m_levels.clear();
        line.kind = LineKind::Paragraph;
        m_paragraph = number;
        return;
    }
    if (label.style == LabelStyle::Bullet && m_style == TextStyle::Statute) {
        classifyText(line);
        return;
    }
    m_levels.place(line, m_lines.size());
}

/// （目的）, （目的）第1条　…, (令和7年3月28日訓令第4号).
bool Classifier::classifyBracketed(TextLine &line)
{
    const qsizetype end = bracketEnd(line.line);
    if (end == 0)
        return false;
    const QStringView inside = line.line.sliced(1, end - 2);
    if (end < line.line.size()) {
        const Label label = scanLabel(withoutBlanks(line.line.sliced(end)));
        if (label.style != LabelStyle::Article)
            return false;
        const QStringView rest = withoutBlanks(line.line.sliced(end));
        line.style = label.style;
        line.clause = label.number;
        line.label = rest.first(label.length);
        line.body = rest.sliced(label.content);
        classifyArticle(line, label);
        line.heading = inside;
        return true;
    }
    if (!m_lines.empty() && m_lines.back().kind == LineKind::Supplementary && inside.contains(u'年')
        && inside.contains(u'第')) {
        line.kind = LineKind::Supplementary;
        line.heading = inside;
        line.body = {};
        return true;
    }
    if (m_inToc || isAmendmentNote(line.line) || inside == u"略" || inside == u"削除" || inside.endsWith(u'。'))
        return false;
    line.kind = LineKind::ArticleCaption;
    line.heading = inside;
    line.body = {};
    return true;
}

/// 目次, 附　則, 別表第1.
bool Classifier::classifyWord(TextLine &line)
{
    const QStringView text = line.line;
    if (text.front() == u'目' && text.back() == u'次' && withoutBlanks(text.sliced(1)) == u"次" && !m_inArticle) {
        line.kind = LineKind::Toc;
        m_inToc = true;
        return true;
    }
    if (text.front() == u'附' || text.front() == u'付') {
        const qsizetype end = text.indexOf(u'則') + 1;
        const bool word = end > 0 && end <= 4 && withoutBlanks(text.sliced(1, end - 2)).isEmpty();
        if (!word || (end < text.size() && !isBlank(text[end]) && !isOpening(text[end])))
            return false;
        if (m_inToc && end == text.size()) {
            line.kind = LineKind::Toc;
            return true;
        }
        startHeading(LineKind::Supplementary);
        m_inSupplementary = true;
        m_inAppendix = false;
        line.kind = LineKind::Supplementary;
        line.label = text.first(end);
        line.body = withoutBlanks(text.sliced(end));
        const qsizetype close = !line.body.isEmpty() && isOpening(line.body.front()) ? bracketEnd(line.body) : 0;
        if (close > 0) {
            line.heading = line.body.sliced(1, close - 2);
            line.body = withoutBlanks(line.body.sliced(close));
        }
        return true;
    }
    return classifyAppendix(line);
}

/// 別表, 別表第1(第3条関係), 様式第1号（第5条関係）, 第1号様式, 別記, 別紙1.
bool Classifier::classifyAppendix(TextLine &line)
{
    const QStringView text = line.line;
    static constexpr QStringView words[] = {u"別表", u"別記様式", u"別記", u"別紙", u"様式"};
    qsizetype end = 0;
    for (const QStringView word : words)
        if (end == 0 && text.startsWith(word))
            end = word.size();
    const qsizetype form = end == 0 && text.front() == u'第' ? text.indexOf(u"号様式") : -1;
    if (form > 0 && form <= 8)
        end = form + 3;
    if (end == 0 || text.size() > longestHeading || text.endsWith(u'。'))
        return false;
    static constexpr QStringView numerals = u"第0123456789０１２３４５６７８９一二三四五六七八九十百の号―－-";
    while (end < text.size() && numerals.contains(text[end]))
        ++end;
    if (text[end - 1] == u'の' || (end < text.size() && !isBlank(text[end]) && !isOpening(text[end])))
        return false;
    line.label = text.first(end);
    line.heading = withoutBlanks(text.sliced(end));
    line.body = {};
    line.kind = m_inToc ? LineKind::Toc : LineKind::Appendix;
    if (m_inToc)
        return true;
    startHeading(LineKind::Appendix);
    m_inAppendix = true;
    return true;
}

void Classifier::classifyText(TextLine &line)
{
    makeText(line);
    m_levels.noteText();
    if (line.line.contains(u'\t')) {
        line.kind = LineKind::TableRow;
        return;
    }
    m_inToc = false;
}

} // namespace

std::vector<TextLine> classifyLines(QStringView text, TextStyle style) { return Classifier(text, style).run(); }

} // namespace hoshin::text
