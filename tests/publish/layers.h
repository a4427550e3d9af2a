// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/office/zippackage.h"
#include "publish/package.h"

#include <zlib.h>

/// What a reader could find in a published file, for the tests that look for words that must not be there.
namespace hoshin::test {

/// What a compressed stream that begins at `start` holds; empty where none does.
inline QByteArray inflated(const QByteArray &bytes, qsizetype start)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData() + start));
    stream.avail_in = uInt(bytes.size() - start);
    QByteArray out;
    char buffer[1 << 14];
    int code = Z_OK;
    while (code == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer);
        stream.avail_out = sizeof buffer;
        code = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer, qsizetype(sizeof buffer - stream.avail_out));
    }
    inflateEnd(&stream);
    return out;
}

/// Every form in which a reader could get at the content: the bytes, the streams of a PDF, the parts of a zip.
inline QList<QByteArray> layers(const publish::PackageFile &file)
{
    QList<QByteArray> all{file.bytes, file.name.toUtf8()};
    if (file.bytes.startsWith("PK")) {
        const Result<std::vector<publish::ZipPart>> parts = publish::readZip(file.bytes);
        if (!parts)
            return {};
        for (const publish::ZipPart &part : *parts)
            all << part.bytes << part.name.toUtf8();
    }
    for (qsizetype at = file.bytes.indexOf("stream"); at >= 0 && file.bytes.startsWith("%PDF");
         at = file.bytes.indexOf("stream", at + 6)) {
        qsizetype start = at + 6;
        start += file.bytes.mid(start, 2) == "\r\n" ? 2 : 1;
        if (const QByteArray content = inflated(file.bytes, start); !content.isEmpty())
            all << content;
    }
    return all;
}

/// A word as any of our files could write it.
inline QList<QByteArray> spellings(const QString &word)
{
    QByteArray big;
    QByteArray little;
    for (const QChar c : word) {
        big += char(c.unicode() >> 8);
        big += char(c.unicode() & 0xFF);
        little += char(c.unicode() & 0xFF);
        little += char(c.unicode() >> 8);
    }
    return {word.toUtf8(),
            big,
            little,
            big.toHex(),
            big.toHex().toUpper(),
            word.toUtf8().toBase64().left(10),
            word.toUtf8().toPercentEncoding()};
}

} // namespace hoshin::test
