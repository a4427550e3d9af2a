// SPDX-License-Identifier: Apache-2.0
#include "model/addressreader.h"

#include "text/numerals.h"

#include <algorithm>

namespace hoshin::model {

/// Reads one address from left to right, down the tree.
class AddressReader
{
public:
    AddressReader(const Numbering &numbering, QStringView text, qsizetype start)
        : m_numbering(numbering), m_text(text), m_at(start), m_start(start)
    {}

    std::optional<AddressInText> read()
    {
        const bool plain = m_numbering.scheme().id == QLatin1StringView("plain");
        if (!(plain ? readArticle() : readDivisions()))
            return std::nullopt;
        while (readLabel()) {}
        if (m_steps < 2 && !particleFollows())
            return std::nullopt;
        return AddressInText{int(m_start), int(m_at - m_start), m_row};
    }

private:
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text[i] : QChar(); }

    std::optional<int> number(qsizetype &i) const
    {
        const qsizetype begin = i;
        while (at(i).isDigit())
            ++i;
        return i == begin ? std::nullopt : text::parseDigits(m_text.sliced(begin, i - begin));
    }

    bool step(int row, qsizetype end)
    {
        if (row < 0)
            return false;
        m_row = row;
        m_at = end;
        ++m_steps;
        return true;
    }

    /// 第3
    bool readArticle()
    {
        qsizetype i = m_at + 1;
        const auto value = number(i);
        return at(m_at) == u'第' && value && step(m_numbering.articleRow({*value}), i);
    }

    /// 6 or 6.1, with a dot behind or not: 1.(7)
    bool readDivisions()
    {
        qsizetype i = m_at;
        const auto chapter = number(i);
        if (!chapter || !step(m_numbering.childRow(0, ClauseKind::Chapter, {*chapter}), i))
            return false;
        if (at(i) != u'.' && at(i) != u'．')
            return true;
        ++i;
        if (const auto section = number(i)) {
            m_steps = 0; // 6.1 is one label
            return step(m_numbering.childRow(m_row, ClauseKind::Section, {*section}), i);
        }
        if (at(i) == u'(' || at(i) == u'（')
            m_at = i;
        return true;
    }

    /// The label of a child that stands here: (1), ①, の2.
    bool readLabel()
    {
        for (int child = m_row + 1; child < m_numbering.row(m_row).end; child = m_numbering.row(child).end) {
            const qsizetype length = matched(m_numbering.row(child).label);
            if (length > 0)
                return step(child, m_at + length);
        }
        return false;
    }

    /// How far `label` matches here, widths aside; 0: not.
    qsizetype matched(QStringView label) const
    {
        const auto plain = [](QChar c) {
            const char16_t u = c.unicode();
            return u >= 0xFF01 && u <= 0xFF5E ? QChar(char16_t(u - 0xFEE0)) : c;
        };
        if (label.isEmpty())
            return 0;
        const bool digits = label.front().isDigit(); // stands behind a digit with の: 第3の2
        const qsizetype from = m_at + (digits ? 1 : 0);
        if ((digits && at(m_at) != u'の') || from + label.size() > m_text.size())
            return 0;
        for (qsizetype i = 0; i < label.size(); ++i) {
            if (plain(m_text[from + i]) != plain(label[i]))
                return 0;
        }
        if (digits && at(from + label.size()).isDigit())
            return 0;
        return label.size() + (digits ? 1 : 0);
    }

    bool particleFollows() const
    {
        return QStringView(u"にのをはがと及又、。").contains(at(m_at)) && !at(m_at).isNull() && m_row > 0
            && m_numbering.row(m_row).clause->kind != ClauseKind::Chapter;
    }

    const Numbering &m_numbering;
    QStringView m_text;
    qsizetype m_at;
    qsizetype m_start;
    int m_row = 0;
    int m_steps = 0;
};

std::vector<AddressInText> findAddresses(const Numbering &numbering, QStringView text)
{
    std::vector<AddressInText> found;
    if (numbering.scheme().formalReferences || numbering.rows().empty())
        return found;
    const bool plain = numbering.scheme().id == QLatin1StringView("plain");
    for (qsizetype i = 0; i < text.size();) {
        const QChar before = i > 0 ? text[i - 1] : QChar();
        const bool starts = plain
            ? text[i] == u'第'
            : text[i].isDigit() && !before.isDigit() && before != u'.' && before != u'(' && before != u'（';
        const auto address = starts ? AddressReader(numbering, text, i).read() : std::nullopt;
        if (address)
            found.push_back(*address);
        i = address ? i + address->length : i + 1;
    }
    return found;
}

} // namespace hoshin::model
