// SPDX-License-Identifier: Apache-2.0
#include "ui/paintmark.h"

#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace marks {
Mark added() { return {Role::Added, u"plus"_s, Tr::tr("新設")}; }
Mark deleted() { return {Role::Deleted, u"minus"_s, Tr::tr("削る")}; }
Mark moved() { return {Role::Moved, u"move"_s, Tr::tr("移動")}; }
Mark renumbered() { return {Role::Renumbered, u"renumber"_s, Tr::tr("繰下げ")}; }
Mark edited() { return {Role::Renumbered, u"draft"_s, Tr::tr("字句改正")}; }
Mark split() { return {Role::Moved, u"split"_s, Tr::tr("分割")}; }
Mark merged() { return {Role::Moved, u"merge"_s, Tr::tr("統合")}; }
Mark covered() { return {Role::Covered, u"ok"_s, Tr::tr("充足")}; }
Mark adapted() { return {Role::Covered, u"half"_s, Tr::tr("変更採用")}; }
Mark toCheck() { return {Role::Check, u"warning"_s, Tr::tr("要確認")}; }
Mark gap() { return {Role::Gap, u"gap"_s, Tr::tr("未対応")}; }
Mark exempt() { return {Role::Renumbered, u"skip"_s, Tr::tr("対象外")}; }
Mark transitional() { return {Role::Check, u"clock"_s, Tr::tr("経過措置")}; }
Mark withheld() { return {Role::Withheld, u"lock"_s, Tr::tr("非公開")}; }
Mark error() { return {Role::Deleted, u"error"_s, Tr::tr("誤り")}; }
Mark advice() { return {Role::Accent, u"info"_s, Tr::tr("助言")}; }
} // namespace marks

namespace {

constexpr int tagHeight = 20;
constexpr int pillHeight = 16;
constexpr int tagEdge = 6;
constexpr int pillEdge = 5;
constexpr int glyphGap = 3;

QFont markFont(const Mark &mark, const QFont &font)
{
    if (mark.form == Mark::Form::Pill)
        return counterFont(font);
    QFont result = mark.form == Mark::Form::Tag ? secondary(font) : font;
    if (mark.form == Mark::Form::Tag)
        result.setWeight(QFont::Medium);
    return result;
}

int edgeOf(const Mark &mark)
{
    return mark.form == Mark::Form::Tag ? tagEdge : mark.form == Mark::Form::Pill ? pillEdge : 0;
}

int glyphSize(const Mark &mark) { return mark.form == Mark::Form::Plain ? metrics::iconRow : metrics::iconMark; }

} // namespace

QSize markSize(const Mark &mark, const QFont &font)
{
    const QFontMetrics fm(markFont(mark, font));
    const int glyph = mark.glyph.isEmpty() ? 0 : glyphSize(mark) + (mark.word.isEmpty() ? 0 : glyphGap);
    const int height = mark.form == Mark::Form::Pill ? qMax(pillHeight, fm.height() - 1) : qMax(tagHeight, fm.height());
    const int width = 2 * edgeOf(mark) + glyph + fm.horizontalAdvance(mark.word);
    return {qMax(width, mark.form == Mark::Form::Pill ? height : 0), height};
}

void paintMark(QPainter &painter, const QRect &rect, const Mark &mark, const QFont &font, const QPalette &palette,
               bool enabled)
{
    const QSize size = markSize(mark, font);
    QRect box(rect.left(), rect.center().y() - size.height() / 2 + (size.height() % 2 ? 0 : 1), size.width(),
              size.height());
    const QColor ink = color(enabled ? mark.role : Role::Disabled, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark.form != Mark::Form::Plain) {
        const qreal corner = mark.form == Mark::Form::Pill ? size.height() / 2.0 : metrics::markCorner;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(groundOf(mark.role), palette));
        painter.drawRoundedRect(box, corner, corner);
    }
    int x = box.left() + edgeOf(mark);
    if (!mark.glyph.isEmpty()) {
        const int edge = glyphSize(mark);
        paintIcon(painter, mark.glyph, {x, box.center().y() - edge / 2 + 1, edge, edge}, ink);
        x += edge + glyphGap;
    }
    painter.setFont(markFont(mark, font));
    painter.setPen(ink);
    const bool centred = mark.form == Mark::Form::Pill;
    const QRect words = centred ? box : QRect(x, box.top(), box.right() - x + 1, box.height());
    painter.drawText(words, int(Qt::AlignVCenter | (centred ? Qt::AlignHCenter : Qt::AlignLeft)) | Qt::TextSingleLine,
                     mark.word);
    painter.restore();
}

QString spoken(const Marks &marks)
{
    QStringList words;
    for (const Mark &mark : marks)
        words << mark.word;
    return words.join(u"、"_s);
}

} // namespace hoshin::ui
