// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/comparisonsheet.h"
#include "ui/dialogframe.h"

#include <QDateTime>
#include <QFutureWatcher>

class QComboBox;

namespace hoshin::ui {

class ComparisonView;
class ContentOrEmpty;
class RoleLabel;

/// After the program ended without closing the workspace: what was saved by itself since the last revision, document by
/// document beside that revision, to go on with or to throw away.
class RecoveryDialog final : public DialogFrame
{
    Q_OBJECT

public:
    RecoveryDialog(const model::Workspace &base, const model::Workspace &working, const QDateTime &savedAt,
                   QWidget *parent = nullptr);
    ~RecoveryDialog() override;

    /// A person chose to throw the work away. Otherwise (also after closing the dialog) it is kept.
    bool discards() const { return m_discards; }

Q_SIGNALS:
    void compared(); ///< the difference of the chosen document is shown

private:
    void compare();

    const model::Workspace m_base;
    const model::Workspace m_working;
    QComboBox *m_documents;
    RoleLabel *m_counts;
    ComparisonView *m_view;
    ContentOrEmpty *m_content;
    QFutureWatcher<ComparisonSheet> m_comparing;
    bool m_discards = false;
};

} // namespace hoshin::ui
