// SPDX-License-Identifier: Apache-2.0
#include "amend/amendmenttext.h"

#include "amend/instructionparser.h"
#include "text/labels.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

bool needsBlock(const Instruction &instruction)
{
    return std::any_of(instruction.acts.begin(), instruction.acts.end(),
                       [](const Act &act) { return takesBlock(act); });
}

QStringView withoutBlanks(QStringView line)
{
    while (!line.isEmpty() && text::isBlank(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && (text::isBlank(line.back()) || line.back() == u'\r'))
        line.chop(1);
    return line;
}

QStringView withoutLineEnd(QStringView line)
{
    while (line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

/// 附則 of the amending text itself, however it is spaced.
bool startsSupplementary(QStringView line)
{
    return line.size() <= 6 && line.startsWith(u"附") && line.endsWith(u"則")
        && std::all_of(line.begin() + 1, line.end() - 1, text::isBlank);
}

/// Does the line speak like an instruction though it does not read as one?
bool speaksOfAmending(QStringView line)
{
    constexpr std::array<QStringView, 7> ends{u"改める。", u"加える。", u"削る。",    u"とする。",
                                              u"付する。", u"げる。",   u"改正する。"};
    return std::any_of(ends.begin(), ends.end(), [&](QStringView end) { return line.endsWith(end); });
}

/// 「第3条を削る。第5条を削る。」 on one line: its sentences; quotes do not end one.
std::vector<QStringView> sentencesOfLine(QStringView line)
{
    std::vector<QStringView> sentences;
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        depth += line[at] == u'「' ? 1 : line[at] == u'」' ? -1 : 0;
        if (line[at] != u'。' || depth > 0)
            continue;
        sentences.push_back(line.sliced(start, at + 1 - start));
        start = at + 1;
    }
    if (start < line.size())
        sentences.push_back(line.sliced(start));
    return sentences;
}

class AmendmentReader
{
public:
    Amendment read(const QString &text)
    {
        int number = 0;
        for (const QStringView raw : QStringView(text).split(u'\n')) {
            ++number;
            const QStringView line = withoutBlanks(raw);
            if (!line.isEmpty() && !take(raw, line, number))
                break;
        }
        return std::move(m_amendment);
    }

private:
    bool take(QStringView raw, QStringView line, int number)
    {
        if (!m_amendment.preamble && m_amendment.instructions.empty()) {
            m_amendment.preamble = parsePreamble(line);
            if (m_amendment.preamble && m_amendment.preamble->whole)
                startWhole(number);
            if (m_amendment.preamble)
                return true;
        }
        if (m_amendment.preamble && m_amendment.preamble->whole) {
            m_amendment.instructions.back().instruction.block += withoutLineEnd(raw).toString();
            return true;
        }
        const bool blockOpen = m_wantsBlock && m_amendment.instructions.back().instruction.block.isEmpty();
        if (startsSupplementary(line) && !blockOpen && !isLineOfToc(line))
            return false;
        if (!blockOpen && takeInstructions(line, number))
            return true;
        if (const qsizetype start = m_wantsBlock ? sentenceStart(line) : 0; start > 0) {
            m_amendment.instructions.back().instruction.block += withoutBlanks(line.first(start)).toString();
            return takeInstructions(line.sliced(start), number);
        }
        if (m_wantsBlock) {
            m_amendment.instructions.back().instruction.block += withoutLineEnd(raw).toString();
            return true;
        }
        const bool begun = m_amendment.preamble || !m_amendment.instructions.empty();
        if (begun || (speaksOfAmending(line) && line.contains(u'第')))
            addUnread(line, number);
        return true;
    }

    /// 全部改正: what follows is the new text, its own 附則 too.
    void startWhole(int number)
    {
        Act act;
        act.kind = ActKind::RewriteUnit;
        act.object = {Target{.first = {{Step{.place = Place::All, .word = u"全部"_s}}}}};
        m_amendment.instructions.push_back({.instruction = {{act}, {}}, .line = number});
    }

    /// 附則 as the last line of a 目次 is not where the amending text's own 附則 starts: that one is spaced.
    bool isLineOfToc(QStringView line) const
    {
        if (!m_wantsBlock || line != u"附則")
            return false;
        const std::vector<Act> &acts = m_amendment.instructions.back().instruction.acts;
        return std::any_of(acts.begin(), acts.end(), [](const Act &act) {
            const auto names = [](const Targets &targets) {
                return !targets.empty() && targets.front().first.steps.front().place == Place::Toc;
            };
            const bool added =
                std::any_of(act.added.begin(), act.added.end(), [](const Added &part) { return part.unit == u"目次"; });
            return names(act.scope) || names(act.object) || added;
        });
    }

    bool takeInstructions(QStringView line, int number)
    {
        std::vector<ReadInstruction> read;
        if (Result<std::vector<Act>> whole = parseInstruction(line)) {
            read.push_back({.instruction = {std::move(*whole), {}}, .line = number});
        } else {
            const std::vector<QStringView> sentences = sentencesOfLine(line);
            for (size_t i = 0; i < sentences.size() && sentences.size() > 1; ++i) {
                Result<std::vector<Act>> acts = parseInstruction(withoutBlanks(sentences[i]));
                if (!acts)
                    return false;
                read.push_back({.instruction = {std::move(*acts), {}}, .line = number});
            }
        }
        if (read.empty())
            return false;
        for (ReadInstruction &instruction : read)
            m_amendment.instructions.push_back(std::move(instruction));
        m_wantsBlock = needsBlock(m_amendment.instructions.back().instruction);
        return true;
    }

    void addUnread(QStringView line, int number)
    {
        const Result<std::vector<Act>> acts = parseInstruction(line);
        ReadInstruction unread{.line = number, .source = line.toString(), .error = acts.error()};
        unread.error.location.line = number;
        m_amendment.instructions.push_back(std::move(unread));
        m_wantsBlock = false;
    }

    Amendment m_amendment;
    bool m_wantsBlock = false;
};

} // namespace

qsizetype sentenceStart(QStringView line)
{
    constexpr qsizetype longestBlock = 200;
    constexpr int mostTries = 12;
    const bool labelled = line.startsWith(u'第') && !parseInstruction(line);
    int tries = 0;
    for (qsizetype at = 1; labelled && at + 1 < line.size() && at < longestBlock && tries < mostTries; ++at) {
        if (line[at] == u'「' || line[at] == u'。')
            return 0;
        if (!text::isBlank(line[at]) || text::isBlank(line[at + 1]))
            continue;
        ++tries;
        if (parseInstruction(line.sliced(at + 1)))
            return at + 1;
    }
    return 0;
}

Amendment readAmendment(const QString &text) { return AmendmentReader().read(text); }

QString printAmendment(const Amendment &amendment)
{
    QString text;
    for (const QString &line : amendment.head)
        text += line + u'\n';
    if (amendment.preamble)
        text += u'　' + print(*amendment.preamble) + u'\n';
    const bool whole = amendment.preamble && amendment.preamble->whole;
    for (const ReadInstruction &read : amendment.instructions) {
        if (!whole)
            text += u'　' + (read.isRead() ? print(read.instruction.acts) : read.source) + u'\n';
        for (const QString &line : read.instruction.block)
            text += line + u'\n';
    }
    for (const QString &line : amendment.tail)
        text += line + u'\n';
    return text;
}

} // namespace hoshin::amend
