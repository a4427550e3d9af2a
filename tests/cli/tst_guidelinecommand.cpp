// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/command.h"
#include "guideline/editionreader.h"
#include "guideline/officialtext.h"
#include "guideline/weaving.h"
#include "publish/office/zippackage.h"
#include "recorder.h"
#include "store/repository.h"
#include "store/workingstate.h"
#include "text/numerals.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using cli::Exit;
using guideline::Example;

namespace {

/// A copy of the guideline as the ministry lays it out, with sentences of our own: chapters, sections, (1), ①, (ア), 例文 and 解説.
struct Copy
{
    QStringList lines;
    QMap<QString, QString> sentences; ///< by example
};

class CopyMaker
{
public:
    Copy make(const guideline::Edition &edition)
    {
        m_copy.lines << u"第1章　情報セキュリティ基本方針（例文）"_s;
        print(*edition.find(u"gl.p2.1c"));
        m_copy.lines << u"第2章　情報セキュリティ対策基準（例文）"_s;
        print(*edition.find(u"gl.p2.2c"));
        return std::move(m_copy);
    }

private:
    void print(const Example &example)
    {
        // 自治体機密性3A and the like stand in a table of the ministry's document, without a label.
        const bool labelled = example.level < guideline::Level::Item || !example.number.back().isLetterOrNumber()
            || text::parseCircled(QStringView(example.number).last(1));
        if (labelled && example.level != guideline::Level::Part && !example.id.startsWith(u"gl.p"_s)) {
            m_copy.lines << label(example) + u'　' + example.heading;
            if (!example.text.isEmpty()) {
                const QString sentence = u"%1番の条では、%2について、情報資産を守るために必要な事項を定め、"
                                         "これを全ての職員等に守らせなければならない。"_s.arg(m_copy.sentences.size())
                                             .arg(example.heading);
                m_copy.lines << sentence << u"（解説）"_s << u"この解説は例文ではない。(1)の番号で始まることもある。"_s;
                m_copy.sentences.insert(example.id, sentence);
            }
        }
        for (const Example &child : example.children)
            print(child);
    }

    static QString label(const Example &example)
    {
        QString label = example.number;
        if (example.level >= guideline::Level::Group)
            label = label.mid(label.lastIndexOf(example.level == guideline::Level::Item ? label.back() : u'('));
        return label.remove(u"基本方針"_s);
    }

    Copy m_copy;
};

/// Cut into lines of the page's width, as a text layer has them.
QStringList wrapped(const QStringList &lines, qsizetype width)
{
    QStringList all;
    for (const QString &line : lines) {
        for (qsizetype at = 0; at < line.size(); at += width)
            all << line.mid(at, width);
    }
    return all;
}

constexpr int linesOfPage = 32;
const QString runningHead = u"地方公共団体における情報セキュリティポリシーに関するガイドライン（令和8年3月版）"_s;

QByteArray asText(const Copy &copy)
{
    const QStringList lines = wrapped(copy.lines, 40);
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i % linesOfPage == 0)
            text += (i == 0 ? QString() : u"- %1 -\n\f"_s.arg(i / linesOfPage)) + runningHead + u"\n第2編　例文\n"_s;
        text += lines.at(i) + u'\n';
    }
    return text.toUtf8();
}

QByteArray asDocx(const Copy &copy)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    QByteArray body;
    for (const QString &line : copy.lines)
        body += "<w:p><w:r><w:t xml:space=\"preserve\">" + line.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>\n";
    const auto part = [&](const char *element, const QString &text) {
        return head + "<w:" + element + " xmlns:w=\"" + name + "\"><w:p><w:r><w:t>" + text.toUtf8()
            + "</w:t></w:r></w:p></w:" + element + '>';
    };
    const auto zip = publish::writeZip(
        {{u"[Content_Types].xml"_s,
          head
              + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                "<Override PartName=\"/word/document.xml\" "
                "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></"
                "Types>"},
         {u"_rels/.rels"_s,
          head
              + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                "Id=\"r1\" "
                "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                "Target=\"word/document.xml\"/></Relationships>"},
         {u"word/document.xml"_s,
          head + "<w:document xmlns:w=\"" + name + "\"><w:body>" + body + "</w:body></w:document>"},
         {u"word/header1.xml"_s, part("hdr", runningHead)},
         {u"word/footer1.xml"_s, part("ftr", u"- 1 -"_s)}});
    return zip ? *zip : QByteArray();
}

