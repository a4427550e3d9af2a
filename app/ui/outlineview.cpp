// SPDX-License-Identifier: Apache-2.0
#include "ui/outlineview.h"

#include "ui/actioncollection.h"
#include "ui/bodytext.h"
#include "ui/emptystate.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/outlinemodel.h"
#include "ui/panehead.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::ClauseId;

OutlineView::OutlineView(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_documents(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QMenu *menu = buildHead(*column, actions);
    buildTree(*menu, actions);
    m_content = new ContentOrEmpty(m_tree, new EmptyState(this), this);
    column->addWidget(m_content, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlineView::setFilter);
    connect(m_documents, &QComboBox::activated, this, [this](int row) {
        if (m_session)
            m_session->setCurrent(m_documents->itemData(row).toString());
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_following && now.isValid())
            Q_EMIT clauseChosen(m_model->idAt(now));
    });
    connect(m_content->emptyState(), &EmptyState::actionTriggered, this, [this] {
        if (m_filter->text().isEmpty())
            Q_EMIT exampleWanted();
        else
            m_filter->clear();
    });
}

QMenu *OutlineView::buildHead(QVBoxLayout &column, ActionCollection &actions)
{
    auto *head = new PaneHead(this);
    head->row()->setContentsMargins(6, 0, 6, 1);
    m_documents->setProperty("flat", true);
    m_documents->setFont(semibold(font()));
    m_documents->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_documents->setMinimumContentsLength(6);
    m_documents->setAccessibleName(Tr::tr("文書"));
    m_documents->setObjectName(u"outline.documents"_s);
    head->row()->addWidget(m_documents, 1);
    head->addTool(actions.action(u"clause.addArticle"_s));
    head->addTool(actions.action(u"clause.moveUp"_s));
    head->addTool(actions.action(u"clause.moveDown"_s));
    auto *more = toolButton(u"more"_s, Tr::tr("ほかの操作"), head);
    auto *menu = new QMenu(more);
    for (const QString &id : {u"clause.addParagraph"_s, u"clause.addItem"_s, u"clause.addChapter"_s,
                              u"clause.addSupplementary"_s, u"clause.promote"_s, u"clause.demote"_s,
                              u"clause.heading"_s, u"clause.branch"_s, u"clause.withhold"_s, u"clause.delete"_s})
        menu->addAction(actions.action(id));
    connect(more, &QToolButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    head->row()->addWidget(more);
    column.addWidget(head);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(metrics::gap, 6, metrics::gap, 6);
    m_filter->setPlaceholderText(Tr::tr("条名・番号で絞り込む"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(false);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setObjectName(u"outline.filter"_s);
    strip->addWidget(m_filter);
    column.addLayout(strip);
    column.addWidget(separator(Qt::Horizontal, this));
    return menu;
}

void OutlineView::buildTree(const QMenu &menu, ActionCollection &actions)
{
    m_tree->setModel(m_model);
    auto *delegate = new RowDelegate(m_tree);
    delegate->setNumberColumn(metrics::numberColumn);
    m_tree->setItemDelegate(delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(Tr::tr("目次"));
    m_tree->setObjectName(u"outline.tree"_s);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(menu.actions());
    auto *line = new QAction(m_tree);
    line->setSeparator(true);
    m_tree->addAction(line);
    for (const QString &id : {u"edit.cut"_s, u"edit.copy"_s, u"edit.paste"_s})
        m_tree->addAction(actions.action(id));
}

void OutlineView::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &WorkspaceSession::documentsChanged, this, &OutlineView::fillDocuments);
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &OutlineView::followDocument);
    }
    fillDocuments();
    followDocument();
}

void OutlineView::fillDocuments()
{
    m_documents->clear();
    if (!m_session)
        return;
    for (const QString &slug : m_session->slugs()) {
        const QString title = m_session->document(slug)->document().title();
        m_documents->addItem(title.isEmpty() ? slug : shortTitle(title, m_session->body().name), slug);
        m_documents->setItemData(m_documents->count() - 1, title, Qt::ToolTipRole);
    }
    if (m_session->current())
        m_documents->setCurrentIndex(m_documents->findData(m_session->current()->slug()));
    m_documents->setToolTip(m_documents->currentData(Qt::ToolTipRole).toString());
}

void OutlineView::followDocument()
{
    DocumentSession *document = m_session ? m_session->current() : nullptr;
    m_following = true;
    m_model->setSession(document);
    m_following = false;
    if (document) {
        m_documents->setCurrentIndex(m_documents->findData(document->slug()));
        connect(document, &DocumentSession::structureChanged, m_content,
                [this] { m_content->setEmpty(m_model->rowCount() == 0); });
    }
    m_content->emptyState()->setTexts(Tr::tr("条文がありません"),
                                      Tr::tr("例文から選ぶか、既存の方針を取り込んでください。"), Tr::tr("例文を選ぶ"));
    m_content->setEmpty(m_model->rowCount() == 0);
}

void OutlineView::setFilter(const QString &words)
{
    if (m_expandedBeforeFilter.isEmpty() && !words.isEmpty())
        m_expandedBeforeFilter = expandedIds();
    m_following = true; // the place stays where it was
    m_model->setFilter(words);
    if (words.isEmpty()) {
        m_tree->collapseAll();
        setExpandedIds(m_expandedBeforeFilter);
        m_expandedBeforeFilter.clear();
        if (m_session && m_session->current())
            showClause(m_session->current()->current());
    } else {
        m_tree->expandAll();
        m_content->emptyState()->setTexts(Tr::tr("「%1」に当たる条はありません").arg(words), {},
                                          Tr::tr("絞り込みを解除"));
    }
    m_following = false;
    m_content->setEmpty(m_model->rowCount() == 0);
}

void OutlineView::showClause(const ClauseId &id)
{
    if (!m_session || !m_session->current())
        return;
    QModelIndex row;
    const auto path = model::pathTo(m_session->current()->document(), id);
    for (auto it = path.rbegin(); it != path.rend() && !row.isValid(); ++it)
        row = m_model->indexOf((*it)->id);
    if (!row.isValid() || row == m_tree->currentIndex())
        return;
    m_following = true;
    m_tree->setCurrentIndex(row); // expands what it lies in
    m_tree->scrollTo(row);
    m_following = false;
}

void OutlineView::editHeading()
{
    if (m_tree->currentIndex().isValid()) {
        m_tree->setFocus();
        m_tree->edit(m_tree->currentIndex());
    }
}

QStringList OutlineView::expandedIds() const
{
    QStringList ids;
    const auto visit = [&](auto &&self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (m_tree->isExpanded(index))
                ids << m_model->idAt(index).toString();
            self(self, index);
        }
    };
    visit(visit, {});
    return ids;
}

void OutlineView::setExpandedIds(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (const QModelIndex index = m_model->indexOf(ClauseId::fromString(id)); index.isValid())
            m_tree->expand(index);
    }
}

} // namespace hoshin::ui
