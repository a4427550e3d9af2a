// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/pictures.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace hoshin::publish {
namespace {

constexpr qint64 mostPixels = 40'000'000;
constexpr double svgDotsPerPoint = 300.0 / 72;
constexpr double svgUnitsPerPoint = 96.0 / 72; // CSS pixels

Error tooLarge(QSize size)
{
    return Error{.code = ErrorCode::Unsupported,
                 .detail =
                     QStringLiteral("a picture of %1 × %2 pixels is too large").arg(size.width()).arg(size.height())};
}

bool isTooLarge(QSize size) { return qint64(size.width()) * size.height() > mostPixels; }

QImage onWhite(const QImage &image)
{
    QImage flat(image.size(), QImage::Format_RGB888);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    painter.end();
    flat.setDotsPerMeterX(image.dotsPerMeterX());
    flat.setDotsPerMeterY(image.dotsPerMeterY());
    return flat;
}

Result<QImage> readSvg(const QByteArray &bytes)
{
    // text in an SVG asks the font database, which lives only in a graphical application
    if (bytes.contains("<text") && !qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return Error{.code = ErrorCode::Unsupported,
                     .detail = QStringLiteral("SVG with text: convert the text to paths")};
    QSvgRenderer renderer;
    if (!renderer.load(bytes) || renderer.defaultSize().isEmpty())
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("not a readable SVG picture")};
    const QSize size = (QSizeF(renderer.defaultSize()) / svgUnitsPerPoint * svgDotsPerPoint).toSize();
    if (isTooLarge(size))
        return tooLarge(size);
    QImage image(size, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    const int perMeter = static_cast<int>(std::lround(300 / 0.0254));
    image.setDotsPerMeterX(perMeter);
    image.setDotsPerMeterY(perMeter);
    return image;
}

} // namespace

Result<QImage> readPicture(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(512).trimmed();
    if (start.startsWith("<?xml") || start.startsWith("<svg") || start.contains("<svg"))
        return readSvg(bytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("not a picture that can be read")};
    if (isTooLarge(reader.size()))
        return tooLarge(reader.size());
    const QImage image = reader.read();
    if (image.isNull())
        return Error{.code = ErrorCode::Malformed, .detail = reader.errorString()};
    return onWhite(image);
}

Result<void> checkDocumentPicture(const QByteArray &bytes)
{
    if (bytes.size() > mostPictureBytes)
        return Error{.code = ErrorCode::Unsupported, .detail = QStringLiteral("%1 bytes").arg(bytes.size())};
    if (const Result<QImage> picture = readPicture(bytes); !picture)
        return picture.error();
    return {};
}

Result<QByteArray> publicPng(const QByteArray &bytes, QSizeF room, QSizeF *size)
{
    Result<QImage> picture = readPicture(bytes);
    if (!picture)
        return picture.error();
    *size = pictureSize(*picture, room);
    constexpr double mostPixelsPerPoint = 300.0 / 72;
    if (picture->width() > size->width() * mostPixelsPerPoint)
        *picture =
            picture->scaled((*size * mostPixelsPerPoint).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture->save(&buffer, "PNG"))
        return Error{.code = ErrorCode::Internal, .detail = QStringLiteral("the picture cannot be written as PNG")};
    return png;
}

QSizeF pictureSize(const QImage &picture, QSizeF room)
{
    const double perPoint = picture.dotsPerMeterX() > 0 ? picture.dotsPerMeterX() * 0.0254 / 72 : 96.0 / 72;
    const QSizeF own = QSizeF(picture.size()) / std::max(perPoint, 0.1);
    const double scale = std::min({1.0, room.width() / own.width(), room.height() / own.height()});
    return own * scale;
}

} // namespace hoshin::publish
