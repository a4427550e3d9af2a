// SPDX-License-Identifier: Apache-2.0
#include "diff/phrasediff.h"

#include <QTest>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

/// "甲[乙→丙]丁": changed stretches in brackets.
QString shown(const QString &before, const QString &after)
{
    QString text;
    for (const diff::TextSpan &span : diff::phraseDiff(before, after)) {
        const QString old = before.mid(span.beforeStart, span.beforeLength);
        if (span.op == diff::SpanOp::Equal)
            text += old;
        else
            text += u'[' + old + u'→' + after.mid(span.afterStart, span.afterLength) + u']';
    }
    return text;
}

} // namespace

class tst_PhraseDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void mirrors_data() { marks_data(); }
    void mirrors();
};

void tst_PhraseDiff::marks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal texts have no spans") << u"同じ。"_s << u"同じ。"_s << u""_s;
    QTest::newRow("a text that was not there") << u""_s << u"新しい。"_s << u"[→新しい。]"_s;
    QTest::newRow("a number with its unit is one word")
        << u"員数は、二万千九百十八人とする。"_s << u"員数は、二万千八百八十三人とする。"_s
        << u"員数は、[二万千九百十八人→二万千八百八十三人]とする。"_s;
    QTest::newRow("a comma inside a number does not end the word")
        << u"定員は、一、九八五人とする。"_s << u"定員は、一、九七五人とする。"_s
        << u"定員は、[一、九八五人→一、九七五人]とする。"_s;
    QTest::newRow("a reference is one word")
        << u"法第四十九条第七項の規定による。"_s << u"法第四十九条第九項の規定による。"_s
        << u"[法第四十九条第七項→法第四十九条第九項]の規定による。"_s;
    QTest::newRow("a verb is not parted from its kana")
        << u"証拠調べ又は証拠保全をする。"_s << u"証拠調又は証拠保全をする。"_s
        << u"[証拠調べ→証拠調]又は証拠保全をする。"_s;
    QTest::newRow("a verb whose kanji stays is taken whole")
        << u"委員は、報酬を受けるものとする。"_s << u"委員は、報酬を受領し、及び使用するものとする。"_s
        << u"委員は、報酬を[受ける→受領し、及び使用する]ものとする。"_s;
    QTest::newRow("bracketed words come as a whole")
        << u"電気通信の送信をいう。"_s << u"電気通信（電気通信事業法に規定する電気通信をいう。）の送信をいう。"_s
        << u"電気通信[→（電気通信事業法に規定する電気通信をいう。）]の送信をいう。"_s;
    QTest::newRow("an enumeration grows by a comma and a word")
        << u"課長、係長その他の職員"_s << u"課長、主幹、係長その他の職員"_s << u"課長[→、主幹]、係長その他の職員"_s;
    QTest::newRow("words of kanji are not taken apart")
        << u"国は、文書通信交通滞在費を支給しなければならない。"_s
        << u"国は、調査研究広報滞在費を支給しなければならない。"_s
        << u"国は、[文書通信交通滞在費→調査研究広報滞在費]を支給しなければならない。"_s;
    QTest::newRow("one character is not cut off a word")
        << u"副市長をもって充てる。"_s << u"市長をもって充てる。"_s << u"[副市長→市長]をもって充てる。"_s;
    QTest::newRow("a change ends where the sentence takes breath")
        << u"各議院の議長、副議長及び議員は、公の書類を発送し及び公の性質を有する通信をなす等のため、文書通信交通滞在費として月額百万円を受ける。"_s
        << u"各議院の議長、副議長及び議員は、国政に関する調査研究、広報、国民との交流、滞在等の議員活動を行うため、調査研究広報滞在費として月額百万円を受ける。"_s
        << u"各議院の議長、副議長及び議員は、["
           u"公の書類を発送し及び公の性質を有する通信をなす等の→国政に関する調査研究、広報、国民との交流、滞在等の議員"
           u"活動を行う]"
           "ため、[文書通信交通滞在費→調査研究広報滞在費]として月額百万円を受ける。"_s;
    QTest::newRow("a bracket between particles goes alone")
        << u"第三条から第五条まで（第四条の二を除く。）の規定"_s << u"第三条から第五条までの規定"_s
        << u"第三条から第五条まで[（第四条の二を除く。）→]の規定"_s;
    QTest::newRow("a range takes the place of a list")
        << u"公職選挙法第四十九条第七項及び第八項の規定による投票"_s
        << u"公職選挙法第四十九条第七項から第九項までの規定による投票"_s
        << u"公職選挙法第四十九条第七項[及び第八項→から第九項まで]の規定による投票"_s;
    QTest::newRow("numbers between words without spaces")
        << u"判事一、九八五人判事補一、〇〇〇人簡易裁判所判事八〇六人"_s
        << u"判事二、〇三五人判事補九七七人簡易裁判所判事八〇六人"_s
        << u"判事[一、九八五人→二、〇三五人]判事補[一、〇〇〇人→九七七人]簡易裁判所判事八〇六人"_s;
    QTest::newRow("nothing in common is replaced whole")
        << u"この規則は、公布の日から施行する。"_s << u"職員は、秘密を守らなければならない。"_s
        << u"[この規則は、公布の日から施行する。→職員は、秘密を守らなければならない。]"_s;
}

void tst_PhraseDiff::marks()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(shown(before, after), expected);
}

void tst_PhraseDiff::mirrors()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    std::vector<diff::TextSpan> backward = diff::phraseDiff(after, before);
    for (diff::TextSpan &span : backward) {
        std::swap(span.beforeStart, span.afterStart);
        std::swap(span.beforeLength, span.afterLength);
        if (span.op == diff::SpanOp::Insert || span.op == diff::SpanOp::Delete)
            span.op = span.op == diff::SpanOp::Insert ? diff::SpanOp::Delete : diff::SpanOp::Insert;
    }
    QVERIFY(diff::phraseDiff(before, after) == backward);
}

QTEST_GUILESS_MAIN(tst_PhraseDiff)
#include "tst_phrasediff.moc"
