// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogframe.h"

#include <QByteArray>
#include <QImage>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hoshin::ui {

class Dialogs;
class RoleLabel;

/// A picture with the words that stand for it.
struct FigureContent
{
    QByteArray picture;
    QString caption;
    QString alternative;
};

/// 図を置く: picks a picture, shows it, and asks for what it shows. Nothing is put without those words.
class FigureDialog final : public DialogFrame
{
    Q_OBJECT

public:
    FigureDialog(const FigureContent &content, Dialogs &dialogs, QWidget *parent = nullptr);
    FigureContent content() const;

private:
    void choose();
    void showPicture();
    void check();

    Dialogs &m_dialogs;
    QByteArray m_picture;
    QImage m_image;
    RoleLabel *m_name;
    QLabel *m_preview;
    QLineEdit *m_caption;
    QPlainTextEdit *m_alternative;
};

} // namespace hoshin::ui
