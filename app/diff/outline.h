// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QString>
#include <QStringView>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace hoshin::diff {

/// A clause number with its branches: 第二百四十四条の六 is {244, 6}. Unused places are 0; all 0 where there is no number.
struct Number
{
    std::array<int, 4> part{};

    bool isNull() const { return part[0] == 0; }
    bool operator==(const Number &) const = default;
    auto operator<=>(const Number &) const = default;
};

/// As in 法令標準XML: "244_6"; empty for no number.
QString toString(const Number &number);

/// One node of a text that is to be compared: a model::Clause without its freight. The views point into the outline's text.
struct Unit
{
    model::ClauseKind kind = model::ClauseKind::Text;
    int depth = 0;       ///< 0 for the document itself
    int parent = -1;     ///< index of the unit above; -1 for the document itself
    int end = 0;         ///< one past the last unit below this one
    Number number;       ///< {1} also for a first 項, which prints none
    QStringView label;   ///< as printed: 第三条の二, ２, 一, イ; empty where nothing is printed
    QStringView heading; ///< 見出し without brackets, name of a 章 or 別表; title of the document for unit 0
    QStringView text;    ///< own text, without that of the units below
};

/// A text cut into units in reading order, a unit before those below it; unit 0 is the document itself (kind Root). This is
/// what comparison works on: a statute of a megabyte becomes one buffer and one vector, whether it comes from a file or from
/// a model::Document. Copies share the text.
class Outline
{
public:
    Outline();

    const std::vector<Unit> &units() const { return m_units; }
    const Unit &unit(int index) const { return m_units[size_t(index)]; }
    int size() const { return int(m_units.size()); }

    /// Ids in step with units(); empty where the text has none (plain text).
    const std::vector<model::ClauseId> &ids() const { return m_ids; }
    model::ClauseId id(int index) const { return m_ids.empty() ? model::ClauseId() : m_ids[size_t(index)]; }
    /// Index of the unit with `id`, or -1. O(n).
    int indexOf(const model::ClauseId &id) const;

    /// What all views point into, for whoever keeps views longer than the outline.
    const std::shared_ptr<const QString> &text() const { return m_text; }

private:
    friend class OutlineBuilder;
    std::vector<Unit> m_units;
    std::vector<model::ClauseId> m_ids;
    std::shared_ptr<const QString> m_text; ///< what the views of m_units point into
};

/// Cuts plain text of a 例規, a statute or a policy into units. Never fails: what carries no label becomes a unit of kind Text.
/// Cost: one pass over the text, two allocations whatever its size.
Outline outlineFromText(QString text);

/// The same for the bytes of a file: UTF-8, with or without byte order mark. Nothing where they are not UTF-8, or hold characters
/// that have to be composed first (か and a voiced sound mark): then the text takes the long way through an import.
std::optional<Outline> outlineFromUtf8(QByteArrayView bytes);

/// The units of a document with their ids. Labels are those that its numbering scheme prints.
Outline outlineFromDocument(const model::Document &document);

/// The children of `unit` in order.
std::vector<int> childrenOf(const Outline &outline, int unit);

/// True for 編, 章, 節, 款, 目 and 附則: units that only hold others.
bool isDivision(model::ClauseKind kind);

/// The units by which a text is compared first, in reading order: 条, and whatever else stands directly below the document, a
/// division or 附則, those divisions themselves included.
std::vector<int> blocksOf(const Outline &outline);

} // namespace hoshin::diff
