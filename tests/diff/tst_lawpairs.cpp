// SPDX-License-Identifier: Apache-2.0
#include "diff/comparison.h"
#include "support/corpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Pair
{
    diff::Outline before;
    diff::Outline after;
    QJsonObject expected;
};

Pair load(const QString &folder)
{
    return {*diff::outlineFromUtf8(bytesOf(folder + u"/old.txt"_s)),
            *diff::outlineFromUtf8(bytesOf(folder + u"/new.txt"_s)),
            QJsonDocument::fromJson(bytesOf(folder + u"/expect.json"_s)).object()[u"expect"_s].toObject()};
}

/// All that a side prints, without spaces and caption brackets: what a comparison must not lose.
QString textOf(const diff::Outline &outline, const diff::Comparison &comparison, bool after)
{
    QString text;
    for (const diff::Row &row : comparison.rows) {
        const int index = after ? row.after : row.before;
        if (index < 0)
            continue;
        const diff::Unit &unit = outline.unit(index);
        text += diff::isDivision(unit.kind) ? unit.label.toString() + unit.heading.toString()
                                            : unit.heading.toString() + unit.label.toString();
        text += unit.text;
    }
    return text;
}

QString withoutLayout(QString text)
{
    for (const QChar c : u"　 \n（）"_s)
        text.remove(c);
    return text;
}

} // namespace

/// Twelve real amendments against what an independent program made of them.
class tst_LawPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheIndependentProgram_data() { addPairs(); }
    void agreesWithTheIndependentProgram();
    void everyUnitIsInOneRow_data() { addPairs(); }
    void everyUnitIsInOneRow();
    void mirrors_data() { addPairs(); }
    void mirrors();

private:
    void addPairs();
};

void tst_LawPairs::addPairs()
{
    QTest::addColumn<QString>("folder");
    if (test::lawPairs().isEmpty())
        QSKIP("the law corpus is not on this machine");
    for (const QString &folder : test::lawPairs())
        QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
}

void tst_LawPairs::agreesWithTheIndependentProgram()
{
    QFETCH(QString, folder);
    const Pair pair = load(folder);
    const diff::Comparison comparison = diff::compare(pair.before, pair.after);
    std::map<std::pair<QString, QString>, diff::ChangeKind> kinds;
    int unchanged = 0;
    for (const diff::Row &row : comparison.rows) {
        if (row.before < 0 || row.after < 0 || pair.after.unit(row.after).kind != model::ClauseKind::Article)
            continue;
        kinds[{toString(pair.before.unit(row.before).number), toString(pair.after.unit(row.after).number)}] = row.kind;
        unchanged += row.kind == diff::ChangeKind::Unchanged ? 1 : 0;
    }
    for (const QJsonValue &value : pair.expected[u"renumbered_exact"_s].toArray()) {
        const std::pair<QString, QString> numbers{value[0].toString(), value[1].toString()};
        const auto found = kinds.find(numbers);
        QVERIFY2(found != kinds.end(), qPrintable(numbers.first + u" is not beside "_s + numbers.second));
        QVERIFY2(found->second == diff::ChangeKind::Renumbered || found->second == diff::ChangeKind::Moved,
                 qPrintable(numbers.first + u" has changed"_s));
    }
    for (const QJsonValue &value : pair.expected[u"renumbered_fuzzy_ge_0.85"_s].toArray()) {
        const std::pair<QString, QString> numbers{value[0].toString(), value[1].toString()};
        QVERIFY2(kinds.contains(numbers), qPrintable(numbers.first + u" is not beside "_s + numbers.second));
    }
    QCOMPARE(unchanged, pair.expected[u"unchanged_same_number"_s].toInt());
}

void tst_LawPairs::everyUnitIsInOneRow()
{
    QFETCH(QString, folder);
    const Pair pair = load(folder);
    const diff::Comparison comparison = diff::compare(pair.before, pair.after);
    std::vector<int> before(size_t(pair.before.size()), 0);
    std::vector<int> after(size_t(pair.after.size()), 0);
    for (const diff::Row &row : comparison.rows) {
        if (row.before >= 0)
            ++before[size_t(row.before)];
        if (row.after >= 0)
            ++after[size_t(row.after)];
    }
    QVERIFY(std::all_of(before.begin(), before.end(), [](int count) { return count == 1; }));
    QVERIFY(std::all_of(after.begin(), after.end(), [](int count) { return count == 1; }));
    QCOMPARE(withoutLayout(textOf(pair.after, comparison, true)),
             withoutLayout(QString::fromUtf8(bytesOf(folder + u"/new.txt"_s))));
}

void tst_LawPairs::mirrors()
{
    QFETCH(QString, folder);
    const Pair pair = load(folder);
    const diff::Comparison forward = diff::compare(pair.before, pair.after);
    const diff::Comparison backward = diff::compare(pair.after, pair.before);
    std::map<int, int> partners;
    for (const diff::Row &row : forward.rows)
        partners[row.after] = row.before;
    for (const diff::Row &row : backward.rows) {
        if (row.before >= 0)
            QCOMPARE(row.after, partners[row.before]);
    }
    QCOMPARE(forward.summary.added, backward.summary.deleted);
    QCOMPARE(forward.summary.deleted, backward.summary.added);
    QCOMPARE(forward.summary.edited, backward.summary.edited);
    QCOMPARE(forward.summary.renumbered, backward.summary.renumbered);
    QCOMPARE(forward.summary.moved, backward.summary.moved);
    QCOMPARE(forward.summary.referenceOnly, backward.summary.referenceOnly);
    QCOMPARE(forward.spans.size(), backward.spans.size());
    QVERIFY(diff::compare(pair.before, pair.before).isEmpty());
}

QTEST_GUILESS_MAIN(tst_LawPairs)
#include "tst_lawpairs.moc"
