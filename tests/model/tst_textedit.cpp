// SPDX-License-Identifier: Apache-2.0
#include "model/references.h"
#include "model/textedit.h"
#include "support/outline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::nthId;

class tst_TextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("links"); // words>address of the target, separated by |
        QTest::newRow("words before a reference") << u"第1条の規定"_s << u"ただし、第1条の規定"_s << u"第1条>第1条"_s;
        QTest::newRow("words behind a reference") << u"第1条の規定"_s << u"第1条の規定による"_s << u"第1条>第1条"_s;
        QTest::newRow("a new reference") << u"前条の規定"_s << u"前条及び第1条の規定"_s << u"前条>第2条|第1条>第1条"_s;
        QTest::newRow("a reference grows") << u"第1条の規定"_s << u"第1条第2項の規定"_s << u"第1条第2項>第1条第2項"_s;
        QTest::newRow("a reference changes") << u"第1条の規定"_s << u"第2条の規定"_s << u"第2条>第2条"_s;
        QTest::newRow("a reference goes") << u"第1条の規定"_s << u"規定"_s << QString();
        QTest::newRow("same of what stays")
            << u"第1条の者は、"_s << u"第1条の者は、同条第2項"_s << u"第1条>第1条|同条第2項>第1条第2項"_s;
        QTest::newRow("dangling") << u"第"_s << u"第9条"_s << u"第9条>"_s;
        QTest::newRow("line breaks become spaces") << u"第1条"_s << u"第1条\nの規定"_s << u"第1条>第1条"_s;
    }
    void typing()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, links);
        const model::Document document =
            model::withDetectedReferences(test::outline(u"条 あ\n 項 い\n 項 う\n条 え：お\n条 か："_s + before));
        const model::Numbering numbers(document);
        const model::Document edited = model::withText(document, numbers, nthId(7), after);
        const model::Clause &clause = *edited.find(nthId(7));
        QStringList shown;
        for (const model::Span &span : clause.spans)
            shown += clause.text.mid(span.start, span.length) + u'>' + numbers.address(span.reference.first);
        QCOMPARE(shown.join(u'|'), links);
        QVERIFY(!clause.text.contains(u'\n'));
    }

    void anInsertedLinkFollowsItsTarget()
    {
        const model::Document document = test::outline(u"条 あ：い\n条 う：この者は、守る。"_s);
        const model::Numbering numbers(document);
        const model::Document linked = model::withReferenceInserted(document, numbers, nthId(4), 2, nthId(1));
        QCOMPARE(linked.find(nthId(4))->text, u"この第1条者は、守る。"_s);
        QCOMPARE(linked.find(nthId(4))->spans.first().reference.first, nthId(1));
        const model::Document placed = model::withPlaceholderInserted(linked, nthId(4), 3, u"head"_s, u"市長"_s);
        QCOMPARE(placed.find(nthId(4))->text, u"この第1条市長者は、守る。"_s);
        QCOMPARE(placed.find(nthId(4))->spans.size(), 2);
    }

    void aKeyIsCheap()
    {
        QString drawing;
        for (int i = 0; i < 1000; ++i)
            drawing +=
                u"条 見出し\n 項 前条の規定及び第1条第2項第1号に掲げるもの\n 項 前項の者は、報告しなければならない。\n  号 あ\n  号 い\n"_s;
        model::Document document = model::withDetectedReferences(test::outline(drawing));
        const model::Numbering numbers(document);
        QString text = document.find(nthId(4003))->text;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i) {
            text.insert(text.size() / 2, u'あ');
            document = model::withText(document, numbers, nthId(4003), text);
        }
        qInfo("one key in 5,000 clauses: %.3f ms", double(timer.nsecsElapsed()) / 1e8);
        QCOMPARE(document.find(nthId(4003))->text, text);
    }
};

QTEST_GUILESS_MAIN(tst_TextEdit)
#include "tst_textedit.moc"
