// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QHash>
#include <QPixmap>
#include <QRawFont>

#include <memory>

namespace hoshin::ui {

/// The composed pages as they will be printed, one below the other, on white paper in every scheme. Draws only what is seen.
class PagePreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit : quint8 { Width, Page, Percent };

    explicit PagePreview(QWidget *parent = nullptr);
    ~PagePreview() override;

    /// nullptr: nothing to show. The same document in a new state keeps the place.
    void setDocument(std::shared_ptr<const publish::ComposedDocument> document, bool keepPlace);
    int pageCount() const { return int(m_document ? m_document->pages.size() : 0); }
    int currentPage() const { return m_page; } ///< from 0
    void goToPage(int page);
    void setFit(Fit fit, int percent = 100);
    void stepZoom(int direction);
    int percent() const; ///< as shown

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layOut();
    void followPage();
    QRect pageRect(int page) const; ///< in the viewport
    const QPixmap &pixmap(int page);
    void drawPage(QPainter &painter, const publish::ComposedPage &page);
    void drawGlyphs(QPainter &painter, const publish::ComposedPage &page, const publish::PageItem &item);
    const QRawFont &font(const QString &path, double pixels);

    std::shared_ptr<const publish::ComposedDocument> m_document;
    Fit m_fit = Fit::Width;
    int m_percent = 100;
    double m_scale = 1; ///< logical pixels a point
    int m_page = 0;
    QList<int> m_tops; ///< of the pages in the whole
    int m_width = 0;
    int m_height = 0;
    QCache<int, QPixmap> m_pixmaps;
    QHash<QString, QRawFont> m_files;
    QHash<QPair<QString, int>, QRawFont> m_fonts; ///< by file and size in hundredths of a pixel
};

} // namespace hoshin::ui
