// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "base/utf8decoder.h"

#include <QRandomGenerator>
#include <QStringDecoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// Our decoder beside Qt's: they have to agree on every text and on everything that is none.
class tst_Utf8Decoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeQt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray kanji = u"情報資産の分類及び管理方法を定め、対策を講ずる。"_s.toUtf8();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("ASCII") << QByteArray("Hoshin 4h18pys2 82bk");
        QTest::newRow("one character") << u"市"_s.toUtf8();
        QTest::newRow("a long run of Japanese") << kanji.repeated(9);
        QTest::newRow("longer than the room on the stack") << kanji.repeated(200);
        QTest::newRow("Japanese and ASCII in turn") << (kanji + "LGWAN\n").repeated(7);
        QTest::newRow("two bytes among three") << kanji + u"×§"_s.toUtf8() + kanji;
        QTest::newRow("four bytes among three") << kanji + u"𠮷野"_s.toUtf8() + kanji;
        QTest::newRow("a mark to be composed") << kanji + "\xE3\x81\x8B\xE3\x82\x99" + kanji;
        QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + kanji;
        QTest::newRow("a byte order mark inside") << kanji + "\xEF\xBB\xBF" + kanji;
        QTest::newRow("a NUL inside") << kanji + QByteArray(1, '\0') + kanji;
        QTest::newRow("a surrogate") << kanji + "\xED\xA0\x80" + kanji;
        QTest::newRow("an overlong form") << kanji + "\xE0\x82\xA2" + kanji;
        QTest::newRow("a noncharacter") << kanji + "\xEF\xBF\xBF" + kanji;
        QTest::newRow("cut off in a character") << kanji.repeated(3).chopped(1);
    }
    void likeQt()
    {
        QFETCH(QByteArray, bytes);
        compareWithQt(bytes);
    }

    /// One byte broken anywhere in a run: in a vector, behind it, at its last place.
    void oneWrongByteAnywhere()
    {
        const QByteArray run =
            u"情報セキュリティ対策基準を定める。ただし、市長が認めるものを除く。以下同じ。"_s.toUtf8();
        for (qsizetype at = 0; at < run.size(); ++at) {
            for (const char wrong : {'a', '\x80', '\xC3', '\xE0', '\xED', '\xF0', '\xFF'}) {
                QByteArray bytes = run;
                bytes[at] = wrong;
                compareWithQt(bytes);
            }
        }
    }

    void anyMixture()
    {
        QRandomGenerator random(20260401);
        const QByteArrayList pieces{"市",   "規程", "ア", "。", "x",    "<p>", "×",    "𠮷",
                                    "\xE3", "\x81", "\n", "　", "\xED", "１",  "\xEF", "条"};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes;
            const int kinds = round % 3 == 0 ? int(pieces.size()) : 4; // mostly Japanese: long runs
            for (int count = random.bounded(60); count > 0; --count)
                bytes += pieces[random.bounded(kinds)];
            compareWithQt(bytes);
        }
    }

private:
    static void compareWithQt(const QByteArray &bytes)
    {
        QCOMPARE(stringFromUtf8(bytes), QString::fromUtf8(bytes));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(bytes);
        const qsizetype invalid = firstInvalidUtf8(bytes);
        QCOMPARE(invalid >= 0, decoder.hasError() || decoded.contains(QChar::ReplacementCharacter));
        if (invalid >= 0)
            QCOMPARE(firstInvalidUtf8(bytes.first(invalid)), qsizetype(-1));
    }
};

QTEST_GUILESS_MAIN(tst_Utf8Decoder)
#include "tst_utf8decoder.moc"
