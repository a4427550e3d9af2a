// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hoshin::test {

/// A small rule as the text of a 例規, changed at random: 目次, chapters, articles with branch numbers and 「削除」, 項, 号, 細分,
/// 附則 and a 別表. Equal seeds give equal rules and equal changes.
class RandomRule
{
public:
    explicit RandomRule(quint32 seed);

    /// Some articles, chapters, 項, 号 go, come, change or move up; numbers are given anew.
    void change();

    /// Adds one article behind the `at`-th; those behind it get the next number.
    void insertArticle(size_t at);

    size_t articles() const { return m_articles.size(); }
    QString text() const;

private:
    struct Item
    {
        QString text;
        QStringList subitems;
    };
    struct Paragraph
    {
        QString text;
        std::vector<Item> items;
    };
    struct Article
    {
        QString caption;
        std::vector<Paragraph> paragraphs;
        bool branch = false;  ///< 第3条の2: counts on from the article before
        bool emptied = false; ///< 第3条　削除
        QString chapter;      ///< the chapter that starts here; empty: none
    };

    quint32 random(quint32 below);
    QString word();
    QString sentence();
    Item item();
    Paragraph paragraph();
    Article article();

    void changeOnce();
    void removeArticle(size_t at);
    void changeChapters(size_t at);
    void changeParagraph(Article &article);
    void changeItem(Article &article);
    void changeWords(Article &article);
    void changeEnd();
    QStringList numbers() const;
    QString tableOfContents(const QStringList &numbers) const;

    quint32 m_state;
    QString m_title;
    bool m_toc = false;
    std::vector<Article> m_articles;
    std::vector<QString> m_supplementary;
    std::vector<QStringList> m_rows; ///< of the 別表; none: no 別表
};

} // namespace hoshin::test
