// SPDX-License-Identifier: Apache-2.0
#include "ui/profiledialog.h"

#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

ProfileDialog::ProfileDialog(const model::Workspace &workspace, QWidget *parent)
    : DialogFrame(Tr::tr("団体の設定"), Tr::tr("決める"), parent)
    , m_workspace(workspace)
    , m_tabs(paneTabs({Tr::tr("団体"), Tr::tr("職名と部署名")}, this))
    , m_pages(new QStackedWidget(this))
    , m_body(new BodyPage(this))
    , m_organs(new OrgansList(workspace.body, this))
    , m_names(new NamesPage(this))
{
    m_tabs->setAccessibleName(Tr::tr("設定の種類"));
    body()->setContentsMargins(metrics::groupGap, 0, 0, 0);
    body()->addWidget(m_tabs);
    body()->addWidget(m_pages, 1);
    m_body->load(workspace.body);
    m_body->append(m_organs);
    m_names->load(workspace.body);
    addTab(m_body);
    addTab(m_names);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *adoptions = new QPushButton(Tr::tr("策定の記録を開く…"), this);
    adoptions->setObjectName(u"profile.adoptions"_s);
    adoptions->setAutoDefault(false);
    adoptions->setToolTip(Tr::tr("設定を決めて、「公開」の「策定の記録」へ移ります。"));
    foot()->insertWidget(0, adoptions);
    connect(adoptions, &QPushButton::clicked, this, [this] {
        m_adoptionsWanted = true;
        accept();
    });
    resize(860, 600);
}

void ProfileDialog::addTab(QWidget *page)
{
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(scroll);
}

void ProfileDialog::showTab(int index) { m_tabs->setCurrentIndex(index); }

model::Body ProfileDialog::profile() const
{
    AssistantState state;
    state.plan.body = m_workspace.body;
    m_body->store(state);
    m_names->store(state);
    state.plan.body.organs = m_organs->organs();
    state.plan.body.model = m_organs->networkModel();
    return state.plan.body;
}

void ProfileDialog::accept()
{
    const QList<FormProblem> ofPage[] = {m_body->problems(), m_names->problems()};
    for (int page = 0; page < 2; ++page) {
        if (ofPage[page].isEmpty())
            continue;
        m_tabs->setCurrentIndex(page);
        m_adoptionsWanted = false;
        (page == 0 ? static_cast<AssistantPage *>(m_body) : m_names)->showProblems();
        ofPage[page].first().input->setFocus(Qt::OtherFocusReason);
        return;
    }
    QDialog::accept();
}

} // namespace hoshin::ui
