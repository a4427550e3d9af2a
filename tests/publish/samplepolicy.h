// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

namespace hoshin::test {

/// A made-up policy of as many articles as wanted, the same in every run: 編, 章, 節, 条 with 項, 号 and イ, references, tables,
/// a 附則 and a 別表. 152 articles are about 60,000 characters. Nothing is quoted from a real policy.
class SamplePolicy
{
public:
    explicit SamplePolicy(int articles, quint64 seed = 20261121) : m_articles(articles), m_ids(seed), m_state(seed) {}

    model::Document document()
    {
        using namespace Qt::StringLiterals;
        model::DocumentMeta meta;
        meta.title = u"星見野市サイバーセキュリティ対策基準"_s;
        meta.instrument = u"令和8年星見野市訓令第4号"_s;
        meta.decided = QDate(2026, 3, 20);
        meta.promulgated = QDate(2026, 3, 31);
        meta.effective = QDate(2026, 4, 1);
        meta.history = {{QDate(2026, 9, 30), u"訓令第11号"_s}, {QDate(2027, 3, 31), u"訓令第2号"_s}};
        model::Clause root = made(model::ClauseKind::Root);
        for (int part = 1; m_count < m_articles; ++part)
            root.children.append(partOf(part));
        root.children.append(supplementary());
        root.children.append(appendix());
        model::Document document;
        document.setMeta(meta);
        document.setRoot(root);
        return document;
    }

private:
    using Kind = model::ClauseKind;

    /// xorshift: the same everywhere
    int below(int limit)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<int>(m_state % static_cast<quint64>(limit));
    }
    template<size_t N>
    QString oneOf(const char16_t *const (&words)[N])
    {
        return QString::fromUtf16(words[below(static_cast<int>(N))]);
    }
    model::Clause made(Kind kind, const QString &text = {}, const QString &heading = {})
    {
        model::Clause clause;
        clause.id = m_ids.next();
        clause.kind = kind;
        clause.text = text;
        clause.heading = heading;
        return clause;
    }

    QString sentence()
    {
        static constexpr const char16_t *when[] = {
            u"業務上必要があると認めるときは、",
            u"前項の規定にかかわらず、",
            u"人事異動、組織改編その他の事由により変更が生じたときは、",
            u"脆弱性に関する情報（CVE番号が付されたものを含む。）を入手したときは、",
            u"外部に持ち出そうとする場合は、",
            u""};
        static constexpr const char16_t *who[] = {u"最高情報セキュリティ責任者", u"統括情報セキュリティ責任者",
                                                  u"情報システム管理者", u"職員等", u"課室長"};
        static constexpr const char16_t *what[] = {
            u"LGWAN接続系の端末", u"クラウドサービス（SaaS・PaaS・IaaSをいう。以下同じ。）",
            u"情報資産",          u"ログ（監査証跡を含む。）",
            u"電磁的記録媒体",    u"庁内Wi-Fi",
            u"生成AIサービス",    u"ネットワーク機器"};
        static constexpr const char16_t *does[] = {
            u"の台帳を整備し、少なくとも年1回は棚卸しを実施しなければならない。",
            u"への接続を必要最小限の範囲に限り、定期的に「権限点検表」により見直さなければならない。",
            u"について、多要素認証（パスワード・ICカード・生体認証等のうち、2以上を組み合わせるものをいう。）を導入しな"
            u"ければならない。",
            u"から取得した記録を3年以上保存し、改ざん・消去等が行われないよう必要な措置を講ずるものとする。",
            u"を暗号化（AES-"
            u"256又はこれと同等以上の強度を有する方式によるものに限る。）した上で保管しなければならない。",
            u"に関する障害の記録を作成し、常に活用できるよう保存しなければならない。"};
        return oneOf(when) + oneOf(who) + QStringLiteral("は、") + oneOf(what) + oneOf(does);
    }

    model::Clause partOf(int number)
    {
        static constexpr const char16_t *names[] = {u"総則",       u"組織体制", u"情報資産の管理",
                                                    u"技術的対策", u"運用",     u"評価及び見直し"};
        model::Clause part =
            made(Kind::Part, {}, number == 1 ? QStringLiteral("基本方針") : QStringLiteral("対策基準"));
        for (int c = 0; c < 6 && m_count < m_articles; ++c) {
            model::Clause chapter = made(Kind::Chapter, {}, QString::fromUtf16(names[c]));
            if (c % 2 == 0) {
                appendArticles(chapter, 9);
            } else {
                for (int s = 0; s < 3; ++s) {
                    chapter.children.append(made(Kind::Section, {}, QStringLiteral("第%1の区分").arg(s + 1)));
                    appendArticles(chapter.children.last(), 7);
                }
            }
            part.children.append(chapter);
        }
        return part;
    }

