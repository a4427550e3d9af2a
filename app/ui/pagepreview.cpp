// SPDX-License-Identifier: Apache-2.0
#include "ui/pagepreview.h"

#include "ui/colors.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QGlyphRun>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0;
constexpr int cachedBytes = 96 * 1024 * 1024;
constexpr std::array zoomSteps = {50, 75, 100, 125, 150, 200, 300};

/// The inks of the printed page: paper does not follow the scheme of the window.
QColor paperInk(publish::Ink ink)
{
    switch (ink) {
    case publish::Ink::Black: return QColor(Qt::black);
    case publish::Ink::Link: return QColor::fromRgbF(0, 0.2F, 0.5F);
    case publish::Ink::HeadFill: return QColor::fromRgbF(0.92F, 0.92F, 0.92F);
    case publish::Ink::Grey: return QColor::fromRgbF(0.35F, 0.35F, 0.35F);
    }
    Q_UNREACHABLE();
}

QRectF scaled(const QRectF &area, double scale)
{
    return {area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale};
}

} // namespace

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent), m_pixmaps(cachedBytes)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(Tr::tr("頁の見本"));
    viewport()->setAutoFillBackground(false);
}

PagePreview::~PagePreview() = default;

void PagePreview::setDocument(std::shared_ptr<const publish::ComposedDocument> document, bool keepPlace)
{
    m_document = std::move(document);
    m_pixmaps.clear();
    layOut();
    if (!keepPlace)
        verticalScrollBar()->setValue(0);
    followPage();
    Q_EMIT pageChanged(m_page);
    viewport()->update();
}

void PagePreview::goToPage(int page)
{
    if (page >= 0 && page < m_tops.size())
        verticalScrollBar()->setValue(m_tops.at(page) - metrics::paneMargin);
}

void PagePreview::setFit(Fit fit, int percent)
{
    const int page = m_page;
    m_fit = fit;
    m_percent = percent;
    layOut();
    goToPage(page);
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PagePreview::stepZoom(int direction)
{
    const int now = percent();
    int next = now;
    if (direction > 0) {
        const auto *const larger = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), now);
        next = larger == zoomSteps.end() ? zoomSteps.back() : *larger;
    } else {
        const auto *const same = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), now);
        next = same == zoomSteps.begin() ? zoomSteps.front() : *(same - 1);
    }
    setFit(Fit::Percent, next);
}

int PagePreview::percent() const { return int(std::lround(m_scale / pixelsPerPoint * 100)); }

void PagePreview::layOut()
{
    m_tops.clear();
    QSizeF largest;
    for (int i = 0; i < pageCount(); ++i)
        largest = largest.expandedTo(m_document->pages[size_t(i)].size);
    if (largest.isEmpty()) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const double before = m_scale;
    const int margin = metrics::paneMargin;
    const QSizeF room(qMax(1, viewport()->width() - 2 * margin), qMax(1, viewport()->height() - 2 * margin));
    m_scale = m_percent / 100.0 * pixelsPerPoint;
    if (m_fit != Fit::Percent)
        m_scale = room.width() / largest.width();
    if (m_fit == Fit::Page)
        m_scale = qMin(m_scale, room.height() / largest.height());
    if (!qFuzzyCompare(before, m_scale)) {
        m_pixmaps.clear();
        m_fonts.clear();
    }
    m_width = int(std::ceil(largest.width() * m_scale)) + 2 * margin;
    m_height = margin;
    for (const publish::ComposedPage &page : m_document->pages) {
        m_tops << m_height;
        m_height += int(std::ceil(page.size.height() * m_scale)) + margin;
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(metrics::row * 2);
    verticalScrollBar()->setRange(0, qMax(0, m_height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, m_width - viewport()->width()));
}

void PagePreview::followPage()
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), middle);
    const int page = qMax(0, int(after - m_tops.cbegin()) - 1);
    if (page == m_page)
        return;
    m_page = page;
    setAccessibleDescription(Tr::tr("%1頁のうち %2頁目").arg(pageCount()).arg(m_page + 1));
    Q_EMIT pageChanged(m_page);
}

