// SPDX-License-Identifier: Apache-2.0
#include "ui/publishactivity.h"

#include "check/reasons.h"
#include "publish/exchange.h"
#include "ui/actioncollection.h"
#include "ui/adoptionform.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/pagepreview.h"
#include "ui/panehead.h"
#include "ui/publishgate.h"
#include "ui/publishlists.h"
#include "ui/publishpreview.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QtConcurrentRun>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int soon = 600; ///< after the last change, before conditions and pages are made anew

QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

PublishActivity::PublishActivity(const Context &context)
    : m_context(context), m_left(new QWidget), m_preview(new PublishPreview), m_right(new QWidget)
{
    buildLeft();
    buildRight();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &PublishActivity::refresh);
    connect(&m_judging, &QFutureWatcherBase::finished, this, &PublishActivity::takeConditions);
    connect(m_preview, &PublishPreview::contextWanted, this, &Activity::contextWanted);
    connect(m_preview, &PublishPreview::failed, this, [this](const Error &error) {
        m_context.dialogs.tell(m_preview->window(), Tr::tr("ブラウザーで開けませんでした"), errorText(error), error);
    });
    connect(&m_publishing, &QFutureWatcherBase::finished, this, &PublishActivity::takePublication);
}

PublishActivity::~PublishActivity()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_judging.waitForFinished();
    m_publishing.waitForFinished();
}

QString PublishActivity::id() const { return u"publish"_s; }
QString PublishActivity::name() const { return Tr::tr("公開"); }
QString PublishActivity::title() const { return Tr::tr("公開"); }
QString PublishActivity::iconName() const { return u"publish"_s; }
int PublishActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int PublishActivity::rightWidth() const { return metrics::publishRightPane; }
QWidget *PublishActivity::centre() { return m_preview; }
QWidget *PublishActivity::mainWidget() { return m_preview->mainWidget(); }
bool PublishActivity::isBusy() const
{
    return m_judging.isRunning() || m_publishing.isRunning() || m_preview->isBusy();
}
QWidget *PublishActivity::contextButton() { return m_preview->contextButton(); }

QStringList PublishActivity::statusTexts() const
{
    return {Tr::tr("未充足 %1").arg(count(PublishCondition::State::Unmet)),
            Tr::tr("要確認 %1").arg(count(PublishCondition::State::Check))};
}

void PublishActivity::buildLeft()
{
    m_lists = new PublishLists(m_left);
    bareColumn(m_left)->addWidget(m_lists);
    connect(m_lists, &PublishLists::documentChosen, this, &PublishActivity::showDocument);
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

void PublishActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_all.clear();
    m_slug.clear();
    m_openFolder->hide();
    m_verified->setText({});
    m_preview->clear();
    m_stale = true;
    if (session) {
        connect(session, &WorkspaceSession::changed, this, &PublishActivity::refreshSoon);
        if (m_active)
            refresh();
    } else {
        m_soon.stop();
        fillLists();
        fillConditions();
        m_adoption->clear();
    }
}

void PublishActivity::activated()
{
    m_active = true;
    if (m_session && m_session->current() && m_slug.isEmpty())
        m_slug = m_session->current()->slug();
    if (m_stale)
        refresh();
}

void PublishActivity::deactivated() { m_active = false; }

void PublishActivity::refreshSoon()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

void PublishActivity::refresh()
{
    if (!m_session)
        return;
    m_stale = false;
    fillLists();
    fillAdoption();
    judge();
    showPages();
}

bool PublishActivity::hasUnrecorded() const
{
    const model::Workspace now = m_session->workspace();
    const model::Workspace &base = m_session->base();
    return !(now.documents == base.documents && now.adoptions == base.adoptions && now.body == base.body);
}

int PublishActivity::count(PublishCondition::State state) const
{
    return int(
        std::count_if(m_all.begin(), m_all.end(), [state](const PublishCondition &c) { return c.state == state; }));
}

void PublishActivity::judge()
{
    if (m_judging.isRunning()) {
        m_again = true;
        return;
    }
    m_judging.setFuture(
        QtConcurrent::run([workspace = m_session->workspace(), recorded = !m_session->base().documents.isEmpty(),
                           changed = hasUnrecorded()] {
            return publishConditions(workspace, recorded, changed, publish::editionsInUse(workspace));
        }));
}

