// SPDX-License-Identifier: Apache-2.0
#include "diff/comparison.h"
#include "text/numerals.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>
#include <set>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

constexpr int seeds = 10'000;

/// An article of a generated rule. References are indices into the list of articles, so that they follow their target.
struct Article
{
    QString caption;
    QStringList paragraphs; ///< "%" stands for the number of `target`
    int target = -1;        ///< id of the article referred to
    int id = 0;
};

struct Chapter
{
    QString name;
    std::vector<Article> articles;
};

using Rule = std::vector<Chapter>;

class Generator
{
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    int upTo(int most) { return int(m_random() % unsigned(most + 1)); }

    QString sentence()
    {
        static const QStringList words{
            u"情報資産"_s,   u"職員"_s,       u"外部委託"_s, u"認証情報"_s,   u"記録媒体"_s, u"最高責任者"_s,
            u"電子計算機"_s, u"脆弱性"_s,     u"監査計画"_s, u"緊急連絡網"_s, u"通信回線"_s, u"管理区域"_s,
            u"保守点検"_s,   u"復旧手順"_s,   u"利用者"_s,   u"権限"_s,       u"暗号化"_s,   u"標的型攻撃"_s,
            u"研修"_s,       u"調達仕様書"_s, u"個人情報"_s, u"庁舎"_s};
        static const QStringList joints{u"に係る"_s, u"及び"_s, u"を含む"_s, u"並びに"_s, u"に関する"_s, u"を除く"_s};
        QString text;
        const int count = 6 + upTo(8);
        for (int i = 0; i < count; ++i)
            text += words[upTo(int(words.size()) - 1)] + joints[upTo(int(joints.size()) - 1)];
        return text + words[upTo(int(words.size()) - 1)] + u"を定めなければならない。"_s;
    }

    Article article(int id)
    {
        Article article{.caption = sentence().left(8), .paragraphs = {}, .target = -1, .id = id};
        const int count = 1 + upTo(2);
        for (int i = 0; i < count; ++i)
            article.paragraphs << sentence();
        return article;
    }

    /// Two or three chapters of two to five articles; half of the articles refer to another one.
    Rule rule()
    {
        Rule rule(size_t(2 + upTo(1)));
        int id = 0;
        for (Chapter &chapter : rule) {
            chapter.name = sentence().left(10);
            const int count = 2 + upTo(3);
            for (int i = 0; i < count; ++i)
                chapter.articles.push_back(article(id++));
        }
        for (Chapter &chapter : rule) {
            for (Article &article : chapter.articles) {
                if (upTo(1) == 0 || id < 2)
                    continue;
                article.target = upTo(id - 1);
                article.paragraphs.last() += u"この場合において、第%条の規定を準用する。"_s;
            }
        }
        return rule;
    }

private:
    std::minstd_rand m_random;
};

QString textOf(const Rule &rule)
{
    std::vector<int> numbers(1000, 0);
    int next = 0;
    for (const Chapter &chapter : rule) {
        for (const Article &article : chapter.articles)
            numbers[size_t(article.id)] = ++next;
    }
    QString text = u"情報セキュリティ規程\n"_s;
    for (size_t i = 0; i < rule.size(); ++i) {
        text += u"第%1章　%2\n"_s.arg(text::toKanji(int(i) + 1), rule[i].name);
        for (const Article &article : rule[i].articles) {
            text += u"（%1）\n第%2条　"_s.arg(article.caption, text::toKanji(numbers[size_t(article.id)]));
            for (int p = 0; p < article.paragraphs.size(); ++p) {
                QString paragraph = article.paragraphs[p];
                if (article.target >= 0)
                    paragraph.replace(u"%"_s, text::toKanji(numbers[size_t(article.target)]));
                text += (p > 0 ? text::toFullWidth(p + 1) + u'　' : QString()) + paragraph + u'\n';
            }
        }
    }
    return text;
}

diff::Outline outlineOf(const Rule &rule) { return diff::outlineFromText(textOf(rule)); }

} // namespace

