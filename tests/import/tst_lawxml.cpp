// SPDX-License-Identifier: Apache-2.0
#include "import/lawxml.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "model/numbering.h"
#include "support/corpus.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::import;
using model::Clause;
using model::ClauseKind;

static QByteArray law(const QByteArray &main, const QByteArray &rest = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Law Era=\"Reiwa\" Year=\"8\" Num=\"4\" LawType=\"Misc\" "
           "Lang=\"ja\">\n"
           "<LawNum>令和八年訓令第四号</LawNum><LawBody><LawTitle Kana=\"きてい\">規程</LawTitle>\n<MainProvision>"
        + main + "</MainProvision>" + rest + "</LawBody></Law>\n";
}

static QByteArray article(const QByteArray &num, const QByteArray &title, const QByteArray &inside)
{
    return "<Article Num=\"" + num + "\" Hide=\"false\"><ArticleTitle>" + title
        + "</ArticleTitle><Paragraph Num=\"1\" OldNum=\"true\">"
          "<ParagraphNum/><ParagraphSentence><Sentence>"
        + inside + "</Sentence></ParagraphSentence></Paragraph></Article>";
}

static ImportedLaw read(const QByteArray &bytes)
{
    model::IdSource ids(1);
    Result<ImportedLaw> imported = readLawXml(bytes, u"f.xml"_s, ids);
    if (!imported)
        qFatal("%s", qPrintable(toLogString(imported.error())));
    return *imported;
}

class TestLawXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatTheTreeHolds();
    void copiesWhatNobodyChanged();
    void writesRubyAnew();
    void rewritesOnlyWhatChanged();
    void namesWhatTheSchemaForbids_data();
    void namesWhatTheSchemaForbids();
    void refuses_data();
    void refuses();
    void realLawsComeBackTheSame_data();
    void realLawsComeBackTheSame();
    void plainTextBecomesValid_data();
    void plainTextBecomesValid();

private:
    /// Empty where `bytes` are valid against the schema.
    QString schemaComplaint(const QByteArray &bytes);
    QByteArray canonical(const QByteArray &bytes);

    QTemporaryDir m_folder;
    QString m_xmllint;
    QString m_schema;
};

void TestLawXml::initTestCase()
{
    m_xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    m_schema = test::corpusPath(u"law/XMLSchemaForJapaneseLaw_v3.xsd"_s);
}

static void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString TestLawXml::schemaComplaint(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"law.xml"_s);
    writeBytes(path, bytes);
    QProcess process;
    process.start(m_xmllint, {u"--noout"_s, u"--schema"_s, m_schema, path});
    process.waitForFinished();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
}

QByteArray TestLawXml::canonical(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"c14n.xml"_s);
    writeBytes(path, bytes);
    QProcess process;
    process.start(m_xmllint, {u"--c14n"_s, path});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void TestLawXml::readsWhatTheTreeHolds()
{
    const ImportedLaw imported = read(law(
        "<Chapter Num=\"1\"><ChapterTitle>第一章　総則</ChapterTitle><Article "
        "Num=\"1_2\"><ArticleCaption>（目的）</ArticleCaption>"
        "<ArticleTitle>第一条の二</ArticleTitle><Paragraph Num=\"1\"><ParagraphNum/><ParagraphSentence>"
        "<Sentence Num=\"1\" Function=\"main\">この<Ruby>規程<Rt>きてい</Rt></Ruby>は。</Sentence>"
        "<Sentence Num=\"2\" Function=\"proviso\">ただし。</Sentence></ParagraphSentence>"
        "<Item Num=\"1\"><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>用語</Sentence></Column>"
        "<Column><Sentence>意味</Sentence></Column></ItemSentence><Subitem1 Num=\"1\"><Subitem1Title>イ</Subitem1Title>"
        "<Subitem1Sentence><Sentence>子</Sentence></Subitem1Sentence></Subitem1></Item>"
        "<TableStruct><Table><TableRow><TableColumn><Sentence>甲</Sentence></TableColumn></TableRow></Table></"
        "TableStruct>"
        "<FigStruct><Fig src=\"a.png\"/></FigStruct></Paragraph></Article></Chapter>",
        "<SupplProvision AmendLawNum=\"令和九年訓令第一号\"><SupplProvisionLabel>附　則</SupplProvisionLabel>"
        "<Paragraph "
        "Num=\"1\"><ParagraphNum/><ParagraphSentence><Sentence>施行する。</Sentence></ParagraphSentence></Paragraph>"
        "</SupplProvision><AppdxTable "
        "Num=\"1\"><AppdxTableTitle>別表</AppdxTableTitle><RelatedArticleNum>（第一条の二関係）"
        "</RelatedArticleNum><TableStruct><Table><TableRow><TableColumn><Sentence>乙</Sentence></TableColumn></"
        "TableRow></Table>"
        "</TableStruct></AppdxTable>"));
    QCOMPARE(writePlainText(imported.document),
             u"規程\n\n（令和八年訓令第四号）\n第一章　総則\n（目的）\n第一条の二　この｜規程《きてい》は。ただし。\n　"
             u"一　用語　意"
             u"味\n　　イ　子\n| 甲 "
             u"|\n| --- |\n"
             "〔図〕a.png\n附　則（令和九年訓令第一号）\n施行する。\n別表　（第一条の二関係）\n| 乙 |\n| --- |\n"_s);
    QCOMPARE(imported.document.meta().instrument, u"令和八年訓令第四号"_s);
    QCOMPARE(imported.remarks.size(), size_t(1)); // 第一条の二 is not the first number
}

