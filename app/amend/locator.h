// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"
#include "amend/tablenotes.h"
#include "amend/worktext.h"
#include "base/result.h"

namespace hoshin::amend {

/// What of a unit an address means.
enum class Part : quint8 {
    Whole,
    All,          ///< the whole document; the path is empty
    Title,        ///< of the document; the path is empty
    MainPart,     ///< 本則; the path is empty
    Heading,      ///< 見出し, 章名
    Lead,         ///< 各号列記以外の部分
    MainSentence, ///< 本文
    Proviso,      ///< ただし書
    FirstHalf,    ///< 前段
    LatterHalf,   ///< 後段
};

/// Where an address leads.
struct Spot
{
    UnitPath path;
    Part part = Part::Whole;
    bool withHeading = false; ///< （見出しを含む。）
    int column = -1;          ///< …の欄 of the table at `path`
    LineRange note;           ///< 備考 of the table at `path`, or a line of it

    bool operator==(const Spot &) const = default;
};

/// Stretch of a text: [from, to).
struct TextRange
{
    qsizetype from = 0;
    qsizetype to = 0;
    bool isEmpty() const { return from >= to; }
};

/// Where 本文, ただし書, 前段, 後段 stand in the text of a clause; empty where it has none.
TextRange rangeOf(Part part, QStringView text);

/// The sentences of a text, each with its 「。」; brackets and quotes do not end one.
std::vector<TextRange> sentencesOf(QStringView text);

/// Finds what addresses name in a text that is being amended. Remembers what was named last: 同条, 同項.
class Locator
{
public:
    explicit Locator(const WorkText &text) : m_text(&text) {}

    void setText(const WorkText &text) { m_text = &text; }

    /// Errors: NotFound with the nearest number that exists, Unsupported for places this program does not amend.
    Result<Spot> find(const Address &address);
    /// All members of a list, ranges spelled out. `inside`: a scope was named before, articles of an 附則 are meant where
    /// it was one. Errors: as find().
    Result<std::vector<Spot>> find(const Targets &targets, bool inside = false);

    const UnitPath &named() const { return m_named; }
    void setNamed(const UnitPath &path) { m_named = path; }

private:
    Result<Spot> findByLabel(const Address &address);
    UnitPath labelled(const UnitPath &above, bool top, const QString &label) const;
    Result<Spot> first(const Step &step) const;
    Result<Spot> next(const Spot &from, const Step &step) const;
    Result<Spot> same(const Step &step) const;
    Result<Spot> relative(const Step &step) const;
    Result<Spot> inRow(const UnitPath &above, size_t from, size_t to, const Step &step) const;
    Result<Spot> tocLine(int toc, size_t from, size_t to, const Step &step) const;
    Result<Spot> inDivisionOf(int index, const Step &step) const;
    Result<Spot> appended(const Step &step) const;
    Result<Spot> tablePart(const Spot &from, const Step &step) const;
    Result<Spot> notePart(const Spot &from, const Step &step) const;
    Result<Spot> partOf(const Spot &from, const Step &step) const;
    UnitPath throughParagraph(const UnitPath &path) const;
    const std::vector<Unit> &rowBelow(const UnitPath &path) const;

    const WorkText *m_text;
    UnitPath m_named;
    bool m_inside = false; ///< 附則第3条及び第5条: the second is of the 附則 too; 目次中第3章: its line
};

} // namespace hoshin::amend
