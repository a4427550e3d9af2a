// SPDX-License-Identifier: Apache-2.0
#include "amend/instructionparser.h"

#include "amend/addressparser.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// Joiners between quoted words and between kinds of added units.
constexpr std::array<QStringView, 4> joiners{u"及び", u"並びに", u"又は", u"、"};

class SentenceParser
{
public:
    explicit SentenceParser(QStringView sentence) : m_cursor(sentence) {}

    Result<std::vector<Act>> run()
    {
        std::vector<Act> acts;
        while (!m_cursor.atEnd()) {
            Act act;
            if (!readAct(act))
                return failure();
            if (act.ending == Ending::Final && !m_cursor.atEnd())
                return failure(u"文の終わり"_s);
            acts.push_back(std::move(act));
        }
        if (acts.empty() || acts.back().ending != Ending::Final)
            return failure(u"「改める。」「加える。」「削る。」「とする。」"_s);
        return acts;
    }

private:
    Error failure(const QString &expected = {}) const
    {
        const QString wanted = expected.isEmpty() ? m_expected : expected;
        return {.code = ErrorCode::Malformed,
                .detail = u"ここに%1が要る: %2"_s.arg(
                    wanted, m_cursor.rest().first(std::min<qsizetype>(20, m_cursor.rest().size()))),
                .location = {.column = int(m_cursor.position()) + 1}};
    }

    bool expected(const QString &what)
    {
        m_expected = what;
        return false;
    }

    bool readAct(Act &act)
    {
        if (m_cursor.peek() == u'「')
            return readWords(act);
        Targets targets;
        if (!readTargets(m_cursor, targets, m_inTable))
            return expected(u"改める箇所（第何条、同条、見出しなど）"_s);
        if (m_cursor.take(u"中")) {
            act.scope = std::move(targets);
            rememberTable(act.scope);
            if (m_cursor.peek() == u'「')
                return readWords(act);
            if (!readTargets(m_cursor, targets, m_inTable))
                return expected(u"改める箇所（第何号など）又は「字句」"_s);
        } else {
            rememberTable(targets);
        }
        act.object = std::move(targets);
        return readUnitAct(act);
    }

    void rememberTable(const Targets &targets)
    {
        m_inTable = false;
        for (const Step &step : targets.back().first.steps) {
            if (step.place == Place::Table || step.place == Place::AppendedTable || step.place == Place::Row)
                m_inTable = true;
        }
    }

    bool readEnding(Act &act, QStringView stem, QStringView finalSuffix)
    {
        const qsizetype start = m_cursor.position();
        if (m_cursor.take(stem)) {
            if (m_cursor.take(u"、")) {
                act.ending = Ending::Continued;
                return true;
            }
            if (m_cursor.take(finalSuffix) && m_cursor.take(u"。")) {
                act.ending = Ending::Final;
                return true;
            }
        }
        m_cursor.setPosition(start);
        return false;
    }

    bool readElidable(Act &act, QStringView stem, QStringView finalSuffix)
    {
        if (m_cursor.take(u"、")) {
            act.ending = Ending::Elided;
            return true;
        }
        return readEnding(act, stem, finalSuffix) || expected(u"「%1%2」"_s.arg(stem, finalSuffix));
    }

    bool readQuotes(Act &act)
    {
        QString joiner;
        do {
            Quoted quote;
            quote.joiner = joiner;
            if (!readQuoted(m_cursor, quote.text))
                return expected(u"「字句」"_s);
            act.quotes.push_back(std::move(quote));
            joiner.clear();
            for (const QStringView candidate : joiners) {
                if (m_cursor.startsWith(candidate) && m_cursor.rest().sliced(candidate.size()).startsWith(u'「')) {
                    m_cursor.take(candidate);
                    joiner = candidate.toString();
                    break;
                }
            }
        } while (!joiner.isEmpty());
        return true;
    }

    bool readWords(Act &act)
    {
        if (!readQuotes(act))
            return false;
        for (const QStringView particle : {QStringView(u"下"), QStringView(u"次")}) {
            if (!m_cursor.take(u"の"_s + particle.toString() + u"に"_s))
                continue;
            act.kind = ActKind::InsertWords;
            act.particle = particle.toString();
            if (!readQuoted(m_cursor, act.replacement) || !m_cursor.take(u"を"))
                return expected(u"加える「字句」"_s);
            return readElidable(act, u"加え", u"る");
        }
        if (!m_cursor.take(u"を"))
            return expected(u"「を」又は「の下に」"_s);
        if (m_cursor.peek() == u'「') {
            act.kind = ActKind::ReplaceWords;
            if (!readQuoted(m_cursor, act.replacement) || !m_cursor.take(u"に"))
                return expected(u"改めた後の「字句」と「に」"_s);
            return readElidable(act, u"改め", u"る");
        }
        act.kind = ActKind::DeleteWords;
        return readEnding(act, u"削り", u"") || readFinalDelete(act) || readElidedDelete(act);
    }

    bool readFinalDelete(Act &act)
    {
        if (!m_cursor.take(u"削る。"))
            return expected(u"「削る」又は「改める」"_s);
        act.ending = Ending::Final;
        return true;
    }

    bool readElidedDelete(Act &act)
    {
        if (!m_cursor.take(u"、"))
            return false;
        act.ending = Ending::Elided;
        return true;
    }

