// SPDX-License-Identifier: Apache-2.0
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "support/corpus.h"
#include "support/golden.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A small rule that is changed at random: articles of 項 and 号 under chapters.
class RandomRule
{
public:
    explicit RandomRule(quint32 seed) : m_state(seed * 2654435761U + 12345)
    {
        const int articles = 2 + int(random(5));
        for (int i = 0; i < articles; ++i)
            m_articles.push_back(article());
    }

    /// Some articles go, come, change; numbers are given anew.
    void change()
    {
        const int times = 1 + int(random(4));
        for (int i = 0; i < times; ++i) {
            const size_t at = random(quint32(m_articles.size()));
            switch (random(6)) {
            case 0: m_articles.insert(m_articles.begin() + qsizetype(at), article()); break;
            case 1:
                if (m_articles.size() > 1)
                    m_articles.erase(m_articles.begin() + qsizetype(at));
                break;
            case 2: m_articles.insert(m_articles.end(), article()); break;
            case 3: changeParagraph(m_articles[at]); break;
            case 4: changeItem(m_articles[at]); break;
            default: changeWords(m_articles[at]); break;
            }
        }
    }

    QString text() const
    {
        QString out = u"星見野市情報セキュリティ規程\n\n"_s;
        for (size_t i = 0; i < m_articles.size(); ++i) {
            const Article &article = m_articles[i];
            if (i == 0)
                out += u"第1章　総則\n"_s;
            out += u"（"_s + article.caption + u"）\n"_s;
            for (size_t p = 0; p < article.paragraphs.size(); ++p) {
                out += p == 0 ? u"第%1条"_s.arg(i + 1) : QString::number(p + 1);
                out += u'　' + article.paragraphs[p].text + u'\n';
                for (size_t n = 0; n < article.paragraphs[p].items.size(); ++n)
                    out += u"　(%1)　"_s.arg(n + 1) + article.paragraphs[p].items[n] + u'\n';
            }
        }
        return out;
    }

private:
    struct Paragraph
    {
        QString text;
        std::vector<QString> items;
    };
    struct Article
    {
        QString caption;
        std::vector<Paragraph> paragraphs;
    };

    quint32 random(quint32 below)
    {
        m_state = m_state * 1664525 + 1013904223;
        return (m_state >> 10) % below;
    }

    QString word()
    {
        const QStringList words{u"市長"_s, u"管理者"_s, u"職員"_s,     u"情報資産"_s,
                                u"端末"_s, u"第3条"_s,  u"前条"_s,     u"記録媒体"_s,
                                u"訓練"_s, u"点検"_s,   u"外部委託"_s, u"最高情報セキュリティ責任者"_s,
                                u"2年"_s,  u"課室"_s};
        return words[qsizetype(random(quint32(words.size())))];
    }

    QString sentence()
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

    Paragraph paragraph()
    {
        Paragraph made{sentence(), {}};
        for (quint32 i = random(3) == 0 ? 2 + random(5) : 0; i > 0; --i)
            made.items.push_back(word() + u"が"_s + word() + u"を"_s + word() + u"すること。"_s);
        return made;
    }

    Article article()
    {
        Article made{word() + u"の"_s + word(), {}};
        for (quint32 i = 1 + random(3); i > 0; --i)
            made.paragraphs.push_back(paragraph());
        return made;
    }

    void changeParagraph(Article &article)
    {
        const size_t at = random(quint32(article.paragraphs.size()));
        if (random(2) == 0 || article.paragraphs.size() == 1)
            article.paragraphs.insert(article.paragraphs.begin() + qsizetype(at + random(2)), paragraph());
        else
            article.paragraphs.erase(article.paragraphs.begin() + qsizetype(at));
    }

