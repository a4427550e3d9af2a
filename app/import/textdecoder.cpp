// SPDX-License-Identifier: Apache-2.0
#include "import/textdecoder.h"

#include "base/utf8.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::import {

namespace {

/// Whether `bytes` follow the structure of EUC-JP and hold kana in it: nothing else looks like that.
bool looksLikeEucJp(const QByteArray &bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    qsizetype kana = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar lead = at(i);
        if (lead < 0x80) {
            ++i;
        } else if (lead == 0x8e && at(i + 1) >= 0xa1 && at(i + 1) <= 0xdf) {
            i += 2;
        } else if (lead == 0x8f && at(i + 1) >= 0xa1 && at(i + 2) >= 0xa1) {
            i += 3;
        } else if (lead >= 0xa1 && lead <= 0xfe && at(i + 1) >= 0xa1 && at(i + 1) <= 0xfe) {
            kana += lead == 0xa4 || lead == 0xa5;
            i += 2;
        } else {
            return false;
        }
    }
    return kana > 0;
}

/// Offset of the first byte that cannot stand in Shift_JIS (CP932), -1 where all can.
qsizetype firstInvalidShiftJis(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = uchar(bytes[i]);
        if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) {
            ++i;
            continue;
        }
        const uchar trail = i + 1 < bytes.size() ? uchar(bytes[i + 1]) : uchar(0);
        const bool leads = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
        if (!leads || trail < 0x40 || trail == 0x7f || trail > 0xfc)
            return i;
        i += 2;
    }
    return -1;
}

std::optional<QString> decodeWith(const char *name, const QByteArray &bytes)
{
    QStringDecoder decoder(name, QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return {};
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

/// How much of `text` is what Japanese documents are written with, 0 to 1.
double plausibility(QStringView text)
{
    const auto usual = [](QChar c) {
        const char16_t u = c.unicode();
        return u == u'\n' || u == u'\r' || u == u'\t' || (u >= 0x20 && u < 0x7f) || (u >= 0x3000 && u < 0x3100)
            || (u >= 0x4e00 && u < 0xa000) || (u >= 0xff00 && u < 0xfff0) || (u >= 0x2000 && u < 0x2800);
    };
    return text.isEmpty() ? 0.0 : double(std::count_if(text.begin(), text.end(), usual)) / double(text.size());
}

std::optional<QString> decodeUtf16(const QByteArray &bytes)
{
    const auto decode = [&](QStringConverter::Encoding encoding) {
        QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
        return QString(decoder(bytes));
    };
    if (bytes.startsWith("\xff\xfe"))
        return decode(QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return decode(QStringConverter::Utf16BE);
    if (bytes.size() % 2 != 0 || !bytes.contains('\0'))
        return {};
    const bool latin = bytes.count('\0') * 5 > bytes.size() * 2;
    const auto isKana = [](QChar c) { return c >= u'\u3041' && c <= u'\u30ff'; };
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        if (QString text = decode(encoding);
            plausibility(text) > 0.9 && (latin || std::any_of(text.cbegin(), text.cend(), isKana)))
            return text;
    return {};
}

Error malformed(const QString &detail, const ErrorLocation &location)
{
    return {ErrorCode::Malformed, detail, location};
}

ErrorLocation placeInText(QStringView text, qsizetype offset, const QString &path)
{
    const QStringView before = text.first(offset);
    return {path, int(before.count(u'\n')) + 1, int(offset - (before.lastIndexOf(u'\n') + 1)) + 1};
}

/// `text` composed and without its mark, if it is text at all.
Result<DecodedText> checked(QString text, const QString &encoding, const QString &path)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    if (const qsizetype nul = text.indexOf(QChar::Null); nul >= 0)
        return malformed(u"NUL 文字があり、テキストのファイルではありません"_s, placeInText(text, nul, path));
    if (!text.isValidUtf16()) {
        qsizetype at = 0;
        for (; at < text.size(); ++at) {
            if (!text[at].isSurrogate())
                continue;
            if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
                ++at;
            else
                break;
        }
        return malformed(u"対にならないサロゲートがあります"_s, placeInText(text, std::min(at, text.size() - 1), path));
    }
    return DecodedText{text.normalized(QString::NormalizationForm_C), encoding};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &path)
{
    const qsizetype invalid = firstInvalidUtf8(bytes);
    const bool marked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (const std::optional<QString> text = decodeUtf16(bytes); text && marked && bytes.size() % 2 != 0)
        return malformed(u"途中で切れた UTF-16 のファイルです"_s, placeInText(*text, text->size(), path));
    else if (text)
        return checked(*text, u"UTF-16"_s, path);
    if (invalid < 0 && bytes.contains("\x1b$"))
        if (const std::optional<QString> text = decodeWith("ISO-2022-JP", bytes))
            return checked(*text, u"ISO-2022-JP"_s, path);
    if (invalid < 0)
        return checked(QString::fromUtf8(bytes), u"UTF-8"_s, path);
    if (looksLikeEucJp(bytes))
        if (const std::optional<QString> text = decodeWith("EUC-JP", bytes))
            return checked(*text, u"EUC-JP"_s, path);
    const qsizetype invalidShiftJis = firstInvalidShiftJis(bytes);
    if (invalidShiftJis < 0)
        if (const std::optional<QString> text = decodeWith("windows-31j", bytes); text && plausibility(*text) > 0.5)
            return checked(*text, u"Shift_JIS"_s, path);
    return malformed(u"バイト 0x%1 は UTF-8、Shift_JIS、EUC-JP 又は UTF-16 の文字ではありません"_s.arg(
                         uint(uchar(bytes[invalid])), 2, 16, QLatin1Char('0')),
                     locate(bytes, invalid, path));
}

} // namespace hoshin::import
