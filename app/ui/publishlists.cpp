// SPDX-License-Identifier: Apache-2.0
#include "ui/publishlists.h"

#include "text/wareki.h"
#include "ui/emptystate.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/publishrows.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { IdRole = RowRole::End + 1, NumberRole };

/// How far one set is, in a word or two; no word while nobody has judged it.
Mark stateOf(const std::vector<PublishCondition> &conditions)
{
    using State = PublishCondition::State;
    if (conditions.empty())
        return {Role::Text2, u"clock"_s, Tr::tr("調べています"), Mark::Form::Plain};
    if (const int unmet = countOf(conditions, State::Unmet); unmet > 0)
        return stateMark(State::Unmet, Tr::tr("未充足 %1").arg(unmet));
    if (const int open = countOf(conditions, State::Check); open > 0)
        return stateMark(State::Check, Tr::tr("要確認 %1").arg(open));
    return stateMark(State::Met, Tr::tr("書き出せます"));
}

QString titleOf(const model::Workspace &workspace, const QString &slug)
{
    const QString title = workspace.documents.value(slug).title();
    return title.isEmpty() ? slug : title;
}

} // namespace

QString formsText(const model::PublicationSet &set)
{
    QStringList forms;
    if (set.pdf)
        forms << u"PDF"_s;
    if (set.html)
        forms << u"HTML"_s;
    if (set.word)
        forms << u"Word"_s;
    return forms.join(u'、');
}

PublishLists::PublishLists(QWidget *parent)
    : QWidget(parent), m_setModel(new QStandardItemModel(this)), m_recordModel(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_sets = rowList(m_setModel, Tr::tr("公開セット"), this);
    m_sets->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *none = new EmptyState(Tr::tr("公開セットがありません"), Tr::tr("機関ごとに、公開する文書と形式を決めます。"),
                                Tr::tr("公開セットを作る"), this);
    m_setPage = new ContentOrEmpty(m_sets, none, this);
    column->addWidget(buildHead());
    column->addWidget(m_setPage, 3);
    column->addWidget(buildDocuments());
    auto *recordHead = new PaneHead(this);
    auto *recordTitle = new RoleLabel(Tr::tr("公表の記録"), Role::Text2, RoleLabel::Size::Secondary, recordHead);
    recordHead->row()->addWidget(recordTitle);
    column->addWidget(recordHead);
    m_records = rowList(m_recordModel, Tr::tr("公表の記録"), this);
    recordTitle->setBuddy(m_records);
    m_recordPage = new ContentOrEmpty(
        m_records, new EmptyState(Tr::tr("公表の記録はありません"), Tr::tr("公開すると、ここに並びます。"), {}, this),
        this);
    column->addWidget(m_recordPage, 2);
    connect(none, &EmptyState::actionTriggered, this, &PublishLists::newSetWanted);
    connect(m_sets, &QListView::activated, this, &PublishLists::editWanted);
    connect(m_sets, &QListView::customContextMenuRequested, this,
            [this](const QPoint &place) { showMenu(m_sets->viewport()->mapToGlobal(place)); });
    connect(m_sets->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QString id = index.data(IdRole).toString(); !id.isEmpty())
            Q_EMIT chosen({.set = id, .slug = m_documents->currentData().toString()});
    });
    connect(m_documents, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT chosen(
            {.set = m_sets->currentIndex().data(IdRole).toString(), .slug = m_documents->currentData().toString()});
    });
    connect(m_records, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT recordChosen(index.data(NumberRole).toInt()); });
}

QWidget *PublishLists::buildHead()
{
    auto *head = new PaneHead(this);
    auto *title = new RoleLabel(Tr::tr("公開セット"), Role::Text, RoleLabel::Size::Head, head);
    title->setBuddy(m_sets);
    auto *add = toolButton(u"plus"_s, Tr::tr("公開セットを作る"), head);
    auto *more = toolButton(u"more"_s, Tr::tr("公開セットの操作"), head);
    head->row()->addWidget(title);
    head->addStretch();
    head->row()->addWidget(add);
    head->row()->addWidget(more);
    const auto act = [this](const QString &text, auto signal, const QKeySequence &key = {}) {
        auto *action = new QAction(text, m_sets);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_sets->addAction(action);
        m_acts << action;
        connect(action, &QAction::triggered, this, signal);
    };
    act(Tr::tr("編集…"), &PublishLists::editWanted); // Enter, too
    act(Tr::tr("複製…"), &PublishLists::copyWanted);
    act(Tr::tr("削除…"), &PublishLists::removeWanted, QKeySequence::Delete);
    connect(add, &QToolButton::clicked, this, &PublishLists::newSetWanted);
    connect(more, &QToolButton::clicked, this,
            [this, more] { showMenu(more->mapToGlobal(QPoint(0, more->height()))); });
    return head;
}

