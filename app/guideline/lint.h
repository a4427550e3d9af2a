// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/editionreader.h"

namespace hoshin::guideline {

/// One thing that is wrong with an edition. Every finding fails the lint: a template is published text.
struct LintFinding
{
    QString rule; ///< kebab-case id, listed in guideline-templates/FORMAT.md
    QString file;
    int line = 0;
    QString subject; ///< the clause or word
    QString detail;  ///< what is wrong and what would be right

    bool operator==(const LintFinding &) const = default;
};

/// Judges an edition the way tests and `hoshin-cli guideline lint` do.
///
/// Shapes:  `previous` is the edition that `read.edition.previous` names, or null where it is the first or not at hand; then the
///          rules about predecessors are left out.
/// Cost:    O(n) in the number of clauses.
std::vector<LintFinding> lintEdition(const ReadEdition &read, const Edition *previous);

/// Names that {…} may use in a template. Sorted.
const QStringList &knownPlaceholders();

} // namespace hoshin::guideline
