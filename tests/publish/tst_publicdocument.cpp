// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.h"
#include "publish/publicdocument.h"
#include "support/outline.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using model::Clause;
using model::ClauseKind;
using model::Publication;

namespace {

/// The drawing's document with an answer on the clause with that number (see outline()).
model::Document withAnswer(model::Document document, int n, Publication publication, const QString &reason = {},
                           const QString &summary = {})
{
    Clause clause = *document.find(test::nthId(n));
    clause.publication = publication;
    clause.publicationReason = reason;
    clause.summary = summary;
    return model::withClause(document, clause);
}

const QString drawing = u"目次\n"
                        " 文 第1章　総則（第1条・第2条）\n"
                        " 文 第2章　秘密の章（第3条・第4条）\n"
                        "章 総則\n"
                        " 条 目的：この訓令は、第4条の定めによる。\n"
                        " 条 定義\n"
                        "  項 次のとおりとする。\n"
                        "   号 ひみつ一\n"
                        "   号 あきらか\n"
                        "  項 二項である。\n"
                        "章 秘密の章\n"
                        " 条 第三：三条の文。\n"
                        " 条 第四：四条の文。\n"
                        "章 雑則\n"
                        " 条 委任：五条の文。\n"
                        "附則\n"
                        " 項 施行する。"_s;

/// Every word of a document, in one string.
QString words(const Clause &clause)
{
    QString all = clause.number.label + clause.heading + clause.text + clause.summary + clause.publicationReason
        + clause.amendmentNote;
    for (const Clause &child : clause.children)
        all += words(child);
    return all;
}

/// Builds trees in which every word of every clause is unique, and says which may be read by the public.
class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    model::Document document()
    {
        Clause root{.kind = ClauseKind::Root};
        model::DocumentMeta meta;
        meta.title = u"規程"_s;
        meta.publication = pick(4) == 0 ? Publication::Withheld : Publication::Public;
        fill(root, 0, meta.publication == Publication::Public, false);
        model::Document document;
        document.setMeta(meta);
        document.setRoot(root);
        return document;
    }

    const QStringList &secret() const { return m_secret; }
    const QStringList &open() const { return m_open; }

private:
    int pick(int n) { return int(m_random.bounded(n)); }

    QString word(bool isPublic)
    {
        const QString word = u"語%1。"_s.arg(++m_words);
        (isPublic ? m_open : m_secret).append(word);
        return word;
    }

    void fill(Clause &parent, int depth, bool isPublic, bool goneForGood)
    {
        static constexpr ClauseKind kinds[] = {ClauseKind::Chapter, ClauseKind::Article, ClauseKind::Paragraph,
                                               ClauseKind::Item, ClauseKind::Subitem};
        const int children = 1 + pick(4);
        for (int i = 0; i < children; ++i) {
            Clause clause{.id = test::nthId(++m_ids), .kind = kinds[depth]};
            clause.publication = Publication(pick(10) < 7 ? 0 : 1 + pick(3));
            const bool summarised = clause.publication == Publication::Summary && pick(3) > 0 && !goneForGood;
            const bool shown = !goneForGood
                && (clause.publication == Publication::Public
                    || (clause.publication == Publication::Inherit && isPublic));
            if (clause.kind <= ClauseKind::Article)
                clause.heading = word(shown || summarised);
            else
                clause.text = word(shown);
            clause.amendmentNote = word(shown);
            if (clause.publication == Publication::Summary && (summarised || goneForGood))
                clause.summary = word(summarised);
            if (depth < 4)
                fill(clause, depth + 1, shown, goneForGood || summarised);
            parent.children.append(clause);
        }
    }

    QRandomGenerator m_random;
    QStringList m_secret;
    QStringList m_open;
    int m_words = 0;
    int m_ids = 0;
};

} // namespace

