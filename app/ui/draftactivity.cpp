// SPDX-License-Identifier: Apache-2.0
#include "ui/draftactivity.h"

#include "ui/metrics.h"
#include "ui/outlineview.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QJsonArray>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

DraftActivity::DraftActivity(const Context &context)
    : m_context(context), m_outline(new OutlineView(context.actions)), m_centre(new QWidget)
{
    connect(m_outline, &OutlineView::clauseChosen, this, &DraftActivity::showClause);
}

DraftActivity::~DraftActivity() = default;

QString DraftActivity::id() const { return u"draft"_s; }
QString DraftActivity::name() const { return Tr::tr("起案"); }
QString DraftActivity::title() const { return Tr::tr("起案"); }
QString DraftActivity::iconName() const { return u"draft"_s; }
QWidget *DraftActivity::left() { return m_outline; }
int DraftActivity::leftWidth() const { return metrics::leftPane; }
QWidget *DraftActivity::mainWidget() { return m_outline->tree(); }

void DraftActivity::setSession(WorkspaceSession *session)
{
    m_session = session;
    m_outline->setSession(session);
}

void DraftActivity::showClause(const model::ClauseId &id)
{
    if (!m_session || !m_session->current())
        return;
    m_session->current()->setCurrent(id);
    m_outline->showClause(id);
}

QJsonObject DraftActivity::saveState() const
{
    return {{u"expanded"_s, QJsonArray::fromStringList(m_outline->expandedIds())}};
}

void DraftActivity::restoreState(const QJsonObject &state)
{
    QStringList ids;
    for (const QJsonValue &value : state[u"expanded"].toArray())
        ids << value.toString();
    m_outline->setExpandedIds(ids);
}

} // namespace hoshin::ui
