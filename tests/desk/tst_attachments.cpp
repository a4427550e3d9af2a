// SPDX-License-Identifier: Apache-2.0
#include "desk/attachments.h"
#include "store/workspacefiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Attachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"方針.docx"_s << u"方針.docx"_s;
        QTest::newRow("brackets and blanks") << u"基本方針（最終版） 2.docx"_s << u"基本方針_最終版__2.docx"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"file___etc_passwd"_s;
        QTest::newRow("hidden") << u".profile"_s << u"file_profile"_s;
        QTest::newRow("a device of Windows") << u"CON.txt"_s << u"file_CON.txt"_s;
        QTest::newRow("nothing but dots") << u"..."_s << u"file_"_s;
        QTest::newRow("empty") << QString() << u"file_"_s;
        QTest::newRow("beyond the BMP") << u"𠮷田町.pdf"_s << u"𠮷田町.pdf"_s;
        QTest::newRow("decomposed") << u"か\u3099いよう.txt"_s << u"がいよう.txt"_s;
        QTest::newRow("long") << QString(200, u'あ') + u".pdf"_s << QString(60, u'あ') + u".pdf"_s;
        QTest::newRow("long, the last one half") << QString(59, u'あ') + u"𠮷.pdf"_s << QString(59, u'あ') + u".pdf"_s;
        QTest::newRow("control") << u"a\u0007b\u202ec.txt"_s << u"a_b_c.txt"_s;
    }
    void names()
    {
        QFETCH(QString, fileName);
        QFETCH(QString, name);
        QCOMPARE(desk::attachmentName(fileName), name);
        QVERIFY(store::isValidSlug(desk::attachmentName(fileName)));
    }

    void theSameFileIsKeptOnceAndAnotherOneBesideIt()
    {
        model::Workspace workspace;
        QCOMPARE(*desk::attach(workspace, u"kihon-hoshin"_s, u"方針.docx"_s, "one"),
                 u"attachments/kihon-hoshin/方針.docx"_s);
        QCOMPARE(*desk::attach(workspace, u"kihon-hoshin"_s, u"方針.docx"_s, "one"),
                 u"attachments/kihon-hoshin/方針.docx"_s);
        QCOMPARE(*desk::attach(workspace, u"kihon-hoshin"_s, u"方針.docx"_s, "two"),
                 u"attachments/kihon-hoshin/方針-2.docx"_s);
        QCOMPARE(*desk::attach(workspace, u"taisaku-kijun"_s, u"方針.docx"_s, "one"),
                 u"attachments/taisaku-kijun/方針.docx"_s);
        const std::vector<desk::Attachment> all = desk::attachments(workspace.attachments);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all.front().document, u"kihon-hoshin"_s);
        QCOMPARE(all.back().name, u"方針.docx"_s);
        QCOMPARE(all.back().size, qsizetype(3));
    }

    void tooLargeIsRefused()
    {
        model::Workspace workspace;
        const Result<QString> one =
            desk::attach(workspace, u"d"_s, u"a.pdf"_s, QByteArray(desk::largestAttachment + 1, 'x'));
        QVERIFY(!one);
        QCOMPARE(one.error().code, ErrorCode::Unsupported);
        const QByteArray large(desk::largestAttachment, 'x');
        for (int i = 0; i < 8; ++i)
            QVERIFY(desk::attach(workspace, u"d%1"_s.arg(i), u"a.pdf"_s, large).has_value());
        QVERIFY(!desk::attach(workspace, u"d"_s, u"b.pdf"_s, "one more").has_value());
        QCOMPARE(workspace.attachments.size(), 8);
    }

    void writtenAndReadBack()
    {
        model::Workspace workspace;
        const QByteArray bytes("PK\0\r\n\xff<!DOCTYPE", 15);
        QVERIFY(desk::attach(workspace, u"kihon-hoshin"_s, u"方針（案）.docx"_s, bytes).has_value());
        const Result<store::Files> files = store::toFiles(workspace);
        QVERIFY(files.has_value());
        const Result<model::Workspace> back = store::fromFiles(*files);
        QVERIFY(back.has_value());
        QVERIFY(*back == workspace);
        QCOMPARE(back->attachments.first(), bytes);
    }

    void aPathElsewhereIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("not below attachments") << u"documents/方針.docx"_s;
        QTest::newRow("without a document") << u"attachments/方針.docx"_s;
        QTest::newRow("deeper") << u"attachments/a/b/方針.docx"_s;
        QTest::newRow("up") << u"attachments/../方針.docx"_s;
        QTest::newRow("empty name") << u"attachments/a/"_s;
    }
    void aPathElsewhereIsRefused()
    {
        QFETCH(QString, path);
        QVERIFY(!store::toFiles({.attachments = {{path, "x"}}}).has_value());
        store::Files files = *store::toFiles({});
        QVERIFY(store::fromFiles(files).has_value());
        files.insert(path, "x");
        const Result<model::Workspace> read = store::fromFiles(files);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(tst_Attachments)
#include "tst_attachments.moc"
