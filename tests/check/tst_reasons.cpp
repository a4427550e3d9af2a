// SPDX-License-Identifier: Apache-2.0
#include "check/reasons.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// A reason belongs to one finding, and goes with it.
class tst_Reasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonHoldsForExactlyWhatWasFound()
    {
        const check::Finding finding{.ruleId = u"term-early"_s,
                                     .document = u"kihon"_s,
                                     .clause = model::ClauseId(1, 2),
                                     .arguments = {u"職員等"_s}};
        std::vector<model::WarningReason> reasons;
        QVERIFY(!check::reasonFor(finding, reasons));
        check::recordReason(reasons, finding, u" 例規の\n慣例による "_s, u"法務"_s, QDateTime());
        QVERIFY(check::reasonFor(finding, reasons));
        QCOMPARE(check::reasonFor(finding, reasons)->reason, u"例規の 慣例による"_s);

        check::Finding other = finding;
        other.arguments = {u"職員"_s};
        QVERIFY(!check::reasonFor(other, reasons));
        other = finding;
        other.clause = {};
        QVERIFY(!check::reasonFor(other, reasons));
        other = finding;
        other.document = u"kijun"_s;
        QVERIFY(!check::reasonFor(other, reasons));
        other = finding;
        other.start = 7; // the same words, moved
        QVERIFY(check::reasonFor(other, reasons));
    }

    void aReasonIsReplacedAndTakenAway()
    {
        const check::Finding finding{.ruleId = u"publication-late"_s, .arguments = {u"市長"_s, u"40"_s}};
        std::vector<model::WarningReason> reasons;
        check::recordReason(reasons, finding, u"  "_s, u"法務"_s, QDateTime());
        QVERIFY(reasons.empty());
        check::recordReason(reasons, finding, u"一"_s, u"法務"_s, QDateTime());
        check::recordReason(reasons, finding, u"二"_s, u"総務"_s, QDateTime());
        QCOMPARE(reasons.size(), size_t(1));
        QCOMPARE(reasons.front().reason, u"二"_s);
        QCOMPARE(reasons.front().author, u"総務"_s);
        check::recordReason(reasons, finding, {}, u"総務"_s, QDateTime());
        QVERIFY(reasons.empty());
    }
};

QTEST_GUILESS_MAIN(tst_Reasons)
#include "tst_reasons.moc"
