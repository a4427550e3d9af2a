// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"
#include "support/randomdocument.h"
#include "support/results.h"
#include "xml/documentxml.h"
#include "xml/recordxml.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// Every file of a workspace beside the documents: what is written is read back, frozen files stay readable, and the schemas say
/// the same as the readers.
class tst_RecordXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingGivesBackWhatWasWritten_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 50; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void readingGivesBackWhatWasWritten()
    {
        QFETCH(quint32, seed);
        const model::Workspace w = test::randomWorkspace(seed);
        compare(w.body, xml::writeBody, xml::readBody);
        compare(w.adoptions, xml::writeAdoptions, xml::readAdoptions);
        compare(w.mappings.first(), xml::writeMappings, xml::readMappings);
        compare(w.checklists.first(), xml::writeChecklist, xml::readChecklist);
        compare(w.reviews.front(), xml::writeReview, xml::readReview);
        compare(w.rebases.first(), xml::writeRebase, xml::readRebase);
        compare(w.publications.front(), xml::writePublication, xml::readPublication);
        compare(w.publications.back(), xml::writePublication, xml::readPublication);
        compare(w.publicationSets, xml::writePublicationSets, xml::readPublicationSets);
        compare(w.reasons, xml::writeReasons, xml::readReasons);
    }

    void theFormatIsWhatItWas_data() { addFiles(1); }
    void theFormatIsWhatItWas()
    {
        QFETCH(QString, schema);
        QFETCH(QByteArray, bytes);
        const QString difference = test::compareToGolden(bytes, u"xml/%1-1.xml"_s.arg(schema));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theRecordOfASetIsWhatItWas()
    {
        const model::PublicationRecord record = test::randomWorkspace(1).publications.back();
        const QByteArray bytes = xml::writePublication(record);
        const QString difference = test::compareToGolden(bytes, u"xml/publication-2.xml"_s);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        if (const QString lint = QStandardPaths::findExecutable(u"xmllint"_s); !lint.isEmpty())
            QCOMPARE(judged(lint, u"publication"_s, bytes), 0);
        QByteArray older = bytes;
        older.replace("version=\"2\"", "version=\"1\"");
        QVERIFY(!xml::readPublication(older)); // version 1 knows no set
        QByteArray withoutSet = bytes;
        withoutSet.replace(" set=\"set-1\"", "");
        QVERIFY(!xml::readPublication(withoutSet)); // it would be written as version 1
    }

    void wrongSetsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body"); // what is put into <publication-sets>
        const QByteArray good = "<set id=\"a\" name=\"議会\" pdf=\"yes\"><document slug=\"x\"/></set>";
        QByteArray many;
        for (int i = 0; i <= 100; ++i)
            many += "<set id=\"s" + QByteArray::number(i) + "\" name=\"議会\" pdf=\"yes\"/>";
        QByteArray documents;
        for (int i = 0; i <= 200; ++i)
            documents += "<document slug=\"d" + QByteArray::number(i) + "\"/>";
        QTest::newRow("an id twice") << good + good;
        QTest::newRow("no id") << QByteArray("<set name=\"議会\" pdf=\"yes\"/>");
        QTest::newRow("no name") << QByteArray("<set id=\"a\" name=\" \" pdf=\"yes\"/>");
        QTest::newRow("no form") << QByteArray("<set id=\"a\" name=\"議会\"/>");
        QTest::newRow("a form that is none") << QByteArray("<set id=\"a\" name=\"議会\" pdf=\"no\"/>");
        QTest::newRow("a document twice")
            << QByteArray("<set id=\"a\" name=\"議会\" pdf=\"yes\"><document slug=\"x\"/><document slug=\"x\"/></set>");
        QTest::newRow("an organ twice") << QByteArray(
            "<set id=\"a\" name=\"議会\" pdf=\"yes\"><organ name=\"head\"/><organ name=\"head\"/></set>");
        QTest::newRow("an organ that is none")
            << QByteArray("<set id=\"a\" name=\"議会\" pdf=\"yes\"><organ name=\"king\"/></set>");
        QTest::newRow("another part") << QByteArray("<set id=\"a\" name=\"議会\" pdf=\"yes\"><clause/></set>");
        QTest::newRow("text inside") << QByteArray("<set id=\"a\" name=\"議会\" pdf=\"yes\">あ</set>");
        QTest::newRow("another element") << QByteArray("<publication/>");
        QTest::newRow("too many sets") << many;
        QTest::newRow("too many documents") << "<set id=\"a\" name=\"議会\" pdf=\"yes\">" + documents + "</set>";
    }
    void wrongSetsAreRefused()
    {
        QFETCH(QByteArray, body);
        const auto read = xml::readPublicationSets(
            "<publication-sets xmlns=\"urn:hoshin:publication-sets\" version=\"1\">" + body + "</publication-sets>");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QCOMPARE(read.error().location.line, 1);
    }

    void aDraftAndAHeadingOfARebaseAreKept()
    {
        model::RebaseWork work{.from = u"r7-03"_s, .to = u"r8-03"_s, .decisions = {}};
        work.decisions.push_back({.oldExample = u"gl.s1"_s, .kind = u"draft"_s, .text = u"職員等は"_s});
        work.decisions.push_back(
            {.oldExample = u"gl.s2"_s, .kind = u"take"_s, .heading = u"持出し\tの制限"_s, .reason = u"理由"_s});
        const QByteArray bytes = xml::writeRebase(work);
        const Result<model::RebaseWork> read = xml::readRebase(bytes);
        QVERIFY(read.has_value());
        QVERIFY(*read == work);
        if (const QString lint = QStandardPaths::findExecutable(u"xmllint"_s); !lint.isEmpty())
            QCOMPARE(judged(lint, u"rebase"_s, bytes), 0);
    }

    void theSchemaAcceptsWhatIsWritten_data()
    {
        addFiles(3);
        QTest::newRow("document") << u"document"_s << xml::writeDocument(test::randomDocument(3, 60));
        QTest::newRow("empty document") << u"document"_s << xml::writeDocument({});
    }
    void theSchemaAcceptsWhatIsWritten()
    {
        QFETCH(QString, schema);
        QFETCH(QByteArray, bytes);
        const QString lint = QStandardPaths::findExecutable(u"xmllint"_s);
        if (lint.isEmpty())
            QSKIP("xmllint is not installed");
        QCOMPARE(judged(lint, schema, bytes), 0);
        QByteArray odd = bytes;
        odd.replace(" xmlns=", " colour=\"red\" xmlns=");
        QVERIFY(judged(lint, schema, odd) != 0);
    }

    void aFileCutOffAnywhereIsAnError_data() { addFiles(2); }
    void aFileCutOffAnywhereIsAnError()
    {
        QFETCH(QString, schema);
        QFETCH(QByteArray, bytes);
        QVERIFY(isRead(schema, bytes));
        for (qsizetype length = 0; length < bytes.size() - 1; ++length)
            QVERIFY2(!isRead(schema, bytes.first(length)), QByteArray::number(length).constData());
    }

    void wrongContentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body"); // what is put into <adoptions>
        QTest::addColumn<int>("line");
        QTest::newRow("an organ that is none") << QByteArray("<adoption organ=\"king\"/>") << 1;
        QTest::newRow("an organ by its title") << QByteArray("<adoption organ=\"市長\"/>") << 1;
        QTest::newRow("a date that is none") << QByteArray("<adoption organ=\"head\" decided=\"2026-13-01\"/>") << 1;
        QTest::newRow("a date with a time")
            << QByteArray("<adoption organ=\"head\" decided=\"2026-01-01T00:00\"/>") << 1;
        QTest::newRow("another element") << QByteArray("<adoption organ=\"head\"/>\n<exemption/>") << 2;
        QTest::newRow("an element inside") << QByteArray("<adoption organ=\"head\"><b/></adoption>") << 1;
        QTest::newRow("text between") << QByteArray("あ<adoption organ=\"head\"/>") << 1;
    }
    void wrongContentIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, line);
        const auto read =
            xml::readAdoptions("<adoptions xmlns=\"urn:hoshin:adoptions\" version=\"1\">" + body + "</adoptions>");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QCOMPARE(read.error().location.line, line);
    }

