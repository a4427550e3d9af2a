// SPDX-License-Identifier: Apache-2.0
#include "support/randomrule.h"

using namespace Qt::StringLiterals;

namespace hoshin::test {

RandomRule::RandomRule(quint32 seed) : m_state(seed * 2654435761U + 12345), m_title(u"星見野市情報セキュリティ規程"_s)
{
    const size_t articles = 2 + random(7);
    for (size_t i = 0; i < articles; ++i) {
        m_articles.push_back(article());
        if (i == 0 || random(3) == 0)
            m_articles.back().chapter = word() + u"及び"_s + word();
    }
    m_toc = random(2) == 0;
    if (random(2) == 0)
        m_articles.front().chapter.clear();
    m_supplementary = {u"この規程は、令和5年4月1日から施行する。"_s};
    if (random(3) == 0)
        m_supplementary.push_back(sentence());
    if (random(2) == 0)
        m_rows = {{u"区分"_s, u"内容"_s}, {word(), sentence()}, {word() + u"等"_s, sentence()}};
}

quint32 RandomRule::random(quint32 below)
{
    m_state = m_state * 1664525 + 1013904223;
    return (m_state >> 10) % below;
}

QString RandomRule::word()
{
    const QStringList words{u"市長"_s, u"管理者"_s, u"職員"_s,     u"情報資産"_s,
                            u"端末"_s, u"第3条"_s,  u"前条"_s,     u"記録媒体"_s,
                            u"訓練"_s, u"点検"_s,   u"外部委託"_s, u"最高情報セキュリティ責任者"_s,
                            u"2年"_s,  u"課室"_s};
    return words[qsizetype(random(quint32(words.size())))];
}

QString RandomRule::sentence()
{
    const QStringList joints{u"は、"_s, u"及び"_s, u"を"_s, u"に"_s, u"の"_s, u"並びに"_s, u"（"_s};
    QString text;
    const quint32 length = 4 + random(6);
    for (quint32 i = 0; i < length; ++i) {
        const QString joint = joints[qsizetype(random(quint32(joints.size())))];
        text += joint == u"（" ? u"（"_s + word() + u"を除く。）"_s : word() + joint;
    }
    return text + u"定める。"_s;
}

RandomRule::Item RandomRule::item()
{
    Item made{word() + u"が"_s + word() + u"すること。"_s, {}};
    for (quint32 i = random(4) == 0 ? 2 + random(2) : 0; i > 0; --i)
        made.subitems += word() + u"を"_s + word() + u"とするもの"_s;
    return made;
}

RandomRule::Paragraph RandomRule::paragraph()
{
    Paragraph made{sentence(), {}};
    if (random(3) == 0) {
        for (quint32 i = 2 + random(3); i > 0; --i)
            made.items.push_back(item());
    }
    return made;
}

RandomRule::Article RandomRule::article()
{
    Article made;
    made.caption = word() + u"の"_s + word();
    for (quint32 i = 1 + random(3); i > 0; --i)
        made.paragraphs.push_back(paragraph());
    return made;
}

void RandomRule::insertArticle(size_t at) { m_articles.insert(m_articles.begin() + qsizetype(at), article()); }

void RandomRule::change()
{
    for (quint32 times = 1 + random(4); times > 0; --times)
        changeOnce();
}

void RandomRule::changeOnce()
{
    const size_t at = random(quint32(m_articles.size()));
    switch (random(12)) {
    case 0:
    case 1: insertArticle(at + 1); break;
    case 2:
        insertArticle(at + 1);
        m_articles[at + 1].branch = true;
        break;
    case 3: removeArticle(at); break;
    case 4:
        m_articles[at] = {.caption = {},
                          .paragraphs = {},
                          .branch = m_articles[at].branch,
                          .emptied = true,
                          .chapter = m_articles[at].chapter};
        break;
    case 5: changeChapters(at); break;
    case 6: changeEnd(); break;
    case 7: changeParagraph(m_articles[at]); break;
    case 8:
    case 9: changeItem(m_articles[at]); break;
    default: changeWords(m_articles[at]); break;
    }
}

void RandomRule::removeArticle(size_t at)
{
    if (m_articles.size() < 2)
        return;
    const QString chapter = m_articles[at].chapter;
    m_articles.erase(m_articles.begin() + qsizetype(at));
    const bool handOn = random(2) == 0 && at < m_articles.size() && m_articles[at].chapter.isEmpty();
    if (handOn) // else the chapter goes with its first article
        m_articles[at].chapter = chapter;
    m_articles.front().branch = false;
}

void RandomRule::changeChapters(size_t at)
{
    QString &chapter = m_articles[at].chapter;
    const bool remove = !chapter.isEmpty() && random(2) == 0;
    chapter = remove ? QString() : word() + u"及び"_s + word();
}

void RandomRule::changeParagraph(Article &article)
{
    if (article.paragraphs.empty())
        return;
    const size_t at = random(quint32(article.paragraphs.size()));
    if (random(2) == 0 || article.paragraphs.size() == 1)
        article.paragraphs.insert(article.paragraphs.begin() + qsizetype(at + random(2)), paragraph());
    else
        article.paragraphs.erase(article.paragraphs.begin() + qsizetype(at));
}

void RandomRule::changeItem(Article &article)
{
    if (article.paragraphs.empty())
        return;
    std::vector<Item> &items = article.paragraphs[random(quint32(article.paragraphs.size()))].items;
    const size_t at = random(quint32(items.size() + 1));
    if (items.empty())
        return;
    if (Item &one = items[std::min(at, items.size() - 1)]; !one.subitems.isEmpty() && random(2) == 0)
        one.subitems.insert(qsizetype(random(quint32(one.subitems.size()))), word() + u"とするもの"_s);
    else if (items.size() > 1 && random(2) == 0)
        items.erase(items.begin() + qsizetype(std::min(at, items.size() - 1)));
    else
        items.insert(items.begin() + qsizetype(at), item());
}

void RandomRule::changeWords(Article &article)
{
    if (article.paragraphs.empty())
        return;
    QString &text = article.paragraphs[random(quint32(article.paragraphs.size()))].text;
    const QString old = word();
    switch (random(6)) {
    case 0: text.replace(old, word()); break;
    case 1: text.replace(old + u"及び"_s, QString()); break;
    case 2: text += u"ただし、"_s + word() + u"については、この限りでない。"_s; break;
    case 3: text += u"この場合において、"_s + word() + u"は、報告する。"_s; break;
    case 4: text = text.left(text.indexOf(u'。') + 1); break;
    default: article.caption = word() + u"の"_s + word(); break;
    }
}

/// 附則, 別表, 題名 and whether there is a 目次.
void RandomRule::changeEnd()
{
    switch (random(5)) {
    case 0: m_supplementary.push_back(sentence()); break;
    case 1:
        if (!m_rows.empty())
            m_rows.insert(m_rows.begin() + 1 + qsizetype(random(2)), {word() + u"及び課"_s, sentence()});
        break;
    case 2:
        if (!m_rows.empty())
            m_rows.back()[1] = sentence();
        break;
    case 3: m_title = u"星見野市情報セキュリティ基本方針"_s; break;
    default: m_toc = !m_toc;
    }
}

QStringList RandomRule::numbers() const
{
    QStringList numbers;
    int number = 0;
    int branch = 1;
    for (const Article &article : m_articles) {
        branch = article.branch ? branch + 1 : 1;
        number += article.branch ? 0 : 1;
        numbers += branch > 1 ? u"第%1条の%2"_s.arg(number).arg(branch) : u"第%1条"_s.arg(number);
    }
    return numbers;
}

QString RandomRule::tableOfContents(const QStringList &numbers) const
{
    QString out = u"目次\n"_s;
    int chapter = 0;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        if (m_articles[i].chapter.isEmpty())
            continue;
        size_t last = i;
        while (last + 1 < m_articles.size() && m_articles[last + 1].chapter.isEmpty())
            ++last;
        const QString mark = last == i ? QString() : last == i + 1 ? u"・"_s : u"―"_s;
        const QString end = last == i ? QString() : numbers[qsizetype(last)];
        out += u"第%1章　%2（%3%4%5）\n"_s.arg(++chapter).arg(m_articles[i].chapter, numbers[qsizetype(i)], mark, end);
    }
    return chapter > 0 ? out + u"附則\n"_s : QString();
}