void TestLawXml::copiesWhatNobodyChanged()
{
    if (m_xmllint.isEmpty())
        QSKIP("xmllint is absent");
    const QByteArray bytes = law(article("1", "第一条", "甲<Sup>2</Sup><Ruby>乙<Rt>おつ</Rt></Ruby>\n　")
                                 + "\n<!-- c -->" + article("2:3", "第二条及び第三条", "削除"));
    const ImportedLaw imported = read(bytes);
    QCOMPARE(canonical(writeLawXml(imported.document, &imported.source)), canonical(bytes));
}

void TestLawXml::writesRubyAnew()
{
    const ImportedLaw imported = read(law(article("1", "第一条", "甲<Ruby>乙<Rt>おつ</Rt></Ruby>丙。ただし、丁。")));
    Clause root = imported.document.root();
    Clause &paragraph = root.children[0].children[0];
    QCOMPARE(paragraph.text, u"甲乙丙。ただし、丁。"_s);
    paragraph.spans.append({.kind = model::SpanKind::Ruby, .start = 8, .length = 1, .reading = u"てい"_s});
    model::Document changed = imported.document;
    changed.setRoot(root);
    const QByteArray written =
        writeLawXml(changed, &imported.source); // only a reading differs: no copy of what was read
    QVERIFY(written.contains(">甲<Ruby>乙<Rt>おつ</Rt></Ruby>丙。</Sentence>"));
    QVERIFY(written.contains(">ただし、<Ruby>丁<Rt>てい</Rt></Ruby>。</Sentence>"));
    QCOMPARE(read(written).document.root().children[0].children[0].spans, paragraph.spans);
}

void TestLawXml::rewritesOnlyWhatChanged()
{
    const ImportedLaw imported =
        read(law(article("1", "第一条", "甲<Sup>2</Sup>") + article("2", "第二条", "乙<Sup>2</Sup>")));
    Clause root = imported.document.root();
    root.children[1].children[0].text = u"丙"_s;
    model::Document changed = imported.document;
    changed.setRoot(root);
    const QByteArray written = writeLawXml(changed, &imported.source);
    QVERIFY(written.contains("甲<Sup>2</Sup>"));
    QVERIFY(written.contains("<Sentence Num=\"1\" WritingMode=\"vertical\">丙</Sentence>"));
    QVERIFY(written.contains("OldNum=\"true\""));
    root.children.removeFirst();
    changed.setRoot(root);
    const ImportedLaw again = read(writeLawXml(changed, &imported.source));
    QCOMPARE(writePlainText(again.document), u"規程\n\n（令和八年訓令第四号）\n第一条　丙\n"_s);
}

void TestLawXml::namesWhatTheSchemaForbids_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("remark");
    QTest::newRow("chapter without an article")
        << law("<Chapter Num=\"1\"><ChapterTitle>第一章　削除</ChapterTitle></Chapter>")
        << u"/Law[1]/LawBody[1]/MainProvision[1]/Chapter[1]: no article or division inside"_s;
    QTest::newRow("appendix number zero") << law(
        article("1", "第一条", "甲"), "<AppdxTable Num=\"0\"><AppdxTableTitle>別表</AppdxTableTitle></AppdxTable>")
                                          << u"/Law[1]/LawBody[1]/AppdxTable[1]: Num=\"0\" is no positive integer"_s;
    QTest::newRow("unknown element") << law(article("1", "第一条", "甲") + "<Verse>乙</Verse>")
                                     << u"/Law[1]/LawBody[1]/MainProvision[1]/Verse[1]: unknown element"_s;
}

