// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QtGlobal>
#include <QWidget>

namespace hoshin::ui {

/// Says `text` through the screen reader, politely and once. Qt 6.8 has announcements; before that the widget's description
/// changes, which the readers speak too.
inline void announce(QWidget *widget, const QString &text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
#else
    widget->setAccessibleDescription(text);
    QAccessibleEvent event(widget, QAccessible::DescriptionChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace hoshin::ui
