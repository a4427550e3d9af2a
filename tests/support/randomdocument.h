// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"

#include <random>

namespace hoshin::test {

/// A document with `clauses` nodes below the root that uses every field of the model. Equal seeds give equal documents.
model::Document randomDocument(quint32 seed, int clauses);

/// A regular policy of about `clauses` clauses with text of the length that real ones have: for measuring.
model::Document policyOfSize(int clauses);

/// A workspace with every kind of file in it.
model::Workspace randomWorkspace(quint32 seed);

} // namespace hoshin::test
