// SPDX-License-Identifier: Apache-2.0
#include "ui/comparisondelegate.h"

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"

#include <QPainter>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr qsizetype keptLayouts = 600; ///< some screens full; what scrolled away is laid out again
}

CellLayout::CellLayout(const SheetCell &cell, const QFont &font, int pitch, int width, bool after,
                       const QPalette &palette)
    : m_pitch(pitch), m_after(after)
{
    const QFontMetrics fm(font);
    const int em = fm.horizontalAdvance(u'国');
    QTextCharFormat changed;
    changed.setForeground(color(after ? Role::Added : Role::Deleted, palette));
    changed.setBackground(color(after ? Role::AddedBg : Role::DeletedBg, palette));
    for (const SheetLine &line : cell) {
        auto layout = std::make_unique<QTextLayout>(line.text, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const SheetLine::Stretch &stretch : line.stretches) {
            if (stretch.changed)
                formats.append({stretch.start, stretch.length, changed});
        }
        layout->setFormats(formats);
        layout->beginLayout();
        const int indent = line.indent * em;
        for (QTextLine text = layout->createLine(); text.isValid(); text = layout->createLine()) {
            text.setLineWidth(qMax(em, width - indent));
            text.setPosition(QPointF(indent, m_height + (pitch - text.height()) / 2));
            m_height += pitch;
        }
        layout->endLayout();
        m_paragraphs.push_back({std::move(layout), line.stretches});
    }
}

void CellLayout::paint(QPainter &painter, const QPoint &at, const QPalette &palette) const
{
    painter.setPen(color(Role::Text, palette));
    const QColor ink = color(m_after ? Role::Added : Role::Deleted, palette);
    const QColor plain = color(Role::Text, palette);
    for (const Paragraph &paragraph : m_paragraphs) {
        paragraph.layout->draw(&painter, at);
        for (const SheetLine::Stretch &stretch : paragraph.stretches) {
            if (!stretch.underlined)
                continue;
            for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
                const QTextLine line = paragraph.layout->lineAt(i);
                const int from = qMax(stretch.start, line.textStart());
                const int to = qMin(stretch.start + stretch.length, line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const qreal left = line.cursorToX(from);
                const qreal right = line.cursorToX(to);
                const int y = qFloor(line.y() + line.ascent() + line.descent()) + 1;
                painter.fillRect(QRectF(at.x() + left, at.y() + y, right - left, metrics::changeLine),
                                 stretch.changed ? ink : plain);
            }
        }
    }
}

void ComparisonDelegate::setTextPercent(int percent)
{
    m_percent = percent;
    forget();
}

QFont ComparisonDelegate::textFont() const { return documentFont(TextFace::Gothic, metrics::compareText, m_percent); }

int ComparisonDelegate::pitch(const QFont &font) const
{
    return qMax(metrics::comparePitch * m_percent / 100, QFontMetrics(font).height());
}

const CellLayout &ComparisonDelegate::layoutOf(const ComparisonModel &model, const QModelIndex &index, int width,
                                               const QPalette &palette) const
{
    auto it = m_layouts.find(index);
    if (it == m_layouts.end()) {
        if (m_layouts.size() >= keptLayouts)
            m_layouts.clear();
        const QFont font = textFont();
        it = m_layouts.insert(index,
                              std::make_shared<CellLayout>(model.cell(index), font, pitch(font),
                                                           width - 2 * metrics::compareEdge,
                                                           model.isAfter(index.column()), palette));
    }
    return **it;
}

/// Room for what stands in the column 条: it runs on over all rows of its clause, so only a single row has to make room.
int ComparisonDelegate::leastHeight(const ComparisonView &view, int row) const
{
    const ComparisonModel &model = view.sheetModel();
    const SheetBlock *block = model.block(row);
    const bool single = row + 1 >= model.rowCount() || model.row(row + 1).block != model.row(row).block;
    if (!block || !model.row(row).startsBlock || !single)
        return 0;
    return QFontMetrics(view.font()).height() + markSize(changeMark(*block), view.font()).height() + metrics::gap;
}

int ComparisonDelegate::rowHeight(const ComparisonView &view, int row) const
{
    const ComparisonModel &model = view.sheetModel();
    if (model.row(row).omission)
        return qMax(metrics::omissionRow, QFontMetrics(view.font()).height() + metrics::gap);
    int height = leastHeight(view, row);
    for (const int column : {ComparisonModel::First, ComparisonModel::Second, ComparisonModel::Example}) {
        if (!view.isColumnHidden(column))
            height = qMax(height,
                          layoutOf(model, model.index(row, column), view.columnWidth(column), view.palette()).height());
    }
    return height + 2 * metrics::compareRise;
}

