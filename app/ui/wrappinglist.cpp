// SPDX-License-Identifier: Apache-2.0
#include "ui/wrappinglist.h"

#include <QResizeEvent>

namespace hoshin::ui {

WrappingList::WrappingList(QWidget *parent) : QListView(parent)
{
    setResizeMode(QListView::Adjust);
    m_fit.setSingleShot(true); // QListView drops a change of width that comes while it lays out
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &QListView::doItemsLayout);
}

void WrappingList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_fit.start();
}

} // namespace hoshin::ui
