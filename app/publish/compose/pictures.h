// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

namespace hoshin::publish {

/// A picture of PNG, JPEG or SVG bytes, on white, 24 bits a pixel. SVG is drawn at 300 dots per inch.
/// Errors: Malformed, Unsupported (more than 32 million pixels, SVG with text in a program without windows, what selfContainedSvg() refuses).
Result<QImage> readPicture(const QByteArray &bytes);

/// Most bytes of a picture in a document, which every revision keeps.
inline constexpr qsizetype mostPictureBytes = 4 << 20;

/// Whether a document may carry the picture. Errors: those of readPicture(); Unsupported where it is too large.
Result<void> checkDocumentPicture(const QByteArray &bytes);

/// Size in points that a picture takes: its own at its resolution, made smaller to fit `room`.
QSizeF pictureSize(const QImage &picture, QSizeF room);

/// A picture as PNG made anew from its points: whatever else the file held (author, place, comments) is gone. `*size` is its size in
/// points. Errors: those of readPicture().
Result<QByteArray> publicPng(const QByteArray &bytes, QSizeF room, QSizeF *size);

} // namespace hoshin::publish
