// SPDX-License-Identifier: Apache-2.0
#include "ui/activitypage.h"

#include "ui/activity.h"
#include "ui/metrics.h"

#include <QJsonArray>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

QSplitter *splitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *result = new QSplitter(orientation, parent); // a width of 1 makes Qt widen the grab by 3 px on either side
    result->setHandleWidth(1);
    result->setChildrenCollapsible(false);
    return result;
}

QJsonArray sizes(const QSplitter *splitter)
{
    QJsonArray result;
    for (const int size : splitter->sizes())
        result << size;
    return result;
}

void setSizes(QSplitter *splitter, const QJsonArray &array)
{
    QList<int> list;
    for (const QJsonValue &value : array)
        list << value.toInt();
    if (list.size() == splitter->count() && !list.contains(0))
        splitter->setSizes(list);
}

} // namespace

ActivityPage::ActivityPage(Activity &activity, QWidget *parent)
    : QWidget(parent)
    , m_activity(activity)
    , m_columns(splitter(Qt::Horizontal, this))
    , m_rows(splitter(Qt::Vertical, this))
    , m_upper(splitter(Qt::Horizontal, this))
    , m_leftSlot(new QStackedWidget(this))
    , m_right(activity.right())
    , m_bottom(activity.bottom())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    m_columns->addWidget(m_leftSlot);
    m_columns->addWidget(m_rows);
    if (QWidget *left = activity.left()) {
        m_leftSlot->addWidget(left);
        m_leftSlot->setMinimumWidth(metrics::leftLeast);
        m_leftSlot->setMaximumWidth(metrics::leftMost);
    } else {
        m_leftSlot->hide();
    }
    m_rows->addWidget(m_upper);
    QWidget *centre = activity.centre();
    centre->setMinimumWidth(300);
    m_upper->addWidget(centre);
    if (m_right) {
        m_right->setMinimumWidth(metrics::rightLeast);
        m_right->setMaximumWidth(metrics::rightMost);
        m_upper->addWidget(m_right);
    }
    if (m_bottom) {
        m_bottom->setMinimumHeight(80);
        m_rows->addWidget(m_bottom);
        m_bottom->hide();
    }
    if (QWidget *button = activity.contextButton())
        button->hide();
    connect(&activity, &Activity::bottomWanted, this, &ActivityPage::setBottomShown);
    connect(&activity, &Activity::contextWanted, this, &ActivityPage::toggleContext);
}

void ActivityPage::distribute()
{
    const int extra = qMax(0, width() + metrics::activityBar - 1366);
    const int left = m_activity.leftWidth() + extra / 11;
    const int right = m_right ? m_activity.rightWidth() + extra / 6 : 0;
    m_columns->setSizes({left, width() - left - 1});
    m_upper->setSizes({width() - left - right - 2, right});
    m_rows->setSizes({height() - metrics::bottomPane - 1, metrics::bottomPane});
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_upper->setStretchFactor(0, 1);
    m_upper->setStretchFactor(1, 0);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = metrics::leftLeast + metrics::centreLeast + metrics::rightLeast;
    setNarrow(event->size().width() < needed + 20);
    if (!m_distributed && event->size().width() > 300) {
        m_distributed = true;
        distribute();
    }
}

void ActivityPage::setNarrow(bool narrow)
{
    if (narrow == m_narrow || !m_right)
        return;
    m_narrow = narrow;
    if (narrow) {
        m_leftSlot->addWidget(m_right);
        m_leftSlot->setMinimumWidth(metrics::leftLeast);
        m_leftSlot->setCurrentIndex(0);
    } else {
        m_upper->addWidget(m_right);
        m_right->setVisible(m_rightShown);
        m_distributed = false;
    }
    if (QWidget *button = m_activity.contextButton())
        button->setVisible(narrow);
}

void ActivityPage::toggleContext()
{
    if (m_narrow && m_leftSlot->count() > 1)
        m_leftSlot->setCurrentIndex(1 - m_leftSlot->currentIndex());
    else if (m_right)
        setRightShown(true);
}

void ActivityPage::setBottomShown(bool shown)
{
    if (m_bottom)
        m_bottom->setVisible(shown);
}

void ActivityPage::setLeftShown(bool shown) { m_leftSlot->setVisible(shown && m_leftSlot->count() > 0); }

void ActivityPage::setRightShown(bool shown)
{
    m_rightShown = shown;
    if (m_right && !m_narrow)
        m_right->setVisible(shown);
}

QList<QWidget *> ActivityPage::panes() const
{
    QList<QWidget *> result;
    for (QWidget *pane : {static_cast<QWidget *>(m_leftSlot), m_activity.centre(), m_right, m_bottom}) {
        if (pane && pane->isVisible() && !result.contains(pane) && !(pane == m_right && m_narrow))
            result << pane;
    }
    return result;
}

QJsonObject ActivityPage::saveState() const
{
    return {{u"columns"_s, sizes(m_columns)}, {u"rows"_s, sizes(m_rows)}, {u"upper"_s, sizes(m_upper)}};
}

void ActivityPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_distributed = true;
    setSizes(m_columns, state[u"columns"].toArray());
    setSizes(m_upper, state[u"upper"].toArray());
    setSizes(m_rows, state[u"rows"].toArray());
}

} // namespace hoshin::ui
