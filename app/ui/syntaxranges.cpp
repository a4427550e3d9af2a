// SPDX-License-Identifier: Apache-2.0
#include "ui/syntaxranges.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

namespace hoshin::ui {

/// KSyntaxHighlighting's engine with our list of ranges at its end.
class SyntaxRanges::Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Collector(const QString &name)
    {
        setDefinition(m_repository.definitionForName(name));
        Q_ASSERT(definition().isValid());
    }

    std::vector<NamedRange> collect(const QString &line)
    {
        m_ranges.clear();
        highlightLine(line, KSyntaxHighlighting::State());
        return std::move(m_ranges);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0)
            m_ranges.push_back({offset, length, format.name()});
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    std::vector<NamedRange> m_ranges;
};

SyntaxRanges::SyntaxRanges(const QString &definition) : m_collector(std::make_unique<Collector>(definition)) {}
SyntaxRanges::~SyntaxRanges() = default;

std::vector<NamedRange> SyntaxRanges::ranges(const QString &line) { return m_collector->collect(line); }

} // namespace hoshin::ui
