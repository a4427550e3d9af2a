// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogframe.h"
#include "ui/importwork.h"

#include <QFutureWatcher>
#include <QMap>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QTreeView;

namespace hoshin::ui {

class Dialogs;
class ImportSource;
class ImportTreeModel;
class MessageBar;
class RoleLabel;

/// 取り込みの確認: the source beside what it became, linked both ways, with every line that was not certain and a choice for it.
/// Nothing is written here: whoever opened the dialog takes result() to target().
class ImportDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// Where the document may go.
    struct Target
    {
        enum class Kind : quint8 { NewWorkspace, NewDocument, NewVersion };
        Kind kind = Kind::NewWorkspace;
        QString slug;          ///< NewVersion
        model::Document known; ///< NewVersion: what it is a version of
    };

    /// Begins to read `path` at once.
    ImportDialog(const QString &path, const std::vector<Target> &targets, Dialogs &dialogs, QWidget *parent = nullptr);
    ~ImportDialog() override;

    bool isReading() const { return m_reading.isRunning(); }
    const ImportPreview &preview() const { return m_preview; }
    Target target() const;
    /// The document as the target takes it in; after the dialog was accepted.
    const model::Document &result() const { return m_result; }
    /// What is kept as the file that the document came from; empty: nobody wants it kept, or it is too large.
    QByteArray keptFile() const;
    QString fileName() const;
    void accept() override;
    void done(int result) override;

    /// What a person says of one line; the file is read again. As with the list of choices.
    void choose(int line, text::LineKind kind);

Q_SIGNALS:
    void previewChanged();
    void failed(); ///< the file cannot be read; the dialog says why

private:
    QWidget *heads();
    QWidget *doubtList();
    void fillFoot(const std::vector<Target> &targets);
    void taken();
    void showPreview(const ImportPreview &preview);
    void showDoubts();
    void showTexts();
    void goToLine(int line, const QObject *from);
    void followChoice();
    void chooseKind();
    void readAgain();
    void saveReport();
    void showText();
    void showProgress();

    QString m_path;
    Dialogs &m_dialogs;
    MessageBar *m_message;
    QStackedWidget *m_body;
    ImportSource *m_source;
    QTreeView *m_tree;
    ImportTreeModel *m_treeModel;
    QPlainTextEdit *m_text;
    QTableView *m_doubts;
    QStandardItemModel *m_doubtModel;
    QComboBox *m_kind;
    QComboBox *m_target;
    QCheckBox *m_keep;
    RoleLabel *m_sourceCounts;
    RoleLabel *m_resultCounts;
    RoleLabel *m_doubtCount;
    RoleLabel *m_kindLabel;
    ImportPreview m_preview;
    QMap<int, text::LineKind> m_choices; ///< by line
    QMap<int, int> m_numbers;            ///< line → number in the list of doubts
    std::shared_ptr<import::ReadWatch> m_watch = std::make_shared<import::ReadWatch>();
    QTimer m_progress; ///< while a file is read
    QFutureWatcher<std::shared_ptr<Result<ImportPreview>>> m_reading;
    QFutureWatcher<QHash<model::ClauseId, guideline::Suggestion>> m_suggesting;
    QFutureWatcher<model::Document> m_taking;
    model::Document m_result;
    bool m_textShown = false; ///< 本文 holds the text of m_preview
    bool m_first = true;      ///< no line has been shown yet
    bool m_again = false;     ///< a choice was made while the file was being read
    bool m_linking = false;
};

} // namespace hoshin::ui

Q_DECLARE_METATYPE(hoshin::ui::ImportDialog::Target)