private:
    template<typename T, typename Write, typename Read>
    static void compare(const T &value, Write write, Read read)
    {
        const QByteArray bytes = write(value);
        const Result<T> back = read(bytes, QString());
        VERIFY_OK(back);
        QVERIFY(*back == value);
        QCOMPARE(write(*back), bytes);
    }

    static void addFiles(quint32 seed)
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QByteArray>("bytes");
        const model::Workspace w = test::randomWorkspace(seed);
        QTest::newRow("workspace") << u"workspace"_s << xml::writeBody(w.body);
        QTest::newRow("adoptions") << u"adoptions"_s << xml::writeAdoptions(w.adoptions);
        QTest::newRow("mappings") << u"mappings"_s << xml::writeMappings(w.mappings.first());
        QTest::newRow("checklist") << u"checklist"_s << xml::writeChecklist(w.checklists.first());
        QTest::newRow("review") << u"review"_s << xml::writeReview(w.reviews.front());
        QTest::newRow("rebase") << u"rebase"_s << xml::writeRebase(w.rebases.first());
        QTest::newRow("publication") << u"publication"_s << xml::writePublication(w.publications.front());
        QTest::newRow("publication sets") << u"publication-sets"_s << xml::writePublicationSets(w.publicationSets);
        QTest::newRow("reasons") << u"reasons"_s << xml::writeReasons(w.reasons);
    }

    static bool isRead(const QString &schema, const QByteArray &bytes)
    {
        if (schema == "workspace"_L1)
            return xml::readBody(bytes).has_value();
        if (schema == "adoptions"_L1)
            return xml::readAdoptions(bytes).has_value();
        if (schema == "mappings"_L1)
            return xml::readMappings(bytes).has_value();
        if (schema == "rebase"_L1)
            return xml::readRebase(bytes).has_value();
        if (schema == "checklist"_L1)
            return xml::readChecklist(bytes).has_value();
        if (schema == "publication-sets"_L1)
            return xml::readPublicationSets(bytes).has_value();
        if (schema == "reasons"_L1)
            return xml::readReasons(bytes).has_value();
        return schema == "review"_L1 ? xml::readReview(bytes).has_value() : xml::readPublication(bytes).has_value();
    }

    static int judged(const QString &lint, const QString &schema, const QByteArray &bytes)
    {
        QProcess process;
        process.start(lint,
                      {u"--noout"_s, u"--nonet"_s, u"--relaxng"_s,
                       QStringLiteral(HOSHIN_SOURCE_DIR) + u"/resources/schema/"_s + schema + u".rng"_s, u"-"_s});
        process.write(bytes);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.exitCode();
    }
};

QTEST_GUILESS_MAIN(tst_RecordXml)
#include "tst_recordxml.moc"