    bool readUnitAct(Act &act)
    {
        if (m_cursor.take(u"の次に"))
            return readAddition(act, Anchor::After);
        if (m_cursor.take(u"の前に"))
            return readAddition(act, Anchor::Before);
        if (m_cursor.take(u"に"))
            return readAddition(act, Anchor::Into);
        if (!m_cursor.take(u"を"))
            return expected(u"「中」「を」「に」「の次に」"_s);
        if (m_cursor.take(u"次のように")) {
            act.kind = ActKind::RewriteUnit;
            return readEnding(act, u"改め", u"る") || expected(u"「改める」"_s);
        }
        if (m_cursor.peek() == u'「') {
            act.kind = ActKind::ReplaceUnit;
            if (!readQuoted(m_cursor, act.replacement) || !m_cursor.take(u"に"))
                return expected(u"改めた後の「字句」と「に」"_s);
            return readElidable(act, u"改め", u"る");
        }
        if (m_cursor.startsWith(u"削")) {
            act.kind = ActKind::DeleteUnit;
            return readEnding(act, u"削り", u"") || readFinalDelete(act);
        }
        return readShift(act) || readRenumber(act);
    }

    bool readShift(Act &act)
    {
        const qsizetype start = m_cursor.position();
        int count = 0;
        if (readNumeral(m_cursor, count, act.distanceStyle)) {
            if (!m_cursor.startsWith(u"ずつ")) { // 1(2)から(5)までを1ずつ: labels have no counter
                act.distanceUnit = QString(m_cursor.peek());
                m_cursor.skip(1);
            }
            if (m_cursor.take(u"ずつ")) {
                act.kind = ActKind::Shift;
                for (const bool shortVerb : {false, true}) {
                    const QString stem = shortVerb ? u"繰"_s : u"繰り"_s;
                    act.shortVerb = shortVerb;
                    act.distance = count;
                    if (readEnding(act, stem + u"下げ"_s, u"る"))
                        return true;
                    act.distance = -count;
                    if (readEnding(act, stem + u"上げ"_s, u"る"))
                        return true;
                }
            }
        }
        m_cursor.setPosition(start);
        return false;
    }

    bool readRenumber(Act &act)
    {
        act.kind = ActKind::Renumber;
        if (!readTargets(m_cursor, act.destination, m_inTable))
            return expected(u"新しい番号（第何条）又は「次のように」"_s);
        if (readEnding(act, u"とし", u""))
            return true;
        if (!m_cursor.take(u"とする。"))
            return expected(u"「とする」"_s);
        act.ending = Ending::Final;
        return true;
    }

    bool readAs(Act &act)
    {
        constexpr std::array<QStringView, 9> words{u"後段", u"前段", u"見出し", u"ただし書", u"本文",
                                                   u"題名", u"備考", u"注書",   u"注"};
        for (const QStringView word : words) {
            if (!m_cursor.startsWith(word.toString() + u"として"_s))
                continue;
            act.as = word.toString();
            m_cursor.skip(word.size() + 3);
            if (m_cursor.peek() != u'「')
                return m_cursor.take(u"次のように") && readAttached(act);
            act.kind = ActKind::AttachQuoted;
            if (!readQuoted(m_cursor, act.replacement) || !m_cursor.take(u"を"))
                return expected(u"付する「字句」"_s);
            return readEnding(act, u"付し", u"") || readFinalAttach(act) || expected(u"「付する」"_s);
        }
        return false;
    }

    bool readFinalAttach(Act &act)
    {
        if (!m_cursor.take(u"付する。"))
            return false;
        act.ending = Ending::Final;
        return true;
    }

    bool readAttached(Act &act)
    {
        if (readEnding(act, u"加え", u"る"))
            return true;
        act.attach = readEnding(act, u"付し", u"") || readFinalAttach(act);
        return act.attach || expected(u"「加える」"_s);
    }

    bool readAddition(Act &act, Anchor anchor)
    {
        act.kind = ActKind::AddUnits;
        act.anchor = anchor;
        if (m_cursor.take(u"次のように"))
            return readAttached(act);
        if (!m_cursor.take(u"次の"))
            return readAs(act) || expected(u"「次の一条を加える」など"_s);
        QString joiner;
        do {
            Added added;
            added.joiner = joiner;
            if (!readAdded(added))
                return expected(u"加えるもの（一条、ただし書など）"_s);
            act.added.push_back(std::move(added));
            joiner.clear();
            for (const QStringView candidate : joiners) {
                if (m_cursor.take(candidate)) {
                    joiner = candidate.toString();
                    break;
                }
            }
        } while (!joiner.isEmpty());
        if (!m_cursor.take(u"を"))
            return expected(u"「を加える」"_s);
        return readAttached(act);
    }

    bool readAdded(Added &added)
    {
        constexpr std::array<QStringView, 28> units{
            u"備考", u"注",   u"ただし書", u"各号", u"見出し", u"目次", u"前文", u"前段",  u"後段", u"別表",
            u"附則", u"編名", u"章名",     u"節名", u"款名",   u"目名", u"題名", u"様式",  u"編",   u"章",
            u"節",   u"款",   u"目",       u"条",   u"項",     u"号",   u"表",   u"制定文"};
        readNumeral(m_cursor, added.count, added.style);
        if (added.count > 0 && m_cursor.take(u"ように"))
            return false;
        for (const QStringView unit : units) {
            if (m_cursor.take(unit)) {
                added.unit = unit.toString();
                return true;
            }
        }
        return false;
    }

    Cursor m_cursor;
    QString m_expected;
    bool m_inTable = false;
};

} // namespace

Result<std::vector<Act>> parseInstruction(QStringView sentence) { return SentenceParser(sentence).run(); }

} // namespace hoshin::amend
