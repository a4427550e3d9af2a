// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/outline.h"

namespace hoshin::diff {

/// Fills an outline unit by unit, in reading order.
class OutlineBuilder
{
public:
    /// `text` is what the views of all units will point into.
    explicit OutlineBuilder(std::shared_ptr<const QString> text);

    void reserve(qsizetype units) { m_outline.m_units.reserve(size_t(units)); }
    Unit &root() { return m_outline.m_units.front(); }
    Unit &unit(int index) { return m_outline.m_units[size_t(index)]; }

    /// Appends a unit below `parent`, which has to be the last unit added or one of those above it. Its index.
    int add(int parent, const Unit &unit);
    /// The same with an id; either all units are added with one or none.
    int add(int parent, const Unit &unit, const model::ClauseId &id);
    void setRootId(const model::ClauseId &id);

    Outline finish();

private:
    Outline m_outline;
};

} // namespace hoshin::diff
