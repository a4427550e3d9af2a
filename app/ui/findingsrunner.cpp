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
}

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
    m_terms.clear();
    if (session) {
        connect(session, &WorkspaceSession::changed, this, &FindingsRunner::runSoon);
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &FindingsRunner::run);
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
                                           references = m_references]() -> Outcome {
        Outcome outcome{.findings = check::checkDocument(workspace, slug, editions, references)};
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
        m_findings = std::move(outcome.findings);
        m_terms = outcome.terms;
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const check::Finding &a, const check::Finding &b) { return a.severity < b.severity; });
        Q_EMIT updated();
    }
    if (std::exchange(m_again, false))
        runSoon();
}

} // namespace hoshin::ui
