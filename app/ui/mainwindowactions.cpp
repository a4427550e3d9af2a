// SPDX-License-Identifier: Apache-2.0
// MainWindow: what its actions do.
#include "ui/activitybar.h"
#include "ui/activitypage.h"
#include "ui/dialogs.h"
#include "ui/jumpdialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/settingsdialog.h"
#include "ui/statusline.h"
#include "ui/uitr.h"
#include "ui/welcomepage.h"
#include "ui/workspacefile.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

/// Cut, copy, paste: whatever has the keyboard knows how.
void forward(const char *slot)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && focus->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

/// The first widget of a pane that takes the keyboard.
QWidget *firstFocusable(QWidget *pane)
{
    if (pane->focusPolicy() & Qt::TabFocus)
        return pane;
    for (QWidget *candidate = pane->nextInFocusChain(); candidate && candidate != pane;
         candidate = candidate->nextInFocusChain()) {
        if (pane->isAncestorOf(candidate) && (candidate->focusPolicy() & Qt::TabFocus) && candidate->isVisibleTo(pane)
            && candidate->isEnabled())
            return candidate;
    }
    return nullptr;
}

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto &&what) {
        connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    on("file.new", [this] { makeWorkspace(); });
    on("file.print", [this] { printDocument(); });
    on("file.import", [this] { importDocument(); });
    on("file.open", [this] {
        if (const QString path = m_dialogs.openFolder(this, Tr::tr("作業フォルダーを開く")); !path.isEmpty())
            openWorkspace(path);
    });
    on("file.openBundle", [this] { openBundle(); });
    on("file.saveBundle", [this] { saveBundle(); });
    on("view.source", [this] { showSource(); });
    on("file.attachments", [this] { showAttachments(); });
    on("file.profile", [this] { editProfile(); });
    on("file.record", [this] { record(); });
    on("file.close", [this] { closeWorkspace(); });
    on("file.quit", [this] { close(); });
    on("help.about", [this] { showAbout(); });
    on("help.keys", [this] { showKeys(); });
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openWorkspace);
    connect(m_status, &StatusLine::partClicked, this, [this](StatusLine::Part part) {
        if (part == StatusLine::Part::Revision)
            showActivity(u"review"_s);
        else if (part == StatusLine::Part::TextSize)
            m_actions.action(u"view.settings"_s)->trigger();
        else if (part == StatusLine::Part::First || part == StatusLine::Part::Second)
            m_actions.action(u"view.findings"_s)->setChecked(true);
    });
    connectEditActions();
    connectViewActions();
}