    void changeItem(Article &article)
    {
        std::vector<QString> &items = article.paragraphs[random(quint32(article.paragraphs.size()))].items;
        const size_t at = random(quint32(items.size() + 1));
        if (items.size() > 1 && random(2) == 0)
            items.erase(items.begin() + qsizetype(std::min(at, items.size() - 1)));
        else if (!items.empty())
            items.insert(items.begin() + qsizetype(at), word() + u"が"_s + word() + u"すること。"_s);
    }

    void changeWords(Article &article)
    {
        QString &text = article.paragraphs[random(quint32(article.paragraphs.size()))].text;
        const QString old = word();
        switch (random(4)) {
        case 0: text.replace(old, word()); break;
        case 1: text.replace(old + u"及び"_s, QString()); break;
        case 2: text += u"ただし、"_s + word() + u"については、この限りでない。"_s; break;
        default: article.caption = word() + u"の"_s + word(); break;
        }
    }

    quint32 m_state;
    std::vector<Article> m_articles;
};

/// True where two articles, or two 項 or 号 of one parent, have the same number.
bool hasDoubleNumber(const model::Document &document)
{
    const model::Numbering numbering(document);
    std::set<QString> seen;
    for (const model::NumberedClause &row : numbering.rows()) {
        if (row.parts.isEmpty())
            continue;
        const bool article = row.clause->kind == model::ClauseKind::Article;
        QString key =
            QString::number(article ? row.supplementary : row.parent) + u'/' + QString::number(int(row.clause->kind));
        for (const int part : row.parts)
            key += u'_' + QString::number(part);
        if (!seen.insert(key).second)
            return true;
    }
    return false;
}

QString textOfTriple(const QJsonObject &articles)
{
    QStringList numbers = articles.keys();
    std::sort(numbers.begin(), numbers.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    QString text = u"題名\n\n"_s;
    for (const QString &number : numbers) {
        const QJsonObject article = articles[number].toObject();
        if (const QString caption = article[u"caption"_s].toString(); !caption.isEmpty())
            text += caption + u'\n';
        const QJsonArray paragraphs = article[u"paragraphs"_s].toArray();
        for (int i = 0; i < paragraphs.size(); ++i) {
            const QJsonObject paragraph = paragraphs[i].toObject();
            text += (i == 0 ? article[u"label"_s].toString() : QString(QChar(u'０' + i + 1))) + u'　'
                + paragraph[u"text"_s].toString() + u'\n';
            for (const QJsonValue &item : paragraph[u"items"_s].toArray())
                text += u"　"_s + item[u"label"_s].toString() + u'　' + item[u"text"_s].toString() + u'\n';
        }
    }
    return text;
}

/// "" where the generated text, printed, read and applied, gives the new text; else what is wrong.
QString proved(const model::Document &before, const model::Document &after, amend::GeneratedAmendment *out = nullptr)
{
    const auto made = amend::generateAmendment(before, after);
    if (!made)
        return made.error().detail;
    if (out)
        *out = *made;
    if (made->amendment.instructions.empty())
        return import::writePlainText(before) == import::writePlainText(after) ? QString() : u"nothing was generated"_s;
    const amend::ApplyResult applied = amend::apply(before, amend::readAmendment(made->text));
    if (!applied.applied)
        return u"not applied: "_s + made->text;
    return import::writePlainText(applied.document) == import::writePlainText(after) ? QString()
                                                                                     : u"other text: "_s + made->text;
}

} // namespace

