// SPDX-License-Identifier: Apache-2.0
#include "model/terms.h"

#include "text/lawname.h"
#include "text/referencegrammar.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::model {

/// A definition longer than this is a sentence in quotation marks, not a term.
static constexpr qsizetype maximumTerm = 40;

class TermReader
{
public:
    explicit TermReader(const Numbering &numbering) : m_numbering(numbering) {}

    TermAnalysis run()
    {
        const int count = int(m_numbering.rows().size());
        for (int row = 0; row < count; ++row)
            readDefinitions(row);
        findRedefinitions();
        for (size_t i = 0; i < m_analysis.terms.size(); ++i)
            countUses(m_analysis.terms[i], m_places[i]);
        findVariants();
        return std::move(m_analysis);
    }

private:
    struct Place
    {
        int row = 0;
        bool fromHere = false; ///< the term means nothing before this place
    };

    void readDefinitions(int row)
    {
        const Clause &clause = *m_numbering.row(row).clause;
        if (clause.text.isEmpty())
            return;
        readQuoted(row, clause.text);
        if (isDefinitionItem(row, clause))
            readItem(row, clause.text);
    }

    /// 以下「甲」という, 「甲」とは.
    void readQuoted(int row, const QString &text)
    {
        for (qsizetype open = text.indexOf(u'「'); open >= 0; open = text.indexOf(u'「', open + 1)) {
            const qsizetype close = text::closingBracket(text, open);
            if (close < 0)
                return;
            const QStringView behind = QStringView(text).sliced(close + 1);
            const QStringView before = QStringView(text).first(open);
            const bool named = behind.startsWith(u"という") || behind.startsWith(u"と総称");
            const bool explained = behind.startsWith(u"とは、");
            if ((!named && !explained) || close - open - 1 > maximumTerm || close == open + 1)
                continue;
            ClauseId scope;
            if (named) {
                const qsizetype below = before.lastIndexOf(u"以下");
                if (below < 0 || open - below > 60)
                    continue;
                scope = scopeOf(row, before.sliced(below + 2));
            }
            add(row, text.mid(open + 1, close - open - 1), int(open + 1), scope, named);
        }
    }

    /// この条において narrows a definition to its article.
    ClauseId scopeOf(int row, QStringView words) const
    {
        struct Narrow
        {
            QStringView words;
            ClauseKind kind;
        };
        static constexpr std::array narrows = {
            Narrow{u"この条", ClauseKind::Article},  Narrow{u"この項", ClauseKind::Paragraph},
            Narrow{u"この号", ClauseKind::Item},     Narrow{u"この章", ClauseKind::Chapter},
            Narrow{u"この節", ClauseKind::Section},  Narrow{u"この款", ClauseKind::Subsection},
            Narrow{u"この目", ClauseKind::Division}, Narrow{u"この編", ClauseKind::Part},
        };
        for (const Narrow &narrow : narrows) {
            const int at = words.startsWith(narrow.words) ? m_numbering.ancestor(row, narrow.kind) : -1;
            if (at >= 0)
                return m_numbering.row(at).clause->id;
        }
        return {};
    }

    bool isDefinitionItem(int row, const Clause &clause) const
    {
        if (clause.kind != ClauseKind::Item && clause.kind != ClauseKind::Paragraph)
            return false;
        for (int at = row; at > 0; at = m_numbering.row(at).parent) {
            const Clause &above = *m_numbering.row(at).clause;
            if ((above.kind == ClauseKind::Article || above.kind == ClauseKind::Chapter
                 || above.kind == ClauseKind::Section)
                && (above.heading.contains(u"定義") || above.heading.contains(u"用語")))
                return true;
        }
        return false;
    }

    /// 甲　…をいう。; the term ends at the first space.
    void readItem(int row, const QString &text)
    {
        qsizetype space = text.indexOf(u'　');
        if (space < 0)
            space = text.indexOf(u' ');
        if (space <= 0 || space > maximumTerm || !text.contains(u"いう"))
            return;
        const QString term = text.left(space);
        if (!term.contains(u'、') && !term.contains(u'。'))
            add(row, term, 0, {}, false);
    }

    /// @p fromHere: 以下「甲」という holds from its place on; a definition in the article of definitions holds before it too
    /// (the purpose in 第1条 uses what 第2条 defines).
    void add(int row, const QString &term, int start, const ClauseId &scope, bool fromHere)
    {
        m_analysis.terms.push_back({term, m_numbering.row(row).clause->id, start, scope, 0});
        m_places.push_back({row, fromHere});
    }

