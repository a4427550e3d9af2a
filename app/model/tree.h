// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/edit.h"

/// What the structural edits share. Not for other modules.
namespace hoshin::model::tree {

/// Indices from the root down to a clause; empty is the root.
using Path = std::vector<qsizetype>;

/// The way to the clause; nothing where it is not there. The root's own id, null mostly, gives the empty path.
std::optional<Path> find(const Clause &root, const ClauseId &id);
const Clause &at(const Clause &root, const Path &path);
/// For changing: detaches the lists on the way.
Clause &at(Clause &root, const Path &path);
Clause &parentOf(Clause &root, const Path &path);
const Clause &parentOf(const Clause &root, const Path &path);
Path parent(Path path);

Error notFound();
Error unsupported(const char16_t *problem);

/// May `child` stand as number `index` below `parent`? Order among what the root holds included. Nothing: yes.
std::optional<Error> refusal(const Clause &parent, qsizetype index, ClauseKind child, bool isRoot);
/// Where below the root a clause of that kind goes last.
qsizetype lastIndex(const Clause &parent, ClauseKind child, bool isRoot);

/// Is it the only paragraph of an article?
bool isOnlyParagraph(const Clause &parent, const Clause &child);

/// Takes the clause out of its list. A branch (第3条の2) right behind it takes its number over.
Clause take(Clause &root, const Path &path);

/// A moved clause counts plainly; the label of a 様式 is its name and stays.
void resetNumber(Clause &clause);

/// The edited document: references rendered again.
Edited finish(const Document &before, const Clause &root, const ClauseId &shown);

/// `document` with every reference to `from` pointing at `to`.
Document withTarget(const Document &document, const ClauseId &from, const ClauseId &to);

} // namespace hoshin::model::tree