class tst_Generate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realAmendments_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        for (const QString &folder : test::lawPairs()) {
            const QByteArray name = QDir(folder).dirName().toUtf8();
            QTest::newRow(name + " forward") << folder + u"/old.txt"_s << folder + u"/new.txt"_s;
            QTest::newRow(name + " backward") << folder + u"/new.txt"_s << folder + u"/old.txt"_s;
        }
        if (test::lawPairs().isEmpty())
            QTest::newRow("no corpus") << QString() << QString();
    }
    void realAmendments()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        if (before.isEmpty())
            QSKIP("the corpus of amendment pairs is not here");
        const model::Document olds = documentOf(textOf(before));
        const model::Document news = documentOf(textOf(after));
        amend::GeneratedAmendment made;
        QElapsedTimer timer;
        timer.start();
        const QString wrong = proved(olds, news, &made);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.left(600)));
        m_changed += made.changedArticles;
        m_unsafe += made.unsafeReplacements();
        m_rewritten += int(made.replacements.size()) - made.unsafeReplacements();
        qInfo("%lld ms, %zu sentences, %d changed articles, %d replaced whole for safety, %d rewritten",
              timer.elapsed(), made.amendment.instructions.size(), made.changedArticles, made.unsafeReplacements(),
              int(made.replacements.size()) - made.unsafeReplacements());
    }

    void fewUnitsAreReplacedWhole()
    {
        if (m_changed == 0)
            QSKIP("the corpus of amendment pairs is not here");
        qInfo("%d changed articles, %d replaced whole for safety, %d rewritten", m_changed, m_unsafe, m_rewritten);
        QVERIFY(m_unsafe * 100 <= m_changed * 5);
    }

    void municipalAmendments_data()
    {
        QTest::addColumn<QString>("folder");
        const QString cases = QStringLiteral(HOSHIN_TEST_DATA) + u"/amend/cases"_s;
        for (const QString &name : QDir(cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            QTest::newRow(name.toUtf8()) << cases + u'/' + name;
    }
    /// What a legal section would sign: read by people, kept as golden files.
    void municipalAmendments()
    {
        QFETCH(QString, folder);
        amend::GeneratedAmendment made;
        const QString wrong =
            proved(documentOf(textOf(folder + u"/old.txt"_s)), documentOf(textOf(folder + u"/new.txt"_s)), &made);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const QString golden = u"amend/cases/"_s + QDir(folder).dirName() + u"/amendment.txt"_s;
        const QString difference = test::compareToGolden(made.text.toUtf8(), golden);
        // The planner leaves the numbers behind a deleted article to the reader; a person writes them out.
        QEXPECT_FAIL("article-deleted", "第5条を第4条とし is not written out", Continue);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void phrasesAreThoseOfTheOfficialAmendments()
    {
        const QString path = test::corpusPath(u"law/kaimebun/triples.jsonl"_s);
        if (path.isEmpty())
            QSKIP("the corpus of official amendments is not here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int official = 0;
        int same = 0;
        while (!file.atEnd()) {
            const QJsonObject triple = QJsonDocument::fromJson(file.readLine()).object();
            const auto made = amend::generateAmendment(documentOf(textOfTriple(triple[u"old"_s].toObject())),
                                                       documentOf(textOfTriple(triple[u"new"_s].toObject())));
            QVERIFY(made);
            for (const QJsonValue &op : triple[u"gold_ops"_s].toArray()) {
                ++official;
                const QString old = op[u"old"_s].toString();
                const QString with = op[u"new"_s].toString();
                const QString phrase = op[u"op"_s] == u"replace"_s ? u"「"_s + old + u"」を「"_s + with + u"」に"_s
                    : op[u"op"_s] == u"insert_after"_s ? u"「"_s + old + u"」の下に「"_s + with + u"」を"_s
                    : op[u"op"_s] == u"delete"_s       ? u"「"_s + old + u"」を削り"_s
                                                       : u"同条後段を削る"_s;
                const bool found = made->text.contains(phrase);
                same += found;
                if (!found)
                    qInfo().noquote() << "not as official:" << phrase << made->text;
            }
        }
        qInfo("%d of %d official phrases", same, official);
        QVERIFY(same * 12 >= official * 8);
        QEXPECT_FAIL("", "8 of 12: the others quote a longer or shorter anchor", Continue);
        QVERIFY(same * 10 >= official * 9);
    }

    void equalTextsNeedNoAmendment()
    {
        const model::Document document = documentOf(u"規程\n\n第1条　市は、方針を定める。\n"_s);
        const auto made = amend::generateAmendment(document, document);
        QVERIFY(made);
        QVERIFY(made->amendment.instructions.empty());
    }

    void hostileTextsDoNoHarm()
    {
        const QString plain = u"規程\n\n第1条　市は、方針を定める。\n"_s;
        const QString nested =
            u"規程\n\n第1条　"_s + QString(1000, u'「') + u"甲"_s + QString(1000, u'」') + u"を定める。\n"_s;
        const QString deep =
            u"規程\n\n第1条　"_s + QString(1000, u'（') + u"甲"_s + QString(1000, u'）') + u"を定める。\n"_s;
        const QString longLine = u"規程\n\n第1条　"_s + QString(1'000'000, u'甲') + u"を定める。\n"_s;
        QString noise = u"規程\n\n"_s;
        quint32 state = 3;
        for (int i = 0; i < 20000; ++i) {
            state = state * 1664525 + 1013904223;
            noise += i % 60 == 59 ? QChar(u'\n') : QChar(char16_t((state >> 9) % 0xFFFF));
        }
        for (const QString &text : {nested, deep, longLine, noise}) {
            const auto there = amend::generateAmendment(documentOf(plain), documentOf(text));
            const auto back = amend::generateAmendment(documentOf(text), documentOf(plain));
            Q_UNUSED(there)
            Q_UNUSED(back)
            const amend::ApplyResult applied = amend::apply(documentOf(plain), amend::readAmendment(text));
            QVERIFY(!applied.applied);
        }
    }

    void randomRules()
    {
        const int seeds =
            qEnvironmentVariableIntValue("HOSHIN_SEEDS") > 0 ? qEnvironmentVariableIntValue("HOSHIN_SEEDS") : 1000;
        QElapsedTimer timer;
        timer.start();
        int changed = 0;
        int unsafe = 0;
        int refused = 0;
        for (int seed = 0; seed < seeds; ++seed) {
            RandomRule rule{quint32(seed)};
            const QString before = rule.text();
            rule.change();
            const QString after = rule.text();
            amend::GeneratedAmendment made;
            const QString wrong = proved(documentOf(before), documentOf(after), &made);
            // The generator may say that it cannot; it may never give a text that does not lead to the new one.
            if (wrong.startsWith(u"改め文では新しい文にならない"_s)) {
                ++refused;
                continue;
            }
            if (!wrong.isEmpty())
                qWarning().noquote() << before << after << wrong;
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + wrong));
            changed += made.changedArticles;
            unsafe += made.unsafeReplacements();
        }
        QVERIFY2(refused * 100 <= std::max(seeds, 300), qPrintable(QString::number(refused)));
        qInfo("%d refused", refused);
        qInfo("%d seeds in %lld ms; %d changed articles, %d units replaced whole for safety", seeds, timer.elapsed(),
              changed, unsafe);
    }

    void noNumberIsTakenTwiceAtAnyStep()
    {
        int refused = 0;
        for (int seed = 0; seed < 1000; ++seed) {
            RandomRule rule{quint32(seed)};
            const model::Document before = documentOf(rule.text());
            rule.change();
            const auto made = amend::generateAmendment(before, documentOf(rule.text()));
            if (!made) {
                ++refused;
                continue;
            }
            for (const amend::ApplyStep &step : amend::applyStepwise(before, made->amendment)) {
                QVERIFY(step.report.applied());
                QVERIFY2(!hasDoubleNumber(step.after), qPrintable(step.report.sentence));
            }
        }
        QVERIFY2(refused <= 10, qPrintable(QString::number(refused)));
    }

private:
    int m_changed = 0;
    int m_unsafe = 0;
    int m_rewritten = 0;
};

QTEST_GUILESS_MAIN(tst_Generate)
#include "tst_generate.moc"