void PublishActivity::takeConditions()
{
    if (std::exchange(m_again, false) && m_session) {
        judge();
        return;
    }
    if (!m_session)
        return;
    m_all = m_judging.result();
    fillConditions();
    fillLists();
    Q_EMIT statusChanged();
}

void PublishActivity::fillLists() { m_slug = m_lists->fill(m_session, m_all, m_slug); }

void PublishActivity::fillAdoption()
{
    if (!m_session || !m_session->document(m_slug)) {
        m_adoption->clear();
        return;
    }
    m_adoption->show(m_session->body(), m_slug, m_session->document(m_slug)->document().meta(), m_session->adoptions(),
                     m_session->slugs());
}

QString PublishActivity::whyNot() const
{
    const int unmet = count(PublishCondition::State::Unmet);
    const int open = count(PublishCondition::State::Check);
    if (unmet > 0)
        return Tr::tr("未充足の条件が %1 つあるため、公開用に書き出せません。").arg(unmet);
    return open > 0 ? Tr::tr("要確認が %1 件あります。改めるか、理由を記録すると書き出せます。").arg(open) : QString();
}

void PublishActivity::fillConditions()
{
    QMap<QString, QString> titles;
    if (m_session) {
        for (const QString &slug : m_session->slugs())
            titles.insert(slug, m_session->document(slug)->document().title());
    }
    m_gate->setConditions(m_all, titles);
    const QString why = whyNot();
    setTabCount(m_tabs, ConditionTab, count(PublishCondition::State::Unmet) + count(PublishCondition::State::Check));
    m_publish->setEnabled(m_session && !m_all.empty() && why.isEmpty() && !m_publishing.isRunning());
    m_draft->setEnabled(m_session && !m_session->slugs().isEmpty() && !m_publishing.isRunning());
    if (m_openFolder->isHidden() || !why.isEmpty()) {
        m_reason->setRole(count(PublishCondition::State::Unmet) > 0 ? Role::Deleted : Role::Check);
        m_reason->setText(why);
        m_openFolder->hide();
    }
}

void PublishActivity::showDocument(const QString &slug)
{
    if (slug == m_slug)
        return;
    m_slug = slug;
    fillAdoption();
    showPages();
}

void PublishActivity::showPages()
{
    if (m_session && !m_slug.isEmpty())
        m_preview->show(m_session->workspace(), m_slug, m_session->path());
    else
        m_preview->clear();
}

void PublishActivity::choosePublication(bool draft)
{
    const QString folder = m_context.dialogs.openFolder(
        m_preview->window(), draft ? Tr::tr("案を書き出すフォルダー") : Tr::tr("公開用に書き出すフォルダー"));
    if (!folder.isEmpty())
        publishTo(folder, draft);
}

void PublishActivity::publishTo(const QString &folder, bool draft)
{
    if (!m_session || m_publishing.isRunning())
        return;
    m_asDraft = draft;
    m_target = QDir(folder).filePath(u"%1_%2"_s.arg(m_session->body().name, draft ? Tr::tr("案") : Tr::tr("公開用")));
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const PublishOrder order{.workspacePath = m_session->path(),
                             .working = m_session->workspace(),
                             .folder = m_target,
                             .draft = draft,
                             .word = m_word->isChecked(),
                             .markers = m_preview->markers(),
                             .changed = hasUnrecorded(),
                             .now = QDateTime::currentDateTime()};
    m_context.progress.begin(Tr::tr("書き出しています"), [cancelled = m_cancelled] { *cancelled = true; });
    m_context.progress.advance(-1);
    m_publishing.setFuture(
        QtConcurrent::run([order, cancelled = m_cancelled] { return publishPackage(order, *cancelled); }));
    m_openFolder->hide();
    m_pressed = m_draft->hasFocus() ? m_draft : m_publish->hasFocus() ? m_publish : nullptr;
    fillConditions();
}

