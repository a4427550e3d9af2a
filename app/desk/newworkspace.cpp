// SPDX-License-Identifier: Apache-2.0
#include "desk/newworkspace.h"

#include "model/placeholders.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::desk {

using guideline::TemplateChoice;
using guideline::TemplateDocument;

QString ownPolicySlug(model::Organ organ)
{
    return organ == model::Organ::Head ? u"kihon-hoshin"_s : u"kihon-hoshin-"_s + model::organName(organ);
}

namespace {

std::vector<model::Organ> listed(const std::vector<OrganPlan> &plans)
{
    std::vector<model::Organ> organs;
    for (const OrganPlan &plan : plans)
        organs.push_back(plan.organ);
    return organs;
}

/// The head, and who adopts with it.
std::vector<model::Organ> together(const std::vector<OrganPlan> &plans)
{
    std::vector<model::Organ> organs;
    for (const OrganPlan &plan : plans) {
        if (plan.organ == model::Organ::Head || plan.way == AdoptionWay::Joint)
            organs.push_back(plan.organ);
    }
    return organs;
}

model::Body bodyOf(const NewWorkspace &plan)
{
    model::Body body = plan.body;
    if (plan.organs.empty())
        return body;
    body.organs = together(plan.organs);
    // The common policy names those who share it; the profile keeps all.
    if (body.organs.size() < plan.organs.size() && !body.values.contains(u"organs"_s))
        body.values.insert(u"organs"_s, model::placeholderValue(u"organs", body));
    body.organs = listed(plan.organs);
    return body;
}

std::vector<TemplateChoice> choices(const NewWorkspace &plan)
{
    std::vector<TemplateChoice> wanted;
    if (plan.basicPolicy) {
        wanted.push_back({.document = TemplateDocument::BasicPolicy,
                          .organ = std::nullopt,
                          .slug = ownPolicySlug(model::Organ::Head)});
        for (const OrganPlan &organ : plan.organs) {
            if (organ.way == AdoptionWay::Alone && organ.organ != model::Organ::Head)
                wanted.push_back({.document = TemplateDocument::BasicPolicy,
                                  .organ = organ.organ,
                                  .slug = ownPolicySlug(organ.organ)});
        }
    }
    if (plan.standards)
        wanted.push_back({.document = TemplateDocument::Standards, .organ = std::nullopt, .slug = u"taisaku-kijun"_s});
    std::erase_if(wanted, [&](const TemplateChoice &choice) { return plan.documents.contains(choice.slug); });
    return wanted;
}

/// One record an organ for its policy, one of the head for the standards.
std::vector<model::Adoption> adoptions(const NewWorkspace &plan, const model::Workspace &workspace)
{
    std::vector<model::Adoption> records;
    const size_t sharing = together(plan.organs).size();
    for (const OrganPlan &organ : plan.organs) {
        const bool common = organ.organ == model::Organ::Head || organ.way == AdoptionWay::Joint;
        const QString slug = common ? u"kihon-hoshin"_s : ownPolicySlug(organ.organ);
        model::Adoption record{.organ = organ.organ};
        if (organ.way == AdoptionWay::Exempt && !common) {
            record.exemptionReason = organ.reason;
        } else {
            record.document = workspace.documents.contains(slug) ? slug : QString();
            record.instrument = organ.instrument;
            record.jointGroup = common && sharing > 1 ? plan.body.name : QString();
        }
        records.push_back(record);
    }
    if (!plan.organs.empty() && workspace.documents.contains(u"taisaku-kijun"_s))
        records.push_back({.organ = model::Organ::Head, .document = u"taisaku-kijun"_s, .instrument = u"訓令"_s});
    return records;
}

/// The documents become the first working state of the workspace that was just founded.
Result<void> saveDrafts(const store::Repository &repository, const model::Workspace &workspace, const QDateTime &at)
{
    Result<store::WorkingState> state = store::WorkingState::open(repository);
    if (!state)
        return state.error();
    return state->save(repository, workspace, at);
}

} // namespace

Result<model::Workspace> plannedWorkspace(const NewWorkspace &plan, model::IdSource &ids)
{
    model::Workspace workspace;
    workspace.body = bodyOf(plan);
    workspace.documents = plan.documents;
    workspace.attachments = plan.attachments;
    if (!plan.edition.isEmpty()) {
        if (const Result<void> added = guideline::addTemplate(plan.edition, workspace, ids, choices(plan)); !added)
            return added.error();
    }
    workspace.adoptions = adoptions(plan, workspace);
    return workspace;
}

Result<void> makeWorkspace(const QString &path, const NewWorkspace &plan, const store::Author &author,
                           const QDateTime &at)
{
    model::IdSource ids;
    const Result<model::Workspace> workspace = plannedWorkspace(plan, ids);
    if (!workspace)
        return workspace.error();
    model::Workspace founding;
    founding.body = workspace->body;
    founding.body.editions.clear();
    const Result<store::Repository> made = store::Repository::create(path, founding, author, at);
    if (!made)
        return made.error();
    Result<void> done = store::WorkingState::setAside(path);
    if (done && !(*workspace == founding))
        done = saveDrafts(*made, *workspace, at);
    if (!done)
        QDir(path).removeRecursively(); // it was made by this call: nobody has put anything into it
    return done;
}

} // namespace hoshin::desk
