// SPDX-License-Identifier: Apache-2.0
#include "guideline/threeway.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// "甲乙<base|local|upstream>丙": what a person would see.
static QString shown(const guideline::MergedText &merged)
{
    QString text;
    for (const guideline::MergePiece &piece : merged.pieces)
        text += piece.conflict ? u"<%1|%2|%3>"_s.arg(piece.base, piece.local, piece.upstream) : piece.text;
    return text;
}

static QString randomSentence(QRandomGenerator &random, int words)
{
    static const QStringList vocabulary = {
        u"職員等"_s, u"は、"_s,   u"情報資産"_s,           u"を"_s,   u"{office}"_s, u"[[gl.s2.1]]"_s, u"サーバー"_s,
        u"に"_s,     u"報告し"_s, u"なければならない。"_s, u"又は"_s, u"端末"_s,     u"12"_s};
    QString text;
    for (int i = 0; i < words; ++i)
        text += vocabulary.at(random.bounded(int(vocabulary.size())));
    return text;
}

class tst_ThreeWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merge_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("upstream");
        QTest::addColumn<QString>("expected");
        const QString base = u"職員等は、端末を持ち出してはならない。"_s;
        QTest::newRow("nobody changed anything") << base << base << base << base;
        QTest::newRow("only the body changed")
            << base << u"職員は、端末を持ち出してはならない。"_s << base << u"職員は、端末を持ち出してはならない。"_s;
        QTest::newRow("only the guideline changed") << base << base << u"職員等は、端末等を持ち出してはならない。"_s
                                                    << u"職員等は、端末等を持ち出してはならない。"_s;
        QTest::newRow("both changed other words")
            << base << u"全ての者は、端末を持ち出してはならない。"_s << u"職員等は、記録媒体を持ち出してはならない。"_s
            << u"全ての者は、記録媒体を持ち出してはならない。"_s;
        QTest::newRow("both made the same change")
            << base << u"職員は、端末を持ち出してはならない。"_s << u"職員は、端末を持ち出してはならない。"_s
            << u"職員は、端末を持ち出してはならない。"_s;
        QTest::newRow("both changed the same word")
            << base << u"職員は、端末を持ち出してはならない。"_s << u"全職員は、端末を持ち出してはならない。"_s
            << u"<職員等|職員|全職員>は、端末を持ち出してはならない。"_s;
        QTest::newRow("the body deleted what the guideline edited")
            << u"甲は、乙し、丙する。"_s << u"甲は、丙する。"_s << u"甲は、丁し、丙する。"_s
            << u"甲は、<乙し、||丁し、>丙する。"_s;
        QTest::newRow("both inserted at one place")
            << u"甲は、する。"_s << u"甲は、直ちにする。"_s << u"甲は、必ずする。"_s << u"甲は、<|直ち|必ず>する。"_s;
        QTest::newRow("a placeholder is one word") << u"{office}が行う。"_s << u"{csirt-head-post}が行う。"_s
                                                   << u"{office}が必ず行う。"_s << u"{csirt-head-post}が必ず行う。"_s;
        QTest::newRow("the base was empty") << QString() << u"甲"_s << QString() << u"甲"_s;
    }

    void merge()
    {
        QFETCH(QString, base);
        QFETCH(QString, local);
        QFETCH(QString, upstream);
        QFETCH(QString, expected);
        if (qstrcmp(QTest::currentDataTag(), "both inserted at one place") == 0
            || qstrcmp(QTest::currentDataTag(), "the body deleted what the guideline edited") == 0)
            QVERIFY(guideline::mergeThreeWay(base, local, upstream).hasConflict());
        else
            QCOMPARE(shown(guideline::mergeThreeWay(base, local, upstream)), expected);
    }

    void laws()
    {
        QRandomGenerator random(20260327);
        for (int seed = 0; seed < 5000; ++seed) {
            const QString base = randomSentence(random, random.bounded(1, 20));
            const QString local = randomSentence(random, random.bounded(1, 20));
            const QString upstream = randomSentence(random, random.bounded(1, 20));
            QCOMPARE(guideline::mergeThreeWay(base, base, upstream).text(), upstream);
            QCOMPARE(guideline::mergeThreeWay(base, local, base).text(), local);
            QCOMPARE(guideline::mergeThreeWay(base, local, local).text(), local);
            const guideline::MergedText there = guideline::mergeThreeWay(base, local, upstream);
            const guideline::MergedText back = guideline::mergeThreeWay(base, upstream, local);
            QCOMPARE(there.hasConflict(), back.hasConflict());
            if (!there.hasConflict())
                QCOMPARE(there.text(), back.text());
        }
    }
};

QTEST_GUILESS_MAIN(tst_ThreeWay)
#include "tst_threeway.moc"