void MainWindow::connectEditActions()
{
    const auto on = [this](const char *id, auto &&what) {
        connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    on("edit.undo", [this] { undoOrRedo(true); });
    on("edit.redo", [this] { undoOrRedo(false); });
    on("edit.cut", [] { forward("cut"); });
    on("edit.copy", [] { forward("copy"); });
    on("edit.paste", [] { forward("paste"); });
    on("edit.selectAll", [] { forward("selectAll"); });
    on("edit.jump", [this] {
        if (!m_session || !m_session->current())
            return;
        JumpDialog dialog(*m_session->current(), m_actions, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        if (QAction *action = dialog.chosenAction()) {
            action->trigger();
        } else {
            if (currentActivity() != u"draft"_s && currentActivity() != u"review"_s)
                showActivity(u"draft"_s);
            goTo(dialog.chosenClause());
            m_actions.action(u"view.editor"_s)->trigger(); // whoever jumps wants to read or write there
        }
    });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](const char *id, auto &&what) {
        connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    const auto focusPane = [this](QWidget *pane) {
        if (QWidget *target = pane ? firstFocusable(pane) : nullptr)
            target->setFocus(Qt::ShortcutFocusReason);
    };
    on("view.outline", [this, focusPane] {
        if (ActivityPage *p = page()) {
            p->setLeftShown(true);
            focusPane(p->activity().left());
        }
    });
    on("view.editor", [this] {
        if (ActivityPage *p = page(); p && p->activity().mainWidget())
            p->activity().mainWidget()->setFocus(Qt::ShortcutFocusReason);
    });
    on("view.context", [this, focusPane] {
        if (ActivityPage *p = page()) {
            p->toggleContext();
            focusPane(p->activity().right());
        }
    });
    on("view.nextPane", [this] { walkPanes(1); });
    on("view.previousPane", [this] { walkPanes(-1); });
    m_actions.action(u"view.leftPane"_s)->setChecked(true);
    connect(m_actions.action(u"view.leftPane"_s), &QAction::toggled, this, [this](bool shown) {
        if (page())
            page()->setLeftShown(shown);
    });
    const auto walk = [this](qsizetype step) {
        const qsizetype next = m_visitedAt + step;
        if (next < 0 || next >= m_visited.size())
            return;
        m_visitedAt = next;
        m_walking = true;
        goTo(m_visited.at(next));
        m_walking = false;
    };
    on("view.back", [walk] { walk(-1); });
    on("view.forward", [walk] { walk(1); });
    on("view.textLarger", [this] { setTextPercent(m_settings.textPercent() + 10); });
    on("view.textSmaller", [this] { setTextPercent(m_settings.textPercent() - 10); });
    on("view.textNormal", [this] { setTextPercent(100); });
    connectLookActions();
}

void MainWindow::connectLookActions()
{
    const auto on = [this](const char *id, auto &&what) {
        connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    const std::pair<const char *, SchemeChoice> schemes[] = {{"view.schemeAuto", SchemeChoice::Auto},
                                                             {"view.schemeLight", SchemeChoice::Light},
                                                             {"view.schemeDark", SchemeChoice::Dark}};
    for (const auto &[id, choice] : schemes) {
        m_actions.action(QLatin1StringView(id))->setChecked(m_settings.scheme() == choice);
        on(id, [this, choice = choice] {
            m_settings.setScheme(choice);
            m_look.setScheme(choice);
        });
    }
    on("view.settings", [this] {
        SettingsDialog dialog(m_settings, m_actions, this);
        connect(&dialog, &SettingsDialog::schemeChosen, this,
                [this](SchemeChoice choice) { m_look.setScheme(choice); });
        connect(&dialog, &SettingsDialog::textPercentChosen, this, &MainWindow::setTextPercent);
        dialog.exec();
        m_look.setScheme(m_settings.scheme());
        setTextPercent(m_settings.textPercent());
    });
}

void MainWindow::walkPanes(int step)
{
    if (!page())
        return;
    QList<QWidget *> panes = page()->panes();
    panes.prepend(m_bar);
    panes.append(m_status);
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + step + panes.size()) % panes.size();
        QWidget *main = page()->activity().mainWidget();
        QWidget *target = main && panes[at]->isAncestorOf(main) ? main : firstFocusable(panes[at]);
        if (target) {
            target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

void MainWindow::setTextPercent(int percent)
{
    m_settings.setTextPercent(percent);
    for (const auto &activity : m_activities)
        activity->textSizeChanged();
    refreshStatus();
}

void MainWindow::undoOrRedo(bool undo)
{
    DocumentSession *document = m_session ? m_session->current() : nullptr;
    if (!document)
        return;
    QUndoStack &stack = document->undoStack();
    document->closeStep();
    if (undo && stack.isClean() && stack.canUndo()) {
        const bool go =
            m_dialogs.confirm(this, Tr::tr("記録した版より前に戻す"),
                              Tr::tr("最後に記録した版より前の状態に戻します。記録した版は残ります。"), Tr::tr("戻す"));
        if (!go)
            return;
    }
    if (undo)
        stack.undo();
    else
        stack.redo();
}

void MainWindow::refreshEnabled()
{
    const DocumentSession *document = m_session ? m_session->current() : nullptr;
    const bool open = m_session != nullptr;
    for (const QString &id : m_actions.ids()) {
        if (id.startsWith("clause."_L1) || id == "view.source"_L1 || id == "file.print"_L1 || id == "edit.find"_L1
            || id == "edit.replace"_L1 || id == "edit.jump"_L1)
            m_actions.action(id)->setEnabled(document != nullptr);
        else if (id.startsWith("activity."_L1) || id == "file.close"_L1 || id == "file.profile"_L1
                 || id == "file.attachments"_L1)
            m_actions.action(id)->setEnabled(open);
    }
    m_actions.action(u"file.record"_s)->setEnabled(open && m_file);
    m_actions.action(u"file.saveBundle"_s)->setEnabled(open && m_file);
    QAction *undo = m_actions.action(u"edit.undo"_s);
    QAction *redo = m_actions.action(u"edit.redo"_s);
    undo->setEnabled(document && document->undoStack().canUndo());
    redo->setEnabled(document && document->undoStack().canRedo());
    undo->setText(undo->isEnabled() ? Tr::tr("元に戻す: %1").arg(document->undoStack().undoText())
                                    : Tr::tr("元に戻す"));
    redo->setText(redo->isEnabled() ? Tr::tr("やり直す: %1").arg(document->undoStack().redoText())
                                    : Tr::tr("やり直す"));
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, Tr::tr("Hoshin 方針工房について"),
        Tr::tr(
            "Hoshin 方針工房 "
            "%1\n\n地方公共団体のサイバーセキュリティ方針を、条文ごとに起案、審査、改定、公表するためのソフトです。\n"
            "Apache License 2.0 で配られています。")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::showKeys()
{
    SettingsDialog dialog(m_settings, m_actions, this);
    dialog.showKeys();
    dialog.exec();
}

} // namespace hoshin::ui
