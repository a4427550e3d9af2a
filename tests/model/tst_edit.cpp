// SPDX-License-Identifier: Apache-2.0
#include "model/edit.h"
#include "model/references.h"
#include "support/outline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::nthId;
using hoshin::test::outline;
using model::Clause;
using model::ClauseKind;
using model::Edited;

class tst_Edit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("edit");   // word, clause number, further numbers
        QTest::addColumn<QString>("result"); // shown(), lines joined with |; or ! and the problem
        const auto row = [](const char *name, const QString &drawing, const QString &edit, const QString &result) {
            QTest::newRow(name) << drawing << edit << result;
        };
        const QString articles = u"条 あ：い\n条 う：え\n条 お：第1条及び第2条"_s; // 1(2) 3(4) 5(6)
        row("insert shifts what follows", articles, u"after 1"_s,
            u"第1条 あ| い|第2条 新| 文|第3条 う| え|第4条 お| 第1条及び第3条"_s);
        row("insert as a branch shifts nothing", articles, u"branch 1"_s,
            u"第1条 あ| い|第1条の2 新| 文|第2条 う| え|第3条 お| 第1条及び第2条"_s);
        row("insert before the first", articles, u"before 1"_s,
            u"第1条 新| 文|第2条 あ| い|第3条 う| え|第4条 お| 第2条及び第3条"_s);
        row("a branch between branches goes deeper", u"条 あ：い\n条+1 う：え\n条+1 お：か"_s, u"branch 3"_s,
            u"第1条 あ| い|第1条の2 う| え|第1条の2の2 新| 文|第1条の3 お| か"_s);
        row("a branch behind the last branch", u"条 あ：い\n条+1 う：え\n条 お：か"_s, u"branch 3"_s,
            u"第1条 あ| い|第1条の2 う| え|第1条の3 新| 文|第2条 お| か"_s);
        row("a paragraph has no branch", u"条 あ\n 項 い"_s, u"branch 2"_s, u"!no-branch"_s);
        row("an article cannot stand in a paragraph", u"条 あ\n 項 い"_s, u"into 2"_s, u"!cannot-hold"_s);
        row("an article goes before the 附則", u"条 あ：い\n附則\n 項 う"_s, u"into 0"_s,
            u"第1条 あ| い|第2条 新| 文|附則| う"_s);
        row("an article never stands behind the 附則", u"条 あ：い\n附則\n 項 う"_s, u"after 3"_s, u"!order"_s);
        row("remove closes up", articles, u"remove 3"_s, u"第1条 あ| い|第2条 お| 第1条及び第2条"_s);
        row("remove leaves a placeholder", articles, u"placeholder 3"_s,
            u"第1条 あ| い|第2条| 削除|第3条 お| 第1条及び第2条"_s);
        row("the only paragraph stays", articles, u"remove 2"_s, u"!only-paragraph"_s);
        row("a removed number goes to its first branch", u"条 あ：い\n条 う：え\n条+1 お：か\n条+1 き：く"_s,
            u"remove 3"_s, u"第1条 あ| い|第2条 お| か|第2条の2 き| く"_s);
        row("a run whose end goes ends before it", u"条 あ：い\n条 う：え\n条 お：か\n条 き：第1条から第3条まで"_s,
            u"remove 5"_s, u"第1条 あ| い|第2条 う| え|第3条 き| 第1条及び第2条"_s);
        row("move up", articles, u"up 5"_s, u"第1条 あ| い|第2条 お| 第1条及び第3条|第3条 う| え"_s);
        row("move down", articles, u"down 1"_s, u"第1条 う| え|第2条 あ| い|第3条 お| 第2条及び第1条"_s);
        row("nothing above", articles, u"up 1"_s, u"!no-place"_s);
        row("an article goes up into the chapter before", u"章 あ\n 条 い：う\n章 え\n 条 お：か"_s, u"up 5"_s,
            u"第1章 あ| 第1条 い|  う| 第2条 お|  か|第2章 え"_s);
        row("an article goes down into the chapter behind", u"章 あ\n 条 い：う\n章 え\n 条 お：か"_s, u"down 2"_s,
            u"第1章 あ|第2章 え| 第1条 い|  う| 第2条 お|  か"_s);
        row("not into itself", u"章 あ\n 節 い"_s, u"move 1 2 0"_s, u"!own-child"_s);
        row("to another article", u"条 あ\n 項 い\n 項 う\n条 え\n 項 前条第2項"_s, u"move 3 4 0"_s,
            u"第1条 あ| い|第2条 え| う| 2 前項"_s);
        row("the only paragraph does not move away", articles, u"move 2 3 0"_s, u"!only-paragraph"_s);
        row("paragraph to item", u"条 あ\n 項 い\n 項 う\n  号 え\n   細 お"_s, u"demote 3"_s,
            u"第1条 あ| い|  (1) う|   ア え|    (ア) お"_s);
        row("item to paragraph takes the items behind along", u"条 あ\n 項 い\n  号 う\n  号 え\n   細 お\n  号 か"_s,
            u"promote 4"_s, u"第1条 あ| い|  (1) う| 2 え|  (1) お|  (2) か"_s);
        row("paragraph to article", u"条 あ\n 項 い\n 項 う\n 項 え\n条 お：第1条第2項及び第1条第3項"_s, u"promote 3"_s,
            u"第1条 あ| い|第2条| う| 2 え|第3条 お| 第2条第1項及び第2条第2項"_s);
        row("the first paragraph is the article", u"条 あ\n 項 い\n 項 う"_s, u"promote 2"_s, u"!only-paragraph"_s);
        row("article to paragraph", u"条 あ：い\n条 う：え\n条 お：第2条"_s, u"demote 3"_s,
            u"第1条 あ| い| 2 う え|第2条 お| 第1条第2項"_s);
        row("section to chapter takes what follows along", u"章 あ\n 節 い\n  条 う：え\n 節 お\n 節 か"_s,
            u"promote 2"_s, u"第1章 あ|第2章 い| 第1条 う|  え| 第1節 お| 第2節 か"_s);
        row("chapter to section", u"章 あ\n章 い\n 条 う：え\n 節 お"_s, u"demote 2"_s,
            u"第1章 あ| 第1節 い|  第1条 う|   え| 第2節 お"_s);
        row("nothing before to go below", u"章 あ\n章 い"_s, u"demote 1"_s, u"!no-place"_s);
        row("subitem to item", u"条 あ\n 項 い\n  号 う\n   細 え\n   細 お"_s, u"promote 4"_s,
            u"第1条 あ| い|  (1) う|  (2) え|   ア お"_s);
        row("split", u"条 あ\n 項 いろは\n  号 に\n 項 第1項"_s, u"split 2 1"_s,
            u"第1条 あ| い| 2 ろは|  (1) に| 3 第1項"_s);
        row("split before a reference", u"条 あ\n 項 いろ\n 項 は第1項に"_s, u"split 3 3"_s,
            u"第1条 あ| いろ| 2 は| 3 第1項に"_s);
        row("nothing to split off", u"条 あ\n 項 いろは"_s, u"split 2 0"_s, u"!not-split"_s);
        row("merge paragraphs", u"条 あ\n 項 い\n 項 ろ第1項\n 項 第2項及び第3項"_s, u"merge 2"_s,
            u"第1条 あ| いろ第1項| 2 第1項及び第2項"_s);
        row("merge articles", u"条 あ：い\n条 う：え\n条 お：第2条"_s, u"merge 1"_s,
            u"第1条 あ| い| 2 え|第2条 お| 第1条"_s);
        row("items stand between", u"条 あ\n 項 い\n  号 う\n 項 え"_s, u"merge 2"_s, u"!between"_s);
        row("copy points into itself", u"条 あ\n 項 い\n 項 第1条第1項\n条 お：か"_s, u"copy 1 4"_s,
            u"第1条 あ| い| 2 第1条第1項|第2条 お| か|第3条 あ| い| 2 第3条第1項"_s);
        row("a clause that is not there", articles, u"remove 90"_s, u"!clause"_s);
    }
    void edits()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, edit);
        QFETCH(QString, result);
        const model::Document before = model::withDetectedReferences(outline(drawing));
        const model::Document snapshot = before;
        const auto edited = apply(before, edit);
        const QString got = edited ? test::shown(edited->document).replace(u'\n', u'|') : u'!' + edited.error().detail;
        QCOMPARE(got, result);
        QVERIFY(before == snapshot);
    }

    void numbersAreSet()
    {
        const model::Document document = outline(u"条 あ：い\n条 う：え"_s);
        const auto fixed = model::setNumber(document, nthId(3), {.fixed = {5, 2}});
        QVERIFY(fixed);
        QCOMPARE(model::Numbering(fixed->document).label(nthId(3)), u"第5条の2"_s);
        QVERIFY(!model::setNumber(document, nthId(2), {.branchDepth = 1}));
    }

    void kindsAreSet()
    {
        const model::Document document = outline(u"章 あ\n 条 い：う\n章 え"_s);
        QVERIFY(model::setKind(document, nthId(4), ClauseKind::Part));
        QCOMPARE(model::setKind(document, nthId(1), ClauseKind::Supplementary).error().detail, u"order"_s);
        QVERIFY(!model::setKind(document, nthId(1), ClauseKind::Item));
    }

    /// 10,000 random edits: ids stay, references stay at their targets, numbers count, earlier states stay as they were.
    void randomEdits_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 20; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void randomEdits()
    {
        QFETCH(quint64, seed);
        m_random = seed * 0x9E3779B97F4A7C15ULL;
        model::IdSource ids(seed);
        model::Document document = generated();
        std::vector<model::Document> undo;
        std::vector<QString> shownThen;
        std::vector<model::Document> redo;
        int done = 0;
        constexpr int edits = 500; // that the grammar allowed; twenty seeds make 10,000
        for (int step = 0; done < edits && step < 10 * edits; ++step) {
            const quint32 choice = below(12);
            if (choice == 0 && !undo.empty()) {
                redo.push_back(document);
                document = undo.back();
                QCOMPARE(test::shown(document), shownThen.back());
                undo.pop_back();
                shownThen.pop_back();
                continue;
            }
            if (choice == 1 && !redo.empty()) {
                undo.push_back(document);
                shownThen.push_back(test::shown(document));
                document = redo.back();
                redo.pop_back();
                continue;
            }
            QString said;
            const auto edited = randomEdit(document, ids, said);
            if (!edited)
                continue;
            ++done;
            redo.clear();
            undo.push_back(document);
            shownThen.push_back(test::shown(document));
            const QString fault = compare(document, *edited, said);
            QVERIFY2(fault.isEmpty(), qPrintable(u"step %1, %2: %3"_s.arg(step).arg(said, fault)));
            document = edited->document;
        }
        QCOMPARE(done, edits);
        while (!undo.empty()) {
            QCOMPARE(test::shown(undo.back()), shownThen.back());
            undo.pop_back();
            shownThen.pop_back();
        }
    }

    void fiveThousandClausesAreCheap()
    {
        QString drawing;
        for (int i = 0; i < 1000; ++i)
            drawing +=
                u"条 見出し\n 項 前条及び第%1条第2項\n 項 前項の者\n  号 前項に規定する者\n  号 か\n"_s.arg(i / 2 + 1);
        const model::Document document = model::withDetectedReferences(outline(drawing));
        model::IdSource ids(1);
        QElapsedTimer timer;
        timer.start();
        const auto edited =
            model::insertClause(document, ids, model::Place::After, nthId(1), Clause{.kind = ClauseKind::Article});
        QVERIFY(edited);
        qInfo("insert near the top of 5,000 clauses: %.1f ms, %zu adjusted", double(timer.nsecsElapsed()) / 1e6,
              edited->adjusted.size());
        timer.start();
        QVERIFY(model::moveDown(document, nthId(2496)));
        qInfo("move in the middle: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    }

private:
    static Result<Edited> apply(const model::Document &document, const QString &edit)
    {
        model::IdSource ids(7);
        const QStringList words = edit.split(u' ');
        const auto at = [&](int i) {
            const int n = words.value(i).toInt();
            return n == 0 ? model::ClauseId() : nthId(n);
        };
        const QString &word = words[0];
        Clause added{.kind = ClauseKind::Article, .heading = u"新"_s};
        added.children.append(Clause{.kind = ClauseKind::Paragraph, .text = u"文"_s});
        if (word == u"branch"_s && document.find(at(1))->kind == ClauseKind::Paragraph)
            added = Clause{.kind = ClauseKind::Paragraph};
        if (word == u"after"_s)
            return model::insertClause(document, ids, model::Place::After, at(1), added);
        if (word == u"before"_s)
            return model::insertClause(document, ids, model::Place::Before, at(1), added);
        if (word == u"into"_s)
            return model::insertClause(document, ids, model::Place::Into, at(1), added);
        if (word == u"branch"_s)
            return model::insertClause(document, ids, model::Place::After, at(1), added, model::InsertMode::Branch);
        if (word == u"remove"_s)
            return model::removeClause(document, at(1));
        if (word == u"placeholder"_s)
            return model::removeClause(document, at(1), model::RemoveMode::Placeholder);
        if (word == u"up"_s)
            return model::moveUp(document, at(1));
        if (word == u"down"_s)
            return model::moveDown(document, at(1));
        if (word == u"move"_s)
            return model::moveClause(document, at(1), at(2), words[3].toInt());
        if (word == u"promote"_s)
            return model::promote(document, ids, at(1));
        if (word == u"demote"_s)
            return model::demote(document, at(1));
        if (word == u"split"_s)
            return model::splitClause(document, ids, at(1), words[2].toInt());
        if (word == u"merge"_s)
            return model::mergeWithNext(document, at(1));
        return model::copyClause(document, ids, at(1), model::Place::After, at(2));
    }

    quint32 below(quint32 limit)
    {
        m_random ^= m_random << 13;
        m_random ^= m_random >> 7;
        m_random ^= m_random << 17;
        return quint32((m_random >> 16) % limit);
    }

    model::Document generated()
    {
        static const QStringList phrases{
            u"前条の規定"_s,       u"前項の者"_s,          u"第%1条に規定する者"_s, u"第%1条第1項及び第2項"_s,
            u"次条の定め"_s,       u"第1項の者"_s,         u"前各号に掲げる者"_s,   u"第%1条から第%2条まで"_s,
            u"第%1条第1項第1号"_s, u"この条及び同条"_s,    u"第2章の規定"_s,        u"附則第2項"_s,
            u"番号法第%1条"_s,     u"前二条の規定"_s,      u"第1号及び第2号"_s,     u"第%1条第1項第1号ア及びイ"_s,
            u"前号の者"_s,         u"第1項から第3項まで"_s};
        const auto words = [&] {
            const quint32 from = below(12) + 1;
            QString text = phrases[qsizetype(below(quint32(phrases.size())))];
            if (text.contains(u"%1"_s))
                text = text.contains(u"%2"_s) ? text.arg(from).arg(from + below(4) + 1) : text.arg(from);
            return text + u"は、"_s + (below(2) ? u"前項に従う。"_s : u"定める。"_s);
        };
        QString drawing;
        for (int chapter = 0; chapter < 3; ++chapter) {
            drawing += u"章 章名\n"_s;
            for (int article = 0; article < 5; ++article) {
                drawing += u" 条 見出し\n"_s;
                for (quint32 paragraph = below(3); paragraph < 3; ++paragraph) {
                    drawing += u"  項 "_s + words() + u'\n';
                    for (quint32 item = below(5); item < 3; ++item) {
                        drawing += u"   号 "_s + words() + u'\n';
                        if (below(3) == 0)
                            drawing += u"    細 "_s + words() + u"\n    細 "_s + words() + u'\n';
                    }
                }
            }
        }
        drawing += u"附則\n 項 "_s + words() + u"\n 項 "_s + words() + u"\n表 資産"_s;
        return model::withDetectedReferences(outline(drawing));
    }

    model::ClauseId anyClause(const model::Document &document)
    {
        const model::Numbering numbering(document);
        return numbering.row(int(below(quint32(numbering.rows().size() - 1))) + 1).clause->id;
    }

    Result<Edited> randomEdit(const model::Document &document, model::IdSource &ids, QString &said)
    {
        if (document.root().children.isEmpty()) {
            said = u"0 of nothing"_s;
            return model::insertClause(document, ids, model::Place::Into, {}, Clause{.kind = ClauseKind::Chapter});
        }
        const model::ClauseId id = anyClause(document);
        const ClauseKind kind = document.find(id)->kind;
        const quint32 choice = below(12);
        said = u"%1 of %2"_s.arg(choice).arg(model::kindName(kind));
        switch (choice) {
        case 0:
        case 1:
            return model::insertClause(document, ids, model::Place::After, id, Clause{.kind = kind, .text = u"新"_s});
        case 2:
            return model::insertClause(document, ids, model::Place::Before, id, Clause{.kind = kind},
                                       model::InsertMode::Branch);
        case 3: return model::removeClause(document, id);
        case 4: return model::moveUp(document, id);
        case 5: return model::moveDown(document, id);
        case 6: return model::moveClause(document, id, anyClause(document), int(below(4)));
        case 7: return model::promote(document, ids, id);
        case 8: return model::demote(document, id);
        case 9: return model::splitClause(document, ids, id, int(below(12)));
        case 10: return model::mergeWithNext(document, id);
        default: return model::removeClause(document, id, model::RemoveMode::Placeholder);
        }
    }

    static void collect(const Clause &clause, QHash<model::ClauseId, const Clause *> &into, int &count)
    {
        ++count;
        into.insert(clause.id, &clause);
        for (const Clause &child : clause.children)
            collect(child, into, count);
    }

    /// What is wrong with the step from `before` to `after`; empty: nothing.
    static QString compare(const model::Document &before, const Edited &after, const QString &said)
    {
        QHash<model::ClauseId, const Clause *> old;
        QHash<model::ClauseId, const Clause *> now;
        int oldCount = 0;
        int count = 0;
        collect(before.root(), old, oldCount);
        collect(after.document.root(), now, count);
        if (count != now.size())
            return u"an id occurs twice"_s;
        const bool removes = said.startsWith(u"3 "_s) || said.startsWith(u"8 of article"_s) || said.startsWith(u"10 "_s)
            || said.startsWith(u"11 "_s);
        for (auto it = old.begin(); it != old.end(); ++it) {
            if (!now.contains(it.key()) && !removes)
                return u"an id is gone"_s;
        }
        if (!removes && !said.startsWith(u"9 "_s)) { // no reference may point anywhere else
            for (auto it = old.begin(); it != old.end(); ++it) {
                if (targets(*it.value()) != targets(*now.value(it.key())))
                    return u"a reference changed its target: "_s + it.value()->text + u" / "_s
                        + now.value(it.key())->text;
            }
        }
        const QString numbers = wrongNumber(after.document);
        return numbers.isEmpty() ? wrongReference(after.document) : numbers;
    }

    static QList<model::ClauseId> targets(const Clause &clause)
    {
        QList<model::ClauseId> all;
        for (const model::Span &span : clause.spans)
            all << span.reference.first << span.reference.last;
        return all;
    }

    /// Reads all texts afresh: words that mean a clause have to mean the one they are linked to.
    static QString wrongReference(const model::Document &document)
    {
        const model::Numbering numbering(document);
        for (int row = 0; row < int(numbering.rows().size()); ++row) {
            const Clause &clause = *numbering.row(row).clause;
            int end = 0;
            for (const model::Span &span : clause.spans) {
                if (span.start < end || span.start + span.length > clause.text.size())
                    return u"spans overlap in "_s + clause.text;
                end = span.start + span.length;
            }
            for (const model::Span &found : model::detectReferences(numbering, row, clause.text)) {
                for (const model::Span &span : clause.spans) {
                    const bool live = numbering.indexOf(span.reference.first) > 0
                        && (span.reference.last.isNull() || numbering.indexOf(span.reference.last) > 0);
                    if (!live || !hasWords(numbering, numbering.indexOf(span.reference.first))
                        || span.start != found.start || span.length != found.length
                        || afterDead(clause, span, numbering))
                        continue;
                    if (span.reference.first != found.reference.first || span.reference.last != found.reference.last)
                        return u"%1 in %2 reads as another clause than its link, %3"_s.arg(
                            clause.text.mid(span.start, span.length), clause.text,
                            numbering.address(span.reference.first));
                }
            }
        }
        return {};
    }

    /// Grammar has no words for a 項 that stands in nothing with a number, nor for one of several 附則.
    static bool hasWords(const model::Numbering &numbering, int target)
    {
        const int article = numbering.ancestor(target, ClauseKind::Article);
        const int paragraph = numbering.ancestor(target, ClauseKind::Paragraph);
        const bool bare = article < 0 && paragraph >= 0 && numbering.row(paragraph).parent == 0;
        const int supplementary = numbering.row(target).supplementary;
        return !bare && (supplementary < 0 || !severalSupplementary(numbering));
    }

    static bool severalSupplementary(const model::Numbering &numbering)
    {
        return std::count_if(
                   numbering.rows().begin(), numbering.rows().end(),
                   [](const model::NumberedClause &row) { return row.clause->kind == ClauseKind::Supplementary; })
            > 1;
    }

    /// 同条 behind a link whose target is gone cannot be read afresh.
    static bool afterDead(const Clause &clause, const model::Span &span, const model::Numbering &numbering)
    {
        return std::any_of(clause.spans.begin(), clause.spans.end(), [&](const model::Span &other) {
            return other.start < span.start && other.reference.form != model::ReferenceForm::External
                && numbering.indexOf(other.reference.first) < 0;
        });
    }

    /// Counts on its own: articles through the main provisions, everything else below its parent.
    static QString wrongNumber(const model::Document &document)
    {
        const model::Numbering numbering(document);
        QHash<QString, int> counters;
        for (int row = 1; row < int(numbering.rows().size()); ++row) {
            const model::NumberedClause &clause = numbering.row(row);
            const ClauseKind kind = clause.clause->kind;
            if (clause.parts.isEmpty())
                continue;
            const bool article = kind == ClauseKind::Article;
            QString key = u"%1 %2"_s.arg(clause.parent).arg(int(kind));
            if (article)
                key = u"article %1"_s.arg(clause.supplementary);
            else if (kind == ClauseKind::Table)
                key = u"table"_s;
            int &counter = counters[key];
            const bool branch = clause.parts.size() > 1;
            counter += branch ? 0 : 1;
            if (clause.parts[0] != counter)
                return u"%1 should be number %2"_s.arg(numbering.address(row)).arg(counter);
            if (article && !branch && clause.label != u"第%1条"_s.arg(counter))
                return u"%1 prints wrongly"_s.arg(clause.label);
        }
        return {};
    }

    quint64 m_random = 1;
};

QTEST_GUILESS_MAIN(tst_Edit)
#include "tst_edit.moc"
