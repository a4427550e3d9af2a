// SPDX-License-Identifier: Apache-2.0
#include "guideline/catalogue.h"
#include "guideline/editiondiff.h"
#include "guideline/lint.h"
#include "support/corpus.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

static QString templates() { return QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s; }

static guideline::ReadEdition shipped(const QString &id)
{
    const auto files = guideline::readEditionFiles(templates() + u'/' + id);
    auto read = guideline::readEdition(*files);
    return read ? std::move(*read) : guideline::ReadEdition();
}

/// "rule file:line" of every finding, for a failure that reads.
static QStringList shown(const std::vector<guideline::LintFinding> &findings)
{
    QStringList lines;
    for (const guideline::LintFinding &finding : findings)
        lines << u"%1 %2:%3 %4"_s.arg(finding.rule, finding.file).arg(finding.line).arg(finding.subject);
    return lines;
}

/// A small good edition; rows below break one thing each.
static QMap<QString, QByteArray> goodEdition()
{
    static const QMap<QString, QByteArray> files =
        *guideline::readEditionFiles(QStringLiteral(HOSHIN_TEST_DATA) + u"/guideline/good"_s);
    return files;
}

class tst_Edition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedEditionsAreClean_data()
    {
        QTest::addColumn<QString>("previous");
        QTest::newRow("r5-03") << QString();
        QTest::newRow("r6-10") << u"r5-03"_s;
        QTest::newRow("r7-03") << u"r6-10"_s;
        QTest::newRow("r8-03") << u"r7-03"_s;
    }

    void shippedEditionsAreClean()
    {
        QFETCH(QString, previous);
        const guideline::ReadEdition read = shipped(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(read.edition.id, QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(read.edition.previous, previous);
        const guideline::ReadEdition before = previous.isEmpty() ? guideline::ReadEdition() : shipped(previous);
        QCOMPARE(shown(guideline::lintEdition(read, previous.isEmpty() ? nullptr : &before.edition)), QStringList());
    }

    void newestEditionIsComplete()
    {
        const guideline::ReadEdition read = shipped(u"r8-03"_s);
        int standards = 0;
        for (const guideline::Example *example : read.edition.all())
            standards += example->id.startsWith(u"gl.s"_s) ? 1 : 0;
        QVERIFY2(standards >= 430, qPrintable(QString::number(standards)));
        const QString outline = test::corpusPath(u"guideline-outline.tsv"_s);
        if (outline.isEmpty())
            QSKIP("the shared corpora are absent: the outline is not compared");
        QFile file(outline);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            if (cells.at(2) == "open"_L1)
                QVERIFY2(read.edition.find(cells.at(0)), qPrintable(cells.at(0)));
        }
    }

    void lint_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule"); // with the line it is found on; empty: clean
        QTest::newRow("a good edition") << QString() << QString() << QString();
        QTest::newRow("one id twice") << u"id=\"gl.s1.1.o2\""_s << u"id=\"gl.s1.1.o1\""_s << u"id-duplicate:9"_s;
        QTest::newRow("a link to nothing")
            << u"<ref to=\"gl.s1.1.o2\"/>"_s << u"<ref to=\"gl.s9.9\"/>"_s << u"link-dangling:5"_s;
        QTest::newRow("a link to itself")
            << u"<ref to=\"gl.s1.1.o2\"/>"_s << u"<ref to=\"gl.s1.1.o1\"/>"_s << u"link-self:5"_s;
        QTest::newRow("links in a circle")
            << u"職員等は、報告に"_s << u"<ref to=\"gl.s1.1.o1\"/>により、報告に"_s << u"link-cycle:9"_s;
        QTest::newRow("an unknown placeholder")
            << u"name=\"ciso-post\""_s << u"name=\"king\""_s << u"placeholder-unknown:5"_s;
        QTest::newRow("an untyped blank") << u"職員等は、"_s << u"○○は、"_s << u"placeholder-untyped:9"_s;
        QTest::newRow("an effort called a duty")
            << u"strength=\"should\""_s << u"strength=\"must\""_s << u"ending-strength:9"_s;
        QTest::newRow("a duty called an effort")
            << u"努めなければならない"_s << u"応じなければならない"_s << u"ending-strength:9"_s;
        QTest::newRow("a sentence without an end")
            << u"ならない。</example>\n<commentary>理由。</commentary>\n</item>\n</group>"_s
            << u"ならない</example>\n<commentary>理由。</commentary>\n</item>\n</group>"_s << u"sentence-end:9"_s;
        QTest::newRow("no confidence") << u"strength=\"should\" confidence=\"seen\""_s << u"strength=\"should\""_s
                                       << u"confidence-missing:9"_s;
        QTest::newRow("a skipped number") << u"1(1)②"_s << u"1(1)③"_s << u"number-gap:9"_s;
        QTest::newRow("not composed") << u"職員等"_s << u"か\u3099職員等"_s << u"not-nfc:9"_s;
        QTest::newRow("no commentary") << u"<commentary>理由。</commentary>\n</item>\n</group>"_s
                                       << u"</item>\n</group>"_s << u"commentary-missing:9"_s;
        QTest::newRow("a predecessor that was not there")
            << u"<example><ph"_s << u"<relation kind=\"amended\" from=\"gl.x1\">理由</relation><example><ph"_s
            << u"predecessor-missing:5"_s;
        QTest::newRow("a relation without a reason")
            << u"<example><ph"_s << u"<relation kind=\"amended\"/><example><ph"_s << u"relation-reason:5"_s;
        QTest::newRow("an item of the rule that does not exist")
            << u"strength=\"should\""_s << u"strength=\"should\" rule16-3=\"9\""_s << u"rule16-3-unknown:9"_s;
    }

    void lint()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, rule);
        QMap<QString, QByteArray> files = goodEdition();
        const auto before = guideline::readEdition(files);
        QVERIFY(before);
        if (!from.isEmpty()) {
            const QString text = QString::fromUtf8(files.value(u"standards.xml"_s));
            QVERIFY(text.contains(from));
            files.insert(u"standards.xml"_s, QString(text).replace(from, to).toUtf8());
        }
        const auto read = guideline::readEdition(files);
        QVERIFY(read);
        QStringList found;
        for (const guideline::LintFinding &finding : guideline::lintEdition(*read, &before->edition))
            found << u"%1:%2"_s.arg(finding.rule).arg(finding.line);
        if (rule.isEmpty())
            QCOMPARE(found, QStringList());
        else
            QVERIFY2(found.contains(rule), qPrintable(found.join(u' ')));
    }

    void aClauseThatVanishesIsReported()
    {
        const auto before = guideline::readEdition(goodEdition());
        QMap<QString, QByteArray> files = goodEdition();
        QByteArray &text = files[u"standards.xml"_s];
        const qsizetype start = text.indexOf("<item id=\"gl.s1.1.o2\"");
        text.remove(start, text.indexOf("</item>", start) + 7 - start);
        text.replace("<ref to=\"gl.s1.1.o2\"/>", "別に");
        const auto read = guideline::readEdition(files);
        QVERIFY(read);
        const QStringList found = shown(guideline::lintEdition(*read, &before->edition));
        QVERIFY2(!found.filter(u"previous-unaccounted"_s).isEmpty(), qPrintable(found.join(u'\n')));
    }

    void brokenFilesAreErrorsWithAPlace_data()
    {
        QTest::addColumn<QByteArray>("standards");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not XML") << QByteArray("第1条");
        QTest::newRow("cut in the middle") << goodEdition().value(u"standards.xml"_s).left(300);
        QTest::newRow("another vocabulary") << QByteArray("<law/>");
        QTest::newRow("unknown element inside") << QByteArray("<part id=\"a.b\"><paragraph/></part>");
        QByteArray deep("<part>");
        for (int i = 0; i < 100; ++i)
            deep += "<item>";
        for (int i = 0; i < 100; ++i)
            deep += "</item>";
        QTest::newRow("nested a hundred deep") << deep + "</part>";
        QByteArray many("<part>");
        for (int i = 0; i < 100000; ++i)
            many += "<item id=\"gl.x\"/>\n";
        QTest::newRow("a hundred thousand clauses") << many + "</part>";
    }

    void brokenFilesAreErrorsWithAPlace()
    {
        QFETCH(QByteArray, standards);
        QMap<QString, QByteArray> files = goodEdition();
        files.insert(u"standards.xml"_s, standards);
        const auto read = guideline::readEdition(files);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QCOMPARE(read.error().location.path, u"standards.xml"_s);
        QVERIFY(read.error().location.line > 0);
    }

    void truncatedAtEveryByteNeverCrashes()
    {
        const QByteArray whole = goodEdition().value(u"standards.xml"_s);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QMap<QString, QByteArray> files = goodEdition();
            files.insert(u"standards.xml"_s, whole.left(length));
            if (const auto read = guideline::readEdition(files))
                (void)guideline::lintEdition(*read, nullptr);
        }
    }

    void editionsDiffer()
    {
        const auto changes = guideline::compareEditions(shipped(u"r5-03"_s).edition, shipped(u"r6-10"_s).edition);
        const auto has = [&](guideline::Relation relation, const QString &id) {
            return std::any_of(changes.begin(), changes.end(),
                               [&](const auto &c) { return c.relation == relation && c.id == id; });
        };
        QVERIFY(has(guideline::Relation::New, u"gl.s8.2"_s));
        QVERIFY(has(guideline::Relation::Withdrawn, u"gl.s8.1.old1"_s));
        QVERIFY(has(guideline::Relation::Renumbered, u"gl.s6.3.2.o1"_s)
                || has(guideline::Relation::Amended, u"gl.s6.3.2.o1"_s));
        QVERIFY(guideline::compareEditions(shipped(u"r8-03"_s).edition, shipped(u"r8-03"_s).edition).empty());
    }

    void everyIdOfTheCatalogueExists()
    {
        const auto catalogue = guideline::readCatalogue(templates());
        QVERIFY(catalogue);
        QCOMPARE(catalogue->checklists.size(), 6);
        QCOMPARE(catalogue->references.size(), size_t(12));
        QCOMPARE(catalogue->rule.items.size(), size_t(8));
        const guideline::ReadEdition newest = shipped(u"r8-03"_s);
        for (const guideline::Checklist &checklist : catalogue->checklists) {
            for (const guideline::Question &question : checklist.questions) {
                for (const QString &id : question.examples)
                    QVERIFY2(newest.edition.find(id), qPrintable(checklist.id + u' ' + id));
            }
        }
        for (const guideline::CrosswalkTopic &topic : catalogue->crosswalk.topics) {
            for (const QString &id : topic.examples)
                QVERIFY2(newest.edition.find(id), qPrintable(topic.title + u' ' + id));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Edition)
#include "tst_edition.moc"
