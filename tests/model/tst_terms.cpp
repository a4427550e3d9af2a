// SPDX-License-Identifier: Apache-2.0
#include "model/terms.h"
#include "support/outline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Terms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void analyse_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("terms"); // term:uses
        QTest::addColumn<QString>("early");
        QTest::addColumn<QString>("redefined");
        QTest::addColumn<QString>("variants"); // rarer/usual
        const auto row = [](const char *name, const QString &drawing, const QString &terms, const QString &early = {},
                            const QString &redefined = {}, const QString &variants = {}) {
            QTest::newRow(name) << drawing << terms << early << redefined << variants;
        };
        row("named in brackets", u"条 あ：星見野市（以下「市」という。）は、市の情報を守る。"_s, u"市:1"_s);
        row("a definition article",
            u"条 定義\n 項 次のとおりとする。\n  号 情報資産　情報及びその媒体をいう。\n条 あ：情報資産を守る。"_s,
            u"情報資産:1"_s);
        row("explained in a sentence", u"条 あ：この規程において「端末」とは、機器をいう。端末を管理する。"_s,
            u"端末:1"_s);
        row("never used", u"条 あ：部長（以下「責任者」という。）を置く。"_s, u"責任者:0"_s);
        row("scope of an article",
            u"条 あ：課長（以下この条において「管理者」という。）は、管理者とする。\n条 い：管理者は、守る。"_s,
            u"管理者:1"_s);
        row("used before", u"条 あ：責任者は、守る。\n条 い：部長（以下「責任者」という。）は、守る。"_s, u"責任者:1"_s,
            u"責任者"_s);
        row("used before the article of definitions",
            u"条 目的：機密性を守る。\n条 定義\n 項 次のとおりとする。\n  号 機密性　漏れないことをいう。"_s,
            u"機密性:1"_s);
        row("defined twice", u"条 あ：甲（以下「丙」という。）及び乙（以下「丙」という。）は、丙とする。"_s,
            u"丙:2 丙:2"_s, {}, u"丙"_s);
        row("the same term in two articles of their own",
            u"条 あ：甲（以下この条において「丙」という。）は、丙とする。\n条 い：乙（以下この条において「丙」という。）は、丙とする。"_s,
            u"丙:1 丙:1"_s);
        row("long vowels", u"条 あ：サーバを守り、サーバを置き、サーバーを止める。"_s, QString(), {}, {},
            u"サーバー/サーバ"_s);
        row("short words are words of their own", u"条 あ：キーを守り、キを植える。"_s, QString());
        row("an ordinary quotation", u"条 あ：「重要」と記す。"_s, QString());
    }
    void analyse()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, terms);
        QFETCH(QString, early);
        QFETCH(QString, redefined);
        QFETCH(QString, variants);
        const model::TermAnalysis analysis = model::analyseTerms(model::Numbering(test::outline(drawing)));
        QStringList shown;
        for (const model::DefinedTerm &term : analysis.terms)
            shown += u"%1:%2"_s.arg(term.term).arg(term.uses);
        QCOMPARE(shown.join(u' '), terms);
        QCOMPARE(words(analysis.early), early);
        QCOMPARE(words(analysis.redefined), redefined);
        QCOMPARE(words(analysis.variants), variants);
    }

private:
    static QString words(const std::vector<model::TermPlace> &places)
    {
        QStringList all;
        for (const model::TermPlace &place : places)
            all += place.other.isEmpty() ? place.term : place.term + u'/' + place.other;
        return all.join(u' ');
    }
};

QTEST_GUILESS_MAIN(tst_Terms)
#include "tst_terms.moc"
