// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/pdfobjects.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <zlib.h>

namespace hoshin::publish {
namespace {

constexpr size_t objectsPerStream = 500;

/// Rows of the cross-reference stream: type, position or stream, index.
class CrossReferences
{
public:
    explicit CrossReferences(size_t count) : m_rows(count) {}
    void setPosition(size_t id, qsizetype position) { at(id) = {1, static_cast<quint32>(position), 0}; }
    void setInStream(size_t id, size_t stream, size_t index)
    {
        at(id) = {2, static_cast<quint32>(stream), static_cast<quint16>(index)};
    }
    size_t count() const { return m_rows.size(); }

    QByteArray bytes() const
    {
        QByteArray out;
        for (const Row &row : m_rows) {
            out += static_cast<char>(row.type);
            for (int shift = 24; shift >= 0; shift -= 8)
                out += static_cast<char>(row.place >> shift);
            out += static_cast<char>(row.index >> 8);
            out += static_cast<char>(row.index);
        }
        return out;
    }

private:
    struct Row
    {
        quint8 type = 0;
        quint32 place = 0;
        quint16 index = 0xFFFF;
    };
    Row &at(size_t id)
    {
        if (id >= m_rows.size())
            m_rows.resize(id + 1);
        return m_rows[id];
    }
    std::vector<Row> m_rows;
};

QByteArray framed(size_t id, const QByteArray &body)
{
    return QByteArray::number(static_cast<qulonglong>(id)) + " 0 obj\n" + body + "\nendobj\n";
}

QByteArray streamBody(const QByteArray &dictionary, const QByteArray &data, bool compressed)
{
    return "<<" + dictionary + (compressed ? "/Filter/FlateDecode" : "") + "/Length " + QByteArray::number(data.size())
        + ">>stream\n" + data + "\nendstream";
}

} // namespace

void appendNumber(QByteArray &out, double value)
{
    const long long thousandths = std::llround(value * 1000);
    const unsigned long long all = static_cast<unsigned long long>(std::llabs(thousandths));
    std::array<char, 24> text; // from its end: decimals, point, whole part, sign
    char *at = text.data() + text.size();
    if (auto rest = static_cast<unsigned>(all % 1000)) {
        int digits = 3;
        for (; rest % 10 == 0; rest /= 10)
            --digits;
        for (; digits > 0; --digits, rest /= 10)
            *--at = static_cast<char>('0' + rest % 10);
        *--at = '.';
    }
    auto whole = all / 1000;
    do
        *--at = static_cast<char>('0' + whole % 10);
    while ((whole /= 10) > 0);
    if (thousandths < 0)
        *--at = '-';
    out.append(at, text.data() + text.size() - at);
}

QByteArray pdfNumber(double value)
{
    QByteArray text;
    appendNumber(text, value);
    return text;
}

void appendHex(QByteArray &out, quint16 value)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char text[] = {digits[value >> 12], digits[value >> 8 & 0xF], digits[value >> 4 & 0xF], digits[value & 0xF]};
    out.append(text, sizeof text);
}

QByteArray utf16Hex(const QString &text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray hex;
    hex.reserve(text.size() * 4);
    for (const QChar c : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            hex += digits[(c.unicode() >> shift) & 0xF];
    }
    return hex;
}

QByteArray pdfText(const QString &text) { return "<FEFF" + utf16Hex(text) + '>'; }

QByteArray pdfString(const QByteArray &ascii)
{
    QByteArray escaped;
    for (const char c : ascii) {
        if (c == '(' || c == ')' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return '(' + escaped + ')';
}

QByteArray deflated(const QByteArray &bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(bytes.constData()),
              static_cast<uLong>(bytes.size()), 6);
    out.resize(static_cast<qsizetype>(size));
    return out;
}

int PdfObjects::allocate()
{
    m_objects.emplace_back();
    return static_cast<int>(m_objects.size()) - 1;
}

void PdfObjects::set(int id, const QByteArray &body) { m_objects[static_cast<size_t>(id)].body = body; }

int PdfObjects::add(const QByteArray &body)
{
    const int id = allocate();
    set(id, body);
    return id;
}

int PdfObjects::addStream(const QByteArray &dictionary, const QByteArray &data, Packing packing)
{
    const bool compress = packing == Packing::Compressed;
    const int id = add(streamBody(dictionary, compress ? deflated(data) : data, compress));
    m_objects[static_cast<size_t>(id)].stream = true;
    return id;
}

QByteArray PdfObjects::file(int catalog, int information) const
{
    QByteArray out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    CrossReferences references(m_objects.size());
    std::vector<size_t> plain;
    for (size_t id = 1; id < m_objects.size(); ++id) {
        if (!m_objects[id].stream) {
            plain.push_back(id);
            continue;
        }
        references.setPosition(id, out.size());
        out += framed(id, m_objects[id].body);
    }
    for (size_t from = 0; from < plain.size(); from += objectsPerStream) {
        const size_t to = std::min(plain.size(), from + objectsPerStream);
        const size_t stream = references.count();
        QByteArray head;
        QByteArray bodies;
        for (size_t i = from; i < to; ++i) {
            head +=
                QByteArray::number(static_cast<qulonglong>(plain[i])) + ' ' + QByteArray::number(bodies.size()) + ' ';
            bodies += m_objects[plain[i]].body + '\n';
            references.setInStream(plain[i], stream, i - from);
        }
        const QByteArray dictionary = "/Type/ObjStm/N " + QByteArray::number(static_cast<qulonglong>(to - from))
            + "/First " + QByteArray::number(head.size());
        references.setPosition(stream, out.size());
        out += framed(stream, streamBody(dictionary, deflated(head + bodies), true));
    }
    const qsizetype start = out.size();
    const size_t own = references.count();
    references.setPosition(own, start);
    const QByteArray hash = QCryptographicHash::hash(out, QCryptographicHash::Sha256).left(16).toHex();
    const QByteArray dictionary = "/Type/XRef/Size " + QByteArray::number(static_cast<qulonglong>(own + 1))
        + "/W[1 4 2]/Root " + reference(catalog) + "/Info " + reference(information) + "/ID[<" + hash + "><" + hash
        + ">]";
    out += framed(own, streamBody(dictionary, deflated(references.bytes()), true));
    return out + "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

} // namespace hoshin::publish
