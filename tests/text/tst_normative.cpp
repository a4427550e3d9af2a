// SPDX-License-Identifier: Apache-2.0
#include "text/normative.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Normative : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // strength:ending, separated by |; * before a proviso
        const auto row = [](const char *name, const QString &text, const QString &found) {
            QTest::newRow(name) << text << found;
        };
        row("prohibition", u"職員は、持ち出してはならない。"_s, u"prohibition:てはならない"_s);
        row("duty", u"職員は、報告しなければならない。"_s, u"duty:なければならない"_s);
        row("institutive", u"委員会を置く。"_s, u"institutive:置く"_s);
        row("institutive of とする", u"副市長をCISOとする。"_s, u"institutive:とする"_s);
        row("directive", u"ログを保存すること。"_s, u"directive:こと"_s);
        row("principle", u"報告するものとする。"_s, u"principle:ものとする"_s);
        row("conditional", u"必要に応じて、見直さなければならない。"_s, u"conditional:なければならない"_s);
        row("as a rule", u"原則として、禁止する。"_s, u"conditional:する"_s);
        row("effort", u"確保に努めなければならない。"_s, u"effort:努めなければならない"_s);
        row("recommendation", u"確認することが望ましい。"_s, u"recommendation:望ましい"_s);
        row("permission", u"指名することができる。"_s, u"permission:ことができる"_s);
        row("two sentences and a proviso", u"許可を得なければならない。ただし、緊急のときは、この限りでない。"_s,
            u"duty:なければならない|*exception:この限りでない"_s);
        row("brackets do not end a sentence", u"情報（紙を含む。）を守る。"_s, u"institutive:守る"_s);
        row("a noun", u"情報セキュリティ"_s, u"none:"_s);
        row("nothing", QString(), QString());
    }
    void sentences()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QStringList shown;
        for (const text::NormativeSentence &sentence : text::normativeSentences(text))
            shown += (sentence.isProviso ? u"*"_s : QString()) + text::strengthName(sentence.strength) + u':'
                + text.mid(sentence.endingStart, sentence.endingLength);
        QCOMPARE(shown.join(u'|'), found);
    }

    void ranking()
    {
        using enum text::Strength;
        QVERIFY(text::isWeaker(Effort, Duty));
        QVERIFY(text::isWeaker(Conditional, Duty));
        QVERIFY(!text::isWeaker(Duty, Effort));
        QVERIFY(!text::isWeaker(Duty, Duty));
        QVERIFY(!text::isWeaker(Exception, Duty));
        QVERIFY(!text::isWeaker(None, Duty));
        QCOMPARE(text::strongest(u"努める。報告しなければならない。ただし、してはならない。"), Duty);
    }
};

QTEST_GUILESS_MAIN(tst_Normative)
#include "tst_normative.moc"
