// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/instantiate.h"
#include "guideline/weaving.h"

#include <array>

namespace hoshin::guideline {

/// What a rebase needs beside the policy: two editions laid side by side, as the documents of one network model. Made once, it
/// serves any number of policies and threads. The editions have to outlive it.
///
/// Cost: O(n), some ms for two editions.
class RebaseBasis
{
public:
    RebaseBasis(const Edition &from, const Edition &to, model::NetworkModel network);

    /// One line of a plan as far as the editions tell it. Texts are neutral; what stands in another document of the body is
    /// named by its printed number.
    struct Pair
    {
        const Example *old = nullptr;     ///< null: new in the new edition
        const Example *example = nullptr; ///< null: gone from the new edition
        QString oldText;
        QString newText;
        QByteArray newHash; ///< of `example`
        QString reason;
        bool moved = false;           ///< stands elsewhere in the new edition
        std::vector<size_t> splitOff; ///< pairs behind this one that are new and took over a part of `old`
    };

    /// One of the documents that an edition is a template for.
    struct Template
    {
        MadeDocument before; ///< neutral (makeNeutralDocument)
        MadeDocument after;
        ExampleIndex beforeIndex;
        ExampleIndex afterIndex;
        std::vector<Pair> pairs;           ///< in the order of the new edition, what is gone at the end
        QHash<QString, QString> oldPlaces; ///< example with text -> example that holds it, in the old edition
    };

    const Edition &from() const { return *m_from; }
    const Edition &to() const { return *m_to; }
    const Example *findOld(const QString &id) const { return m_old.value(id); }
    const Example *findNew(const QString &id) const { return m_new.value(id); }

    /// The example of the old edition that `example` goes on from; empty: none, it is new. O(1).
    QString predecessorOf(const Example &example) const;

    /// The document that more of these mappings come from.
    const Template &templateOf(const std::vector<model::Mapping> &mappings) const;

private:
    void lay(const TemplateInfo &info, model::NetworkModel network, Template &into) const;
    void pairUp(Template &into) const;

    const Edition *m_from;
    const Edition *m_to;
    QHash<QString, const Example *> m_old;
    QHash<QString, const Example *> m_new;
    std::array<Template, 2> m_templates;
};

} // namespace hoshin::guideline