    void appendArticles(model::Clause &into, int count)
    {
        for (; count > 0 && m_count < m_articles; --count)
            into.children.append(article());
    }

    model::Clause article()
    {
        static constexpr const char16_t *names[] = {u"目的",           u"定義",       u"適用範囲",   u"組織体制",
                                                    u"情報資産の分類", u"端末の管理", u"ログの取得", u"外部委託"};
        ++m_count;
        model::Clause article = made(Kind::Article, {}, oneOf(names));
        const int paragraphs = 1 + below(2);
        for (int p = 0; p < paragraphs; ++p) {
            QString text = sentence();
            if (below(3) == 0)
                text += QStringLiteral("この場合において、") + sentence();
            if (m_count == 3 && p == 0)
                text += QStringLiteral("なお、髙橋・山﨑・𠮷田・葛\U000E0100城などの氏名を含む記録は、https://"
                                       "www.city.hoshimino.example.lg.jp/security/"
                                       "policy/index.html に掲げるところにより取り扱う。");
            model::Clause paragraph = made(Kind::Paragraph, text);
            if (!m_lastArticle.isNull() && below(3) == 0)
                addReference(paragraph);
            if (below(3) == 0)
                addItems(paragraph);
            article.children.append(paragraph);
        }
        m_lastArticle = article.id;
        return article;
    }

    void addReference(model::Clause &paragraph)
    {
        paragraph.text += QStringLiteral("ただし、");
        model::Span span;
        span.start = static_cast<int>(paragraph.text.size());
        span.length = 2;
        span.reference.first = m_lastArticle;
        span.reference.form = model::ReferenceForm::Previous;
        paragraph.spans.append(span);
        paragraph.text += QStringLiteral("前条の規定による場合は、この限りでない。");
    }

    void addItems(model::Clause &paragraph)
    {
        static constexpr const char16_t *words[] = {
            u"業務以外の目的に利用してはならないこと。",
            u"許可を得ずに機器を接続してはならないこと（USBメモリー等を含む。）。",
            u"パスワードは12文字以上とし、他のサービスと使い回してはならないこと。",
            u"重要度「３Ａ」以上の情報は、庁外へ持ち出してはならないこと。",
            u"不審なメールを受信した場合は、開封せずに速やかに報告すること。",
            u"ネットワーク構成図を作成し、変更の都度、更新すること。"};
        paragraph.text += QStringLiteral("この場合において、次に掲げる事項を遵守するものとする。");
        const int count = 3 + below(4);
        for (int i = 0; i < count; ++i) {
            model::Clause item = made(Kind::Item, oneOf(words));
            for (int s = 0; below(8) == 0 && s < 3; ++s)
                item.children.append(made(Kind::Subitem, oneOf(words)));
            paragraph.children.append(item);
        }
    }

    model::Clause supplementary()
    {
        model::Clause clause = made(Kind::Supplementary);
        clause.children.append(made(Kind::Paragraph, QStringLiteral("この訓令は、令和8年4月1日から施行する。"),
                                    QStringLiteral("施行期日")));
        clause.children.append(
            made(Kind::Paragraph,
                 QStringLiteral("この訓令の施行前にした手続は、この訓令の相当する規定によりしたものとみなす。"),
                 QStringLiteral("経過措置")));
        return clause;
    }

    model::Clause appendix()
    {
        model::Clause table = made(Kind::Table, {}, QStringLiteral("（第5条関係）"));
        table.children.append(row({QStringLiteral("分類"), QStringLiteral("分類基準"), QStringLiteral("取扱制限"),
                                   QStringLiteral("保管期間")}));
        for (int i = 0; i < 10; ++i)
            table.children.append(row({QStringLiteral("重要性%1").arg(i + 1), sentence(), sentence() + sentence(),
                                       QStringLiteral("%1年").arg(1 + below(10))}));
        return table;
    }

    model::Clause row(const QStringList &cells)
    {
        model::Clause row = made(Kind::TableRow);
        for (const QString &cell : cells)
            row.children.append(made(Kind::TableCell, cell));
        return row;
    }

    int m_articles;
    int m_count = 0;
    model::IdSource m_ids;
    quint64 m_state;
    model::ClauseId m_lastArticle;
};

} // namespace hoshin::test