class tst_Properties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChangedIsNoDifference();
    void insertingAnArticle();
    void swappingChaptersIsMovesOnly();
    void mirrors();
    void hostileTexts_data();
    void hostileTexts();
    void timeGrowsWithTheText();
};

void tst_Properties::nothingChangedIsNoDifference()
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const diff::Outline outline = outlineOf(Generator(seed).rule());
        const diff::Comparison comparison = diff::compare(outline, outline);
        QVERIFY2(comparison.isEmpty() && comparison.spans.empty(), qPrintable(QString::number(seed)));
    }
}

/// One 新設; what stands behind has other numbers; all else changed is 条ずれ整理.
void tst_Properties::insertingAnArticle()
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Generator generator(seed);
        const Rule before = generator.rule();
        Rule after = before;
        std::vector<Article> &articles = after[size_t(generator.upTo(int(after.size()) - 1))].articles;
        const int place = generator.upTo(int(articles.size()));
        articles.insert(articles.begin() + place, generator.article(900));
        int behind = 0;
        bool found = false;
        for (const Chapter &chapter : after) {
            for (const Article &article : chapter.articles) {
                behind += found ? 1 : 0;
                found |= article.id == 900;
            }
        }
        const diff::Comparison comparison = diff::compare(outlineOf(before), outlineOf(after));
        const diff::Summary &summary = comparison.summary;
        const QByteArray place_ = "seed " + QByteArray::number(seed);
        QVERIFY2(summary.added == 1 && summary.deleted == 0, place_);
        QVERIFY2(summary.renumbered == behind, place_);
        QVERIFY2(summary.edited == 0 && summary.moved == 0 && summary.split == 0 && summary.merged == 0, place_);
    }
}

void tst_Properties::swappingChaptersIsMovesOnly()
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const Rule before = Generator(seed).rule();
        Rule after = before;
        std::swap(after[0], after[1]);
        const diff::Comparison comparison = diff::compare(outlineOf(before), outlineOf(after));
        const diff::Summary &summary = comparison.summary;
        const QByteArray place = "seed " + QByteArray::number(seed);
        QVERIFY2(summary.added == 0 && summary.deleted == 0 && summary.edited == 0, place);
        QVERIFY2(summary.moved >= 2, place);
    }
}

/// Everything at once: articles deleted, added, rewritten in part and moved.
void tst_Properties::mirrors()
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Generator generator(seed);
        const Rule before = generator.rule();
        Rule after = before;
        after[0].articles.erase(after[0].articles.begin() + generator.upTo(int(after[0].articles.size()) - 1));
        after[1].articles.push_back(generator.article(901));
        after[1].articles.front().paragraphs.first().replace(u"を定め"_s, u"を変更し"_s);
        std::swap(after[1].articles.front(), after[1].articles[1]);
        const diff::Outline a = outlineOf(before);
        const diff::Outline b = outlineOf(after);
        const diff::Comparison forward = diff::compare(a, b);
        const diff::Comparison backward = diff::compare(b, a);
        std::set<std::tuple<int, int, diff::ChangeKind, int>> rows;
        for (const diff::Row &row : forward.rows) {
            diff::ChangeKind kind = row.kind;
            if (kind == diff::ChangeKind::Added || kind == diff::ChangeKind::Deleted)
                kind = kind == diff::ChangeKind::Added ? diff::ChangeKind::Deleted : diff::ChangeKind::Added;
            if (kind == diff::ChangeKind::Split || kind == diff::ChangeKind::Merged)
                kind = kind == diff::ChangeKind::Split ? diff::ChangeKind::Merged : diff::ChangeKind::Split;
            rows.insert({row.after, row.before, kind, row.spanCount});
        }
        for (const diff::Row &row : backward.rows)
            QVERIFY2(rows.contains({row.before, row.after, row.kind, row.spanCount}),
                     "seed " + QByteArray::number(seed));
    }
}

