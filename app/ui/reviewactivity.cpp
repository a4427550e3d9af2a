// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewactivity.h"

#include "ui/amendmenteditor.h"
#include "ui/amendmentpage.h"
#include "ui/applypage.h"
#include "ui/comparisonview.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/metrics.h"
#include "ui/pairingpane.h"
#include "ui/panehead.h"
#include "ui/reviewlist.h"
#include "ui/reviewmetrics.h"
#include "ui/reviewpane.h"
#include "ui/segmentedbuttons.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/tablepage.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QJsonDocument>
#include <QStackedWidget>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

ReviewActivity::~ReviewActivity()
{
    m_versions.waitForFinished();
    m_comparing.waitForFinished();
}

QWidget *ReviewActivity::left() { return m_list; }
QString ReviewActivity::id() const { return u"review"_s; }
QString ReviewActivity::name() const { return Tr::tr("審査"); }
QString ReviewActivity::title() const { return Tr::tr("審査"); }
QString ReviewActivity::iconName() const { return u"review"_s; }
int ReviewActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int ReviewActivity::rightWidth() const { return metrics::reviewRight; }
ComparisonView &ReviewActivity::view() const { return m_table->view(); }

QWidget *ReviewActivity::mainWidget()
{
    switch (Page(m_pages->currentIndex())) {
    case Page::Amendment: return m_amendment->editor();
    case Page::Apply: return m_apply->editor();
    case Page::Table: break;
    }
    return view().isVisibleTo(m_centre) ? static_cast<QWidget *>(&view()) : m_from;
}

void ReviewActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_chosen = false;
    if (session) {
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &ReviewActivity::followDocument);
        connect(session, &WorkspaceSession::changed, this, &ReviewActivity::compareSoon);
        connect(session, &WorkspaceSession::documentsChanged, this, &ReviewActivity::fillVersions);
        connect(session, &WorkspaceSession::dataChanged, this, [this] {
            refreshRound();
            followBlock();
        });
    }
    readVersions();
    followDocument();
}

void ReviewActivity::followDocument()
{
    m_document = m_session ? m_session->current() : nullptr;
    fillVersions();
    compareSoon();
}

void ReviewActivity::readVersions()
{
    if (m_session)
        m_versions.setFuture(QtConcurrent::run([path = m_session->path()] { return recordedVersions(path); }));
}

/// Until a person chooses: from the newest revision to the working state; where that says nothing, the newest revision itself.
void ReviewActivity::fillVersions()
{
    std::vector<ReviewVersion> own{{QString(), Tr::tr("作業中")}};
    own.insert(own.end(), m_recorded.begin(), m_recorded.end());
    std::vector<ReviewVersion> documents;
    for (const QString &slug : m_session ? m_session->slugs() : QStringList()) {
        const DocumentSession *other = m_session->document(slug);
        if (other != m_document)
            documents.push_back({versionKey::document + slug, other->document().meta().title});
    }
    const bool changed = !m_document || m_document->changedCount() > 0 || m_recorded.size() < 2;
    const QString newest = m_recorded.empty() ? QString() : m_recorded.front().key;
    const QString from = !m_savedFrom.isNull() ? m_savedFrom : changed ? newest : m_recorded[1].key;
    const QString to = !m_savedFrom.isNull() ? m_savedTo : changed ? QString() : newest;
    m_from->setVersions(own, documents, from);
    m_to->setVersions(own, documents, to);
    if (!m_chosen) {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setKey(from);
        m_to->setKey(to);
    }
    if (m_recorded.empty())
        m_table->emptyState().setTexts(Tr::tr("比べる版がありません"),
                                       Tr::tr("版を記録すると、その版からの変更がここに並びます。"),
                                       Tr::tr("起案を開く"));
    if (!m_recorded.empty() && !m_savedFrom.isNull()) {
        m_savedFrom.clear();
        m_savedTo.clear();
        m_chosen = true;
    }
    compareSoon();
}

