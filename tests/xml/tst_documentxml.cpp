// SPDX-License-Identifier: Apache-2.0
#include "model/ruby.h"
#include "support/golden.h"
#include "support/outline.h"
#include "support/randomdocument.h"
#include "xml/documentxml.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace hoshin;

static const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<document xmlns=\"urn:hoshin:document\" version=\"1\">\n<meta title=\"t\"/>\n";

class tst_DocumentXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingGivesBackWhatWasWritten_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void readingGivesBackWhatWasWritten()
    {
        QFETCH(quint32, seed);
        const model::Document document = test::randomDocument(seed, int(seed) % 60);
        const QByteArray bytes = xml::writeDocument(document);
        const Result<model::Document> read = xml::readDocument(bytes);
        QVERIFY2(read, read ? "" : qPrintable(toLogString(read.error())));
        QVERIFY(*read == document);
        QCOMPARE(xml::writeDocument(*read), bytes);
    }

    void aFigureIsKeptWithItsWords()
    {
        model::Document document = test::outline(u"条 目的：図のとおりとする。"_s);
        model::Clause root = document.root();
        root.children[0].children.append({.id = model::ClauseId(5, 5),
                                          .kind = model::ClauseKind::Text,
                                          .heading = u"図1"_s,
                                          .text = u"体制の図"_s,
                                          .figure = QByteArray("\x89PNG\r\n\0\xFF", 8)});
        document.setRoot(root);
        const QByteArray bytes = xml::writeDocument(document);
        const Result<model::Document> read = xml::readDocument(bytes);
        QVERIFY2(read, read ? "" : qPrintable(toLogString(read.error())));
        QVERIFY(*read == document);
        QByteArray odd = bytes;
        odd.replace("figure=\"", "figure=\"*");
        QVERIFY(!xml::readDocument(odd));
    }

    void oneClauseStandsOnOneLine()
    {
        const model::Document document = test::randomDocument(7, 40);
        const qsizetype lines = xml::writeDocument(document).count('\n');
        const qsizetype clauses = model::countClauses(document.root());
        QVERIFY(lines >= clauses);
        QVERIFY(lines <= 2 * clauses + 5
                    + qsizetype(document.meta().history.size())); // a closing tag where there are children
    }

    void theFormatIsWhatItWas()
    {
        const model::Document document =
            test::outline(u"章 総則\n 条 目的：この訓令は、目的を定める。\n 条 定義\n"
                          "  項 次に掲げる用語の意義は、次のとおりとする。\n   号 <情報>&資産\n"
                          "附則\n 項 この訓令は、令和８年４月１日から施行する。"_s);
        const QString difference = test::compareToGolden(xml::writeDocument(document), u"xml/document-1.xml"_s);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theFormatWithRubyIsWhatItWas()
    {
        const model::Document plain = test::outline(u"条 目的：情報基盤を強靱にし、全容を解明する。"_s);
        const model::ClauseId id = plain.root().children[0].children[0].id;
        const Result<model::Document> ruby = model::withRuby(plain, id, 5, 2, u"きょうじん"_s);
        QVERIFY(ruby);
        const QString difference = test::compareToGolden(xml::writeDocument(*ruby), u"xml/document-2.xml"_s);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QVERIFY(xml::writeDocument(plain).contains(
            "version=\"1\"")); // nothing is written that older programs refuse needlessly
    }

    void whatXmlCannotHoldBecomesTheReplacementCharacter()
    {
        model::Document document = test::outline(u"条 あ：い"_s);
        model::Clause root = document.root();
        root.children[0].heading = QString(QChar(u'\0')) + QChar(0xD800) + QChar(0xFFFE) + QChar(1) + u'字';
        document.setRoot(root);
        const Result<model::Document> read = xml::readDocument(xml::writeDocument(document));
        QVERIFY(read);
        QCOMPARE(read->root().children[0].heading, u"\uFFFD\uFFFD\uFFFD\uFFFD字"_s);
    }

    void badFilesAreRefusedWithTheirPlace_data()
    {
        using enum ErrorCode;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("detail"); // a part of it
        const QByteArray id = "0000000000000000000000000a";
        QTest::newRow("nothing") << QByteArray() << Malformed << 1 << QString();
        QTest::newRow("not XML at all") << QByteArray("職員等は") << Malformed << 1 << QString();
        QTest::newRow("another root") << QByteArray("<policy/>") << Malformed << 1 << u"<document>"_s;
        QTest::newRow("another namespace")
            << QByteArray("<document xmlns='urn:other' version='1'/>") << Malformed << 1 << u"名前空間"_s;
        QTest::newRow("no version") << QByteArray("<document xmlns='urn:hoshin:document'/>") << Malformed << 1
                                    << u"形式の番号"_s;
        QTest::newRow("a newer version") << QByteArray("<document xmlns='urn:hoshin:document' version='3'/>")
                                         << Unsupported << 1 << u"番号 3"_s;
        QTest::newRow("ruby in the format without it")
            << head + "<body><article><t><ruby reading=\"a\">b</ruby></t></article></body></document>" << Malformed << 4
            << u"<ruby>"_s;
        QTest::newRow("the format with ruby, without one") << QByteArray(head).replace("version=\"1\"", "version=\"2\"")
                + "<body/></document>" << Malformed << 2 << u"ルビのない"_s;
        QTest::newRow("ruby without a reading") << QByteArray(head).replace("version=\"1\"", "version=\"2\"")
                + "<body><article><t><ruby>b</ruby></t></article></body></document>"
                                                << Malformed << 4 << u"reading"_s;
        QTest::newRow("no body") << head + "</document>" << Malformed << 2 << u"<body>"_s;
        QTest::newRow("unknown element") << head + "<body>\n<footnote/>\n</body></document>" << Malformed << 5
                                         << u"<footnote>"_s;
        QTest::newRow("unknown attribute")
            << head + "<body>\n<article colour=\"red\"/></body></document>" << Malformed << 5 << u"colour"_s;
        QTest::newRow("attribute twice") << head + "<body>\n<article heading=\"a\" heading=\"b\"/></body></document>"
                                         << Malformed << 5 << u"twice"_s;
        QTest::newRow("text between clauses")
            << head + "<body>\nあ<article/></body></document>" << Malformed << 4 << u"文字"_s;
        QTest::newRow("an id that is none")
            << head + "<body><article id=\"1\"/></body></document>" << Malformed << 4 << u"id="_s;
        QTest::newRow("the same id twice")
            << head + "<body><article id=\"" + id + "\"/><article id=\"" + id + "\"/></body></document>" << Malformed
            << 2 << u"条項が二つ"_s;
        QTest::newRow("absurd number") << head + "<body><article fixed=\"9999999999\"/></body></document>" << Malformed
                                       << 4 << u"fixed"_s;
        QTest::newRow("reference without words")
            << head + "<body><article><t><ref/></t></article></body></document>" << Malformed << 4 << u"<ref>"_s;
        QTest::newRow("a date that is none")
            << QByteArray(head).replace("title=\"t\"", "decided=\"2026-02-30\"") + "<body/></document>" << Malformed
            << 3 << u"decided"_s;
        QTest::newRow("two roots") << head + "<body/></document><document/>" << Malformed << 4 << QString();
        QTest::newRow("document type") << "<!DOCTYPE document>" + head + "<body/></document>" << Malformed << 1
                                       << QString();
        QTest::newRow("nested 100,000 deep") << head + "<body>" + QByteArray("<subitem>").repeated(100'000)
                + QByteArray("</subitem>").repeated(100'000) + "</body></document>"
                                             << Malformed << 4 << u"deep"_s;
    }
    void badFilesAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(int, line);
        QFETCH(QString, detail);
        const Result<model::Document> read = xml::readDocument(bytes, u"方針.xml"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().location.line, line);
        QVERIFY(read.error().location.column >= 1);
        QCOMPARE(read.error().location.path, u"方針.xml"_s);
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
    }

    void aFileCutOffAnywhereIsAnError()
    {
        const QByteArray bytes = xml::writeDocument(test::randomDocument(3, 25));
        QVERIFY(xml::readDocument(bytes));
        for (qsizetype length = 0; length < bytes.size() - 1; ++length) // the last byte is the line break
            QVERIFY2(!xml::readDocument(bytes.first(length)), QByteArray::number(length).constData());
    }

    void fiveThousandClausesAreReadAndWrittenInTime()
    {
        const model::Document document = test::policyOfSize(5000);
        const QByteArray bytes = xml::writeDocument(document);
        // Processor time: other programs' share of the machine is none of the format's business.
        double read = 1e9;
        double written = 1e9;
        const auto milliseconds = [](std::clock_t since) {
            return 1000.0 * double(std::clock() - since) / double(CLOCKS_PER_SEC);
        };
        for (int i = 0; i < 20; ++i) {
            std::clock_t start = std::clock();
            QVERIFY(xml::readDocument(bytes));
            read = std::min(read, milliseconds(start));
            start = std::clock();
            xml::writeDocument(document);
            written = std::min(written, milliseconds(start));
        }
        qInfo("%d clauses, %lld bytes: read %.2f ms, written %.2f ms", model::countClauses(document.root()),
              static_cast<long long>(bytes.size()), read, written);
        QVERIFY(read < 100); // a fuse against quadratic growth, not the target: that is tests/bench
    }
};

QTEST_GUILESS_MAIN(tst_DocumentXml)
#include "tst_documentxml.moc"
