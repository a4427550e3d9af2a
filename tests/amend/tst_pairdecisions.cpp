// SPDX-License-Identifier: Apache-2.0
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"

#include <QTest>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

} // namespace

/// What a person said about pairs of articles shows in the amending text, which is proved all the same.
class tst_PairDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<int>("before"); // index of the articles that are decided about
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("together");
        QTest::addColumn<bool>("partly"); // the first article is amended in part
        QTest::newRow("found") << -1 << -1 << true << true;
        QTest::newRow("parted") << 0 << 0 << false << false;
        QTest::newRow("the second became the first") << 1 << 0 << true << false;
    }

    void pairs()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(bool, together);
        QFETCH(bool, partly);
        const model::Document old =
            documentOf(u"規程\n第1条　統括責任者は、総務部長をもって充て、情報資産の管理を統括する。\n"
                       "第2条　職員は、端末を持ち出してはならない。\n"_s);
        const model::Document now =
            documentOf(u"規程\n第1条　統括責任者は、副市長をもって充て、情報資産の管理を統括する。\n"
                       "第2条　監査は、毎年度行う。\n"_s);
        std::vector<model::PairDecision> pairs;
        if (before >= 0)
            pairs.push_back({old.root().children[before].id, now.root().children[after].id, together});
        const Result<amend::GeneratedAmendment> made = amend::generateAmendment(old, now, {.pairs = pairs});
        QVERIFY(made.has_value());
        QCOMPARE(made->text.contains(u"「総務部長」を「副市長」に改め"_s), partly);
        const amend::ApplyResult applied = amend::apply(old, amend::readAmendment(made->text));
        QVERIFY(applied.applied);
        QCOMPARE(import::writePlainText(applied.document), import::writePlainText(now));
    }
};

QTEST_GUILESS_MAIN(tst_PairDecisions)
#include "tst_pairdecisions.moc"