void ReviewActivity::compareSoon()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

void ReviewActivity::activated()
{
    m_active = true;
    if (!m_chosen)
        fillVersions(); // what was typed meanwhile may have made the working state worth a look
    m_soon.stop();
    if (m_stale)
        compare();
}

void ReviewActivity::deactivated() { m_active = false; }

ReviewOrder ReviewActivity::order() const
{
    return {.path = m_session->path(),
            .slug = m_document->slug(),
            .base = m_session->base(),
            .working = m_session->workspace(),
            .from = m_from->key(),
            .to = m_to->key(),
            .fromName = m_from->currentText(),
            .toName = m_to->currentText(),
            .profile = m_table->profile()};
}

/// On a worker, over copies: the window stays free, and what is typed meanwhile starts it again.
void ReviewActivity::compare()
{
    if (!m_document || m_recorded.empty())
        return;
    if (m_comparing.isRunning()) {
        m_again = true;
        return;
    }
    m_stale = false;
    ReviewOrder next = order();
    if (m_review.sheet && !m_review.failed && sameComparison(m_running, next))
        return;
    m_running = std::move(next);
    m_context.progress.begin(Tr::tr("新旧を比べています"), {});
    m_comparing.setFuture(QtConcurrent::run([order = m_running] { return makeReview(order); }));
}

void ReviewActivity::take()
{
    m_context.progress.end();
    Reviewed review = m_comparing.result();
    if (std::exchange(m_again, false) || !m_document || m_document->slug() != review.slug) {
        compareSoon();
        return;
    }
    if (review.failed) {
        m_review.failed = true;
        m_table->bar().show(MessageBar::Kind::Error, errorText(review.error));
        return;
    }
    m_comments->show(nullptr, -1, nullptr);
    m_review = std::move(review);
    const QString issuer = m_session->body().name;
    fillEmptyState();
    m_table->setReview(m_review, issuer);
    m_amendment->setReview(m_review, issuer);
    m_apply->setBase(m_review.sheet->before, m_from->currentText());
    m_list->setSheet(m_review.sheet, anchoredRound());
    m_pairing->setSheet(m_review.sheet);
    setTabCount(m_tabs, 1, m_pairing->openCount());
    view().setNotes(m_list->openCommentsByBlock());
    chooseFilter();
    followBlock();
    Q_EMIT statusChanged();
}

/// Why there is nothing to see, and where there is.
void ReviewActivity::fillEmptyState()
{
    m_otherDocument.clear();
    for (const QString &slug : m_session->slugs()) {
        const DocumentSession *other = m_session->document(slug);
        if (other != m_document && other->changedCount() > 0 && m_otherDocument.isEmpty())
            m_otherDocument = slug;
    }
    const QString title = Tr::tr("変更はありません");
    if (m_from->key() == m_to->key())
        m_table->emptyState().setTexts(title, Tr::tr("同じ版を選んでいます。比べる版を選び直してください。"));
    else if (!m_otherDocument.isEmpty())
        m_table->emptyState().setTexts(title,
                                       Tr::tr("「%1」には、記録していない変更があります。")
                                           .arg(m_session->document(m_otherDocument)->document().meta().title),
                                       Tr::tr("その文書を見る"));
    else
        m_table->emptyState().setTexts(title, Tr::tr("起案で条文を改めると、ここに新旧が並びます。"),
                                       Tr::tr("起案を開く"));
}

const model::ReviewRound *ReviewActivity::round() const
{
    return m_session && m_review.sheet ? findRound(m_session->reviews(), m_review.slug, m_review.from, m_review.to)
                                       : nullptr;
}

model::ReviewRound ReviewActivity::anchoredRound() const
{
    model::ReviewRound anchored = round() ? *round() : model::ReviewRound();
    if (m_review.sheet)
        anchorComments(anchored, *m_review.sheet);
    return anchored;
}

