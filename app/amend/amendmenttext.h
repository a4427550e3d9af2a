// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/instruction.h"
#include "amend/preamble.h"
#include "base/error.h"

namespace hoshin::amend {

/// One sentence of an amending text as it was read.
struct ReadInstruction
{
    Instruction instruction;
    int line = 0;   ///< from 1; 0: made by this program
    QString source; ///< the sentence, where it could not be read
    Error error;    ///< why; meaningful only with a source

    bool isRead() const { return source.isEmpty(); }
};

/// A whole amending text: 柱書, instructions with their blocks.
struct Amendment
{
    QStringList head; ///< lines above the 柱書: number, title; not read
    std::optional<Preamble> preamble;
    std::vector<ReadInstruction> instructions;
    QStringList tail; ///< the amending text's own 附則; not read
};

/// Reads an amending text of lines. A line that reads as an instruction is one; the lines behind an instruction that needs a
/// block are its block. Lines before the first instruction that are neither are passed over (番号, 題名, 制定文), and so is
/// everything from the amending text's own 附則 on.
///
/// Cost: linear.
Amendment readAmendment(const QString &text);

/// The text: the preamble, every sentence indented by one, its block below.
/// Where the sentence begins in a line that starts with the last line of the block before it, as extraction from printed laws joins
/// them: 「第九条　削除　　第十条を削る。」. 0: in no such line.
qsizetype sentenceStart(QStringView line);

QString printAmendment(const Amendment &amendment);

} // namespace hoshin::amend