QByteArray asPdf(const Copy &copy, const QString &path)
{
    {
        QPdfWriter writer(path);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        QFont font(u"Noto Serif CJK JP"_s);
        font.setPointSize(10);
        painter.setFont(font);
        const QStringList lines = wrapped(copy.lines, 40);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i % linesOfPage == 0) {
                if (i > 0)
                    writer.newPage();
                painter.drawText(40, 20, runningHead);
                painter.drawText(40, 40, u"第2編　例文"_s);
                painter.drawText(240, 40 + 20 * (linesOfPage + 2), u"- %1 -"_s.arg(i / linesOfPage + 1));
            }
            // The label stands apart, as behind a tab; together with Latin letters Qt gives its digit a glyph without a character.
            const int y = 20 * (int(i % linesOfPage) + 4);
            const qsizetype blank = lines.at(i).indexOf(u'　');
            const bool labelled = blank > 0 && blank < 8;
            if (labelled)
                painter.drawText(40, y, lines.at(i).first(blank));
            painter.drawText(labelled ? 80 : 40, y, lines.at(i).sliced(labelled ? blank + 1 : 0));
        }
    }
    const auto bytes = readFile(path);
    return bytes ? *bytes : QByteArray();
}

} // namespace

class tst_GuidelineCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"状態"_s).toUtf8());
        const auto edition = guideline::loadEdition(u"r8-03"_s);
        QVERIFY(edition);
        m_edition = *edition;
        m_copy = CopyMaker().make(m_edition);
    }

    void theOfficersCopyIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("text") << u"指針.txt"_s;
        QTest::newRow("text in Shift_JIS") << u"指針-sjis.txt"_s;
        QTest::newRow("Word") << u"指針.docx"_s;
        QTest::newRow("PDF") << u"指針.pdf"_s;
    }

    void theOfficersCopyIsRead()
    {
        QFETCH(QString, name);
        const QString file = m_folder.filePath(name);
        if (name.endsWith(u".pdf"_s)) {
            if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()
                || !QFontDatabase::families().contains(u"Noto Serif CJK JP"_s))
                QSKIP("pdftotext or the font is missing");
            QVERIFY(!asPdf(m_copy, file).isEmpty());
        } else if (name.contains(u"sjis"_s)) {
            QStringEncoder encoder("Shift_JIS");
            if (!encoder.isValid())
                QSKIP("this Qt has no encoder for Shift_JIS");
            QVERIFY(writeFile(file, QByteArray(encoder.encode(QString::fromUtf8(asText(m_copy))))));
        } else {
            QVERIFY(writeFile(file, name.endsWith(u".docx"_s) ? asDocx(m_copy) : asText(m_copy)));
        }
        const QString workspace = m_folder.filePath(name + u" の市.hoshin"_s);
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"new"_s, workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s,
                                      u"--template"_s, u"r8-03"_s},
                                     recorder),
                 Exit::Done);
        const Exit exit = cli::runCommandLine(
            {u"guideline"_s, u"import"_s, file, u"--edition"_s, u"r8-03"_s, u"--into"_s, workspace}, recorder);
        QVERIFY2(exit == Exit::Findings || exit == Exit::Done, qPrintable(recorder.messages.join(u'\n').left(2000)));
        QVERIFY(recorder.written.isEmpty()); // the ministry's sentences go nowhere but into the workspace

        const model::Workspace kept = load(workspace);
        const QByteArray bytes = kept.editionFiles.value(u"guidelines/r8-03/official.xml"_s);
        const auto official = guideline::parseOfficialText(bytes, u"official.xml"_s);
        QVERIFY(official);
        QStringList wrong;
        QMap<QString, QString> found;
        for (const guideline::OfficialClause &clause : official->clauses)
            found.insert(clause.example, clause.text);
        for (auto sentence = m_copy.sentences.begin(); sentence != m_copy.sentences.end(); ++sentence) {
            if (found.value(sentence.key()) != *sentence)
                wrong << sentence.key() + u": "_s + found.value(sentence.key());
        }
        QVERIFY2(
            wrong.size() * 50 <= m_copy.sentences.size(),
            qPrintable(
                u"%1 of %2:\n%3"_s.arg(wrong.size()).arg(m_copy.sentences.size()).arg(wrong.mid(0, 8).join(u'\n'))));
        // The frozen edition beside it is untouched and in use.
        QCOMPARE(guideline::editionInUse(kept.editionFiles, u"r8-03"_s)->clauses().size(), m_edition.clauses().size());
        // What the copy has and the edition has not is listed by line.
        QVERIFY(!QDir(m_folder.path()).entryList({u"*official*"_s}).contains(u"official.xml"_s));
    }

    void whatDoesNotMatchIsListed()
    {
        Copy copy = m_copy;
        copy.lines << u"99.9　番号のない節"_s << u"(7)　どこにもない項"_s << u"これは、どの例文にも当たらない。"_s;
        const QString file = m_folder.filePath(u"余分.txt"_s);
        QVERIFY(writeFile(file, asText(copy)));
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"guideline"_s, u"import"_s, file, u"--edition"_s, u"r8-03"_s}, recorder),
                 Exit::Findings);
        const QString messages = recorder.messages.join(u'\n');
        QVERIFY2(messages.contains(u"99.9"_s), qPrintable(messages.left(2000)));
        QVERIFY2(messages.contains(u"99.9(7)"_s), qPrintable(messages.left(2000)));
    }

    /// 点検 goes by the copy that the workspace froze, whatever is installed.
    void theFrozenCopyJudges()
    {
        const QString path = m_folder.filePath(u"凍結.hoshin"_s);
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine(
                     {u"new"_s, path, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s, u"--template"_s, u"r8-03"_s},
                     recorder),
                 Exit::Done);
        model::Workspace workspace = load(path);
        QByteArray &head = workspace.editionFiles[u"guidelines/r8-03/edition.xml"_s];
        head.replace(QByteArray("title=\""), QByteArray("title=\"市の控え "));
        save(path, workspace);
        cli::runCommandLine({u"coverage"_s, path, u"--format"_s, u"json"_s}, recorder);
        QVERIFY(QJsonDocument::fromJson(recorder.written).object()[u"title"_s].toString().startsWith(u"市の控え"_s));
    }

    /// The only clause that carries an item of the rule goes: the item becomes a gap, or a transition where the rule has one.
    void everyItemOfTheRule_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<bool>("hasTransition");
        for (int item = 1; item <= 8; ++item)
            QTest::newRow(qPrintable(u"item %1"_s.arg(item))) << item << (item == 5 || item == 7);
    }

    void everyItemOfTheRule()
    {
        QFETCH(int, item);
        QFETCH(bool, hasTransition);
        const QString path = m_folder.filePath(u"号%1.hoshin"_s.arg(item));
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine(
                     {u"new"_s, path, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s, u"--template"_s, u"r8-03"_s},
                     recorder),
                 Exit::Done);
        model::Workspace workspace = load(path);
        QSet<QString> carriers;
        for (const Example *example : m_edition.clauses()) {
            if (std::find(example->rule16.begin(), example->rule16.end(), item) != example->rule16.end())
                carriers << example->id;
        }
        // All but one clause that carry the item are removed from the text.
        int left = 1;
        for (const QString &slug : workspace.documents.keys())
            remove(workspace, slug, carriers, left);
        QCOMPARE(left, 0);
        save(path, workspace);
        const QJsonObject before = rule(path, item);
        QCOMPARE(before[u"counts"_s].toObject()[u"covered"_s].toInt(), 1);
        QString carrying;
        for (const QJsonValue &row : before[u"items"_s].toArray()) {
            if (row[u"status"_s] == u"covered"_s)
                carrying = row[u"clauses"_s].toArray().first()[u"address"_s].toString();
        }
        QVERIFY(carrying.contains(u"条"_s)); // named

        int none = 0;
        for (const QString &slug : workspace.documents.keys())
            remove(workspace, slug, carriers, none);
        save(path, workspace);
        const QJsonObject gap = rule(path, item);
        QCOMPARE(gap[u"counts"_s].toObject()[u"covered"_s].toInt(), 0);
        const int gaps = gap[u"counts"_s].toObject()[u"gap"_s].toInt();
        QVERIFY(gaps > 0);

        workspace.checklists[u"rule16-3"_s] = {
            {.question = QString::number(item), .answer = u"transitional"_s, .due = QDate(2028, 3, 31)}};
        save(path, workspace);
        const QJsonObject later = rule(path, item)[u"counts"_s].toObject();
        QCOMPARE(later[u"transitional"_s].toInt(), hasTransition ? gaps : 0);
        QCOMPARE(later[u"gap"_s].toInt(), hasTransition ? 0 : gaps);
    }

