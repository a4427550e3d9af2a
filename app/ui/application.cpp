// SPDX-License-Identifier: Apache-2.0
#include "ui/application.h"

#include "ui/componentspage.h"
#include "ui/dialogs.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/screenshots.h"
#include "ui/settings.h"
#include "ui/uitr.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#ifndef HOSHIN_VERSION
#define HOSHIN_VERSION "0.0"
#endif

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

/// Japanese is the source language: a translator is needed for others only.
void installTranslation(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    auto *qt = new QTranslator(&application);
    const bool unsaid = locale.language() == QLocale::C; // the window speaks Japanese then, and so does Qt
    if (qt->load(unsaid ? QLocale(QLocale::Japanese) : locale, u"qtbase"_s, u"_"_s,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    if (locale.language() == QLocale::Japanese || (language.isEmpty() && locale.language() == QLocale::C))
        return;
    auto *own = new QTranslator(&application);
    if (own->load(u":/i18n/hoshin_en.qm"_s))
        QApplication::installTranslator(own);
}

} // namespace

int runApplication(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"hoshin"_s);
    QApplication::setOrganizationName(u"hoshin"_s);
    QApplication::setApplicationVersion(QStringLiteral(HOSHIN_VERSION));
    QApplication::setWindowIcon(QIcon(u":/hoshin/hoshin.svg"_s));
    QCommandLineParser parser;
    const QCommandLineOption components(u"show-components"_s);
    const QCommandLineOption screenshots(u"screenshots"_s, {}, u"DIR"_s);
    const QCommandLineOption language(u"lang"_s, u"Language of the window: ja or en."_s, u"LANG"_s);
    const QCommandLineOption scheme(u"scheme"_s, u"Colours: auto, light or dark."_s, u"SCHEME"_s);
    const QCommandLineOption size(u"size"_s, {}, u"WxH"_s, u"1366x768"_s);
    const QCommandLineOption importFile(u"import"_s, u"With --screenshots: a file to show in the import preview."_s,
                                        u"FILE"_s);
    parser.addPositionalArgument(u"WORKSPACE"_s, u"Folder NAME.hoshin to open."_s, u"[WORKSPACE]"_s);
    parser.addOptions({components, screenshots, language, scheme, size, importFile});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    const bool temporary = parser.isSet(screenshots);
    if (temporary) // pictures show the program as it is at first, whatever an earlier run left
        QFile::remove(parser.value(screenshots) + u"/.settings.ini"_s);
    Settings settings = temporary ? Settings(parser.value(screenshots) + u"/.settings.ini"_s) : Settings();
    installTranslation(application, parser.isSet(language) ? parser.value(language) : settings.language());
    Look look(application);
    if (parser.value(scheme) == "dark"_L1)
        settings.setScheme(SchemeChoice::Dark);
    else if (parser.value(scheme) == "light"_L1 || temporary)
        settings.setScheme(SchemeChoice::Light);
    if (parser.isSet(components)) {
        ComponentsPage page;
        page.show();
        return QApplication::exec();
    }
    const QString workspace = parser.positionalArguments().value(0);
    if (temporary) {
        SilentDialogs silent;
        MainWindow window(look, settings, silent);
        return takeScreenshots(window, settings, silent,
                               {.folder = parser.value(screenshots),
                                .workspace = workspace,
                                .importFile = parser.value(importFile),
                                .suffix = QStringList{parser.value(scheme), parser.value(language)}.join(u'-'),
                                .size = parser.value(size)});
    }
    DesktopDialogs dialogs;
    MainWindow window(look, settings, dialogs);
    if (!settings.geometry().isEmpty())
        window.restoreGeometry(settings.geometry());
    window.show();
    if (!workspace.isEmpty())
        window.openWorkspace(workspace);
    return QApplication::exec();
}

} // namespace hoshin::ui
