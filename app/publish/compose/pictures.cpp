// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/pictures.h"

#include "publish/compose/svggate.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace hoshin::publish {
namespace {

constexpr qint64 mostPixels = 32'000'000; // at four bytes a point within what Qt allows a picture
constexpr double svgDotsPerPoint = 300.0 / 72;
constexpr double svgUnitsPerPoint = 96.0 / 72; // CSS pixels

Error tooLarge(QSize size)
{
    return Error{.code = ErrorCode::Unsupported,
                 .detail = QStringLiteral("図が大きすぎます（%1 × %2 画素）").arg(size.width()).arg(size.height())};
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
    const Result<QByteArray> svg = selfContainedSvg(bytes);
    if (!svg)
        return svg.error();
    // text in an SVG asks the font database, which lives only in a graphical application
    if (svg->contains("<text") && !qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return Error{.code = ErrorCode::Unsupported,
                     .detail = QStringLiteral("SVGに文字があります。文字を輪郭（パス）に変えてください")};
    QSvgRenderer renderer;
    if (!renderer.load(*svg) || renderer.defaultSize().isEmpty())
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("SVGの図として読めません")};
    if (isTooLarge(renderer.defaultSize()))
        return tooLarge(renderer.defaultSize());
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
    const bool png = bytes.startsWith("\x89PNG");
    if (!png && !bytes.startsWith("\xff\xd8\xff")) // another form may be a packed SVG, or one that nobody has tried
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("PNG、JPEG又はSVGの図ではありません")};
    QImageReader reader(&buffer, png ? "png" : "jpeg");
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("図のファイルが壊れています")};
    if (isTooLarge(reader.size()))
        return tooLarge(reader.size());
    const QImage image = reader.read();
    if (image.isNull())
        return Error{.code = ErrorCode::Malformed, .detail = QStringLiteral("図のファイルが壊れています")};
    return onWhite(image);
}

Result<void> checkDocumentPicture(const QByteArray &bytes)
{
    if (bytes.size() > mostPictureBytes)
        return Error{.code = ErrorCode::Unsupported, .detail = QStringLiteral("図のファイルは4 MBまでです")};
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
