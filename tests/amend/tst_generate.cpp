// SPDX-License-Identifier: Apache-2.0
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "support/corpus.h"
#include "support/golden.h"
#include "support/randomrule.h"

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
    void citesTheActByItsYear_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("cited");
        QTest::newRow("day") << u"令和5年4月1日訓令第3号"_s << u"令和5年訓令第3号"_s;
        QTest::newRow("full-width") << u"平成29年３月31日規則第12号"_s << u"平成29年規則第12号"_s;
        QTest::newRow("kanji") << u"昭和二十二年四月十七日法律第六十七号"_s << u"昭和二十二年法律第六十七号"_s;
        QTest::newRow("year alone") << u"令和7年星見野市訓令第4号"_s << u"令和7年星見野市訓令第4号"_s;
    }
    void citesTheActByItsYear()
    {
        QFETCH(QString, act);
        QFETCH(QString, cited);
        const QString text = u"規程\n（%1）\n第1条　%2とする。\n"_s;
        const auto made =
            amend::generateAmendment(documentOf(text.arg(act, u"甲市"_s)), documentOf(text.arg(act, u"乙町"_s)));
        QVERIFY(made.has_value());
        QVERIFY2(made->text.contains(u"規程（"_s + cited + u"）の一部を"_s), qPrintable(made->text));
    }

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
        QVERIFY(official == 12 && same >= 11);
    }

    void equalTextsNeedNoAmendment()
    {
        const model::Document document = documentOf(u"規程\n\n第1条　市は、方針を定める。\n"_s);
        const auto made = amend::generateAmendment(document, document);
        QVERIFY(made);
        QVERIFY(made->amendment.instructions.empty());
        QVERIFY2(made->text.isEmpty(), qPrintable(made->text)); // no 柱書 that announces nothing
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
        QElapsedTimer timer;
        timer.start();
        int changed = 0;
        int unsafe = 0;
        int whole = 0;
        const int count = seeds();
        for (int seed = 0; seed < count; ++seed) {
            test::RandomRule rule{quint32(seed)};
            const QString before = rule.text();
            rule.change();
            const QString after = rule.text();
            amend::GeneratedAmendment made;
            const QString wrong = proved(documentOf(before), documentOf(after), &made);
            if (!wrong.isEmpty())
                qWarning().noquote() << before << after << wrong;
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + wrong));
            changed += made.changedArticles;
            unsafe += made.unsafeReplacements();
            const bool all = made.amendment.preamble && made.amendment.preamble->whole;
            whole += all;
            if (all && qEnvironmentVariableIsSet("HOSHIN_SHOW_WHOLE"))
                qInfo("seed %d: 全部改正", seed);
        }
        qInfo("%d seeds in %lld ms; %d changed articles, %d units replaced whole for safety, %d texts rewritten", count,
              timer.elapsed(), changed, unsafe, whole);
        QVERIFY2(whole * 100 <= std::max(count, 200), qPrintable(QString::number(whole)));
    }

    void noNumberIsTakenTwiceAtAnyStep()
    {
        const int count = seeds();
        for (int seed = 0; seed < count; ++seed) {
            test::RandomRule rule{quint32(seed)};
            const model::Document before = documentOf(rule.text());
            rule.change();
            const auto made = amend::generateAmendment(before, documentOf(rule.text()));
            QVERIFY(made);
            for (const amend::ApplyStep &step : amend::applyStepwise(before, made->amendment)) {
                QVERIFY2(step.report.applied(), qPrintable(step.report.sentence));
                QVERIFY2(!hasDoubleNumber(step.after), qPrintable(step.report.sentence));
            }
        }
    }

private:
    static int seeds()
    {
        const int wanted = qEnvironmentVariableIntValue("HOSHIN_SEEDS");
        return wanted > 0 ? wanted : 1000;
    }

    int m_changed = 0;
    int m_unsafe = 0;
    int m_rewritten = 0;
};

QTEST_GUILESS_MAIN(tst_Generate)
#include "tst_generate.moc"