void PublishActivity::takePublication()
{
    m_context.progress.end();
    const Result<Published> done = m_publishing.result();
    fillConditions();
    if (m_pressed && m_pressed->isEnabled() && m_pressed->isVisible())
        m_pressed->setFocus(); // it was off meanwhile, and the keyboard had gone elsewhere
    if (!m_session)
        return;
    if (!done) {
        if (done.error().code == ErrorCode::Cancelled)
            Q_EMIT said(Tr::tr("書き出しを中止しました。フォルダーは元のままです。"));
        else
            m_context.dialogs.tell(m_preview->window(), Tr::tr("書き出せませんでした"), errorText(done.error()),
                                   done.error());
        return;
    }
    if (done->record) {
        std::vector<model::PublicationRecord> records = m_session->workspace().publications;
        records.push_back(*done->record);
        m_session->setPublications(records);
        fillLists();
    }
    const QString where = QDir::toNativeSeparators(m_target);
    m_reason->setRole(Role::Text2);
    m_reason->setText(Tr::tr("%1 個のファイルを「%2」に書き出しました。").arg(done->files.size()).arg(where));
    m_openFolder->show();
    Q_EMIT said(m_asDraft ? Tr::tr("案を書き出しました。") : Tr::tr("公開用に書き出しました。"));
}

void PublishActivity::chooseFolderToVerify()
{
    const QString folder = m_context.dialogs.openFolder(m_preview->window(), Tr::tr("公表したファイルのフォルダー"));
    if (!folder.isEmpty())
        verify(folder);
}

void PublishActivity::verify(const QString &folder)
{
    if (!m_session)
        return;
    const Result<Verification> found = verifyFolder(folder, m_session->workspace());
    m_tabs->setCurrentIndex(OutputTab);
    if (!found) {
        m_verified->setRole(Role::Deleted);
        m_verified->setText(errorText(found.error()));
        return;
    }
    const bool whole = found->differences.isEmpty() && found->number;
    QStringList lines{found->number ? Tr::tr("公表の記録 第%1号のファイルです。").arg(*found->number)
                                    : Tr::tr("この作業フォルダーに、この公表の記録がありません。")};
    lines << (found->differences.isEmpty() ? Tr::tr("%1 個のファイルは、全て公表した時のままです。").arg(found->files)
                                           : found->differences.join(u'\n'));
    m_verified->setRole(whole ? Role::Covered : Role::Deleted);
    m_verified->setText(lines.join(u'\n'));
    Q_EMIT said(lines.first());
}

void PublishActivity::recordReasons(const std::vector<check::Finding> &findings, const QString &reason)
{
    if (!m_session)
        return;
    std::vector<model::WarningReason> reasons = m_session->reasons();
    for (const check::Finding &finding : findings)
        check::recordReason(reasons, finding, reason, m_context.settings.authorName(), QDateTime::currentDateTimeUtc());
    m_session->setReasons(reasons);
    for (PublishCondition &condition : m_all) { // shown at once; the next judgement says the same
        if (!condition.warning || std::find(findings.begin(), findings.end(), *condition.warning) == findings.end())
            continue;
        condition.reason = reason;
        condition.state = reason.isEmpty() ? PublishCondition::State::Check : PublishCondition::State::Reasoned;
    }
    fillConditions();
    fillLists();
    Q_EMIT statusChanged();
    Q_EMIT said(reason.isEmpty() ? Tr::tr("理由の記録を消しました。")
                                 : Tr::tr("%1 件の要確認に理由を記録しました。").arg(findings.size()));
}

void PublishActivity::enterMeta(const model::DocumentMeta &meta)
{
    DocumentSession *session = m_session ? m_session->document(m_slug) : nullptr;
    if (!session)
        return;
    model::Document document = session->document();
    document.setMeta(meta);
    session->apply(Tr::tr("番号と日付を改める"), document);
}

void PublishActivity::follow(const PublishCondition &condition)
{
    if (!m_session)
        return;
    switch (condition.leadsTo) {
    case PublishCondition::LeadsTo::Nowhere: return;
    case PublishCondition::LeadsTo::Record: m_context.actions.action(u"file.record"_s)->trigger(); return;
    case PublishCondition::LeadsTo::Profile: m_context.actions.action(u"file.profile"_s)->trigger(); return;
    case PublishCondition::LeadsTo::Adoption:
        if (!condition.document.isEmpty() && condition.document != m_slug) {
            m_slug = condition.document;
            fillLists();
            fillAdoption();
            showPages();
        }
        m_tabs->setCurrentIndex(AdoptionTab);
        m_adoption->setFocus();
        return;
    case PublishCondition::LeadsTo::Clause:
        m_session->setCurrent(condition.document);
        Q_EMIT clauseWanted(condition.clause);
        return;
    }
}

} // namespace hoshin::ui
