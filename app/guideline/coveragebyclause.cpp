// SPDX-License-Identifier: Apache-2.0
#include "guideline/coverage.h"
#include "model/numbering.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

namespace {

using Place = QPair<QString, model::ClauseId>; ///< slug, clause: two documents may share ids

/// Rows of articles, filled while a document is walked in reading order.
class Inverter
{
public:
    Inverter(const CoverageReport &report, CoverageReport &into, bool several) : m_into(into), m_several(several)
    {
        for (const CoverageRow &row : report.rows) {
            for (const CoverageItem &item : row.items) {
                if (m_known.contains(item.example))
                    continue;
                m_known.insert(item.example);
                m_items.push_back(&item);
                for (const CarryingClause &carrying : item.clauses)
                    m_carried[{carrying.document, carrying.clause}].append(&item);
            }
        }
    }

    void add(const QString &slug, const model::Document &document)
    {
        m_slug = slug;
        m_title = document.title();
        m_numbering = model::Numbering(document);
        for (const model::Clause &clause : document.root().children)
            visit(clause, -1);
    }

    bool isCarriedBy(const QString &slug) const
    {
        return std::any_of(m_carried.keyBegin(), m_carried.keyEnd(),
                           [&slug](const Place &place) { return place.first == slug; });
    }

    /// What stands nowhere else.
    void addRest(const QString &title)
    {
        CoverageRow rest{.key = {}, .title = title, .answer = {}, .items = {}};
        for (const CoverageItem *item : m_items) {
            if (!m_placed.contains(item->example))
                rest.items.push_back(*item);
        }
        if (!rest.items.empty())
            m_into.rows.push_back(std::move(rest));
    }

private:
    void visit(const model::Clause &clause, int row)
    {
        const QList<const CoverageItem *> carried = m_carried.value({m_slug, clause.id});
        if (clause.kind == model::ClauseKind::Article || (row < 0 && !carried.isEmpty())) {
            row = int(m_into.rows.size());
            m_into.rows.push_back({.key = m_numbering.label(clause.id),
                                   .title = m_several ? u"%1（%2）"_s.arg(clause.heading, m_title) : clause.heading,
                                   .answer = {},
                                   .items = {}});
        }
        for (const CoverageItem *item : carried) {
            std::vector<CoverageItem> &items = m_into.rows[size_t(row)].items;
            const bool there = std::any_of(items.begin(), items.end(), [item](const CoverageItem &known) {
                return known.example == item->example;
            });
            if (!there)
                items.push_back(*item);
            m_placed.insert(item->example);
        }
        for (const model::Clause &child : clause.children)
            visit(child, row);
    }

    CoverageReport &m_into;
    std::vector<const CoverageItem *> m_items; ///< each example once, in the order of the report
    QSet<QString> m_known;
    QSet<QString> m_placed;
    QHash<Place, QList<const CoverageItem *>> m_carried;
    QString m_slug;
    QString m_title; ///< of the document
    bool m_several;  ///< documents: each row names its own
    model::Numbering m_numbering;
};

} // namespace

CoverageReport coverageByClause(const CoverageReport &report, const model::Workspace &workspace)
{
    CoverageReport inverted{
        .lens = u"clauses"_s, .title = report.title, .note = report.note, .edition = report.edition, .rows = {}};
    Inverter inverter(report, inverted, workspace.documents.size() > 1);
    QStringList slugs = workspace.documents.keys();
    std::stable_partition(slugs.begin(), slugs.end(), [&](const QString &slug) { return inverter.isCarriedBy(slug); });
    for (const QString &slug : slugs)
        inverter.add(slug, workspace.documents[slug]);
    inverter.addRest(u"当たる条がない例文"_s);
    return inverted;
}

} // namespace hoshin::guideline
