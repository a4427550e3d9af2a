// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/rule.h"

/// One function a subject: its rules, made once. Listed in rulecatalogue.cpp.
namespace hoshin::check {

std::vector<const Rule *> referenceRules();
std::vector<const Rule *> placeholderRules();
std::vector<const Rule *> textRules();
std::vector<const Rule *> structureRules();
std::vector<const Rule *> termRules();
std::vector<const Rule *> documentRules();
std::vector<const Rule *> adoptionRules();
std::vector<const Rule *> publicationRules();
std::vector<const Rule *> mappingRules();
std::vector<const Rule *> weakeningRules();
std::vector<const Rule *> citationRules();

} // namespace hoshin::check
