// SPDX-License-Identifier: Apache-2.0
#include "ui/findingsrunner.h"

#include "check/check.h"
#include "guideline/catalogue.h"
#include "guideline/editionreader.h"
#include "model/terms.h"
#include "ui/workspacesession.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int after = 350;

std::vector<check::Finding> gravestFirst(std::vector<check::Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const check::Finding &a, const check::Finding &b) { return a.severity < b.severity; });
    return findings;
}
} // namespace

FindingsRunner::FindingsRunner(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(after);
    connect(&m_soon, &QTimer::timeout, this, &FindingsRunner::run);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FindingsRunner::take);
}

FindingsRunner::~FindingsRunner() { m_watcher.waitForFinished(); }

void FindingsRunner::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_findings.clear();
    m_elsewhere.clear();
    m_terms.clear();
    if (session) {
        connect(session, &WorkspaceSession::changed, this, &FindingsRunner::runSoon);
        connect(session, &WorkspaceSession::currentDocumentChanged, this, [this] {
            m_findings.clear(); // of the document that was left: nobody is to follow them back
            m_terms.clear();
            Q_EMIT updated();
            run();
        });
        loadEditions();
        run();
    }
    Q_EMIT updated();
}

void FindingsRunner::setComposing(bool composing)
{
    m_composing = composing;
    if (!composing)
        runSoon();
}

void FindingsRunner::runSoon() { m_soon.start(); }

void FindingsRunner::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        run();
}

/// The frozen copies that the workspace carries; an edition it only names comes from the installed ones.
void FindingsRunner::loadEditions()
{
    if (m_session->body().editions == m_loaded)
        return;
    m_loaded = m_session->body().editions;
    if (Result<guideline::Catalogue> catalogue = guideline::loadCatalogue())
        m_references = std::move(catalogue->references);
    m_editions.clear();
    for (const QString &id : m_loaded) {
        if (Result<guideline::Edition> edition = guideline::editionInUse(m_session->editionFiles(), id))
            m_editions.push_back(std::move(*edition));
    }
}

void FindingsRunner::run()
{
    if (!m_session || !m_session->current())
        return;
    if (m_composing || m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    loadEditions();
    m_running = m_session->current()->slug();
    m_watcher.setFuture(QtConcurrent::run([workspace = m_session->workspace(), slug = m_running, editions = m_editions,
                                           references = m_references, whole = m_whole]() -> Outcome {
        Outcome outcome;
        if (whole)
            outcome.elsewhere = check::checkWorkspace(workspace, editions, references);
        else
            outcome.findings = check::checkDocument(workspace, slug, editions, references);
        const auto own = std::stable_partition(outcome.elsewhere.begin(), outcome.elsewhere.end(),
                                               [&](const check::Finding &one) { return one.document != slug; });
        std::move(own, outcome.elsewhere.end(), std::back_inserter(outcome.findings));
        outcome.elsewhere.erase(own, outcome.elsewhere.end());
        for (const model::DefinedTerm &term :
             model::analyseTerms(model::Numbering(workspace.documents.value(slug))).terms)
            outcome.terms << term.term;
        return outcome;
    }));
}

void FindingsRunner::take()
{
    if (m_session && m_session->current() && m_session->current()->slug() == m_running) {
        Outcome outcome = m_watcher.result();
        m_findings = gravestFirst(std::move(outcome.findings));
        m_elsewhere = gravestFirst(std::move(outcome.elsewhere));
        m_terms = outcome.terms;
        Q_EMIT updated();
    }
    if (std::exchange(m_again, false))
        runSoon();
}

} // namespace hoshin::ui
