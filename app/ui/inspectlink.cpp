// SPDX-License-Identifier: Apache-2.0
// InspectActivity: which items are listed, and how a clause is linked to one.
#include "guideline/links.h"
#include "model/placeholders.h"
#include "ui/emptystate.h"
#include "ui/inspectactivity.h"
#include "ui/inspectform.h"
#include "ui/linkclausedialog.h"
#include "ui/segmentedbuttons.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using namespace inspectrows;

/// What another network model would change is no state of an article.
void InspectActivity::turn()
{
    const guideline::CoverageReport *made = lens();
    const bool can = made && made->lens != "network-model"_L1;
    m_way->setSegmentEnabled(1, can, Tr::tr("ネットワークの型は、条文ごとに見られません。"));
    m_turned.reset();
    if (can && m_session && m_way->current() == 1)
        m_turned = guideline::coverageByClause(*made, m_session->workspace());
    fillRows();
}

ItemList InspectActivity::itemList() const { return ItemList(m_tabs->currentIndex()); }

std::optional<BarPart> InspectActivity::itemPart() const
{
    const QVariant part = m_part->currentData();
    return part.isValid() ? std::optional(BarPart(part.toInt())) : std::nullopt;
}

void InspectActivity::clearPart()
{
    const QSignalBlocker quiet(m_part);
    m_part->setCurrentIndex(0);
}

void InspectActivity::sayWhyNoItems()
{
    EmptyState &empty = *m_itemPage->emptyState();
    if (itemList() == ItemList::OfRow && itemPart())
        empty.setTexts(Tr::tr("「%1」の項目はありません").arg(m_part->currentText()), {}, Tr::tr("絞り込みを解除"));
    else if (itemList() == ItemList::OfRow && m_turned)
        empty.setTexts(Tr::tr("例文はありません"), Tr::tr("この観点の例文で、この条に結ばれたものはありません。"));
    else if (itemList() == ItemList::OfRow)
        empty.setTexts(Tr::tr("例文はありません"), Tr::tr("この行に当たる例文は、ガイドラインにありません。"));
    else
        empty.setTexts(itemList() == ItemList::Gaps               ? Tr::tr("未対応の項目はありません")
                           : itemList() == ItemList::Transitional ? Tr::tr("経過措置による項目はありません")
                                                                  : Tr::tr("対象外の項目はありません"),
                       Tr::tr("この観点の全ての行を見ています。"));
}

/// The row of the table follows an item of the whole lens.
void InspectActivity::showItem()
{
    if (size_t(m_item) < m_places.size() && m_places[size_t(m_item)].row != m_row) {
        const QSignalBlocker quiet(m_rows->selectionModel());
        m_row = m_places[size_t(m_item)].row;
        m_rows->setCurrentIndex(m_rowModel->index(m_row, 0));
        m_rows->viewport()->update();
        m_tabs->setTabText(0, Tr::tr("%1の項目").arg(rowKey(*report(), *row())));
        showForms();
    }
    showAnswer();
    fillClauses();
}

/// A row was chosen: in a list of the whole lens the first of its items there, else the items of the row.
void InspectActivity::showRow(int row)
{
    m_row = qMax(0, row);
    m_item = 0;
    clearPart();
    const auto first =
        std::find_if(m_places.begin(), m_places.end(), [this](const ItemPlace &place) { return place.row == m_row; });
    if (itemList() != ItemList::OfRow && first != m_places.end()) {
        m_item = int(first - m_places.begin());
    } else if (itemList() != ItemList::OfRow) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(int(ItemList::OfRow));
    }
    fillItems();
}

/// A click on a part of a bar lists what it counts.
bool InspectActivity::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_rows->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex cell = m_rows->indexAt(at);
        const QRect rect = m_rows->visualRect(cell);
        if (cell.column() == BarColumn) {
            if (const auto part = barPartAt(cell.data(BarDelegate::CountsRole).value<QList<int>>(), rect.width(),
                                            at.x() - rect.left()))
                showPart(*part);
        }
    }
    return Activity::eventFilter(watched, event);
}

void InspectActivity::showPart(BarPart part)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(int(ItemList::OfRow));
    m_item = 0;
    m_part->setCurrentIndex(m_part->findData(int(part)));
    fillItems();
}

void InspectActivity::followClause()
{
    const bool chosen = m_clauses->currentIndex().isValid();
    m_open->setEnabled(chosen);
    m_linkNear->setEnabled(chosen);
    m_unlink->setEnabled(chosen);
}

DraggedClause InspectActivity::chosenClause() const
{
    const QModelIndex row = m_clauses->currentIndex();
    return {row.data(DocumentRole).toString(), model::ClauseId::fromString(row.data(ClauseRole).toString())};
}

void InspectActivity::chooseLink()
{
    const guideline::CoverageItem *to = item();
    const guideline::Example *example = to ? m_inspection->edition.find(to->example) : nullptr;
    if (!m_session || !example)
        return;
    LinkClauseDialog dialog(*m_session, u"%1 %2"_s.arg(to->number, to->heading),
                            m_inspection->clauses->nearest(*example), m_centre);
    if (dialog.exec() == QDialog::Accepted)
        link(m_item, dialog.chosen());
}

/// The clause carries the example from now on; that it was refused is no longer true.
void InspectActivity::link(int at, const DraggedClause &to)
{
    if (at < 0 || size_t(at) >= m_places.size() || !m_session)
        return;
    m_item = at;
    const guideline::Example *example = item() ? m_inspection->edition.find(item()->example) : nullptr;
    const DocumentSession *document = m_session->document(to.document);
    const model::Clause *clause = document ? document->document().find(to.clause) : nullptr;
    if (!example || !clause)
        return;
    StepValues values;
    for (const QString &slug : m_session->slugs()) {
        std::vector<model::Mapping> mappings = m_session->mappings(slug);
        std::erase_if(mappings, [&](const model::Mapping &known) {
            return guideline::isLinkTo(known, m_inspection->edition, *example)
                && (known.stance == model::Stance::Refused || known.clause == to.clause);
        });
        if (slug == to.document)
            mappings.push_back(guideline::linkTo(
                m_inspection->edition, *example, to.clause,
                model::neutralised(*clause).text == example->text ? model::Stance::Adopted : model::Stance::Adapted));
        if (mappings != m_session->mappings(slug))
            values.mappings.insert(slug, mappings);
    }
    const QString said = Tr::tr("%1を%2と結びました。").arg(document->numbering().address(to.clause), item()->number);
    m_session->applyStep(to.document, Tr::tr("条を結ぶ"), values);
    Q_EMIT this->said(said);
    m_soon.stop();
    refresh();
}

void InspectActivity::unlink()
{
    const DraggedClause from = chosenClause();
    const guideline::CoverageItem *of = item();
    if (!m_session || !of || from.clause.isNull() || !m_session->document(from.document))
        return;
    std::vector<model::Mapping> mappings = m_session->mappings(from.document);
    std::erase_if(mappings, [&](const model::Mapping &known) {
        return known.edition == m_inspection->edition.id && known.example == of->example && known.clause == from.clause;
    });
    m_session->applyStep(from.document, Tr::tr("結びを外す"), {.mappings = {{from.document, mappings}}});
    Q_EMIT said(Tr::tr("結びを外しました。"));
    m_soon.stop();
    refresh();
}

} // namespace hoshin::ui
