// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "import/plaintextreader.h"
#include "model/edit.h"
#include "model/references.h"
#include "support/corpus.h"
#include "text/referencegrammar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// References in real laws: every 第N条 that the law has is linked to it.
class tst_LawReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laws_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &pair : test::lawPairs()) {
            for (const QString &side : {u"old"_s, u"new"_s})
                QTest::newRow(qPrintable(QDir(pair).dirName() + u' ' + side)) << pair + u'/' + side + u".txt"_s;
        }
        if (test::lawPairs().isEmpty())
            QTest::newRow("no corpora") << QString();
    }
    void laws()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the shared law texts are not there");
        const auto bytes = readFile(path);
        QVERIFY(bytes);
        model::IdSource ids(1);
        const model::Document read = import::readPlainText(QString::fromUtf8(*bytes), ids).document;
        QElapsedTimer timer;
        timer.start();
        const model::Document document = model::withDetectedReferences(read);
        const double detected = double(timer.nsecsElapsed()) / 1e6;
        const model::Numbering numbering(document);
        int linked = 0;
        int dangling = 0;
        int external = 0;
        QStringList examples;
        for (const model::NumberedClause &row : numbering.rows()) {
            for (const model::Span &span : row.clause->spans) {
                const QString words = row.clause->text.mid(span.start, span.length);
                if (span.reference.form == model::ReferenceForm::External) {
                    ++external;
                } else if (!span.reference.first.isNull()) {
                    ++linked;
                    const QString fault = wrongArticle(numbering, words, span);
                    QVERIFY2(fault.isEmpty(), qPrintable(fault));
                } else {
                    QVERIFY2(!articleExists(numbering, words),
                             qPrintable(words + u" in "_s + row.clause->text.left(60)));
                    if (words.startsWith(u"別表"_s) || words.startsWith(u"附則"_s))
                        continue; // the texts hold the main provisions only
                    ++dangling;
                    if (examples.size() < 12)
                        examples += row.clause->text.mid(std::max(0, span.start - 12), span.length + 14);
                }
            }
        }
        qInfo("%d linked, %d dangling, %d to other laws, %.1f ms; %s", linked, dangling, external, detected,
              qPrintable(examples.join(u" | "_s)));
        // Lists of another law's articles that go on behind words of all kinds are the rest.
        QVERIFY2(dangling * 6 <= linked + 6, qPrintable(examples.join(u" | "_s)));
        QCOMPARE(changes(document, model::rerenderReferences(document).document), QString());
        insertAndTakeBack(document);
    }

private:
    static std::optional<text::ReferencePart> articleOf(const QString &words)
    {
        const auto chain = text::referenceAt(words, 0);
        if (!chain || chain->front().unit != text::Unit::Article || chain->front().pointing != text::Pointing::Number)
            return std::nullopt;
        return chain->front();
    }

    static model::NumberParts partsOf(const text::ReferencePart &part)
    {
        model::NumberParts parts;
        for (int i = 0; i < part.depth; ++i)
            parts.append(part.number[size_t(i)]);
        return parts;
    }

    /// A link that begins with 第N条 has to be at or below that article.
    static QString wrongArticle(const model::Numbering &numbering, const QString &words, const model::Span &span)
    {
        const auto article = articleOf(words);
        if (!article)
            return {};
        const int target = numbering.ancestor(numbering.indexOf(span.reference.first), model::ClauseKind::Article);
        return target == numbering.articleRow(partsOf(*article)) ? QString() : words;
    }

    /// The article is there, and nothing more was named.
    static bool articleExists(const model::Numbering &numbering, const QString &words)
    {
        const auto article = articleOf(words);
        return article && article->length == words.size() && numbering.articleRow(partsOf(*article)) >= 0;
    }

    /// An article put in at the top shifts all numbers, and removed again gives back every word.
    static void insertAndTakeBack(const model::Document &document)
    {
        const model::Numbering numbering(document);
        model::ClauseId first;
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->kind == model::ClauseKind::Article) {
                first = row.clause->id;
                break;
            }
        }
        if (first.isNull())
            return;
        model::IdSource ids(2);
        const auto inserted = model::insertClause(document, ids, model::Place::Before, first, model::Clause{});
        QVERIFY(inserted);
        const auto removed = model::removeClause(inserted->document, inserted->clause);
        QVERIFY(removed);
        const QString changed = changes(document, removed->document);
        QVERIFY2(changed.count(u'\n') * 200 <= numbering.row(0).end, qPrintable(changed));
    }

    /// The texts that differ, "old -> new" a line.
    static QString changes(const model::Document &before, const model::Document &after)
    {
        const model::Numbering old(before);
        const model::Numbering now(after);
        QString changed;
        for (int row = 0; row < int(std::min(old.rows().size(), now.rows().size())); ++row) {
            const QString &a = old.row(row).clause->text;
            const QString &b = now.row(row).clause->text;
            if (a == b)
                continue;
            const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
            const qsizetype at = std::max<qsizetype>(0, x - a.begin() - 20);
            changed += a.mid(at, 50) + u" -> "_s + b.mid(at, 50) + u'\n';
        }
        return changed;
    }
};

QTEST_GUILESS_MAIN(tst_LawReferences)
#include "tst_lawreferences.moc"
