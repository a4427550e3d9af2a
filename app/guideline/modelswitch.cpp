// SPDX-License-Identifier: Apache-2.0
#include "guideline/modelswitch.h"

#include "model/placeholders.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

using model::NetworkModel;

std::vector<ModelChange> modelChanges(const model::Workspace &workspace, const Edition &edition, NetworkModel to)
{
    QHash<QString, const Example *> examples; // a look-up for each item would be quadratic
    for (const Example *example : edition.clauses())
        examples.insert(example->id, example);
    const QString now = model::networkModelName(workspace.body.model);
    const QString then = model::networkModelName(to);
    model::Workspace switched = workspace;
    switched.body.model = to;
    std::vector<ModelChange> changes;
    for (const CoverageRow &row : coverageByEdition(switched, edition).rows) {
        for (const CoverageItem &item : row.items) {
            const Example *example = examples.value(item.example);
            if (example && example->appliesTo(now) != example->appliesTo(then))
                changes.push_back({item, example->appliesTo(then)});
        }
    }
    return changes;
}

CoverageReport coverageByModel(const model::Workspace &workspace, const Edition &edition)
{
    static constexpr std::array<std::pair<NetworkModel, QStringView>, 4> models{
        {{NetworkModel::Alpha, u"αモデル"},
         {NetworkModel::AlphaPrime, u"α′モデル"},
         {NetworkModel::Beta, u"βモデル"},
         {NetworkModel::BetaPrime, u"β′モデル"}}};
    CoverageReport report{.lens = u"network-model"_s, .title = u"ネットワークの型"_s, .edition = edition.id};
    for (const auto &[network, title] : models) {
        CoverageRow row{.key = model::networkModelName(network), .title = title.toString()};
        for (ModelChange &change : modelChanges(workspace, edition, network))
            row.items.push_back(std::move(change.item));
        report.rows.push_back(std::move(row));
    }
    return report;
}

model::Workspace withNetworkModel(model::Workspace workspace, NetworkModel to)
{
    workspace.body.model = to;
    for (model::Document &document : workspace.documents)
        document = model::withPlaceholdersFilled(document, workspace.body);
    return workspace;
}

} // namespace hoshin::guideline