class tst_PublicDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicStaysAsItIs()
    {
        const model::Document document = test::outline(drawing);
        QCOMPARE(test::shown(publish::publicDocument(document)), test::shown(document));
    }

    void markerStandsWithReason()
    {
        const model::Document document =
            withAnswer(test::outline(drawing), 15, Publication::Withheld, u"攻撃の手掛かりになるため"_s);
        const model::Document result = publish::publicDocument(document);
        const QString shown = test::shown(result);
        QVERIFY2(shown.contains(u"（非公開：攻撃の手掛かりになるため）"_s), qPrintable(shown));
        QVERIFY(!shown.contains(u"四条の文"_s));
        QVERIFY(!result.find(test::nthId(15)));
        QVERIFY(!result.find(test::nthId(16)));
        QCOMPARE(model::Numbering(result).label(test::nthId(18)), u"第5条"_s);
    }

    void withoutMarkersNumbersStay()
    {
        model::Document document = withAnswer(test::outline(drawing), 13, Publication::Withheld);
        document = withAnswer(document, 9, Publication::Withheld);
        const model::Document result = publish::publicDocument(document, {.markers = false});
        QVERIFY(!test::shown(result).contains(u"非公開"_s) || test::shown(result).contains(u"第2章　（非公開）"_s));
        const model::Numbering numbering(result);
        const model::Numbering before(document);
        for (const model::NumberedClause &row : numbering.rows()) {
            if (before.indexOf(row.clause->id) >= 0)
                QCOMPARE(row.label, before.label(row.clause->id));
        }
        QCOMPARE(numbering.label(test::nthId(10)), u"(2)"_s);
    }

    void contentsForgetWithheldNames()
    {
        const model::Document document = withAnswer(test::outline(drawing), 12, Publication::Withheld);
        QVERIFY(!words(publish::publicDocument(document).root()).contains(u"秘密の章"_s));
    }

    void summaryReplacesEverythingBelow()
    {
        const model::Document document =
            withAnswer(test::outline(drawing), 7, Publication::Summary, u"詳細のため"_s, u"用語を定めている。"_s);
        const QString shown = test::shown(publish::publicDocument(document));
        QVERIFY2(shown.contains(u"用語を定めている。（概要のみ公開：詳細のため）"_s), qPrintable(shown));
        QVERIFY(shown.contains(u"定義"_s));
        QVERIFY(!shown.contains(u"あきらか"_s));
    }

    void summaryWithoutWordsIsWithheld()
    {
        const model::Document document = withAnswer(test::outline(drawing), 7, Publication::Summary);
        const QString shown = test::shown(publish::publicDocument(document));
        QVERIFY(!shown.contains(u"定義"_s));
        QVERIFY(shown.contains(u"（非公開）"_s));
    }

    void referencesToWithheldClausesBecomeWords()
    {
        model::Document document = test::outline(drawing);
        Clause first = *document.find(test::nthId(5)); // 第1条
        first.children[0].spans = {{.start = 5, .length = 3, .reference = {.first = test::nthId(15)}},
                                   {.start = 8, .length = 1, .reference = {.first = test::nthId(13)}}};
        document = model::withClause(document, first);
        document = withAnswer(document, 15, Publication::Withheld);
        const model::Document result = publish::publicDocument(document);
        const Clause *paragraph = &result.find(test::nthId(5))->children.first();
        QCOMPARE(paragraph->text, u"この訓令は、第4条の定めによる。"_s);
        QCOMPARE(paragraph->spans.size(), 1);
        QCOMPARE(paragraph->spans.first().reference.first, test::nthId(13));
    }

    void olderSideHidesWhatTheNewerHides()
    {
        const model::Document before = test::outline(drawing);
        const model::Document after = withAnswer(before, 15, Publication::Withheld, u"理由"_s);
        const publish::PublicPair pair = publish::publicPair(before, after);
        QVERIFY(!words(pair.before.root()).contains(u"四条の文"_s));
        QVERIFY(!words(pair.after.root()).contains(u"四条の文"_s));
        const publish::PublicPair opened = publish::publicPair(after, before);
        QVERIFY(!words(opened.before.root()).contains(u"四条の文"_s));
        QVERIFY(words(opened.after.root()).contains(u"四条の文"_s));
    }

    void counts()
    {
        model::Document document = withAnswer(test::outline(drawing), 12, Publication::Withheld);
        document = withAnswer(document, 7, Publication::Summary, {}, u"概要"_s);
        const publish::PublicCounts expected{.withheld = 1, .summarised = 1};
        QCOMPARE(publish::countPublic(document), expected);
    }

    void noSecretWordAndEveryPublicWordLeaves_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 150; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void noSecretWordAndEveryPublicWordLeaves()
    {
        QFETCH(quint32, seed);
        Generator generator(seed);
        const model::Document document = generator.document();
        const model::Numbering before(document);
        for (const bool markers : {true, false}) {
            const model::Document result = publish::publicDocument(document, {.markers = markers});
            QVERIFY(result == publish::publicDocument(document, {.markers = markers}));
            const QString all = words(result.root());
            for (const QString &word : generator.secret())
                QVERIFY2(!all.contains(word), qPrintable(word));
            for (const QString &word : generator.open())
                QVERIFY2(all.contains(word), qPrintable(word));
            const model::Numbering after(result);
            QSet<model::ClauseId> ids;
            for (const model::NumberedClause &row : after.rows()) {
                QVERIFY(row.parent < 0 || !ids.contains(row.clause->id));
                ids.insert(row.clause->id);
                if (before.indexOf(row.clause->id) >= 0)
                    QCOMPARE(row.label, before.label(row.clause->id));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_PublicDocument)
#include "tst_publicdocument.moc"
