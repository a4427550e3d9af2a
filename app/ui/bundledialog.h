// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/assistantpages.h"
#include "ui/dialogframe.h"

class QRadioButton;

namespace hoshin::ui {

/// 持ち運びファイルを開く: into the workspace that is open, or as a workspace of its own.
class BundleDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `open`: name of the body whose workspace is open; empty: none is.
    BundleDialog(const QString &file, const QString &open, Dialogs &dialogs, QWidget *parent = nullptr);

    bool intoOpen() const;
    QString path() const; ///< of the new workspace
    void accept() override;

private:
    Form *m_form;
    QRadioButton *m_into = nullptr;
    QLineEdit *m_folder;
    QLineEdit *m_fileName;
};

} // namespace hoshin::ui
