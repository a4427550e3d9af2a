// SPDX-License-Identifier: Apache-2.0
// InspectActivity: what it is made of.
#include "ui/actioncollection.h"
#include "ui/bardelegate.h"
#include "ui/barlegend.h"
#include "ui/emptystate.h"
#include "ui/hoshinstyle.h"
#include "ui/icons.h"
#include "ui/inspectactivity.h"
#include "ui/inspectform.h"
#include "ui/inspectrows.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/segmentedbuttons.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

QListView *rowList(QStandardItemModel *model, const QString &name, QWidget *parent, int numberColumn = 0)
{
    auto *view = new QListView(parent);
    view->setModel(model);
    auto *delegate = new RowDelegate(view);
    delegate->setRowLine(true);
    delegate->setNumberColumn(numberColumn);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    return view;
}

/// As high as what it holds needs at its width, where there is room; else it scrolls.
class FittingScroll final : public QScrollArea
{
public:
    explicit FittingScroll(QWidget *parent) : QScrollArea(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setMinimumHeight(3 * metrics::row);
    }
    QSize sizeHint() const override
    {
        const QLayout *content = widget() ? widget()->layout() : nullptr;
        const int width = viewport()->width();
        return content
            ? QSize(width, content->hasHeightForWidth() ? content->heightForWidth(width) : content->sizeHint().height())
            : QScrollArea::sizeHint();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override // QScrollArea watches what it holds
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }
};

QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

void InspectActivity::buildLeft()
{
    QVBoxLayout *column = bareColumn(m_left);
    auto *head = new PaneHead(m_left);
    auto *title = new RoleLabel(Tr::tr("点検の観点"), Role::Text, RoleLabel::Size::Head, head);
    head->row()->addWidget(title);
    head->addStretch();
    column->addWidget(head);
    m_lenses = rowList(m_lensModel, Tr::tr("点検の観点"), m_left);
    title->setBuddy(m_lenses);
    column->addWidget(m_lenses, 1);
    connect(m_lenses->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showLens(index.row()); });
}

void InspectActivity::buildCentre()
{
    QVBoxLayout *column = bareColumn(m_centre);
    auto *head = new PaneHead(m_centre);
    m_title = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, head);
    m_note = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    head->row()->addWidget(m_title);
    m_title->setElided();
    m_note->setElided();
    head->row()->addWidget(m_note);
    head->addStretch();
    QAction *action = m_context.actions.add(u"tool.inspectExport"_s, Tr::tr("対応状況を書き出す…"),
                                            Qt::CTRL | Qt::ALT | Qt::Key_X, u"export"_s);
    connect(action, &QAction::triggered, this, [this] {
        if (m_active)
            exportReport();
    });
    QAction *add = m_context.actions.add(u"tool.inspectAdd"_s, Tr::tr("点検：例文から加える…"),
                                         Qt::CTRL | Qt::ALT | Qt::Key_A, u"plus"_s);
    connect(add, &QAction::triggered, this, [this] {
        if (m_active)
            addExample();
    });
    m_way = new SegmentedButtons({Tr::tr("観点ごと"), Tr::tr("条文ごと")}, head);
    m_way->setAccessibleName(Tr::tr("行の並べ方"));
    m_way->setObjectName(u"inspect.way"_s);
    head->row()->addWidget(m_way);
    connect(m_way, &SegmentedButtons::currentChanged, this, [this] {
        m_row = 0;
        m_item = 0;
        clearPart();
        turn();
    });
    auto *out = new QPushButton(icon(u"export"_s), Tr::tr("書き出す…"), head);
    head->row()->addWidget(out);
    connect(out, &QPushButton::clicked, this, &InspectActivity::exportReport);
    m_legend = new BarLegend(m_centre);
    m_rows = new QTableView(m_centre);
    m_rows->setModel(m_rowModel);
    auto *delegate = new BarDelegate(m_rows);
    delegate->setRowLine(true);
    m_rows->setItemDelegate(delegate);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setShowGrid(false);
    m_rows->setMouseTracking(true);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(metrics::coverageRow);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setAccessibleName(Tr::tr("対応状況"));
    QWidget *itemHead = buildItemHead();
    m_items = rowList(m_itemModel, Tr::tr("項目"), m_centre, metrics::numberColumn);
    m_items->setAcceptDrops(true);
    m_items->setDragDropMode(QAbstractItemView::DropOnly);
    m_items->setDragDropOverwriteMode(true); // on a row, never between two
    m_itemPage = new ContentOrEmpty(m_items, new EmptyState(m_centre), m_centre);
    connect(m_itemPage->emptyState(), &EmptyState::actionTriggered, this, [this] {
        clearPart();
        fillItems();
        m_items->setFocus();
    });
    connect(m_itemModel, &ClauseTargets::dropped, this, &InspectActivity::link);
    column->addWidget(head);
    column->addWidget(m_legend);
    column->addWidget(m_rows, 7);
    column->addWidget(itemHead);
    column->addWidget(m_itemPage, 3);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showRow(index.row()); });
    m_rows->viewport()->installEventFilter(this);
    connect(m_rows, &QTableView::activated, this, [this] { m_items->setFocus(); });
    connect(m_items->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_item = qMax(0, index.row());
        showItem();
    });
    connect(m_items, &QListView::activated, this, [this] {
        if (item() && item()->status == guideline::Status::Gap)
            addExample();
        else
            m_clauses->setFocus();
    });
}

