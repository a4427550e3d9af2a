// SPDX-License-Identifier: Apache-2.0
// The panes of 公開: what stands in them, and what their parts set off.
#include "ui/actioncollection.h"
#include "ui/adoptionform.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/publishactivity.h"
#include "ui/publishgate.h"
#include "ui/publishlists.h"
#include "ui/publishpreview.h"
#include "ui/publishsetcommands.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

static QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

void PublishActivity::buildLeft()
{
    m_lists = new PublishLists(m_left);
    bareColumn(m_left)->addWidget(m_lists);
    // queued: the list is filled anew, which it must not be while it tells
    connect(m_lists, &PublishLists::chosen, this, &PublishActivity::choose, Qt::QueuedConnection);
    const auto on = [this](auto signal, auto command) {
        connect(m_lists, signal, this, [this, command] {
            if (m_session)
                takeSet(command(*m_session, m_left->window()));
        });
    };
    on(&PublishLists::newSetWanted, [](auto &session, QWidget *parent) { return makeSet(session, parent); });
    on(&PublishLists::editWanted, [this](auto &session, QWidget *parent) { return editSet(session, m_set, parent); });
    on(&PublishLists::copyWanted, [this](auto &session, QWidget *parent) { return copySet(session, m_set, parent); });
    on(&PublishLists::removeWanted,
       [this](auto &session, QWidget *parent) { return removeSet(session, m_set, m_context.dialogs, parent); });
    connect(m_lists, &PublishLists::recordChosen, this, &PublishActivity::chooseFolderToVerify);
}

void PublishActivity::buildRight()
{
    QVBoxLayout *column = bareColumn(m_right);
    auto *head = new PaneHead(m_right);
    head->row()->setContentsMargins(metrics::gap, 0, metrics::gap, 1);
    m_tabs = paneTabs({Tr::tr("公開の条件"), Tr::tr("策定の記録"), Tr::tr("書き出し")}, head);
    m_tabs->setAccessibleName(Tr::tr("公開について"));
    head->row()->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch();
    column->addWidget(head);
    m_pages = new QStackedWidget(m_right);
    m_gate = new PublishGate(m_pages);
    m_adoption = new AdoptionForm(m_pages);
    m_pages->addWidget(m_gate);
    m_pages->addWidget(m_adoption);
    m_pages->addWidget(buildOutput());
    column->addWidget(m_pages, 1);
    column->addWidget(separator(Qt::Horizontal, m_right));
    column->addLayout(buildFoot());
    QAction *records = m_context.actions.add(u"publish.adoptions"_s, Tr::tr("策定の記録"));
    connect(records, &QAction::triggered, this, [this] {
        Q_EMIT activityWanted(id());
        m_tabs->setCurrentIndex(AdoptionTab);
        m_adoption->setFocus();
    });
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_gate, &PublishGate::chosen, this, &PublishActivity::follow);
    connect(m_gate, &PublishGate::reasonGiven, this, &PublishActivity::recordReasons);
    connect(m_adoption, &AdoptionForm::metaEntered, this, &PublishActivity::enterMeta);
    connect(m_adoption, &AdoptionForm::bodyEntered, this, [this](const model::Body &body) {
        if (m_session)
            m_session->takeBody(body, Tr::tr("連絡先の変更"));
    });
    connect(m_adoption, &AdoptionForm::adoptionsEntered, this, [this](const std::vector<model::Adoption> &adoptions) {
        if (m_session)
            m_session->setAdoptions(adoptions);
    });
}

QWidget *PublishActivity::buildOutput()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    column->setSpacing(metrics::gap);
    const auto paragraph = [page](const QString &text, Role role) {
        auto *label = new RoleLabel(text, role, RoleLabel::Size::Normal, page);
        label->setWordWrap(true);
        return label;
    };
    m_word = new QCheckBox(Tr::tr("Word の文書も書き出す(&W)"), page);
    column->addWidget(paragraph(Tr::tr("文書ごとのHTMLとPDF、前の公表との新旧対照表、一覧のページ、目録"
                                       "（manifest.json）を、一つのフォルダーに書き出します。"),
                                Role::Text));
    column->addWidget(m_word);
    column->addWidget(paragraph(Tr::tr("途中で止めても、前のフォルダーは元のまま残ります。"), Role::Text2));
    column->addSpacing(metrics::groupGap);
    column->addWidget(new RoleLabel(Tr::tr("公表したファイルを確かめる"), Role::Text, RoleLabel::Size::Head, page));
    auto *verifyButton = new QPushButton(Tr::tr("フォルダーを選んで確かめる…(&V)"), page);
    column->addWidget(verifyButton, 0, Qt::AlignLeft);
    m_verified = paragraph({}, Role::Text2);
    m_verified->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_verified);
    column->addStretch(1);
    connect(verifyButton, &QPushButton::clicked, this, &PublishActivity::chooseFolderToVerify);
    return page;
}

QVBoxLayout *PublishActivity::buildFoot()
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    foot->setSpacing(metrics::gap);
    m_draft = new QPushButton(Tr::tr("案として書き出す…"), m_right);
    m_publish = new QPushButton(Tr::tr("公開用に書き出す…"), m_right);
    setPrimary(m_publish);
    m_reason = new RoleLabel({}, Role::Deleted, RoleLabel::Size::Normal, m_right);
    m_reason->setWordWrap(true);
    m_openFolder = new QPushButton(Tr::tr("フォルダーを開く"), m_right);
    m_openFolder->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_draft);
    buttons->addWidget(m_publish);
    foot->addLayout(buttons);
    foot->addWidget(m_reason);
    foot->addWidget(m_openFolder, 0, Qt::AlignLeft);
    connect(m_publish, &QPushButton::clicked, this, [this] { choosePublication(false); });
    connect(m_draft, &QPushButton::clicked, this, [this] { choosePublication(true); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_target)); });
    return foot;
}

} // namespace hoshin::ui