private:
    /// Removes every clause that stands for one of `carriers`, but leaves the first `spare` ones.
    static void remove(model::Workspace &workspace, const QString &slug, const QSet<QString> &carriers, int &spare)
    {
        const guideline::ExampleIndex index(workspace.documents[slug], workspace.mappings.value(slug));
        const auto prune = [&](model::Clause &clause, const auto &self) -> void {
            for (qsizetype i = clause.children.size() - 1; i >= 0; --i) {
                self(clause.children[i], self);
                const model::Clause &child = clause.children.at(i);
                const bool carries = carriers.contains(index.exampleOf(child.id));
                if (!carries || (!child.text.isEmpty() && spare-- > 0))
                    continue;
                if (child.text.isEmpty() && !child.children.isEmpty())
                    continue; // holds what was spared
                clause.children.removeAt(i);
            }
        };
        model::Clause root = workspace.documents[slug].root();
        prune(root, prune);
        spare = std::max(spare, 0);
        workspace.documents[slug].setRoot(root);
    }

    static QJsonObject rule(const QString &path, int item)
    {
        test::Recorder recorder;
        const Exit exit =
            cli::runCommandLine({u"coverage"_s, path, u"--by"_s, u"rule16-3"_s, u"--format"_s, u"json"_s}, recorder);
        if (exit != Exit::Findings && exit != Exit::Done)
            QTest::qFail(qPrintable(recorder.messages.join(u'\n')), __FILE__, __LINE__);
        return QJsonDocument::fromJson(recorder.written).object()[u"rows"_s].toArray().at(item - 1).toObject();
    }

    static model::Workspace load(const QString &path)
    {
        const auto repository = store::Repository::open(path);
        auto state = store::WorkingState::open(*repository);
        auto workspace = state->workspace(*repository);
        return workspace ? *workspace : model::Workspace();
    }

    static void save(const QString &path, const model::Workspace &workspace)
    {
        const auto repository = store::Repository::open(path);
        auto state = store::WorkingState::open(*repository);
        QVERIFY(state->save(*repository, workspace, QDateTime::currentDateTimeUtc()));
    }

    QTemporaryDir m_folder;
    guideline::Edition m_edition;
    Copy m_copy;
};

QTEST_MAIN(tst_GuidelineCommand)
#include "tst_guidelinecommand.moc"
