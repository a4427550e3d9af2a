// SPDX-License-Identifier: Apache-2.0
#include "layers.h"
#include "publish/compose/fontlibrary.h"
#include "publish/gate.h"
#include "publish/manifest.h"
#include "publish/pdf/accessiblepdf.h"
#include "publish/publicationscope.h"
#include "sampleworkspace.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;
using model::Organ;
using model::PublicationSet;

namespace {

/// The sample with a second public document, that only 監査委員 have adopted; each word of it begins 監査甲.
model::Workspace twoPolicies()
{
    model::Workspace w = test::sampleWorkspace();
    model::Document audit = test::outline(u"章 監査甲総則\n"
                                          " 条 監査甲目的：監査甲方針は、監査委員が定める。\n"
                                          "附則\n"
                                          " 項 この監査甲方針は、令和8年4月1日から施行する。"_s);
    model::DocumentMeta meta = w.documents.value(u"kihon-hoshin"_s).meta();
    meta.title = u"星見野市監査甲方針"_s;
    meta.instrument = u"監査甲告示第1号"_s;
    audit.setMeta(meta);
    w.documents[u"kansa-hoshin"_s] = audit;
    model::Adoption row = w.adoptions.front();
    row.organ = Organ::AuditCommissioners;
    row.document = u"kansa-hoshin"_s;
    row.number = u"監査甲番号"_s;
    w.adoptions.push_back(row);
    return w;
}

PublicationSet setOf(const QStringList &documents, const std::vector<Organ> &organs = {})
{
    return {.id = u"set-1"_s, .name = u"名"_s, .documents = documents, .organs = organs};
}

PublishedRevision revision(const model::Workspace &workspace, const QString &id)
{
    return {
        .workspace = workspace, .id = id, .recorded = QDateTime(QDate(2026, 3, 31), QTime(9, 30), QTimeZone(9 * 3600))};
}

PackageRequest request(const PublicationSet &set)
{
    return {.revision = revision(twoPolicies(), u"b2"_s),
            .set = set,
            .previous = {{u"kihon-hoshin"_s, revision(test::olderWorkspace(), u"a1"_s)}}};
}

QStringList namesOf(const Package &package)
{
    QStringList names;
    for (const PackageFile &file : package)
        names << file.name;
    return names;
}

QByteArray fileOf(const Package &package, const QString &name)
{
    const auto file =
        std::find_if(package.begin(), package.end(), [&](const PackageFile &f) { return f.name == name; });
    return file == package.end() ? QByteArray() : file->bytes;
}

model::PublicationRecord record(int number, const QString &revision, const QStringList &files, const QString &set = {})
{
    model::PublicationRecord made{.number = number, .revision = revision, .published = {}, .files = {}, .set = set};
    for (const QString &file : files)
        made.files.insert(file, "00");
    return made;
}

} // namespace

