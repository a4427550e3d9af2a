// SPDX-License-Identifier: Apache-2.0
#include "guideline/threeway.h"

#include "diff/characters.h"
#include "diff/myers.h"

#include <QHash>

#include <algorithm>

namespace hoshin::guideline {

namespace {

using Tokens = std::vector<QStringView>;

/// Length of {…} or [[…]] at the start of `text`, 0 where there is none.
qsizetype markupLength(QStringView text)
{
    if (text.startsWith(u'{')) {
        const qsizetype end = text.indexOf(u'}');
        return end < 0 ? 0 : end + 1;
    }
    if (text.startsWith(u"[[")) {
        const qsizetype end = text.indexOf(u"]]");
        return end < 0 ? 0 : end + 2;
    }
    return 0;
}

Tokens tokensOf(QStringView text)
{
    using diff::CharacterClass;
    Tokens tokens;
    while (!text.isEmpty()) {
        qsizetype length = markupLength(text);
        if (length == 0) {
            const CharacterClass run = diff::classOf(text.front());
            length = 1;
            if (run == CharacterClass::Kanji || run == CharacterClass::Katakana
                || run == CharacterClass::Alphanumeric) {
                while (length < text.size() && diff::classOf(text[length]) == run)
                    ++length;
            }
        }
        tokens.push_back(text.first(length));
        text = text.sliced(length);
    }
    return tokens;
}

/// base[start, end) became side[sideStart, sideEnd).
struct Edit
{
    size_t start = 0;
    size_t end = 0;
    size_t sideStart = 0;
    size_t sideEnd = 0;
};

class Merger
{
public:
    Merger(QStringView base, QStringView local, QStringView upstream)
        : m_base(tokensOf(base))
        , m_local(tokensOf(local))
        , m_upstream(tokensOf(upstream))
        , m_localEdits(edits(m_base, m_local))
        , m_upstreamEdits(edits(m_base, m_upstream))
    {}

    MergedText merge()
    {
        size_t position = 0; // in base, up to which everything is written
        auto local = m_localEdits.cbegin();
        auto upstream = m_upstreamEdits.cbegin();
        while (local != m_localEdits.cend() || upstream != m_upstreamEdits.cend()) {
            // The next group: the first edit of either side with all that overlap it in turn.
            const bool localFirst =
                upstream == m_upstreamEdits.cend() || (local != m_localEdits.cend() && precedes(*local, *upstream));
            Edit group = localFirst ? *local : *upstream;
            const auto localBegin = local;
            const auto upstreamBegin = upstream;
            (localFirst ? local : upstream) += 1;
            while (grow(group, local, m_localEdits.cend()) || grow(group, upstream, m_upstreamEdits.cend())) {}
            settle(words(m_base, position, group.start));
            writeGroup(group, {localBegin, local}, {upstreamBegin, upstream});
            position = group.end;
        }
        settle(words(m_base, position, m_base.size()));
        return std::move(m_result);
    }

private:
    using Iterator = std::vector<Edit>::const_iterator;
    using Range = std::pair<Iterator, Iterator>;

    static std::vector<Edit> edits(const Tokens &before, const Tokens &after)
    {
        const auto hashes = [](const Tokens &tokens) {
            std::vector<quint64> values;
            values.reserve(tokens.size());
            for (const QStringView token : tokens)
                values.push_back(qHash(token, 0));
            return values;
        };
        const diff::Changes changes = diff::changedElements(hashes(before), hashes(after));
        std::vector<Edit> result;
        size_t i = 0;
        size_t j = 0;
        while (i < before.size() || j < after.size()) {
            Edit edit{i, i, j, j};
            while (i < before.size() && changes.before[i])
                ++i;
            while (j < after.size() && changes.after[j])
                ++j;
            edit.end = i;
            edit.sideEnd = j;
            if (edit.start != edit.end || edit.sideStart != edit.sideEnd)
                result.push_back(edit);
            if (i < before.size())
                ++i;
            if (j < after.size())
                ++j;
        }
        return result;
    }

    static bool precedes(const Edit &a, const Edit &b)
    {
        return a.start != b.start ? a.start < b.start : a.end < b.end;
    }

    /// True where both touch a common token, or insert at the same place.
    static bool overlaps(const Edit &a, const Edit &b)
    {
        if (a.start == a.end && b.start == b.end)
            return a.start == b.start;
        if (a.start == a.end)
            return b.start < a.start && a.start < b.end;
        if (b.start == b.end)
            return a.start < b.start && b.start < a.end;
        return a.start < b.end && b.start < a.end;
    }

    static bool grow(Edit &group, Iterator &next, Iterator end)
    {
        if (next == end || !overlaps(group, *next))
            return false;
        group.start = std::min(group.start, next->start);
        group.end = std::max(group.end, next->end);
        ++next;
        return true;
    }

    static QString words(const Tokens &tokens, size_t start, size_t end)
    {
        QString text;
        for (size_t i = start; i < end; ++i)
            text += tokens[i];
        return text;
    }

    /// What one side made of base[group.start, group.end).
    QString sideWords(const Tokens &side, const Edit &group, Range range) const
    {
        QString text;
        size_t position = group.start;
        for (auto edit = range.first; edit != range.second; ++edit) {
            text += words(m_base, position, edit->start) + words(side, edit->sideStart, edit->sideEnd);
            position = edit->end;
        }
        return text + words(m_base, position, group.end);
    }

    void settle(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (m_result.pieces.empty() || m_result.pieces.back().conflict)
            m_result.pieces.push_back({});
        m_result.pieces.back().text += text;
    }

    void writeGroup(const Edit &group, Range local, Range upstream)
    {
        const QString ours = sideWords(m_local, group, local);
        const QString theirs = sideWords(m_upstream, group, upstream);
        if (local.first == local.second || ours == theirs)
            settle(theirs);
        else if (upstream.first == upstream.second)
            settle(ours);
        else
            m_result.pieces.push_back({{}, true, words(m_base, group.start, group.end), ours, theirs});
    }

    Tokens m_base;
    Tokens m_local;
    Tokens m_upstream;
    std::vector<Edit> m_localEdits;
    std::vector<Edit> m_upstreamEdits;
    MergedText m_result;
};

} // namespace

bool MergedText::hasConflict() const
{
    return std::any_of(pieces.begin(), pieces.end(), [](const MergePiece &piece) { return piece.conflict; });
}

QString MergedText::text() const
{
    QString whole;
    for (const MergePiece &piece : pieces)
        whole += piece.conflict ? piece.local : piece.text;
    return whole;
}

MergedText mergeThreeWay(QStringView base, QStringView local, QStringView upstream)
{
    return Merger(base, local, upstream).merge();
}

} // namespace hoshin::guideline