void InspectActivity::buildRight()
{
    QVBoxLayout *column = bareColumn(m_right);
    auto *head = new PaneHead(m_right);
    head->row()->addWidget(new RoleLabel(Tr::tr("内訳"), Role::Text, RoleLabel::Size::Head, head));
    head->addStretch();
    column->addWidget(head);
    auto *scroll = new FittingScroll(m_right);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new AnswerForm(scroll);
    scroll->setWidget(m_form);
    column->addWidget(scroll);
    buildForms(*column);
    buildClauses(*column);
    connect(m_form, &AnswerForm::answered, this, &InspectActivity::saveAnswer);
    connect(m_form, &AnswerForm::addWanted, this, &InspectActivity::addExample);
    connect(m_form, &AnswerForm::linkWanted, this, &InspectActivity::chooseLink);
    connect(m_form, &AnswerForm::refused, this, &InspectActivity::refuse);
}

/// Which items are listed: of the row, narrowed to a state, or all of the lens that are still open.
QWidget *InspectActivity::buildItemHead()
{
    auto *head = new PaneHead(m_centre);
    head->row()->setContentsMargins(metrics::gap, 0, metrics::gap, 1);
    m_tabs = paneTabs({Tr::tr("項目"), barPartWord(BarPart::Gap), barPartWord(BarPart::Transitional), Tr::tr("対象外")},
                      head);
    m_tabs->setAccessibleName(Tr::tr("項目の一覧"));
    m_tabs->setObjectName(u"inspect.lists"_s);
    m_part = new QComboBox(head);
    m_part->setAccessibleName(Tr::tr("項目の状態"));
    m_part->setObjectName(u"inspect.part"_s);
    m_part->addItem(Tr::tr("全ての状態"));
    for (int part = 0; part < barPartCount; ++part)
        m_part->addItem(barPartWord(BarPart(part)), part);
    head->row()->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch();
    head->row()->addWidget(m_part);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_item = 0;
        fillItems();
    });
    connect(m_part, &QComboBox::currentIndexChanged, this, [this] {
        m_item = 0;
        fillItems();
    });
    return head;
}