/// Publication sets: what a set names leaves, and nothing else; each set answers for its own organs.
class tst_Sets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!FontLibrary::load())
            QSKIP("the fonts of a publication are not installed");
    }

    void exactlyTheFormsOfTheSet_data()
    {
        QTest::addColumn<PublicationSet>("set");
        QTest::addColumn<QStringList>("names");
        PublicationSet set = setOf({u"kihon-hoshin"_s});
        const QStringList both{
            u"index.html"_s,        u"kihon-hoshin.pdf"_s, u"kihon-hoshin-taisho.html"_s, u"kihon-hoshin-taisho.pdf"_s,
            u"kihon-hoshin.html"_s, u"manifest.json"_s};
        QTest::newRow("PDF and HTML") << set << both;
        set.html = false;
        QTest::newRow("PDF") << set
                             << QStringList{u"index.html"_s, u"kihon-hoshin.pdf"_s, u"kihon-hoshin-taisho.pdf"_s,
                                            u"manifest.json"_s};
        set.html = true;
        set.pdf = false;
        QTest::newRow("HTML") << set
                              << QStringList{u"index.html"_s, u"kihon-hoshin-taisho.html"_s, u"kihon-hoshin.html"_s,
                                             u"manifest.json"_s};
        set.html = false;
        set.word = true;
        QTest::newRow("Word") << set
                              << QStringList{u"index.html"_s, u"kihon-hoshin.docx"_s, u"kihon-hoshin-taisho.docx"_s,
                                             u"kihon-hoshin-rireki.docx"_s, u"manifest.json"_s};
        QTest::newRow("two documents, in the order of the set")
            << setOf({u"kihon-hoshin"_s, u"kansa-hoshin"_s}) << QStringList{u"index.html"_s,
                                                                            u"kihon-hoshin.pdf"_s,
                                                                            u"kihon-hoshin-taisho.html"_s,
                                                                            u"kihon-hoshin-taisho.pdf"_s,
                                                                            u"kihon-hoshin.html"_s,
                                                                            u"kansa-hoshin.pdf"_s,
                                                                            u"kansa-hoshin.html"_s,
                                                                            u"manifest.json"_s};
        QTest::newRow("one of them withheld whole")
            << setOf({u"taisaku-kijun"_s, u"kansa-hoshin"_s})
            << QStringList{u"index.html"_s, u"kansa-hoshin.pdf"_s, u"kansa-hoshin.html"_s, u"manifest.json"_s};
    }
    void exactlyTheFormsOfTheSet()
    {
        QFETCH(PublicationSet, set);
        QFETCH(QStringList, names);
        const Result<Package> built = buildPackage(request(set));
        QVERIFY2(built.has_value(), built ? "" : qPrintable(toLogString(built.error())));
        QCOMPARE(namesOf(*built), names);
    }

    void whatIsOutsideOfTheSetLeavesNoByte_data()
    {
        QTest::addColumn<PublicationSet>("set");
        QTest::addColumn<QString>("outside");
        QTest::addColumn<bool>("there");
        PublicationSet policy = setOf({u"kihon-hoshin"_s});
        policy.word = true;
        QTest::newRow("another document") << policy << u"監査甲"_s << false;
        QTest::newRow("its slug") << policy << u"kansa-hoshin"_s << false;
        QTest::newRow("the organ that adopted it") << policy << u"監査委員"_s << false;
        policy.documents.append(u"kansa-hoshin"_s);
        QTest::newRow("the search can find it") << policy << u"監査甲"_s << true;
    }
    void whatIsOutsideOfTheSetLeavesNoByte()
    {
        QFETCH(PublicationSet, set);
        QFETCH(QString, outside);
        QFETCH(bool, there);
        const Result<Package> built = buildPackage(request(set));
        QVERIFY(built.has_value());
        bool found = false;
        for (const PackageFile &file : *built) {
            const QList<QByteArray> all = test::layers(file);
            QVERIFY2(!all.isEmpty(), qPrintable(file.name));
            for (const QByteArray &spelling : test::spellings(outside)) {
                for (const QByteArray &layer : all)
                    found = found || layer.contains(spelling);
            }
            QVERIFY2(there || !found, qPrintable(file.name));
        }
        QCOMPARE(found, there);
    }

    void markersAreThoseOfTheSet()
    {
        PublicationSet set = setOf({u"kihon-hoshin"_s});
        QVERIFY(fileOf(*buildPackage(request(set)), u"kihon-hoshin.html"_s).contains(u"（非公開："_s.toUtf8()));
        set.markers = false;
        QVERIFY(!fileOf(*buildPackage(request(set)), u"kihon-hoshin.html"_s).contains(u"（非公開："_s.toUtf8()));
    }

    void theManifestNamesTheSetAndSoDoesTheRecord()
    {
        const Result<Package> built = buildPackage(request(setOf({u"kihon-hoshin"_s})));
        const QByteArray bytes = built->back().bytes;
        const Result<Manifest> manifest = readManifest(bytes);
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->set, u"set-1"_s);
        const model::PublicationRecord made = publicationRecord(*manifest, bytes, 4);
        QCOMPARE(made.set, u"set-1"_s);
        QCOMPARE(made.setName, u"名"_s);
        QVERIFY(holdsDocument(made, u"kihon-hoshin"_s) && !holdsDocument(made, u"kansa-hoshin"_s));
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(object.value(u"previous"_s).toString(), u"a1"_s);
    }

    void theIndexSpeaksOfTheOrgansOfTheSet_data()
    {
        QTest::addColumn<PublicationSet>("set");
        QTest::addColumn<QString>("words");
        QTest::newRow("who adopted it") << setOf({u"kansa-hoshin"_s}) << u"規定により、監査委員が次のとおり"_s;
        QTest::newRow("two documents, two organs")
            << setOf({u"kansa-hoshin"_s, u"kihon-hoshin"_s}) << u"規定により、市長及び監査委員が次のとおり"_s;
        QTest::newRow("organs that the set names")
            << setOf({u"kihon-hoshin"_s}, {Organ::EducationBoard, Organ::Assembly, Organ::Head})
            << u"規定により、議会、市長及び教育委員会が次のとおり"_s;
    }
    void theIndexSpeaksOfTheOrgansOfTheSet()
    {
        QFETCH(PublicationSet, set);
        QFETCH(QString, words);
        const QString index = QString::fromUtf8(fileOf(*buildPackage(request(set)), u"index.html"_s));
        QVERIFY2(index.contains(words), qPrintable(index.mid(index.indexOf(u"地方自治法"_s), 80)));
    }

    void aDocumentThatIsGoneIsNamed()
    {
        const Result<Package> built = buildPackage(request(setOf({u"kihon-hoshin"_s, u"nashi"_s})));
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::NotFound);
        QVERIFY(built.error().detail.contains(u"nashi"_s));
    }

    void comparisonsStartWhereTheDocumentWasLastPublished_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("revision");
        QTest::newRow("of the same set, though another is newer") << u"s1"_s << u"a"_s << u"r2"_s;
        QTest::newRow("of another set where the same has none") << u"s3"_s << u"a"_s << u"r4"_s;
        QTest::newRow("of a time without sets") << u"s1"_s << u"b"_s << u"r1"_s;
        QTest::newRow("everything: what was published whole") << QString() << u"a"_s << u"r1"_s;
        QTest::newRow("Word alone counts too") << u"s1"_s << u"c"_s << u"r3"_s;
        QTest::newRow("never published") << u"s1"_s << u"d"_s << QString();
        QTest::newRow("published of this revision only") << u"s1"_s << u"e"_s << QString();
    }
    void comparisonsStartWhereTheDocumentWasLastPublished()
    {
        QFETCH(QString, set);
        QFETCH(QString, slug);
        QFETCH(QString, revision);
        const std::vector<model::PublicationRecord> records{
            record(1, u"r1"_s, {u"a.html"_s, u"a.pdf"_s, u"b.html"_s}),
            record(2, u"r2"_s, {u"a.pdf"_s}, u"s1"_s),
            record(3, u"r3"_s, {u"c.docx"_s}, u"s2"_s),
            record(4, u"r4"_s, {u"a.html"_s}, u"s2"_s),
            record(5, u"now"_s, {u"a.html"_s, u"e.pdf"_s}, u"s1"_s),
        };
        QCOMPARE(previousRevisions(records, {slug}, set, u"now"_s).value(slug), revision);
    }

    void theGateJudgesTheSet_data()
    {
        QTest::addColumn<PublicationSet>("set");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("verdict"); // blocks, elsewhere, silent
        const QString missing = u"organ-without-adoption"_s;
        const PublicationSet head = setOf({u"kihon-hoshin"_s});
        QTest::newRow("an organ of another policy") << head << missing << u"教育委員会"_s << u"elsewhere"_s;
        QTest::newRow("an organ that has adopted") << head << missing << u"市長"_s << u"silent"_s;
        QTest::newRow("an organ that the set names and that has not adopted")
            << setOf({u"kihon-hoshin"_s}, {Organ::Head, Organ::EducationBoard}) << missing << u"教育委員会"_s
            << u"blocks"_s;
        QTest::newRow("an organ that has adopted, but another document")
            << setOf({u"kihon-hoshin"_s}, {Organ::AuditCommissioners}) << missing << u"監査委員"_s << u"blocks"_s;
        QTest::newRow("an opinion on its document") << head << u"comment-open"_s << QString() << u"blocks"_s;
        QTest::newRow("an opinion on another document")
            << setOf({u"kansa-hoshin"_s}) << u"comment-open"_s << QString() << u"silent"_s;
        QTest::newRow("nobody has adopted it")
            << setOf({u"shin"_s}) << u"set-without-organ"_s << QString() << u"blocks"_s;
        QTest::newRow("a document that is gone")
            << setOf({u"kihon-hoshin"_s, u"nashi"_s}) << u"set-document-missing"_s << u"nashi"_s << u"blocks"_s;
        QTest::newRow("all of it withheld")
            << setOf({u"taisaku-kijun"_s}) << u"nothing-public"_s << QString() << u"blocks"_s;
        QTest::newRow("no document at all") << setOf({}) << u"nothing-public"_s << QString() << u"blocks"_s;
    }
    void theGateJudgesTheSet()
    {
        QFETCH(PublicationSet, set);
        QFETCH(QString, rule);
        QFETCH(QString, argument);
        QFETCH(QString, verdict);
        model::Workspace w = twoPolicies();
        w.documents[u"shin"_s] = w.documents.value(u"kansa-hoshin"_s);
        QString found = u"silent"_s;
        for (const GateCondition &condition : gateConditions(w, {}, &set)) {
            const check::Finding &finding = condition.finding;
            QVERIFY2(finding.document.isEmpty() || set.documents.contains(finding.document),
                     qPrintable(finding.document));
            if (finding.ruleId == rule && (argument.isEmpty() || finding.arguments.value(0) == argument))
                found = condition.blocks() ? u"blocks"_s : u"elsewhere"_s;
        }
        QCOMPARE(found, verdict);
    }

    /// A joint adoption is judged in all its records, also where the set is of one of its organs.
    void anOrganOfAJointAdoptionIsNotAlone()
    {
        model::Workspace w = twoPolicies();
        model::Adoption row = w.adoptions.front();
        w.adoptions.front().jointGroup = row.jointGroup = u"共同"_s;
        row.organ = Organ::Assembly;
        w.adoptions.push_back(row);
        const PublicationSet set = setOf({u"kihon-hoshin"_s}, {Organ::Assembly});
        for (const GateCondition &condition : gateConditions(w, {}, &set))
            QVERIFY2(!condition.finding.ruleId.startsWith("joint-adoption"_L1), qPrintable(condition.what));
    }

    void aPdfIsAskedWhetherItCanBeReadAloud_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<bool>("accessible");
        const QByteArray ours = fileOf(*buildPackage(request(setOf({u"kihon-hoshin"_s}))), u"kihon-hoshin.pdf"_s);
        QTest::newRow("ours") << ours << true;
        for (const char *part : {"%PDF-", "/ObjStm", "<pdfuaid:part>", "<pdfaid:part>", "<pdfaid:conformance>"})
            QTest::newRow(part) << QByteArray(ours).replace(part, "x") << false;
        QTest::newRow("cut off") << ours.first(ours.size() / 4) << false;
        QByteArray untagged;
        QBuffer buffer(&untagged);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter(&writer).drawRect(0, 0, 10, 10);
        QTest::newRow("of another program, without tags") << untagged << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void aPdfIsAskedWhetherItCanBeReadAloud()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(bool, accessible);
        QCOMPARE(isAccessiblePdf(pdf), accessible);
    }

    void withoutASetTheGateIsThatOfEverything()
    {
        const model::Workspace w = twoPolicies();
        for (const GateCondition &condition : gateConditions(w))
            QVERIFY(!condition.elsewhere);
    }
};

QTEST_GUILESS_MAIN(tst_Sets)
#include "tst_sets.moc"
