// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QTimer>

namespace hoshin::test {

/// Answers the next dialog of that kind as soon as it is there.
template<typename Dialog, typename Answer>
void whenShown(Answer answer)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, answer] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->stop();
            timer->deleteLater();
            answer(*dialog);
        }
    });
    timer->start(10);
}

} // namespace hoshin::test