void TestLawXml::namesWhatTheSchemaForbids()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, remark);
    const ImportedLaw imported = read(bytes);
    QCOMPARE(imported.remarks.size(), size_t(1));
    QCOMPARE(imported.remarks[0].doubt, Doubt::OutsideSchema);
    QCOMPARE(imported.remarks[0].text, remark);
}

void TestLawXml::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another root") << QByteArray("<a/>") << ErrorCode::Unsupported;
    QTest::newRow("no main provisions") << QByteArray("<Law><LawBody/></Law>") << ErrorCode::Malformed;
    QTest::newRow("cut off") << law("").chopped(9) << ErrorCode::Malformed;
    QTest::newRow("entity") << law("&x;") << ErrorCode::Malformed;
    QTest::newRow("nested a thousand deep")
        << law(QByteArray("<Chapter>").repeated(1000) + QByteArray("</Chapter>").repeated(1000))
        << ErrorCode::Malformed;
}

void TestLawXml::refuses()
{
    QFETCH(QByteArray, bytes);
    model::IdSource ids(1);
    const Result<ImportedLaw> imported = readLawXml(bytes, u"f.xml"_s, ids);
    QVERIFY(!imported);
    QTEST(imported.error().code, "code");
}

void TestLawXml::realLawsComeBackTheSame_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("valid");
    const QString folder = test::corpusPath(u"law"_s);
    if (folder.isEmpty() || m_xmllint.isEmpty())
        QSKIP("the law corpus or xmllint is absent");
    for (const QString &name : {u"xml"_s, u"xml-invalid"_s}) {
        const QDir dir(folder + u'/' + name);
        for (const QString &file : dir.entryList({u"*.xml"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << dir.filePath(file) << (name == "xml"_L1);
    }
}

void TestLawXml::realLawsComeBackTheSame()
{
    QFETCH(QString, path);
    QFETCH(bool, valid);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const ImportedLaw imported = read(bytes);
    QVERIFY(canonical(writeLawXml(imported.document, &imported.source)) == canonical(bytes));
    const auto outside = [](const Remark &remark) { return remark.doubt == Doubt::OutsideSchema; };
    QCOMPARE(std::none_of(imported.remarks.begin(), imported.remarks.end(), outside), valid);
    QCOMPARE(schemaComplaint(writeLawXml(imported.document)), QString());
    const ImportedLaw again = read(writeLawXml(imported.document));
    const QString before = writePlainText(imported.document);
    QCOMPARE(writePlainText(again.document).count(u"条"_s), before.count(u"条"_s));
}

void TestLawXml::plainTextBecomesValid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("rule") << u"規程\n令和8年星見野市訓令第4号\n目次\n第1章 総則(第1条)\n第2章 雑則(第2条)\n附則\n第1章 "
                             u"総則\n(目的)\n第1条　甲。ただし、乙。\n(1)　丙\n"
                             "ア　丁\n(ア)　戊\n後の文\n| a | b |\n第2章 "
                             "雑則\n第2条　己\n次の行\n附　則\n施行する。\n別表第1(第1条関係)\n| c |\n備考　庚\n"
                             "様式第1号（第2条関係）\n氏名"_s;
    QTest::newRow("guideline")
        << u"対策基準\n1 組織\n(1) 責任者\n責任者を置く。\n① 甲\n② 乙\n(ア) 丙\n2 技術\n本文\n2.1 管理\n(1) 設定\n① 丁"_s;
    QTest::newRow("web page") << u"方針\n第1　目的\n1　甲。\n第2　範囲\n丁。\n戊。"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("an article before the first chapter") << u"題\n第一条　甲\n第一章　総則\n第二条　乙\n第二章　削除"_s;
    QTest::newRow("text alone") << u"題\n本文"_s;
    const QStringList pairs = test::lawPairs();
    for (const QString &folder : pairs) {
        QFile file(folder + u"/old.txt"_s);
        if (file.open(QIODevice::ReadOnly))
            QTest::newRow(qPrintable(folder.section(u'/', -1))) << QString::fromUtf8(file.readAll());
    }
}

void TestLawXml::plainTextBecomesValid()
{
    QFETCH(QString, text);
    if (m_xmllint.isEmpty() || m_schema.isEmpty())
        QSKIP("the schema or xmllint is absent");
    model::IdSource ids(1);
    const QByteArray written = writeLawXml(readPlainText(text, ids).document);
    QCOMPARE(schemaComplaint(written), QString());
}

QTEST_GUILESS_MAIN(TestLawXml)
#include "tst_lawxml.moc"
