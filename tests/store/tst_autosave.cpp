// SPDX-License-Identifier: Apache-2.0
#include "store/autosave.h"

#include <QTest>

using hoshin::store::Autosave;

class tst_Autosave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedIsNeverDue()
    {
        const Autosave autosave;
        QVERIFY(!autosave.isPending());
        QVERIFY(!autosave.isDue(1'000'000));
        QCOMPARE(autosave.untilDue(0), -1);
    }

    void aPauseMakesItDue()
    {
        Autosave autosave;
        autosave.changed(100);
        autosave.changed(300);
        QVERIFY(!autosave.isDue(999));
        QCOMPARE(autosave.untilDue(900), 100);
        QVERIFY(autosave.isDue(1000));
        autosave.saved();
        QVERIFY(!autosave.isPending());
    }

    void typingWithoutAPauseIsSavedAllTheSame()
    {
        Autosave autosave;
        qint64 saves = 0;
        qint64 lastSaved = 0;
        for (qint64 now = 0; now < 60'000; now += 50) {
            autosave.changed(now);
            if (autosave.isDue(now)) {
                QVERIFY(now - lastSaved <= 5'000); // the promise: five seconds of typing at the most
                lastSaved = now;
                autosave.saved();
                ++saves;
            }
        }
        QVERIFY(saves >= 12);
    }

    void aFailedSaveIsTriedAgainLater()
    {
        Autosave autosave;
        autosave.changed(0);
        QVERIFY(autosave.isDue(700));
        autosave.failed(700);
        QVERIFY(!autosave.isDue(800));
        QVERIFY(autosave.isPending());
        QVERIFY(autosave.isDue(5'700));
    }
};

QTEST_GUILESS_MAIN(tst_Autosave)
#include "tst_autosave.moc"
