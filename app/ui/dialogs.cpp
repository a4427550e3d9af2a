// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs.h"

#include "ui/hoshinstyle.h"
#include "ui/uitr.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace hoshin::ui {

QString DesktopDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DesktopDialogs::openFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

QString DesktopDialogs::saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, name, filter);
}

bool DesktopDialogs::confirm(QWidget *parent, const QString &title, const QString &text, const QString &doIt)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, parent);
    QPushButton *yes = box.addButton(doIt, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(Tr::tr("キャンセル"), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

void DesktopDialogs::tell(QWidget *parent, const QString &title, const QString &text, const Error &error)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, parent);
    box.setDetailedText(toLogString(error));
    box.setDefaultButton(box.addButton(Tr::tr("閉じる"), QMessageBox::AcceptRole));
    box.exec();
}

} // namespace hoshin::ui
