// SPDX-License-Identifier: Apache-2.0
#include "guideline/edition.h"

#include <QCryptographicHash>

namespace hoshin::guideline {

static void collect(const std::vector<Example> &examples, std::vector<const Example *> &into)
{
    for (const Example &example : examples) {
        into.push_back(&example);
        collect(example.children, into);
    }
}

std::vector<const Example *> Edition::all() const
{
    std::vector<const Example *> examples;
    collect(parts, examples);
    return examples;
}

std::vector<const Example *> Edition::clauses() const
{
    std::vector<const Example *> examples = all();
    std::erase_if(examples, [](const Example *example) { return example->text.isEmpty(); });
    return examples;
}

static const Example *findIn(const std::vector<Example> &examples, QStringView id)
{
    for (const Example &example : examples) {
        if (example.id == id)
            return &example;
        if (const Example *found = findIn(example.children, id))
            return found;
    }
    return nullptr;
}

const Example *Edition::find(QStringView exampleId) const { return findIn(parts, exampleId); }

QByteArray exampleHash(const Example &example)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(example.text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(strengthName(example.strength).data());
    return hash.result().toHex();
}

QLatin1StringView strengthName(Strength strength)
{
    switch (strength) {
    case Strength::None: return QLatin1StringView("none");
    case Strength::Must: return QLatin1StringView("must");
    case Strength::Should: return QLatin1StringView("should");
    case Strength::May: return QLatin1StringView("may");
    }
    Q_UNREACHABLE();
}

QLatin1StringView relationName(Relation relation)
{
    switch (relation) {
    case Relation::Kept: return QLatin1StringView("kept");
    case Relation::Renumbered: return QLatin1StringView("renumbered");
    case Relation::Amended: return QLatin1StringView("amended");
    case Relation::Split: return QLatin1StringView("split");
    case Relation::Merged: return QLatin1StringView("merged");
    case Relation::New: return QLatin1StringView("new");
    case Relation::Withdrawn: return QLatin1StringView("withdrawn");
    }
    Q_UNREACHABLE();
}

} // namespace hoshin::guideline
