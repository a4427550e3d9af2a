// SPDX-License-Identifier: Apache-2.0
#include "ui/actioncatalogue.h"

#include "ui/actioncollection.h"
#include "ui/uitr.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

void addFileActions(ActionCollection &a)
{
    a.add(u"file.new"_s, Tr::tr("新しく作る…"), QKeySequence::New, u"new-document"_s);
    a.add(u"file.import"_s, Tr::tr("既存の方針を取り込む…"), Qt::CTRL | Qt::Key_I, u"import"_s);
    a.add(u"file.open"_s, Tr::tr("作業フォルダーを開く…"), QKeySequence::Open, u"folder-open"_s);
    a.add(u"file.openBundle"_s, Tr::tr("持ち運びファイルを開く…"), {}, u"bundle"_s);
    a.add(u"file.record"_s, Tr::tr("版を記録…"), QKeySequence::Save, u"record"_s);
    a.add(u"file.print"_s, Tr::tr("印刷（PDF で開く）"), QKeySequence::Print, u"print"_s);
    a.add(u"file.attachments"_s, Tr::tr("添付（元のファイル）…"), {}, u"document"_s);
    a.add(u"file.profile"_s, Tr::tr("団体の設定…"), {}, u"person"_s);
    a.add(u"file.saveBundle"_s, Tr::tr("持ち運びファイルに書き出す…"), {}, u"export"_s);
    a.add(u"file.close"_s, Tr::tr("作業フォルダーを閉じる"), Qt::CTRL | Qt::Key_W);
    a.add(u"file.quit"_s, Tr::tr("終了"), Qt::CTRL | Qt::Key_Q);
}

void addEditActions(ActionCollection &a)
{
    a.add(u"edit.undo"_s, Tr::tr("元に戻す"), QKeySequence::Undo, u"undo"_s);
    a.add(u"edit.redo"_s, Tr::tr("やり直す"), Qt::CTRL | Qt::Key_Y, u"redo"_s);
    a.add(u"edit.cut"_s, Tr::tr("切り取り"), QKeySequence::Cut);
    a.add(u"edit.copy"_s, Tr::tr("コピー"), QKeySequence::Copy);
    a.add(u"edit.paste"_s, Tr::tr("貼り付け"), QKeySequence::Paste);
    a.add(u"edit.selectAll"_s, Tr::tr("すべて選択"), QKeySequence::SelectAll);
    a.add(u"edit.find"_s, Tr::tr("検索"), QKeySequence::Find, u"search"_s);
    a.add(u"edit.replace"_s, Tr::tr("置換"), Qt::CTRL | Qt::Key_H);
    a.add(u"edit.findNext"_s, Tr::tr("次を検索"), Qt::Key_F3);
    a.add(u"edit.findPrevious"_s, Tr::tr("前を検索"), Qt::SHIFT | Qt::Key_F3);
    a.add(u"edit.jump"_s, Tr::tr("条・用語・操作へ移動…"), Qt::CTRL | Qt::Key_K, u"search"_s);
}

