// SPDX-License-Identifier: Apache-2.0
#include "desk/takein.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_TakeIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slugs_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("slug");
        QTest::newRow("basic policy") << u"星見野市情報セキュリティ基本方針"_s << QStringList() << u"kihon-hoshin"_s;
        QTest::newRow("policy by the new name")
            << u"星見野市サイバーセキュリティ方針"_s << QStringList() << u"kihon-hoshin"_s;
        QTest::newRow("standards") << u"月待町情報セキュリティ対策基準"_s << QStringList() << u"taisaku-kijun"_s;
        QTest::newRow("taken twice") << u"基本方針"_s << QStringList{u"kihon-hoshin"_s, u"kihon-hoshin-2"_s}
                                     << u"kihon-hoshin-3"_s;
        QTest::newRow("anything") << QString() << QStringList() << u"bunsho"_s;
    }
    void slugs()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, taken);
        QFETCH(QString, slug);
        QCOMPARE(desk::slugFor(title, taken), slug);
    }

    void bodyNames_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("city") << u"星見野市情報セキュリティ基本方針"_s << u"星見野市"_s;
        QTest::newRow("city with 市 in its name") << u"四日市市情報セキュリティ基本方針"_s << u"四日市市"_s;
        QTest::newRow("town with 町 in its name") << u"町田市サイバーセキュリティ方針"_s << u"町田市"_s;
        QTest::newRow("prefecture with 都") << u"京都府情報セキュリティ基本方針"_s << u"京都府"_s;
        QTest::newRow("union") << u"星見野・雲母沢消防組合情報セキュリティ基本方針"_s << u"星見野・雲母沢消防組合"_s;
        QTest::newRow("assembly") << u"星見野市議会サイバーセキュリティ方針"_s << u"星見野市"_s;
        QTest::newRow("none") << u"情報セキュリティ基本方針"_s << QString();
    }
    void bodyNames()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(desk::bodyNameIn(title), name);
    }
};

QTEST_GUILESS_MAIN(tst_TakeIn)
#include "tst_takein.moc"
