// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/addexample.h"
#include "ui/dialogframe.h"

class QComboBox;

namespace hoshin::ui {

class WorkspaceSession;

/// 例文から加える: shows the example that nothing answers, and asks for the document and the place. Changes nothing itself.
class AddExampleDialog final : public DialogFrame
{
    Q_OBJECT

public:
    AddExampleDialog(const WorkspaceSession &session, const guideline::Edition &edition,
                     const guideline::Example &example, QWidget *parent);

    QString slug() const; ///< of the document that was chosen
    /// That document with the clause, and its links. Nothing while there is an obstacle.
    std::optional<guideline::Rebased> added() const;

private:
    void fillPlaces();

    const WorkspaceSession &m_session;
    const guideline::Edition &m_edition;
    QString m_example;
    QComboBox *m_documents;
    QComboBox *m_places;
};

} // namespace hoshin::ui