void addViewActions(ActionCollection &a)
{
    a.add(u"view.outline"_s, Tr::tr("一覧へ"), Qt::CTRL | Qt::Key_T);
    a.add(u"view.editor"_s, Tr::tr("本文へ"), Qt::CTRL | Qt::Key_E);
    a.add(u"view.context"_s, Tr::tr("右の欄へ"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    a.add(u"view.nextPane"_s, Tr::tr("次の欄へ"), Qt::CTRL | Qt::Key_Tab);
    a.add(u"view.previousPane"_s, Tr::tr("前の欄へ"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    a.add(u"view.back"_s, Tr::tr("前にいた条へ"), Qt::ALT | Qt::Key_Left, u"arrow-left"_s);
    a.add(u"view.forward"_s, Tr::tr("後にいた条へ"), Qt::ALT | Qt::Key_Right, u"arrow-right"_s);
    a.add(u"view.previousChange"_s, Tr::tr("前の変更・指摘"), Qt::ALT | Qt::Key_PageUp, u"prev-change"_s);
    a.add(u"view.nextChange"_s, Tr::tr("次の変更・指摘"), Qt::ALT | Qt::Key_PageDown, u"next-change"_s);
    a.add(u"view.leftPane"_s, Tr::tr("左の欄を表示"), Qt::ALT | Qt::Key_0)->setCheckable(true);
    a.add(u"view.findings"_s, Tr::tr("指摘の一覧を表示"), Qt::ALT | Qt::Key_1)->setCheckable(true);
    a.add(u"view.source"_s, Tr::tr("XML の原文を表示"), Qt::CTRL | Qt::Key_U, u"code"_s);
    a.add(u"view.textLarger"_s, Tr::tr("文字を大きく"), Qt::CTRL | Qt::Key_Plus, u"zoom"_s);
    a.add(u"view.textSmaller"_s, Tr::tr("文字を小さく"), Qt::CTRL | Qt::Key_Minus);
    a.add(u"view.textNormal"_s, Tr::tr("文字を 100 % に"), Qt::CTRL | Qt::Key_0);
    a.add(u"view.schemeAuto"_s, Tr::tr("自動"))->setCheckable(true);
    a.add(u"view.schemeLight"_s, Tr::tr("明るい"))->setCheckable(true);
    a.add(u"view.schemeDark"_s, Tr::tr("暗い"))->setCheckable(true);
    auto *group = new QActionGroup(&a);
    for (const QString &id : {u"view.schemeAuto"_s, u"view.schemeLight"_s, u"view.schemeDark"_s})
        group->addAction(a.action(id));
    a.add(u"view.settings"_s, Tr::tr("設定…"), Qt::CTRL | Qt::Key_Comma, u"settings"_s);
}

void addClauseActions(ActionCollection &a)
{
    a.add(u"clause.addArticle"_s, Tr::tr("条を加える"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, u"plus"_s);
    a.add(u"clause.addParagraph"_s, Tr::tr("項を加える"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    a.add(u"clause.addItem"_s, Tr::tr("号を加える"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    a.add(u"clause.addChapter"_s, Tr::tr("章を加える"));
    a.add(u"clause.addSupplementary"_s, Tr::tr("附則を加える"));
    a.add(u"clause.moveUp"_s, Tr::tr("上へ移す"), Qt::ALT | Qt::Key_Up, u"arrow-up"_s);
    a.add(u"clause.moveDown"_s, Tr::tr("下へ移す"), Qt::ALT | Qt::Key_Down, u"arrow-down"_s);
    a.add(u"clause.promote"_s, Tr::tr("階層を上げる"), Qt::CTRL | Qt::Key_BracketLeft, u"outdent"_s);
    a.add(u"clause.demote"_s, Tr::tr("階層を下げる"), Qt::CTRL | Qt::Key_BracketRight, u"indent"_s);
    a.add(u"clause.heading"_s, Tr::tr("見出しを書く"), Qt::Key_F2, u"draft"_s);
    a.add(u"clause.cite"_s, Tr::tr("参考文書を引用…"), Qt::CTRL | Qt::ALT | Qt::Key_C, u"book"_s);
    a.add(u"clause.ruby"_s, Tr::tr("ルビを付ける…"), Qt::CTRL | Qt::ALT | Qt::Key_R);
    a.add(u"clause.figure"_s, Tr::tr("図を置く・直す…"), Qt::CTRL | Qt::ALT | Qt::Key_G);
    a.add(u"clause.branch"_s, Tr::tr("枝番号にする"))->setCheckable(true);
    a.add(u"clause.withhold"_s, Tr::tr("非公開にする"), {}, u"lock"_s)->setCheckable(true);
    a.add(u"clause.delete"_s, Tr::tr("削る"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, u"minus"_s);
}

QMenu *menu(QMenuBar &bar, const QString &title, const ActionCollection &actions, const QStringList &ids)
{
    QMenu *result = bar.addMenu(title);
    for (const QString &id : ids) {
        if (id.isEmpty())
            result->addSeparator();
        else if (QAction *action = actions.action(id))
            result->addAction(action);
    }
    return result;
}

/// Ids of the collection that start with `prefix`, in order of their making: the actions that activities brought.
QStringList broughtBy(const ActionCollection &actions, QLatin1StringView prefix)
{
    QStringList found;
    for (const QString &id : actions.ids()) {
        if (id.startsWith(prefix))
            found << id;
    }
    return found;
}

} // namespace

void addStandardActions(ActionCollection &actions)
{
    addFileActions(actions);
    addEditActions(actions);
    addViewActions(actions);
    addClauseActions(actions);
    actions.add(u"help.keys"_s, Tr::tr("キーの一覧"), {}, u"help"_s);
    actions.add(u"help.about"_s, Tr::tr("Hoshin 方針工房について"));
}

void fillMenus(QMenuBar &bar, const ActionCollection &actions)
{
    const QString line;
    menu(bar, Tr::tr("ファイル(&F)"), actions,
         {u"file.new"_s, u"file.import"_s, u"file.open"_s, u"file.openBundle"_s, line, u"file.record"_s,
          u"file.saveBundle"_s, line, u"file.print"_s, line, u"file.attachments"_s, u"file.profile"_s, line,
          u"file.close"_s, u"file.quit"_s});
    menu(bar, Tr::tr("編集(&E)"), actions,
         {u"edit.undo"_s, u"edit.redo"_s, line, u"edit.cut"_s, u"edit.copy"_s, u"edit.paste"_s, u"edit.selectAll"_s,
          line, u"edit.find"_s, u"edit.replace"_s, u"edit.findNext"_s, u"edit.findPrevious"_s, line, u"edit.jump"_s});
    QMenu *view = menu(bar, Tr::tr("表示(&V)"), actions, broughtBy(actions, "activity."_L1));
    view->addSeparator();
    for (const QString &id : {u"view.outline"_s, u"view.editor"_s, u"view.context"_s, u"view.nextPane"_s,
                              u"view.previousPane"_s, u"view.leftPane"_s, u"view.findings"_s})
        view->addAction(actions.action(id));
    view->addSeparator();
    for (const QString &id : {u"view.back"_s, u"view.forward"_s, u"view.previousChange"_s, u"view.nextChange"_s})
        view->addAction(actions.action(id));
    view->addSeparator();
    view->addAction(actions.action(u"view.source"_s));
    view->addSeparator();
    for (const QString &id : {u"view.textLarger"_s, u"view.textSmaller"_s, u"view.textNormal"_s})
        view->addAction(actions.action(id));
    QMenu *scheme = view->addMenu(Tr::tr("配色"));
    for (const QString &id : {u"view.schemeAuto"_s, u"view.schemeLight"_s, u"view.schemeDark"_s})
        scheme->addAction(actions.action(id));
    menu(bar, Tr::tr("条文(&C)"), actions,
         {u"clause.addArticle"_s,
          u"clause.addParagraph"_s,
          u"clause.addItem"_s,
          u"clause.addChapter"_s,
          u"clause.addSupplementary"_s,
          line,
          u"clause.moveUp"_s,
          u"clause.moveDown"_s,
          u"clause.promote"_s,
          u"clause.demote"_s,
          line,
          u"clause.heading"_s,
          u"clause.insertReference"_s,
          u"clause.cite"_s,
          u"clause.ruby"_s,
          u"clause.figure"_s,
          u"clause.branch"_s,
          u"clause.withhold"_s,
          line,
          u"clause.delete"_s});
    menu(bar, Tr::tr("審査(&R)"), actions, broughtBy(actions, "review."_L1));
    menu(bar, Tr::tr("公開(&P)"), actions, broughtBy(actions, "publish."_L1));
    QStringList tools = broughtBy(actions, "tool."_L1);
    tools << QString() << u"view.settings"_s;
    menu(bar, Tr::tr("ツール(&T)"), actions, tools);
    menu(bar, Tr::tr("ヘルプ(&H)"), actions, {u"help.keys"_s, u"help.about"_s});
}

} // namespace hoshin::ui