QString RandomRule::text() const
{
    const QStringList numbers = this->numbers();
    QString out = m_title + u"\n\n"_s + (m_toc ? tableOfContents(numbers) : QString());
    int chapter = 0;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        const Article &article = m_articles[i];
        if (!article.chapter.isEmpty())
            out += u"第%1章　%2\n"_s.arg(++chapter).arg(article.chapter);
        if (article.emptied) {
            out += numbers[qsizetype(i)] + u"　削除\n"_s;
            continue;
        }
        out += u"（"_s + article.caption + u"）\n"_s;
        for (size_t p = 0; p < article.paragraphs.size(); ++p) {
            out += p == 0 ? numbers[qsizetype(i)] : QString::number(p + 1);
            out += u'　' + article.paragraphs[p].text + u'\n';
            for (size_t n = 0; n < article.paragraphs[p].items.size(); ++n) {
                const Item &item = article.paragraphs[p].items[n];
                out += u"　(%1)　"_s.arg(n + 1) + item.text + u'\n';
                for (qsizetype s = 0; s < item.subitems.size(); ++s)
                    out += u"　　"_s + u"アイウエオカキクケコ"_s.at(s) + u'　' + item.subitems[s] + u'\n';
            }
        }
    }
    out += u"附　則\n"_s;
    for (size_t i = 0; i < m_supplementary.size(); ++i)
        out += (m_supplementary.size() > 1 ? QString::number(i + 1) + u'　' : QString()) + m_supplementary[i] + u'\n';
    if (!m_rows.empty())
        out += u"別表（第2条関係）\n"_s;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        out += u"| "_s + m_rows[i].join(u" | "_s) + u" |\n"_s;
        if (i == 0)
            out += u"| --- | --- |\n"_s;
    }
    return out;
}

} // namespace hoshin::test
