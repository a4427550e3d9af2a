// SPDX-License-Identifier: Apache-2.0
#include "amend/phrases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

/// 市長→管理者, 職員＋及び嘱託員, －印: the changes on one line.
QString shown(const QString &before, const QString &after, const QStringList &beside = {})
{
    const auto changes = amend::wordChanges(before, after, beside);
    if (!changes)
        return u"none"_s;
    QStringList lines;
    for (const amend::WordChange &change : *changes) {
        switch (change.kind) {
        case amend::ActKind::InsertWords: lines += change.words + u'＋' + change.with; break;
        case amend::ActKind::DeleteWords: lines += u'－' + change.words; break;
        default: lines += change.words + u'→' + change.with;
        }
    }
    return lines.join(u' ');
}

} // namespace

class tst_Phrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &expected) {
            QTest::newRow(name) << before << after << expected;
        };
        row("one word", u"市長は、規程を定める。"_s, u"管理者は、規程を定める。"_s, u"市長→管理者"_s);
        row("the same word everywhere", u"市長は、市長の定める規程による。"_s,
            u"管理者は、管理者の定める規程による。"_s, u"市長→管理者"_s);
        row("only one of two: more words", u"市長は、市長の定める規程による。"_s,
            u"市長は、管理者の定める規程による。"_s, u"市長の→管理者の"_s);
        row("a number keeps its unit", u"任期は、二年とする。"_s, u"任期は、三年とする。"_s, u"二年→三年"_s);
        row("a number with a comma", u"判事一、九八五人を置く。"_s, u"判事二、〇三五人を置く。"_s,
            u"一、九八五人→二、〇三五人"_s);
        row("a reference is one word", u"前項及び第三条第二項の規定による。"_s, u"前項及び第四条第二項の規定による。"_s,
            u"第三条第二項→第四条第二項"_s);
        row("a list of references", u"第四十九条第七項及び第八項の規定による。"_s,
            u"第四十九条第七項から第九項までの規定による。"_s, u"及び第八項→から第九項まで"_s);
        row("words added behind words", u"職員は、端末を使う。"_s, u"職員は、端末及び記録媒体を使う。"_s,
            u"端末＋及び記録媒体"_s);
        row("the anchor is extended until it is the only one", u"電気通信の技術その他電気通信に係る技術をいう。"_s,
            u"電気通信の技術その他電気通信（無線を含む。）に係る技術をいう。"_s, u"その他電気通信＋（無線を含む。）"_s);
        row("words deleted", u"第三条から第六条まで（第四条の二を除く。）の規定による。"_s,
            u"第三条から第六条までの規定による。"_s, u"－（第四条の二を除く。）"_s);
        row("words put before all", u"市は、実施する。"_s, u"本市は、実施する。"_s, u"市→本市"_s);
        row("nothing alike", u"市は、実施する。"_s, u"手続を別表に掲げ、公表しなければならない。"_s, u"none"_s);
        row("an ending goes with its stem", u"条例は、公示して行なわれる。"_s, u"条例は、公示して行われる。"_s,
            u"行なわれる→行われる"_s);
        row("an adverb goes with its particle", u"管理者は、速やかに報告する。"_s, u"管理者は、直ちに報告する。"_s,
            u"速やかに→直ちに"_s);
        row("an anchor begins with the stem of its verb", u"開発に資する設備及び設備をいう。"_s,
            u"開発に資する設備（無線を含む。）及び設備をいう。"_s, u"資する設備＋（無線を含む。）"_s);
        row("a joining word goes with its list", u"機密性、完全性及び可用性を維持する。"_s,
            u"機密性、完全性、可用性及び真正性を維持する。"_s, u"及び可用性→、可用性及び真正性"_s);
        row("whole words are quoted one by one", u"判事一、九八五人判事補一、〇〇〇人を置く。"_s,
            u"判事二、〇三五人判事補九七七人を置く。"_s, u"一、九八五人→二、〇三五人 一、〇〇〇人→九七七人"_s);
        row("a quote is not torn", u"以下「市長等」という。端末を使う。"_s, u"以下「管理者等」という。端末を使う。"_s,
            u"市長等→管理者等"_s);
    }
    void changes()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(shown(before, after), expected);
    }

    void wordsBesideAreNotHit()
    {
        QCOMPARE(shown(u"市長は、規程を定める。"_s, u"管理者は、規程を定める。"_s, {u"市長が認めるもの"_s}),
                 u"市長は→管理者は"_s);
    }

    void changesGiveTheNewText()
    {
        quint32 state = 7;
        const auto random = [&](quint32 below) {
            state = state * 1664525 + 1013904223;
            return (state >> 8) % below;
        };
        const QStringList parts{u"市長"_s,     u"は、"_s, u"及び"_s,     u"第3条"_s, u"職員"_s,
                                u"「方針」"_s, u"を"_s,   u"（規程）"_s, u"。"_s};
        int given = 0;
        for (int seed = 0; seed < 3000; ++seed) {
            QString before;
            QString after;
            for (quint32 i = 0; i < 12; ++i) {
                const QString part = parts[qsizetype(random(quint32(parts.size())))];
                before += random(8) > 0 ? part : QString();
                after += random(8) > 0 ? part : QString();
            }
            const auto changes = amend::wordChanges(before, after, {});
            if (!changes)
                continue;
            ++given;
            QString text = before;
            for (const amend::WordChange &change : *changes) {
                QVERIFY(text.contains(change.words));
                text.replace(change.words,
                             change.kind == amend::ActKind::InsertWords ? change.words + change.with : change.with);
            }
            QCOMPARE(text, after);
        }
        QVERIFY(given > 1000);
    }
};

QTEST_GUILESS_MAIN(tst_Phrases)
#include "tst_phrases.moc"
