// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/catalogue.h"
#include "guideline/edition.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace hoshin::ui {

class WorkspaceSession;

/// Checks the current document in the background, a moment after the last change, on a copy. Typing is never waited for.
class FindingsRunner final : public QObject
{
    Q_OBJECT

public:
    explicit FindingsRunner(QObject *parent = nullptr);
    ~FindingsRunner() override;

    void setSession(WorkspaceSession *session);
    void setComposing(bool composing); ///< checking waits while an input method composes
    void runSoon();
    /// Checks the other documents and the workspace as a whole too, for elsewhere().
    void setWhole(bool whole);

    const std::vector<check::Finding> &findings() const { return m_findings; }   ///< of the current document
    const std::vector<check::Finding> &elsewhere() const { return m_elsewhere; } ///< empty without setWhole()
    const std::vector<guideline::Edition> &editions() const { return m_editions; }
    const std::vector<guideline::ReferenceDocument> &references() const { return m_references; } ///< that can be cited
    const QStringList &terms() const { return m_terms; } ///< that the document defines

Q_SIGNALS:
    void updated();

private:
    struct Outcome
    {
        std::vector<check::Finding> findings;
        std::vector<check::Finding> elsewhere;
        QStringList terms;
    };

    void run();
    void take();
    void loadEditions();

    QPointer<WorkspaceSession> m_session;
    QTimer m_soon;
    QFutureWatcher<Outcome> m_watcher;
    std::vector<check::Finding> m_findings;
    std::vector<check::Finding> m_elsewhere;
    std::vector<guideline::Edition> m_editions;
    std::vector<guideline::ReferenceDocument> m_references;
    QStringList m_loaded; ///< ids of m_editions as they were asked for
    QStringList m_terms;
    QString m_running; ///< slug being checked
    bool m_whole = false;
    bool m_composing = false;
    bool m_again = false;
};

} // namespace hoshin::ui