QWidget *PublishLists::buildDocuments()
{
    m_documentPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_documentPart);
    column->setContentsMargins(metrics::groupGap, metrics::gap, metrics::groupGap, metrics::gap);
    column->setSpacing(4);
    auto *label = new RoleLabel(Tr::tr("表示する文書(&H)"), Role::Text2, RoleLabel::Size::Secondary, m_documentPart);
    m_documents = new QComboBox(m_documentPart);
    m_documents->setObjectName(u"publish.document"_s);
    m_documents->setAccessibleName(Tr::tr("表示する文書"));
    m_documents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_documents->setMinimumContentsLength(8);
    label->setBuddy(m_documents);
    column->addWidget(label);
    column->addWidget(m_documents);
    return m_documentPart;
}

void PublishLists::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions(m_acts);
    menu.exec(place);
}

PublishChoice PublishLists::fill(const WorkspaceSession *session, const JudgedSets &judged, const PublishChoice &choice)
{
    const QSignalBlocker quietSets(m_sets->selectionModel());
    const QSignalBlocker quietDocuments(m_documents);
    m_setModel->clear();
    m_recordModel->clear();
    m_documents->clear();
    m_setPage->setEmpty(true);
    m_documentPart->hide();
    for (QAction *act : std::as_const(m_acts))
        act->setEnabled(false);
    if (!session)
        return {};
    fillSets(*session, judged);
    int row = 0;
    for (int i = 0; i < m_setModel->rowCount(); ++i)
        row = m_setModel->item(i)->data(IdRole).toString() == choice.set ? i : row;
    m_sets->setCurrentIndex(m_setModel->index(row, 0));
    PublishChoice current{.set = m_sets->currentIndex().data(IdRole).toString(), .slug = {}};
    const QStringList slugs = fillDocuments(*session, current.set);
    current.slug = slugs.contains(choice.slug) ? choice.slug : slugs.value(0);
    m_documents->setCurrentIndex(int(slugs.indexOf(current.slug)));
    fillRecords(session->workspace().publications);
    return current;
}

void PublishLists::fillSets(const WorkspaceSession &session, const JudgedSets &judged)
{
    const model::Workspace workspace = session.workspace();
    m_setPage->setEmpty(workspace.publicationSets.empty());
    for (QAction *act : std::as_const(m_acts))
        act->setEnabled(!workspace.publicationSets.empty());
    for (const model::PublicationSet &set : workspace.publicationSets) {
        QStringList titles;
        for (const QString &slug : set.documents) {
            QString title = titleOf(workspace, slug);
            if (title.size() > workspace.body.name.size() && title.startsWith(workspace.body.name))
                title.remove(0, workspace.body.name.size()); // whose it is stands above
            titles << title;
        }
        const QString second = u"%1 ・ %2"_s.arg(titles.join(u'、'), formsText(set));
        const Mark state = stateOf(judged.value(set.id));
        auto *item = new QStandardItem(set.name); // owned by the model
        item->setData(set.id, IdRole);
        item->setData(true, RowRole::Strong);
        item->setData(second, RowRole::SecondLine);
        item->setData(QVariant::fromValue(state), RowRole::ThirdMark);
        item->setToolTip(set.name + u'\n' + second);
        item->setData(QStringList{set.name, second, state.word}.join(u"、"_s), Qt::AccessibleTextRole);
        m_setModel->appendRow(item);
    }
}

/// The documents that can be looked at, one of them at a time: those of the set, else all.
QStringList PublishLists::fillDocuments(const WorkspaceSession &session, const QString &set)
{
    const model::Workspace workspace = session.workspace();
    const model::PublicationSet *found = model::findPublicationSet(workspace.publicationSets, set);
    QStringList slugs = found ? found->documents : session.slugs();
    slugs.removeIf([&workspace](const QString &slug) { return !workspace.documents.contains(slug); });
    for (const QString &slug : std::as_const(slugs))
        m_documents->addItem(titleOf(workspace, slug), slug);
    m_documentPart->setVisible(slugs.size() > 1);
    return slugs;
}

void PublishLists::fillRecords(const std::vector<model::PublicationRecord> &records)
{
    m_recordPage->setEmpty(records.empty());
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        QStringList second{record->setName, Tr::tr("ファイル %1 個").arg(record->files.size())};
        second.removeAll(QString());
        auto *item = new QStandardItem(Tr::tr("第%1号　%2").arg(record->number).arg(text::toWareki(record->published)));
        item->setData(second.join(u"　"_s), RowRole::SecondLine);
        item->setData(QVariant::fromValue(Marks{{Role::Accent, {}, Tr::tr("確かめる…"), Mark::Form::Plain}}),
                      RowRole::Marks);
        item->setData(record->number, NumberRole);
        item->setToolTip(second.join(u"　"_s) + u'\n' + record->files.keys().join(u'\n'));
        item->setData(Tr::tr("公表 第%1号、%2、%3、確かめる")
                          .arg(QString::number(record->number), text::toWareki(record->published), second.join(u'、')),
                      Qt::AccessibleTextRole);
        m_recordModel->appendRow(item); // owned by the model
    }
}

} // namespace hoshin::ui
