// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainmenu.h"

#include "app/workspace/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMetaEnum>
#include <QSettings>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("MainMenu", text);
}

void addLooks(QMenu& menu, Theme& theme, QSettings* settings)
{
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& text, Theme::Mode mode, const QString& name) {
        QAction* action = menu.addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(theme.mode() == mode);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &theme, [&theme, mode, settings, name] {
            theme.setMode(mode);
            if (settings)
                settings->setValue("look"_L1, name);
        });
    };
    add(tr("Look as the desktop"), Theme::Mode::System, u"systemLook"_s);
    add(tr("Light"), Theme::Mode::Light, u"lightLook"_s);
    add(tr("Dark"), Theme::Mode::Dark, u"darkLook"_s);
}

} // namespace

QMenu* makeMainMenu(MainWindow& window, Workspace& workspace, Theme& theme, QSettings* settings)
{
    auto* menu = new QMenu(&window);
    menu->setObjectName(u"mainMenu"_s);
    QAction* read = menu->addAction(icons::icon(Glyph::Refresh), tr("Read now"));
    read->setObjectName(u"readNowAction"_s);
    // Shown, not bound: the window's own shortcut does it.
    read->setText(tr("Read now\tCtrl+R"));
    QObject::connect(read, &QAction::triggered, &workspace, &Workspace::readNow);
    menu->addSeparator();
    addLooks(*menu, theme, settings);
    menu->addSeparator();
    QAction* keys = menu->addAction(tr("Keyboard shortcuts\tF1"));
    keys->setObjectName(u"shortcutsAction"_s);
    QObject::connect(keys, &QAction::triggered, &window, [&window] {
        auto* dialog = new ShortcutsDialog(&window);
        dialog->open();
    });
    QAction* quit = menu->addAction(tr("Quit\tCtrl+Q"));
    quit->setObjectName(u"quitAction"_s);
    QObject::connect(quit, &QAction::triggered, &window, &QWidget::close);
    return menu;
}

} // namespace steward