void ReviewActivity::editRound(const std::function<void(model::ReviewRound &)> &edit)
{
    if (!m_session || !m_review.sheet)
        return;
    std::vector<model::ReviewRound> rounds = m_session->reviews();
    edit(roundFor(rounds, m_review.slug, m_review.from, m_review.to));
    m_session->setReviews(rounds);
}

void ReviewActivity::refreshRound()
{
    m_list->setRound(anchoredRound());
    view().setNotes(m_list->openCommentsByBlock());
    Q_EMIT statusChanged();
}

/// List and right pane to the clause that the table is at.
void ReviewActivity::followBlock()
{
    const int block = view().currentBlock();
    m_list->setCurrent(block);
    const model::ReviewRound anchored = anchoredRound();
    m_comments->show(block < 0 ? nullptr : m_review.sheet.get(), block, &anchored);
    setTabCount(m_tabs, 0, m_comments->openComments());
}

void ReviewActivity::choose(int block)
{
    showPage(Page::Table);
    view().showBlock(block);
    followBlock();
}

void ReviewActivity::showClause(const model::ClauseId &id)
{
    const int block = m_review.sheet ? m_review.sheet->blockOf.value(id, -1) : -1;
    if (block < 0)
        return;
    view().showBlock(block);
    followBlock();
}

void ReviewActivity::textSizeChanged()
{
    view().setTextPercent(m_context.settings.textPercent());
    m_amendment->setTextPercent(m_context.settings.textPercent());
    m_apply->setTextPercent(m_context.settings.textPercent());
}

void ReviewActivity::showPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    m_segments->setCurrent(int(page));
    m_amendment->setActive(page == Page::Amendment);
    m_apply->setActive(page == Page::Apply);
    Q_EMIT statusChanged();
}

QStringList ReviewActivity::statusTexts() const
{
    if (!m_review.sheet)
        return {};
    const diff::Summary &sum = m_review.sheet->summary;
    QString second = Tr::tr("未解決の意見 %1").arg(m_list->openComments());
    if (!m_amendment->statusText().isEmpty())
        second += u"　"_s + m_amendment->statusText();
    QStringList counts{Tr::tr("変更 %1").arg(m_review.sheet->blocks.size())};
    const auto count = [&](const QString &text, int number) {
        if (number > 0)
            counts << text.arg(number);
    };
    count(Tr::tr("字句改正 %1"), sum.edited);
    count(Tr::tr("新設 %1"), sum.added);
    count(Tr::tr("削る %1"), sum.deleted);
    count(Tr::tr("移動 %1"), sum.moved);
    count(Tr::tr("分割・統合 %1"), sum.split + sum.merged);
    count(Tr::tr("番号のみ %1"), sum.renumbered + sum.referenceOnly);
    return {counts.join(u"・"_s), second};
}

QJsonObject ReviewActivity::saveState() const
{
    QJsonObject state{{u"page"_s, m_pages->currentIndex()},
                      {u"amendProfile"_s, m_amendment->profile()},
                      {u"profile"_s, QJsonDocument::fromJson(compare::profileToJson(m_table->profile())).object()}};
    if (m_chosen && versionKey::isOwn(m_from->key()) && versionKey::isOwn(m_to->key())) {
        state[u"from"_s] = m_from->key();
        state[u"to"_s] = m_to->key();
    }
    return state;
}

void ReviewActivity::restoreState(const QJsonObject &state)
{
    if (const auto profile = compare::profileFromJson(QJsonDocument(state[u"profile"_s].toObject()).toJson(), {});
        profile && state.contains(u"profile"_s))
        m_table->setProfile(*profile);
    m_amendment->setProfile(state[u"amendProfile"_s].toString());
    if (state.contains(u"from"_s)) {
        m_savedFrom = state[u"from"_s].toString(u""_s);
        m_savedTo = state[u"to"_s].toString(u""_s);
        fillVersions();
    }
    showPage(Page(qBound(0, state[u"page"_s].toInt(), int(Page::Apply))));
}

} // namespace hoshin::ui
