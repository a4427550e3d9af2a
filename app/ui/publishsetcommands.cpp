// SPDX-License-Identifier: Apache-2.0
#include "ui/publishsetcommands.h"

#include "ui/dialogs.h"
#include "ui/publishsetdialog.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <algorithm>

namespace hoshin::ui {

namespace {

/// Asks with the set filled in, and puts what was entered in the place of the set of this id, or at the end.
std::optional<QString> ask(WorkspaceSession &session, const model::PublicationSet &start, QWidget *parent)
{
    const model::Workspace workspace = session.workspace();
    PublishSetDialog dialog(workspace, start, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const model::PublicationSet entered = dialog.set();
    std::vector<model::PublicationSet> sets = session.publicationSets();
    const auto place =
        std::find_if(sets.begin(), sets.end(), [&](const model::PublicationSet &set) { return set.id == entered.id; });
    if (place == sets.end())
        sets.push_back(entered);
    else
        *place = entered;
    session.setPublicationSets(sets);
    return entered.id;
}

} // namespace

std::optional<QString> makeSet(WorkspaceSession &session, QWidget *parent)
{
    model::PublicationSet set{.id = model::newPublicationSetId(), .name = {}, .documents = {}, .organs = {}};
    for (const QString &slug : session.slugs()) {
        if (session.document(slug)->document().meta().publication != model::Publication::Withheld)
            set.documents << slug;
    }
    return ask(session, set, parent);
}

std::optional<QString> editSet(WorkspaceSession &session, const QString &id, QWidget *parent)
{
    const model::PublicationSet *set = model::findPublicationSet(session.publicationSets(), id);
    return set ? ask(session, model::PublicationSet(*set), parent) : std::nullopt;
}

std::optional<QString> copySet(WorkspaceSession &session, const QString &id, QWidget *parent)
{
    const model::PublicationSet *set = model::findPublicationSet(session.publicationSets(), id);
    if (!set)
        return std::nullopt;
    model::PublicationSet copy = *set;
    copy.id = model::newPublicationSetId();
    copy.name = Tr::tr("%1の写し").arg(set->name);
    return ask(session, copy, parent);
}

std::optional<QString> removeSet(WorkspaceSession &session, const QString &id, Dialogs &dialogs, QWidget *parent)
{
    std::vector<model::PublicationSet> sets = session.publicationSets();
    const auto place =
        std::find_if(sets.begin(), sets.end(), [&](const model::PublicationSet &set) { return set.id == id; });
    if (place == sets.end()
        || !dialogs.confirm(parent, Tr::tr("公開セットを削除する"),
                            Tr::tr("公開セット「%1」を削除します。文書と公表の記録は残ります。").arg(place->name),
                            Tr::tr("削除する")))
        return std::nullopt;
    const auto next = sets.erase(place);
    const QString current = sets.empty() ? QString() : next == sets.end() ? sets.back().id : next->id;
    session.setPublicationSets(sets);
    return current;
}

} // namespace hoshin::ui
