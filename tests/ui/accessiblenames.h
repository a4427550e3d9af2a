// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QSet>
#include <QTest>

/// What a person without a mouse or without sight needs of a window.
namespace hoshin::test {

using namespace Qt::StringLiterals;

inline QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *w = widget; w; w = w->parentWidget())
        path.prepend(QString::fromUtf8(w->metaObject()->className())
                     + (w->objectName().isEmpty() ? QString() : u'#' + w->objectName()));
    return path.join(u'/');
}

inline bool hasName(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
        return true;
    const QWidget *window = widget->window();
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->buddy() == widget && !label->text().isEmpty())
            return true;
    }
    return false;
}

/// Widgets that take the keyboard but have no name.
inline QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || !widget->isVisibleTo(&root))
            continue;
        if (widget->focusProxy() || qobject_cast<const QMenuBar *>(widget) || hasName(widget))
            continue;
        if (qobject_cast<const QComboBox *>(widget->parentWidget()) || widget->inherits("QSplitter"))
            continue;
        found << describe(widget);
    }
    return found;
}

/// Widgets that stop the Tab key but are not reached by it from where the keyboard is now.
inline QStringList unreachedByTab(QWidget &window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {u"the window does not become active"_s};
    QSet<const QWidget *> reached;
    for (int i = 0; i < 200 && QApplication::focusWidget(); ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QStringList missing;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool alternative = button && (button->autoExclusive() || button->group()) && !button->isChecked();
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
            && !widget->focusProxy() && !reached.contains(widget) && !alternative
            && !qobject_cast<const QComboBox *>(widget->parentWidget()) && !widget->inherits("QTabBar"))
            missing << describe(widget);
    }
    return missing;
}

} // namespace hoshin::test
