// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/revision.h"
#include "ui/dialogframe.h"

class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace hoshin::ui {

class DateField;
class Settings;
class WorkspaceSession;

/// 版を記録: what changed, why, the dates, and who records.
class RecordDialog final : public DialogFrame
{
    Q_OBJECT

public:
    RecordDialog(const WorkspaceSession &session, Settings &settings, QWidget *parent);

    store::RevisionInfo info(const QDateTime &at) const;

private:
    void check();

    Settings &m_settings;
    QPlainTextEdit *m_message;
    QRadioButton *m_draft;
    QRadioButton *m_decided;
    DateField *m_decidedOn;
    DateField *m_effectiveOn;
    QLineEdit *m_author;
};

} // namespace hoshin::ui
