// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ui/assistantpages.h"
#include "ui/dialogframe.h"

#include <QFutureWatcher>

#include <optional>

class QStackedWidget;

namespace hoshin::ui {

class MessageBar;
class Settings;
class StepList;

/// 新しく作る: five pages from the body's name to a workspace that stands on disk. Going back keeps what was typed; nothing is
/// written before the last button, and then whole or not at all.
class AssistantDialog final : public DialogFrame
{
    Q_OBJECT

public:
    AssistantDialog(Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);
    ~AssistantDialog() override;

    /// The workspace begins with this document instead of the template of the same name. `attachments`: the files it came from.
    void bring(const QString &slug, const model::Document &document, const QMap<QString, QByteArray> &attachments = {});

    /// Where the workspace was made; empty until then.
    const QString &path() const { return m_path; }
    int pageCount() const { return int(m_pages.size()); }
    int currentPage() const;
    void showPage(int index); ///< as far as the pages before have no problem

    void accept() override; ///< 次へ, and on the last page 作業フォルダーを作る
    void reject() override;

private:
    void addPage(AssistantPage *page);
    void enterPage(int index);
    void made();

    Settings &m_settings;
    Dialogs &m_dialogs;
    StepList *m_steps = nullptr;
    QStackedWidget *m_stack;
    MessageBar *m_message;
    QPushButton *m_back;
    QList<AssistantPage *> m_pages;
    AssistantState m_state;
    QFutureWatcher<std::vector<EditionChoice>> m_editions;
    QFutureWatcher<std::optional<Error>> m_making;
    QString m_path;
    bool m_edited = false;
};

} // namespace hoshin::ui