int ComparisonDelegate::guessedHeight(const ComparisonView &view, int row) const
{
    const ComparisonModel &model = view.sheetModel();
    if (model.row(row).omission)
        return rowHeight(view, row);
    const QFont font = textFont();
    const int em = QFontMetrics(font).horizontalAdvance(u'国');
    int lines = 0;
    for (const int column : {ComparisonModel::First, ComparisonModel::Second, ComparisonModel::Example}) {
        if (view.isColumnHidden(column))
            continue;
        const int room = 2 * qMax(em, view.columnWidth(column) - 2 * metrics::compareEdge) / em; // half widths
        int needed = 0;
        for (const SheetLine &line : model.cell(model.index(row, column))) {
            qsizetype halves = 0;
            for (const QChar c : line.text)
                halves += c.unicode() < 0x2000 ? 1 : 2;
            const int width = qMax(2, room - 2 * line.indent);
            needed += int(qMax(qsizetype(1), (halves + width - 1) / width));
        }
        lines = qMax(lines, needed);
    }
    return qMax(leastHeight(view, row), lines * pitch(font)) + 2 * metrics::compareRise;
}

/// Number and mark of the clause at the top of its first row.
void ComparisonDelegate::paintPlace(QPainter &painter, const QStyleOptionViewItem &option, const SheetBlock &block,
                                    int notes) const
{
    const QRect rect = option.rect.adjusted(metrics::compareEdge, metrics::compareRise + 2, -2, 0);
    const QFont font = semibold(option.font);
    const QFontMetrics fm(font);
    painter.setFont(font);
    painter.setPen(color(Role::Text, option.palette));
    painter.drawText(QRect(rect.left(), rect.top(), rect.width(), fm.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     fm.elidedText(block.label, Qt::ElideRight, rect.width()));
    const Mark mark = changeMark(block);
    paintMark(painter, {rect.left(), rect.top() + fm.height() + 2, rect.width(), markSize(mark, option.font).height()},
              mark, option.font, option.palette);
    if (notes == 0)
        return;
    const Mark comments{Role::Check, u"comment"_s, QString::number(notes), Mark::Form::Plain};
    const int height = markSize(mark, option.font).height();
    paintMark(painter, {rect.left(), rect.top() + fm.height() + height + 6, rect.width(), height}, comments,
              option.font, option.palette);
}

void ComparisonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = static_cast<const ComparisonModel &>(*index.model());
    const auto *view = static_cast<const ComparisonView *>(option.widget);
    const SheetRow &row = model.row(index.row());
    const bool current = view && row.block >= 0 && view->currentBlock() == row.block;
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect,
                      color(row.omission  ? Role::AlternateBase
                                : current ? Role::CurrentClause
                                          : Role::Base,
                            option.palette));
    if (index.column() == ComparisonModel::Place) {
        if (const SheetBlock *block = model.block(index.row()); block && view) {
            QStyleOptionViewItem whole = option; // every row paints its part of what stands beside all of them
            const int top = view->rowViewportPosition(model.rowOfBlock(row.block));
            whole.rect.setTop(option.rect.top() + top - view->rowViewportPosition(index.row()));
            if (option.rect.top() - whole.rect.top() < metrics::comparePlace)
                paintPlace(*painter, whole, *block, model.notes(row.block));
        }
        if (current)
            painter->fillRect(option.rect.left(), option.rect.top(), metrics::accentBar, option.rect.height(),
                              color(Role::Accent, option.palette));
    } else if (row.omission) {
        painter->setFont(secondary(option.font));
        painter->setPen(color(Role::Text2, option.palette));
        painter->drawText(option.rect.adjusted(metrics::compareEdge, 0, -metrics::compareEdge, 0),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(plainText(model.cell(index)), Qt::ElideRight,
                                                            option.rect.width() - 2 * metrics::compareEdge));
    } else {
        layoutOf(model, index, option.rect.width(), option.palette)
            .paint(*painter, option.rect.topLeft() + QPoint(metrics::compareEdge, metrics::compareRise),
                   option.palette);
    }
    painter->setPen(QPen(color(Role::Line, option.palette), 0));
    if (row.startsBlock && index.row() > 0)
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    if (!row.omission && index.column() != ComparisonModel::Second)
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    const int keyboard = view && view->hasFocus() ? view->currentIndex().row() : -1;
    const auto isCurrent = [&](int other) { // the clause as a whole, where the row belongs to one
        return keyboard >= 0 && other >= 0 && other < model.rowCount()
            && (other == keyboard || (row.block >= 0 && model.row(other).block == model.row(keyboard).block));
    };
    if (isCurrent(index.row())) {
        painter->setPen(QPen(color(Role::Accent, option.palette), 0));
        if (!isCurrent(index.row() - 1))
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        if (!isCurrent(index.row() + 1))
            painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

} // namespace hoshin::ui
