// SPDX-License-Identifier: Apache-2.0
#include "ui/componentspage.h"
#include "ui/look.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    hoshin::ui::Look look(application);
    hoshin::ui::ComponentsPage page;
    page.show();
    QApplication::processEvents();
    if (argc > 2)
        return page.grab().save(QString::fromUtf8(argv[2])) ? 0 : 4;
    return QApplication::exec();
}