void tst_Properties::hostileTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    Generator generator(7);
    QString line;
    while (line.size() < 3'000'000)
        line += generator.sentence();
    QString other = line;
    for (int at = 1000; at < other.size(); at += 50'000)
        other[at] = u'変';
    QTest::newRow("one line of ten megabytes") << line << other;
    QTest::newRow("a line that has nothing in common") << line << QString(3'000'000, u'無');
    QTest::newRow("brackets a thousand deep") << QString(QString(1000, u'（') + u"中"_s + QString(1000, u'）'))
                                              << QString(QString(1000, u'（') + u"外"_s + QString(999, u'）'));
    QTest::newRow("no text at all") << QString() << QString();
    QTest::newRow("only line ends") << QString(100'000, u'\n') << QString(1, u'\n');
    QTest::newRow("lone surrogates") << QString(QChar(0xD800)) << QString(QChar(0xDC00));
    QString same;
    for (int i = 1; i <= 20'000; ++i)
        same += u"第%1条　削除\n"_s.arg(text::toKanji(i));
    QTest::newRow("twenty thousand equal articles") << same << same.mid(100);

    // Every shingle stands in every article, and every article differs.
    const auto alike = [&](int from, int step) {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"第%1条　情報資産を取り扱う職員等は、台帳の第%2号様式により記録し、保存しなければならない。\n"_s
                        .arg(i + 1)
                        .arg(from + i * step);
        return text;
    };
    QTest::newRow("twenty thousand articles alike") << alike(1, 1) << alike(70'001, 3);
    QTest::newRow("a hundred thousand equal lines") << QString(u"題\n第1条　甲\n"_s + u"乙\n"_s.repeated(100'000))
                                                    << QString(u"題\n第1条　甲\n"_s + u"乙\n"_s.repeated(99'000));
    QString ordered = u"題\n第1条　次のとおりとする。\n"_s;
    QString permuted = ordered;
    for (int i = 0; i < 20'000; ++i) {
        ordered += u"(%1)　第%2様式による申請\n"_s.arg(i + 1).arg(i);
        permuted += u"(%1)　第%2様式による申請\n"_s.arg(i + 1).arg(i * 7919 % 20'000);
    }
    QTest::newRow("twenty thousand items in another order") << ordered << permuted;
    QString whole;
    QString parts;
    for (int i = 1; i <= 3000; ++i) {
        const QString first = generator.sentence();
        const QString second = generator.sentence();
        whole += u"第%1条　%2\n２　%3\n"_s.arg(QString::number(i), first, second);
        parts += u"第%1条　%2\n第%3条　%4\n"_s.arg(QString::number(i * 2 - 1), first, QString::number(i * 2), second);
    }
    QTest::newRow("three thousand articles each made two") << whole << parts;
}

void tst_Properties::hostileTexts()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QElapsedTimer timer;
    timer.start();
    const diff::Outline a = diff::outlineFromText(before);
    const diff::Outline b = diff::outlineFromText(after);
    const diff::Comparison comparison = diff::compare(a, b);
    QVERIFY(comparison.rows.size() >= size_t(std::max(a.size(), b.size())));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

/// Ten times the articles take about ten times as long; thirty times would be a square in the making.
void tst_Properties::timeGrowsWithTheText()
{
    const auto measured = [](int articles) {
        Generator generator(3);
        QString before;
        QString after;
        for (int i = 1; i <= articles; ++i) {
            const QString text = generator.sentence();
            before += u"第%1条　%2\n"_s.arg(text::toKanji(i), text);
            after += u"第%1条　%2\n"_s.arg(text::toKanji(i + 1),
                                           i % 3 == 0 ? QString(text).replace(u"及び"_s, u"又は"_s) : text);
        }
        const diff::Outline a = diff::outlineFromText(before);
        const diff::Outline b = diff::outlineFromText(after);
        const std::clock_t start = std::clock(); // processor time: other programs may be busy
        const diff::Comparison comparison = diff::compare(a, b);
        const std::clock_t elapsed = std::clock() - start;
        return comparison.summary.added < articles / 10 ? qint64(elapsed) : -1;
    };
    const qint64 small = std::min({measured(10'000), measured(10'000)});
    const qint64 large = std::min({measured(100'000), measured(100'000)});
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < small * 30, qPrintable(QString::number(double(large) / double(small))));
}

QTEST_GUILESS_MAIN(tst_Properties)
#include "tst_properties.moc"
