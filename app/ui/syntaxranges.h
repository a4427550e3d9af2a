// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace hoshin::ui {

/// A stretch of a line in one style of a definition.
struct NamedRange
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    QString style; ///< name of the itemData

    bool operator==(const NamedRange &) const = default;
};

/// One of our syntax definitions (resources/highlighting), run by KSyntaxHighlighting over single lines: no rule of ours looks
/// beyond one. Not thread-safe: make one a thread. Cost: loading some milliseconds, then linear.
class SyntaxRanges
{
public:
    explicit SyntaxRanges(const QString &definition);
    ~SyntaxRanges();

    std::vector<NamedRange> ranges(const QString &line);

private:
    class Collector;
    std::unique_ptr<Collector> m_collector;
};

} // namespace hoshin::ui