/// The clauses of the item, or those that are near to it; each can be linked, by button, key or drag.
void InspectActivity::buildClauses(QVBoxLayout &column)
{
    auto *clauseHead = new PaneHead(m_right);
    m_clauseTitle = new RoleLabel(Tr::tr("当たる条"), Role::Text, RoleLabel::Size::Head, clauseHead);
    m_open = new QPushButton(Tr::tr("起案で開く"), clauseHead);
    m_open->setObjectName(u"inspect.open"_s);
    setLink(m_open);
    m_linkNear = new QPushButton(Tr::tr("この条を結ぶ"), clauseHead);
    m_linkNear->setObjectName(u"inspect.linkNear"_s);
    m_unlink = new QPushButton(Tr::tr("結びを外す"), clauseHead);
    m_unlink->setObjectName(u"inspect.unlink"_s);
    clauseHead->row()->addWidget(m_clauseTitle);
    clauseHead->addStretch();
    clauseHead->row()->addWidget(m_open);
    clauseHead->row()->addWidget(m_linkNear);
    clauseHead->row()->addWidget(m_unlink);
    QAction *linking = m_context.actions.add(u"tool.inspectLink"_s, Tr::tr("点検：条を結ぶ…"),
                                             Qt::CTRL | Qt::ALT | Qt::Key_L, u"link"_s);
    connect(linking, &QAction::triggered, this, [this] {
        if (m_active)
            chooseLink();
    });
    connect(m_linkNear, &QPushButton::clicked, this, [this] { link(m_item, chosenClause()); });
    connect(m_unlink, &QPushButton::clicked, this, &InspectActivity::unlink);
    m_clauses = rowList(m_clauseModel, Tr::tr("条"), m_right);
    m_clauses->setDragEnabled(true);
    m_clauses->setDragDropMode(QAbstractItemView::DragOnly);
    m_clauseTitle->setBuddy(m_clauses);
    m_clausePage = new ContentOrEmpty(m_clauses, new EmptyState(m_right), m_right);
    column.addWidget(clauseHead);
    column.addWidget(m_clausePage, 1);
    const auto follow = [this](const QModelIndex &index) {
        if (!m_session || !index.isValid())
            return;
        m_session->setCurrent(index.data(inspectrows::DocumentRole).toString());
        Q_EMIT clauseWanted(model::ClauseId::fromString(index.data(inspectrows::ClauseRole).toString()));
    };
    connect(m_clauses, &QListView::activated, this, follow);
    connect(m_open, &QPushButton::clicked, this, [this, follow] { follow(m_clauses->currentIndex()); });
    connect(m_clauses->selectionModel(), &QItemSelectionModel::currentChanged, this, &InspectActivity::followClause);
}

/// What a checklist brings along: a document from a template, a sheet for one more contract.
void InspectActivity::buildForms(QVBoxLayout &column)
{
    auto *forms = new QVBoxLayout;
    forms->setContentsMargins(metrics::paneMargin, 0, metrics::paneMargin, metrics::gap);
    m_procedure = new QPushButton(m_right);
    m_contracts = new QWidget(m_right);
    auto *row = new QHBoxLayout(m_contracts);
    row->setContentsMargins(0, 0, 0, 0);
    m_contract = new QLineEdit(m_contracts);
    m_contract->setPlaceholderText(Tr::tr("契約の名称"));
    m_contract->setAccessibleName(m_contract->placeholderText());
    auto *add = new QPushButton(Tr::tr("契約を加える"), m_contracts);
    add->setEnabled(false);
    row->addWidget(m_contract, 1);
    row->addWidget(add);
    forms->addWidget(m_contracts);
    forms->addWidget(m_procedure);
    column.addLayout(forms);
    m_switch = new QPushButton(m_right);
    forms->addWidget(m_switch);
    m_contracts->hide();
    m_procedure->hide();
    m_switch->hide();
    connect(m_switch, &QPushButton::clicked, this, &InspectActivity::switchModel);
    connect(m_contract, &QLineEdit::textChanged, add,
            [add](const QString &text) { add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_contract, &QLineEdit::returnPressed, this, &InspectActivity::addContract);
    connect(add, &QPushButton::clicked, this, &InspectActivity::addContract);
    connect(m_procedure, &QPushButton::clicked, this, &InspectActivity::makeProcedure);
}

} // namespace hoshin::ui
