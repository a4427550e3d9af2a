// SPDX-License-Identifier: Apache-2.0
// Texts no rule has: the generator and the applier end in time, and what they give is right or an error.
#include "amend/generator.h"
#include "amend/instructionparser.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

constexpr qint64 longestMs = 60'000; // far above what is measured; a square of the size is far above that

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

QString articles(int count, int without = 0)
{
    QString text = u"規程\n\n"_s;
    for (int i = 1, number = 1; i <= count; ++i) {
        if (i != without)
            text += u"第%1条　市長は、情報資産%2を定める。\n"_s.arg(number++).arg(i);
    }
    return text;
}

QString noise(int length)
{
    QString text = u"規程\n\n"_s;
    quint32 state = 3;
    for (int i = 0; i < length; ++i) {
        state = state * 1664525 + 1013904223;
        text += i % 60 == 59 ? QChar(u'\n') : QChar(char16_t((state >> 9) % 0xFFFF));
    }
    return text;
}

} // namespace

class tst_HostileAmendment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generates_data();
    void generates();
    void applies_data();
    void applies();
};

void tst_HostileAmendment::generates_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QString line = u"規程\n\n第1条　"_s;
    for (int i = 0; line.size() < 3'300'000; ++i) // ten megabytes of UTF-8
        line += u"情報資産%1を守り、"_s.arg(i);
    const QString longLine = line + u"市長が定める。\n"_s;
    QTest::newRow("one line of ten megabytes, a word changed") << longLine << line + u"管理者が定める。\n"_s;
    QString scattered = longLine;
    for (qsizetype at = 1000; at < scattered.size(); at += 1000)
        scattered[at] = u'変';
    QTest::newRow("one line of ten megabytes, changed all over") << longLine << scattered;
    const QString many = articles(100'000);
    QTest::newRow("100,000 articles, one word changed") << many << QString(many).replace(u"資産50000を"_s, u"機器を"_s);
    QTest::newRow("100,000 articles, the first one deleted") << many << articles(100'000, 1);
    const auto nested = [](const QString &inner) {
        return u"規程\n\n第1条　"_s + QString(1000, u'（') + inner + QString(1000, u'）') + u"を定める。\n"_s;
    };
    QTest::newRow("1,000 nested brackets") << nested(u"甲"_s) << nested(u"乙"_s);
    const auto quoted = [](const QString &inner) {
        return u"規程\n\n第1条　"_s + QString(1000, u'「') + inner + QString(1000, u'」') + u"を定める。\n"_s;
    };
    QTest::newRow("1,000 nested quotes") << quoted(u"甲"_s) << quoted(u"乙"_s);
    QTest::newRow("random characters") << noise(300'000) << articles(10);
    QTest::newRow("nothing") << QString() << articles(2);
}

void tst_HostileAmendment::generates()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const model::Document olds = documentOf(before);
    const model::Document news = documentOf(after);
    for (const bool there : {true, false}) {
        const model::Document &from = there ? olds : news;
        const model::Document &to = there ? news : olds;
        QElapsedTimer timer;
        timer.start();
        const auto made = amend::generateAmendment(from, to);
        if (made && !made->amendment.instructions.empty()) {
            const amend::ApplyResult applied = amend::apply(from, amend::readAmendment(made->text));
            QVERIFY(applied.applied);
            QCOMPARE(import::writePlainText(applied.document), import::writePlainText(to));
        }
        qInfo("%lld ms, %s", timer.elapsed(), made ? "an amendment" : "refused");
        QVERIFY(timer.elapsed() < longestMs);
    }
}

void tst_HostileAmendment::applies_data()
{
    QTest::addColumn<QString>("amendment");
    QTest::newRow("random characters") << noise(300'000);
    QTest::newRow("one line of ten megabytes")
        << u"　第1条中「"_s + QString(3'300'000, u'甲') + u"」を「乙」に改める。\n"_s;
    QTest::newRow("a sentence of 100,000 acts")
        << u"　第1条中「甲」を「"_s + u"乙」に、「甲」を「"_s.repeated(100'000) + u"丙」に改める。\n"_s;
    QTest::newRow("100,000 sentences") << u"　第9条中「甲」を「乙」に改める。\n"_s.repeated(100'000);
    QTest::newRow("quotes that do not close") << u"　第1条中「"_s.repeated(100'000) + u"\n"_s;
    QTest::newRow("an address without end") << u"　"_s + u"第1条の2"_s.repeated(100'000) + u"を削る。\n"_s;
    QTest::newRow("同条 without end") << u"　"_s + u"同条"_s.repeated(100'000) + u"を削る。\n"_s;
    QTest::newRow("a block of 100,000 articles")
        << u"　第2条の次に次の100000条を加える。\n"_s + articles(100'000).section(u'\n', 2);
}

void tst_HostileAmendment::applies()
{
    QFETCH(QString, amendment);
    const model::Document document = documentOf(articles(2));
    QElapsedTimer timer;
    timer.start();
    const amend::Amendment read = amend::readAmendment(amendment);
    const amend::ApplyResult result = amend::apply(document, read);
    QVERIFY(!result.applied);
    QVERIFY(result.document == document);
    qInfo("%lld ms, %zu instructions, %zu reports", timer.elapsed(), read.instructions.size(), result.reports.size());
    QVERIFY(timer.elapsed() < longestMs);
}

QTEST_GUILESS_MAIN(tst_HostileAmendment)
#include "tst_hostileamendment.moc"
