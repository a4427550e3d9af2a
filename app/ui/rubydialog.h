// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogframe.h"

class QLineEdit;

namespace hoshin::ui {

/// ルビを付ける: the reading of the chosen words. An empty reading takes it away.
class RubyDialog final : public DialogFrame
{
    Q_OBJECT

public:
    RubyDialog(const QString &words, const QString &reading, QWidget *parent = nullptr);
    QString reading() const;

private:
    void check();

    QLineEdit *m_reading;
    bool m_known; ///< the words have a reading that can be taken away
};

} // namespace hoshin::ui
