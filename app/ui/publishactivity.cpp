// SPDX-License-Identifier: Apache-2.0
#include "ui/publishactivity.h"

#include "check/reasons.h"
#include "publish/exchange.h"
#include "publish/publicationscope.h"
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
#include "ui/publishsetcommands.h"
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
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabBar>
#include <QtConcurrentRun>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int soon = 600; ///< after the last change, before conditions and pages are made anew

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
    connect(&m_reading, &QFutureWatcherBase::finished, this, &PublishActivity::takePdf);
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
    m_reading.waitForFinished();
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
    return m_judging.isRunning() || m_reading.isRunning() || m_publishing.isRunning() || m_preview->isBusy();
}
QWidget *PublishActivity::contextButton() { return m_preview->contextButton(); }

QStringList PublishActivity::statusTexts() const
{
    return {Tr::tr("未充足 %1").arg(count(PublishCondition::State::Unmet)),
            Tr::tr("要確認 %1").arg(count(PublishCondition::State::Check))};
}

void PublishActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_judged.clear();
    m_set.clear();
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

void PublishActivity::judge()
{
    if (m_judging.isRunning()) {
        m_again = true;
        return;
    }
    PublishQuestion question{.working = m_session->workspace(), .base = m_session->base(), .editions = {}};
    m_judging.setFuture(QtConcurrent::run([question = std::move(question)]() mutable {
        question.editions = publish::editionsInUse(question.working);
        return judgeSets(question);
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
    m_judged = m_judging.result();
    fillConditions();
    fillLists();
    readPdf();
    Q_EMIT statusChanged();
}

/// Takes longer than all the rest: its row comes behind the others.
void PublishActivity::readPdf()
{
    if (m_reading.isRunning()) {
        m_readAgain = true;
        return;
    }
    m_readSet = m_set;
    m_reading.setFuture(
        QtConcurrent::run([workspace = m_session->workspace(), chosen = set() ? std::optional(*set()) : std::nullopt] {
            return pdfCondition(workspace, chosen ? &*chosen : nullptr);
        }));
}

void PublishActivity::takePdf()
{
    if (!m_session)
        return;
    if (std::exchange(m_readAgain, false) || m_readSet != m_set) {
        readPdf();
        return;
    }
    const std::optional<PublishCondition> found = m_reading.result();
    std::vector<PublishCondition> &judged = m_judged[m_set];
    std::erase_if(judged, [&found](const PublishCondition &one) { return found && one == *found; });
    if (!found || judged.empty())
        return;
    judged.push_back(*found);
    fillConditions();
}

void PublishActivity::fillLists()
{
    const PublishChoice current = m_lists->fill(m_session, m_judged, {.set = m_set, .slug = m_slug});
    m_slug = current.slug;
    if (std::exchange(m_set, current.set) != current.set)
        followSet();
}

/// What a set decides is not asked for beside it.
void PublishActivity::followSet()
{
    m_word->setEnabled(!set());
    m_word->setToolTip(set() ? Tr::tr("形式は公開セットで決めます。") : QString());
    m_word->setChecked(set() && set()->word);
    m_preview->setMarkers(!set() || set()->markers);
}

const model::PublicationSet *PublishActivity::set() const
{
    return m_session ? model::findPublicationSet(m_session->publicationSets(), m_set) : nullptr;
}

void PublishActivity::takeSet(const std::optional<QString> &id)
{
    if (!id)
        return;
    m_set = *id;
    refresh();
    followSet();
}

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
    m_gate->setConditions(conditions(), titles);
    const QString why = whyNot();
    setTabCount(m_tabs, ConditionTab, count(PublishCondition::State::Unmet) + count(PublishCondition::State::Check));
    m_publish->setEnabled(m_session && !conditions().empty() && why.isEmpty() && !m_publishing.isRunning());
    m_draft->setEnabled(m_session && !m_session->slugs().isEmpty() && !m_publishing.isRunning());
    if (m_openFolder->isHidden() || !why.isEmpty()) {
        m_reason->setRole(count(PublishCondition::State::Unmet) > 0 ? Role::Deleted : Role::Check);
        m_reason->setText(why);
        m_openFolder->hide();
    }
}

void PublishActivity::choose(const PublishChoice &choice)
{
    const bool other = choice.set != m_set;
    if (!other && choice.slug == m_slug)
        return;
    m_set = choice.set;
    m_slug = choice.slug;
    if (other)
        followSet();
    fillLists();
    fillConditions();
    fillAdoption();
    showPages();
    if (other && m_session)
        readPdf();
}

void PublishActivity::showPages()
{
    if (m_session && !m_slug.isEmpty())
        showPagesOf(m_session->workspace());
    else
        m_preview->clear();
}

/// As the set publishes them: with the adoptions of its organs alone.
void PublishActivity::showPagesOf(model::Workspace workspace)
{
    const model::PublicationSet *chosen = set();
    workspace.adoptions = publish::publishedWorkspace(workspace, chosen).adoptions;
    m_preview->show(workspace, m_slug, m_session->path(), chosen ? std::optional(*chosen) : std::nullopt);
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
    QString name = m_session->body().name + (set() ? u'_' + set()->name : QString());
    static const QRegularExpression notInNames(u"[\\\\/:*?\"<>|]"_s);
    m_target = QDir(folder).filePath(
        u"%1_%2"_s.arg(name.replace(notInNames, u"_"_s), draft ? Tr::tr("案") : Tr::tr("公開用")));
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const PublishOrder order{.workspacePath = m_session->path(),
                             .working = m_session->workspace(),
                             .folder = m_target,
                             .set = set() ? std::optional(*set()) : std::nullopt,
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
    for (std::vector<PublishCondition> &judged : m_judged) { // shown at once; the next judgement says the same
        for (PublishCondition &condition : judged) {
            if (!condition.warning || std::find(findings.begin(), findings.end(), *condition.warning) == findings.end())
                continue;
            condition.reason = reason;
            condition.state = reason.isEmpty() ? PublishCondition::State::Check : PublishCondition::State::Reasoned;
        }
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
    case PublishCondition::LeadsTo::Set: takeSet(editSet(*m_session, m_set, m_left->window())); return;
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
