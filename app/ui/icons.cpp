// SPDX-License-Identifier: Apache-2.0
#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

QString resourcePath(const QString &name) { return u":/hoshin/icons/%1.svg"_s.arg(name); }

/// The icon in one colour, at the device's resolution.
QPixmap drawn(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key =
        u"hoshin-icon-%1-%2x%3-%4"_s.arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(resourcePath(name));
    Q_ASSERT(renderer.isValid());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Recolours one svg by mode, state and the application's palette.
class RecolouringEngine final : public QIconEngine
{
public:
    RecolouringEngine(const QString &name, std::optional<Scheme> scheme) : m_name(name), m_scheme(scheme) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state, 1.0));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return drawn(m_name, size, color(role(mode, state), m_scheme.value_or(schemeOf(QApplication::palette()))));
    }

    QIconEngine *clone() const override { return new RecolouringEngine(*this); }
    bool isNull() override { return false; }

private:
    static Role role(QIcon::Mode mode, QIcon::State state)
    {
        if (mode == QIcon::Disabled)
            return Role::Disabled;
        if (state == QIcon::On)
            return Role::Accent;
        return mode == QIcon::Active || mode == QIcon::Selected ? Role::Text : Role::Text2;
    }

    QString m_name;
    std::optional<Scheme> m_scheme;
};

} // namespace

QIcon icon(const QString &name)
{
    Q_ASSERT_X(QFile::exists(resourcePath(name)), "icon", qPrintable(name));
    return QIcon(new RecolouringEngine(name, std::nullopt)); // owned by the icon
}

QIcon icon(const QString &name, Scheme scheme)
{
    Q_ASSERT_X(QFile::exists(resourcePath(name)), "icon", qPrintable(name));
    return QIcon(new RecolouringEngine(name, scheme)); // owned by the icon
}

void paintIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect, drawn(name, rect.size() * ratio, color));
}

} // namespace hoshin::ui
