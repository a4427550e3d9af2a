// SPDX-License-Identifier: Apache-2.0
#include "ui/look.h"

#include "ui/fonts.h"
#include "ui/hoshinstyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>
#include <QToolTip>

/// The resources lie in a static library: without this line the linker would drop them. (Q_INIT_RESOURCE wants no namespace.)
static void initResources() { Q_INIT_RESOURCE(hoshin); }

namespace hoshin::ui {

Look::Look(QApplication &application)
    : QObject(&application), m_application(application), m_system(schemeOf(QApplication::palette()))
{
    initResources();
    QApplication::setStyle(new HoshinStyle); // owned by the application
    QApplication::setFont(interfaceFont());
    QToolTip::setFont(interfaceFont());
    setScheme(SchemeChoice::Auto);
    connect(&m_application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

Scheme Look::scheme() const
{
    switch (m_choice) {
    case SchemeChoice::Light: return Scheme::Light;
    case SchemeChoice::Dark: return Scheme::Dark;
    case SchemeChoice::Auto: break;
    }
    return m_system;
}

void Look::setScheme(SchemeChoice choice)
{
    m_choice = choice;
    QApplication::setPalette(paletteFor(scheme()));
}

void Look::followFocus(QWidget *now)
{
    auto *button = qobject_cast<QAbstractButton *>(now);
    if (!button || button->property("ownFocusMark").toBool()) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    if (!m_ring) {
        m_ring = new QFocusFrame;
        connect(m_ring, &QObject::destroyed, this, [this] { m_ring = nullptr; });
    }
    m_ring->setWidget(button);
}

} // namespace hoshin::ui
