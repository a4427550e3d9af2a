// SPDX-License-Identifier: Apache-2.0
#include "guideline/catalogue.h"
#include "guideline/editiondiff.h"
#include "guideline/lint.h"
#include "support/corpus.h"

#include <QDir>
#include <QElapsedTimer>
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
        QTest::newRow("nested a hundred thousand deep")
            << "<part>" + QByteArray("<item>").repeated(100'000) + QByteArray("</item>").repeated(100'000) + "</part>";
        QTest::newRow("three hundred thousand clauses")
            << "<part>\n" + QByteArray("<item/>\n").repeated(300'000) + "</part>";
        QByteArray entities = "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\">";
        for (char name = 'b'; name < 'k'; ++name)
            entities +=
                QByteArray("<!ENTITY ") + name + " \"" + (QByteArray("&") + char(name - 1) + ';').repeated(10) + "\">";
        QTest::newRow("an entity bomb") << entities + "]><part id=\"&j;\"/>";
        QTest::newRow("an outer entity") << QByteArray(
            "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><part>&a;</part>");
        QTest::newRow("not UTF-8") << QByteArray("<part heading=\"\x91\xE6\"/>");
        QTest::newRow("a lone surrogate") << QByteArray("<part heading=\"\xED\xA0\x80\"/>");
        QTest::newRow("NUL") << QByteArray("<part heading=\"a\0b\"/>", 21);
        QTest::newRow("a reference to a control character") << QByteArray("<part heading=\"&#1;\"/>");
        QTest::newRow("an attribute twice") << QByteArray("<part id=\"a.b\" id=\"a.c\"/>");
    }

    void otherEncodingsAreNotRead()
    {
        QMap<QString, QByteArray> files = goodEdition();
        files.insert(u"standards.xml"_s, "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<part/>");
        const auto read = guideline::readEdition(files);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unsupported);
        QCOMPARE(read.error().location.path, u"standards.xml"_s);
    }

    /// Nothing but places: every rule says what is wrong where, however much of it there is, in time that grows with the length.
    void endlessEditionsAreJudged_data()
    {
        QTest::addColumn<QString>("id"); // %1: running number
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        QTest::newRow("the same id") << u"gl.x1"_s << u"職員等は、報告しなければならない。"_s << u"id-duplicate"_s;
        QTest::newRow("links in one great circle")
            << u"gl.x%1"_s << u"職員等は、<ref to=\"gl.x%2\"/>により報告しなければならない。"_s << u"link-cycle"_s;
        QTest::newRow("links to nowhere")
            << u"gl.x%1"_s << u"職員等は、<ref to=\"gl.y%1\"/>により報告しなければならない。"_s << u"link-dangling"_s;
        QTest::newRow("endings that do not fit") << u"gl.x%1"_s << u"職員等は、報告する"_s << u"sentence-end"_s;
    }

    void endlessEditionsAreJudged()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        QFETCH(QString, rule);
        const auto judged = [&](int count) {
            QString clauses;
            for (int i = 0; i < count; ++i)
                clauses += QString(u"<item id=\""_s + id
                                   + u"\" strength=\"must\" confidence=\"seen\" heading=\"x\"><example>"_s + text
                                   + u"</example><commentary>理由。</commentary></item>\n"_s)
                               .replace(u"%1"_s, QString::number(i))
                               .replace(u"%2"_s, QString::number((i + 1) % count));
            QMap<QString, QByteArray> files = goodEdition();
            files.insert(u"standards.xml"_s, u"<part id=\"gl.p\">\n%1</part>"_s.arg(clauses).toUtf8());
            const auto read = guideline::readEdition(files);
            return read ? guideline::lintEdition(*read, nullptr) : std::vector<guideline::LintFinding>();
        };
        const auto timed = [&](int count, std::vector<guideline::LintFinding> &findings) {
            QElapsedTimer clock;
            clock.start();
            findings = judged(count);
            return double(clock.elapsed());
        };
        std::vector<guideline::LintFinding> findings;
        const double few = timed(10'000, findings);
        const double many = timed(100'000, findings);
        const QStringList all = shown(findings);
        QVERIFY2(!all.filter(rule + u" standards.xml:"_s).isEmpty(), qPrintable(all.mid(0, 20).join(u'\n')));
        QVERIFY2(!all.filter(u"edition-size standards.xml:"_s).isEmpty(), qPrintable(all.mid(0, 20).join(u'\n')));
        QVERIFY2(findings.size() < 20'000, qPrintable(QString::number(findings.size())));
        QVERIFY2(many < 1000 + 40 * few, qPrintable(u"%1 ms became %2 ms"_s.arg(few).arg(many)));
    }

    void aFileNamedTwiceIsReadOnce()
    {
        QMap<QString, QByteArray> files = goodEdition();
        QByteArray &head = files[u"edition.xml"_s];
        head.replace("</edition>", QByteArray("<file name=\"standards.xml\"/>\n").repeated(5000) + "</edition>");
        const auto read = guideline::readEdition(files);
        QVERIFY(read);
        const QStringList all = shown(guideline::lintEdition(*read, nullptr));
        QVERIFY2(!all.filter(u"file-duplicate edition.xml:"_s).isEmpty(), qPrintable(all.join(u'\n')));
        QVERIFY(all.filter(u"id-duplicate"_s).isEmpty());
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
