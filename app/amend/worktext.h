// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <optional>
#include <vector>

namespace hoshin::amend {

/// One clause while a text is being amended. Its number is written down, because between two acts of an amendment numbers
/// have gaps that no counting would give.
struct Unit
{
    model::Clause clause; ///< without children
    model::NumberParts number;
    int rangeEnd = 0;    ///< 第6条及び第7条　削除: 7
    bool atRoot = false; ///< stands below the root itself, also behind a chapter: 別表
    std::vector<Unit> children;

    model::ClauseKind kind() const { return clause.kind; }
};

/// A document in the form amendments work on: chapters, sections and articles
/// in one row, as they stand on paper, and everything inside an article as its
/// tree. Where numbers begin anew in every chapter (1 (1) ①) a chapter holds
/// what stands in it.
struct WorkText
{
    model::DocumentMeta meta;
    std::vector<Unit> body;
    bool byLabel = false; ///< clauses are named by the labels they print, 2(1)①;
                          ///< a unit that prints none has no number
    bool nested = false;  ///< chapters hold what stands in them
};

/// Indexes from the body down.
using UnitPath = std::vector<int>;

/// `nested`: as said, else as the document's scheme wants it.
WorkText toWorkText(const model::Document &document, std::optional<bool> nested = {});

/// The document with numbers derived again wherever plain counting gives them. Ids are kept.
model::Document toDocument(const WorkText &text);

bool isDivision(model::ClauseKind kind); ///< 編章節款目

/// The unit at `path`; an empty path has none.
Unit *unitAt(WorkText &text, const UnitPath &path);
const Unit *unitAt(const WorkText &text, const UnitPath &path);

/// The row of siblings that `path` points into.
std::vector<Unit> &siblingsAt(WorkText &text, const UnitPath &path);

/// One past the last unit that belongs to the division at `index` of a row: its
/// sections, articles, their end. A division that holds its units itself ends
/// with itself.
size_t divisionEnd(const std::vector<Unit> &row, size_t index);

/// Does `unit` bear `number`, itself or within its range?
bool bears(const Unit &unit, const model::NumberParts &number);

/// Compares numbers: 3 < 3の2 < 4.
bool numberLess(const model::NumberParts &a, const model::NumberParts &b);

/// Equal as text: kinds, numbers, labels, headings and words, ids aside.
bool sameText(const Unit &a, const Unit &b);
bool sameText(const std::vector<Unit> &a, const std::vector<Unit> &b);
bool sameText(const WorkText &a, const WorkText &b);

} // namespace hoshin::amend
