// SPDX-License-Identifier: Apache-2.0
#include "support/randompolicy.h"

#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::test {

RandomPolicy::RandomPolicy(quint32 seed, Look look)
    : m_state(seed * 2654435761U + 977), m_look(look), m_title(u"星見野市情報セキュリティ対策基準"_s)
{
    for (quint32 i = 2 + random(4); i > 0; --i)
        m_sections.push_back(node(0));
    if (random(2) == 0)
        m_supplementary = {u"この基準は、令和5年4月1日から施行する。"_s};
    if (!m_supplementary.isEmpty() && random(2) == 0)
        m_supplementary += sentence();
    if (random(3) == 0)
        m_rows = {{u"区分"_s, u"内容"_s}, {word(), sentence()}, {word() + u"等"_s, sentence()}};
}

quint32 RandomPolicy::random(quint32 below)
{
    m_state = m_state * 1664525 + 1013904223;
    return (m_state >> 10) % below;
}

QString RandomPolicy::word()
{
    const QStringList words{u"市長"_s, u"管理者"_s, u"職員"_s, u"情報資産"_s, u"端末"_s, u"6.1(2)"_s,   u"(1)"_s,
                            u"訓練"_s, u"点検"_s,   u"課室"_s, u"記録媒体"_s, u"2年"_s,  u"外部委託"_s, u"CISO"_s};
    return words[qsizetype(random(quint32(words.size())))];
}

QString RandomPolicy::sentence()
{
    const QStringList joints{u"は、"_s, u"及び"_s, u"を"_s, u"に"_s, u"の"_s, u"（"_s};
    QString text = u"市の"_s;
    for (quint32 i = 3 + random(6); i > 0; --i) {
        const QString joint = joints[qsizetype(random(quint32(joints.size())))];
        text += joint == u"（" ? u"（"_s + word() + u"を除く。）"_s : word() + joint;
    }
    return text + u"定める。"_s;
}

/// Levels: 0 section, 1 group, 2 paragraph, 3 item, 4 bullet; in the plain look 0 to 3.
RandomPolicy::Node RandomPolicy::node(int level)
{
    Node made;
    const bool headed = level == 0 || (level == 1 && m_look != Look::Plain && random(3) > 0);
    if (headed)
        made.heading = u"市の"_s + word() + u"の"_s + word();
    if (!headed || random(3) == 0)
        made.text = sentence();
    made.bullet = level == 4;
    const bool deeper = level < deepest() && (level == 0 || random(3) == 0);
    for (quint32 i = deeper ? 1 + random(3) : 0; i > 0; --i)
        made.children.push_back(node(level + 1));
    return made;
}

void RandomPolicy::changeIn(std::vector<Node> &row, int level)
{
    const size_t at = random(quint32(row.size()));
    Node &node = row[at];
    if (!node.children.empty() && random(3) > 0)
        return changeIn(node.children, level + 1);
    switch (random(6)) {
    case 0: row.insert(row.begin() + qsizetype(at), this->node(level)); return;
    case 1: row.push_back(this->node(level)); return;
    case 2:
        if (row.size() > 1)
            row.erase(row.begin() + qsizetype(at));
        return;
    case 3:
        if (at + 1 < row.size())
            std::swap(row[at], row[at + 1]);
        return;
    case 4:
        if (level < deepest())
            node.children.push_back(this->node(level + 1));
        return;
    default: (node.text.isEmpty() ? node.heading : node.text).replace(u"市の"_s, u"市及び"_s + word() + u"の"_s);
    }
}

void RandomPolicy::change()
{
    for (quint32 times = 1 + random(4); times > 0; --times)
        changeIn(m_sections, 0);
    if (random(6) == 0)
        m_title += u"（改）"_s;
    if (random(5) == 0)
        m_supplementary += sentence();
    if (m_rows.size() > 1 && random(3) == 0)
        m_rows.back().last() = sentence();
}

QString RandomPolicy::label(const std::vector<int> &numbers, int level, bool bullet) const
{
    const int number = numbers.back();
    if (bullet)
        return u"・"_s;
    const QString bracketed = u'(' + QString::number(number) + u')';
    switch (m_look) {
    case Look::Plain:
        return level == 0 ? u"第"_s + QString::number(number)
            : level == 1  ? QString::number(number)
            : level == 2  ? bracketed
                          : text::toAiueo(number);
    case Look::Chapters:
        if (level == 0)
            return u"第"_s + QString::number(number) + u"章"_s;
        if (level == 1)
            return QString::number(number);
        return level == 2 ? bracketed : text::toCircled(number);
    case Look::Guideline: break;
    }
    return level == 0 ? QString::number(number)
        : level == 1  ? bracketed
        : level == 2  ? text::toCircled(number)
                      : u'(' + text::toAiueo(number) + u')';
}

void RandomPolicy::print(const std::vector<Node> &row, std::vector<int> &numbers, QString &out) const
{
    numbers.push_back(0);
    for (const Node &node : row) {
        ++numbers.back();
        out += label(numbers, int(numbers.size()) - 1, node.bullet) + u'　'
            + (node.heading.isEmpty() ? node.text : node.heading) + u'\n';
        if (!node.heading.isEmpty() && !node.text.isEmpty())
            out += u"　"_s + node.text + u'\n';
        print(node.children, numbers, out);
    }
    numbers.pop_back();
}

QString RandomPolicy::text() const
{
    QString out = m_title + u"\n\n"_s;
    std::vector<int> numbers;
    print(m_sections, numbers, out);
    if (!m_supplementary.isEmpty())
        out += u"附　則\n"_s;
    for (qsizetype i = 0; i < m_supplementary.size(); ++i)
        out += (m_supplementary.size() > 1 ? QString::number(i + 1) + u'　' : QString()) + m_supplementary[i] + u'\n';
    if (!m_rows.empty())
        out += u"別表\n"_s;
    for (const QStringList &row : m_rows)
        out += u"| "_s + row.join(u" | "_s) + u" |\n"_s;
    return out;
}

} // namespace hoshin::test
