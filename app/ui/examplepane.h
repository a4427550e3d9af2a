// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"
#include "publish/exampletexts.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextEdit;
class QVBoxLayout;

namespace hoshin::ui {

class ContentOrEmpty;
class OfficialPane;
class PolicyHighlighter;
class RoleLabel;
class WorkspaceSession;

/// The guideline's example beside the clause that follows it: source, text, the body's stance, and what differs.
class ExamplePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ExamplePane(QWidget *parent = nullptr);

    void setSession(WorkspaceSession *session);
    void show(const model::ClauseId &unit, const std::vector<guideline::Edition> &editions);
    void setTextPercent(int percent);
    void setOfficialShown(bool shown); ///< 公式文書を並べて見る
    bool isOfficialShown() const;
    void refreshOfficial(); ///< another copy was read
    const guideline::Example *example() const { return m_example ? &*m_example : nullptr; }

Q_SIGNALS:
    void insertWanted(const QString &text);      ///< the example's sentence into the draft
    void linkWanted();                           ///< choose an example for this clause
    void officialWanted(const QString &edition); ///< read the ministry's document of that edition

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildContent();
    void addStance(QVBoxLayout &column, QWidget *content);
    void fill(const model::Mapping &mapping, const guideline::Edition &edition);
    void confirm();
    void showDifference();

    QPointer<WorkspaceSession> m_session;
    model::ClauseId m_unit;
    std::optional<guideline::Example> m_example;
    guideline::Edition m_edition;
    QString m_text; ///< the example's sentence with its marks filled
    ContentOrEmpty *m_page = nullptr;
    RoleLabel *m_title = nullptr;
    RoleLabel *m_source = nullptr;
    QTextEdit *m_sentence = nullptr;
    PolicyHighlighter *m_highlighter = nullptr;
    QPushButton *m_beside = nullptr;
    OfficialPane *m_official = nullptr;
    QComboBox *m_stance = nullptr;
    QWidget *m_check = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    RoleLabel *m_changed = nullptr;
    QPushButton *m_confirm = nullptr;
    RoleLabel *m_difference = nullptr;
};

using publish::exampleText;

} // namespace hoshin::ui
