// SPDX-License-Identifier: Apache-2.0
#include "ui/publishrows.h"

#include "ui/uitr.h"
#include "ui/wrappinglist.h"

#include <QListView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

Mark stateMark(PublishCondition::State state, const QString &word)
{
    switch (state) {
    case PublishCondition::State::Unmet: return {Role::Deleted, u"error"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Check: return {Role::Check, u"warning"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Elsewhere: return {Role::Text2, u"info"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Reasoned: return {Role::Covered, u"comment"_s, word, Mark::Form::Plain};
    case PublishCondition::State::Met: return {Role::Covered, u"ok"_s, word, Mark::Form::Plain};
    }
    Q_UNREACHABLE();
}

QString stateWord(PublishCondition::State state)
{
    switch (state) {
    case PublishCondition::State::Unmet: return Tr::tr("未充足");
    case PublishCondition::State::Check: return Tr::tr("要確認");
    case PublishCondition::State::Elsewhere: return Tr::tr("ほかの機関");
    case PublishCondition::State::Reasoned: return Tr::tr("理由あり");
    case PublishCondition::State::Met: return Tr::tr("充足");
    }
    Q_UNREACHABLE();
}

QListView *rowList(QStandardItemModel *model, const QString &name, QWidget *parent)
{
    auto *view = new WrappingList(parent);
    view->setModel(model);
    auto *delegate = new RowDelegate(view);
    delegate->setRowLine(true);
    delegate->setWrap(true);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    return view;
}

} // namespace hoshin::ui
