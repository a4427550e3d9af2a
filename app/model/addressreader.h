// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

namespace hoshin::model {

/// An address written as labels in a row, as guideline and plain texts do: 6.1(1)①, 3(2), 第3の2(1)ア.
struct AddressInText
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    int row = -1; ///< the clause it names
};

/// The addresses in `text` that name a clause of the document, in order. Only such: 6.1 may as well be a version of something,
/// so one number alone counts only where a particle follows. Nothing in documents whose references are formal (第3条第2項).
/// Cost: O(length).
std::vector<AddressInText> findAddresses(const Numbering &numbering, QStringView text);

} // namespace hoshin::model
