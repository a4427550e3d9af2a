// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace hoshin::publish {

/// A number as PDF writes it: at most three decimals, no exponent, never "-0".
QByteArray pdfNumber(double value);
/// The same put behind `out`, without a string in between.
void appendNumber(QByteArray &out, double value);
/// Four hexadecimal digits, lower case.
void appendHex(QByteArray &out, quint16 value);
/// A text string: UTF-16BE with byte order mark, in hexadecimal.
QByteArray pdfText(const QString &text);
/// A byte string in parentheses, for ASCII such as a URL.
QByteArray pdfString(const QByteArray &ascii);
/// UTF-16BE in hexadecimal, without mark or brackets.
QByteArray utf16Hex(const QString &text);
QByteArray deflated(const QByteArray &bytes);

/// The objects of a PDF file: numbered as they are made, written with object streams and a cross-reference stream.
/// Equal objects give equal bytes: the file's ID is a hash of its content.
class PdfObjects
{
public:
    /// A number for an object whose body comes later.
    int allocate();
    void set(int id, const QByteArray &body);
    int add(const QByteArray &body);
    enum class Packing : quint8 { Compressed, Plain };
    /// `dictionary`: entries without the brackets, Length and Filter.
    int addStream(const QByteArray &dictionary, const QByteArray &data, Packing packing = Packing::Compressed);

    static QByteArray reference(int id) { return QByteArray::number(id) + " 0 R"; }

    /// The whole file. Source: ISO 32000-1, 7.5.
    QByteArray file(int catalog, int information) const;

private:
    struct Object
    {
        QByteArray body;
        bool stream = false;
    };
    std::vector<Object> m_objects{Object{}}; // number 0 is the free list's head
};

} // namespace hoshin::publish
