// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/referenceresolver.h"

namespace hoshin::model {

/// The words of one reference as they were, which say how it wants to be written.
struct OldWords
{
    QStringView words;
    std::optional<text::ReferenceChain> chain; ///< nothing where the words are no reference
    std::optional<text::ReferenceChain> last;  ///< the end of a run (第六条から前条まで)
};

/// Writes references from where a resolver stands.
class ReferenceWriter
{
public:
    ReferenceWriter(const Numbering &numbering, const ReferenceResolver &resolver)
        : m_numbering(numbering), m_resolver(resolver)
    {}

    /// Wordings for a reference to `first` (or the run up to `last`), the one nearest to the old words first, the
    /// whole number last. Not all mean the target: the caller reads them back.
    std::vector<QString> candidates(const Reference &reference, int first, int last, const OldWords &old) const;

    /// 第2項 within the same article, else 第3条第2項.
    QString shortest(int target, text::NumeralStyle style) const;

private:
    std::vector<int> path(int target) const;
    QString step(int row, bool isTarget, text::NumeralStyle style) const;
    QString steps(const std::vector<int> &path, size_t from, text::NumeralStyle style) const;
    QString absolute(const std::vector<int> &path, text::NumeralStyle style) const;
    QString fromUnit(const std::vector<int> &path, text::Unit unit, text::NumeralStyle style) const;
    QString relative(const std::vector<int> &path, text::Pointing pointing, QStringView old,
                     text::NumeralStyle style) const;
    std::vector<QString> single(int target, const OldWords &old, text::NumeralStyle style) const;
    std::vector<QString> run(const Reference &reference, int first, int last, const OldWords &old,
                             text::NumeralStyle style) const;
    std::vector<QString> ends(int first, int last, const OldWords &old, text::NumeralStyle style) const;
    text::NumeralStyle numeralsOf(QStringView words) const;

    const Numbering &m_numbering;
    const ReferenceResolver &m_resolver;
};

} // namespace hoshin::model