QRect PagePreview::pageRect(int page) const
{
    const QSizeF size = m_document->pages[size_t(page)].size * m_scale;
    const int width = int(std::ceil(size.width()));
    const int left = m_width <= viewport()->width() ? (viewport()->width() - width) / 2
                                                    : metrics::paneMargin - horizontalScrollBar()->value();
    return {left, m_tops.at(page) - verticalScrollBar()->value(), width, int(std::ceil(size.height()))};
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Role::Desk, palette()));
    for (int i = 0; i < m_tops.size(); ++i) {
        const QRect rect = pageRect(i);
        if (!rect.intersects(event->rect()))
            continue;
        painter.drawPixmap(rect.topLeft(), pixmap(i));
        painter.setPen(QPen(color(hasFocus() && i == m_page ? Role::Accent : Role::Border, palette()), 0));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

const QPixmap &PagePreview::pixmap(int page)
{
    if (const QPixmap *known = m_pixmaps.object(page); known && known->devicePixelRatio() == devicePixelRatioF())
        return *known;
    const QSize size = pageRect(page).size();
    auto *drawn = new QPixmap(size * devicePixelRatioF()); // owned by the cache
    drawn->setDevicePixelRatio(devicePixelRatioF());
    drawn->fill(Qt::white);
    QPainter painter(drawn);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    drawPage(painter, m_document->pages[size_t(page)]);
    painter.end();
    const int cost = qMin(cachedBytes / 2, drawn->width() * drawn->height() * 4);
    m_pixmaps.insert(page, drawn, cost);
    return *drawn;
}

void PagePreview::drawPage(QPainter &painter, const publish::ComposedPage &page)
{
    for (const publish::PageItem &item : page.items) {
        const QRectF area = scaled(item.area, m_scale);
        const QColor ink = paperInk(item.ink);
        switch (item.kind) {
        case publish::PageItem::Kind::Glyphs: drawGlyphs(painter, page, item); break;
        case publish::PageItem::Kind::Fill: painter.fillRect(area, ink); break;
        case publish::PageItem::Kind::Frame:
            painter.setPen(QPen(ink, 0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
            break;
        case publish::PageItem::Kind::DottedLine:
            painter.setPen(QPen(ink, 0, Qt::DotLine));
            painter.drawLine(area.topLeft(), area.topRight());
            break;
        case publish::PageItem::Kind::Picture:
            if (item.picture >= 0 && size_t(item.picture) < m_document->pictures.size())
                painter.drawImage(area, m_document->pictures[size_t(item.picture)]);
            break;
        }
    }
}

void PagePreview::drawGlyphs(QPainter &painter, const publish::ComposedPage &page, const publish::PageItem &item)
{
    const QRawFont &raw = font(item.face->path(), item.size * m_scale);
    if (!raw.isValid())
        return;
    QList<quint32> indexes;
    QList<QPointF> positions;
    for (quint32 i = item.firstGlyph; i < item.firstGlyph + item.glyphCount; ++i) {
        const publish::PlacedGlyph &glyph = page.glyphs[i];
        indexes << glyph.id;
        positions << QPointF(double(glyph.x) * m_scale, -double(glyph.y) * m_scale);
    }
    QGlyphRun run;
    run.setRawFont(raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    painter.setPen(paperInk(item.ink));
    painter.drawGlyphRun(item.area.topLeft() * m_scale, run);
}

const QRawFont &PagePreview::font(const QString &path, double pixels)
{
    QRawFont &sized = m_fonts[{path, int(std::lround(pixels * 100))}];
    if (!sized.isValid()) {
        QRawFont &file = m_files[path];
        if (!file.isValid())
            file = QRawFont(path, pixels, QFont::PreferNoHinting);
        sized = file;
        sized.setPixelSize(pixels);
    }
    return sized;
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_page;
    layOut();
    if (m_fit != Fit::Percent)
        goToPage(page);
    followPage();
    Q_EMIT zoomChanged();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_Up: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_Left: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_Right: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_Space:
    case Qt::Key_PageDown: goToPage(qMin(m_page + 1, pageCount() - 1)); return;
    case Qt::Key_PageUp: goToPage(qMax(m_page - 1, 0)); return;
    case Qt::Key_Home: bar->setValue(0); return;
    case Qt::Key_End: goToPage(pageCount() - 1); return;
    case Qt::Key_Plus: stepZoom(1); return;
    case Qt::Key_Minus: stepZoom(-1); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PagePreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void PagePreview::scrollContentsBy(int, int)
{
    followPage();
    viewport()->update();
}

} // namespace hoshin::ui