    bool overlap(const ClauseId &a, const ClauseId &b) const
    {
        if (a.isNull() || b.isNull())
            return true;
        const int first = m_numbering.indexOf(a);
        const int second = m_numbering.indexOf(b);
        return (second >= first && second < m_numbering.row(first).end)
            || (first >= second && first < m_numbering.row(second).end);
    }

    void findRedefinitions()
    {
        for (size_t i = 0; i < m_analysis.terms.size(); ++i) {
            const DefinedTerm &term = m_analysis.terms[i];
            for (size_t j = 0; j < i; ++j) {
                const DefinedTerm &before = m_analysis.terms[j];
                const bool samePlace = before.clause == term.clause && before.start == term.start;
                if (before.term == term.term && !samePlace && overlap(before.scope, term.scope)) {
                    m_analysis.redefined.push_back({term.term, {}, term.clause, term.start, int(term.term.size())});
                    break;
                }
            }
        }
    }

    /// Is the place part of a longer word? 市 in 市長 is not the term, nor サーバ in サーバー.
    static bool isWithinWord(const QString &text, qsizetype at, const QString &term)
    {
        const bool isShort = term.size() <= 2;
        const auto continues = [&](QChar inside, QChar outside) {
            return (isShort && text::isKanji(inside) && text::isKanji(outside))
                || (text::isKatakana(inside) && text::isKatakana(outside))
                || (inside.isLetter() && outside.isLetter() && inside.unicode() < 0x80 && outside.unicode() < 0x80);
        };
        const QChar before = at > 0 ? text[at - 1] : QChar();
        const QChar after = at + term.size() < text.size() ? text[at + term.size()] : QChar();
        return continues(term.front(), before) || continues(term.back(), after);
    }

    void countUses(DefinedTerm &term, const Place &defined)
    {
        const int scope = term.scope.isNull() ? 0 : m_numbering.indexOf(term.scope);
        bool early = false;
        for (int row = scope; row < m_numbering.row(scope).end; ++row) {
            const Clause &clause = *m_numbering.row(row).clause;
            const ClauseKind holder = m_numbering.row(row).parent < 0
                ? ClauseKind::Root
                : m_numbering.row(m_numbering.row(row).parent).clause->kind;
            if (holder == ClauseKind::Toc)
                continue;
            for (qsizetype at = clause.text.indexOf(term.term); at >= 0; at = clause.text.indexOf(term.term, at + 1)) {
                const bool itself = row == defined.row && at == term.start;
                if (itself || isWithinWord(clause.text, at, term.term))
                    continue;
                ++term.uses;
                if (defined.fromHere && !early && (row < defined.row || (row == defined.row && at < term.start))
                    && isUseBefore(clause.text, at)) {
                    early = true;
                    m_analysis.early.push_back({term.term, {}, clause.id, int(at), int(term.term.size())});
                }
            }
            term.uses += int(clause.heading.count(term.term));
        }
    }

    /// A word in a quotation is spoken of, not used.
    static bool isUseBefore(const QString &text, qsizetype at) { return at == 0 || text[at - 1] != u'「'; }

    /// Spellings that differ in a long vowel at the end only.
    void findVariants()
    {
        struct Spelling
        {
            int count = 0;
            TermPlace first;
        };
        QMap<QString, QMap<QString, Spelling>> words; // without ー at the end -> spellings
        for (const NumberedClause &row : m_numbering.rows()) {
            const QString &text = row.clause->text;
            for (qsizetype i = 0; i < text.size();) {
                if (!text::isKatakana(text[i])) {
                    ++i;
                    continue;
                }
                qsizetype end = i;
                while (end < text.size() && text::isKatakana(text[end]))
                    ++end;
                const QString word = text.mid(i, end - i);
                Spelling &spelling = words[stem(word)][word];
                if (spelling.count++ == 0)
                    spelling.first = {word, {}, row.clause->id, int(i), int(word.size())};
                i = end;
            }
        }
        for (const auto &spellings : words) {
            if (spellings.size() < 2)
                continue;
            const auto usual = std::max_element(spellings.begin(), spellings.end(),
                                                [](const Spelling &a, const Spelling &b) { return a.count < b.count; });
            for (auto it = spellings.begin(); it != spellings.end(); ++it) {
                if (it.key() == usual.key())
                    continue;
                TermPlace place = it->first;
                place.other = usual.key();
                m_analysis.variants.push_back(place);
            }
        }
    }

    static QString stem(const QString &word)
    {
        return word.size() >= 4 && word.endsWith(u'ー') ? word.chopped(1) : word;
    }

    const Numbering &m_numbering;
    TermAnalysis m_analysis;
    std::vector<Place> m_places; ///< of each term's definition
};

TermAnalysis analyseTerms(const Numbering &numbering) { return TermReader(numbering).run(); }

} // namespace hoshin::model
