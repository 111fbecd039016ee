// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Draws the theme's widgets side by side, light and dark, into the directory given: for looking,
// not for judging by machine. gallery DIR [POINT_SIZE]

#include "tests/ui/gallerymodels.h"
#include "tests/ui/gallerywidgets.h"
#include "ui/theme/banner.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

void save(QWidget& widget, const QString& file)
{
    QApplication::processEvents();
    widget.grab().save(file + u".png"_s);
}

// What opens on its own: a menu, a list, a tip.
void savePopups(const QString& directory, const QString& scheme)
{
    QMenu menu;
    menu.addAction(
        icons::icon(Glyph::Lineage), u"Show lineage"_s, QKeySequence(u"Ctrl+L"_s), &menu, [] {});
    menu.addAction(icons::icon(Glyph::Copy), u"Copy address"_s, &menu, [] {});
    auto* shown = menu.addAction(u"Dependents"_s);
    shown->setCheckable(true);
    shown->setChecked(true);
    menu.addSeparator();
    menu.addMenu(u"More"_s)->addAction(u"x"_s);
    menu.addAction(u"Cannot run now"_s)->setEnabled(false);
    menu.addAction(icons::icon(Glyph::Trash, Tone::Destroys), u"Delete acme/sentiment..."_s,
        QKeySequence(Qt::Key_Delete), &menu, [] {});
    menu.popup({});
    menu.setActiveAction(menu.actions().at(1));
    save(menu, directory + u"/menu-"_s + scheme);
    menu.close();

    QComboBox box;
    box.addItems({u"Depth 1"_s, u"Depth 2"_s, u"Depth 3"_s});
    box.show();
    box.showPopup();
    save(*box.findChild<QFrame*>(), directory + u"/list-"_s + scheme);

    QToolTip::showText(
        {10, 10}, plainToolTip(u"<b>acme/sentiment</b>\nread 21 Nov, 14:02:11 CET"_s));
    for (auto* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel"))
            save(*widget, directory + u"/tip-"_s + scheme);
    }
    QToolTip::hideText();
}

void saveTable(const QString& directory, const QString& scheme)
{
    QWidget page;
    page.resize(800, 500);
    auto* column = new QVBoxLayout(&page);
    QStandardItemModel model;
    fillArtifacts(model);
    for (int row = 0; row < model.rowCount(); ++row)
        model.item(row, 0)->setData(true, StaleRole);
    auto* old = new DataTable(&page);
    old->setCheckable(true);
    old->setModel(&model);
    column->addWidget(old);
    page.show();
    save(page, directory + u"/stale-"_s + scheme);
}

DataTable* artifactTable(QStandardItemModel& model, QWidget* parent)
{
    fillArtifacts(model);
    auto* table = new DataTable(parent);
    table->setCheckable(true);
    table->setModel(&model);
    table->setColumns({{}, {.characters = 24, .stretch = 2}, {.characters = 8, .glyph = true},
        {.characters = 3, .right = true}, {.characters = 24, .stretch = 1}, {.characters = 18}});
    table->setCurrentIndex(model.index(3, 1));
    return table;
}

DataTable* pipelineTable(QStandardItemModel& model, QWidget* parent)
{
    fillPipelines(model);
    auto* table = new DataTable(parent);
    table->setModel(&model);
    table->setColumns({{.characters = 20}, {.characters = 20, .glyph = true}, {.characters = 18},
        {.characters = 8, .right = true}, {.characters = 24, .stretch = 1}});
    return table;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString directory = application.arguments().value(1, u"."_s);
    QDir().mkpath(directory);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    if (application.arguments().size() > 2) {
        QFont font = QApplication::font();
        font.setPointSizeF(application.arguments().at(2).toDouble());
        QApplication::setFont(font);
    }

    QWidget window;
    window.resize(1280, 800);
    auto* columns = new QHBoxLayout(&window);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(16, 8, 16, 8);
    auto* top = new QHBoxLayout;
    top->addWidget(controls(&window));
    auto* topRight = new QVBoxLayout;
    topRight->addWidget(cards(&window));
    topRight->addWidget(glyphs(&window));
    topRight->addStretch(1);
    top->addLayout(topRight, 1);
    left->addLayout(top);

    QStandardItemModel artifacts;
    QStandardItemModel pipelines;
    auto* table = artifactTable(artifacts, &window);
    auto* second = pipelineTable(pipelines, &window);
    left->addWidget(table, 3);
    left->addWidget(second, 2);
    columns->addLayout(left, 1);
    columns->addWidget(details(&window));

    auto* banner = new Banner(second);
    QObject::connect(banner, &Banner::covered, second, &DataTable::setBottomRoom);
    window.show();
    banner->say({Tone::Destroys, u"The registry does not answer:"_s,
        u"connection refused. Shown is what was read on 21 Nov at 14:02:11 CET, 14 s ago. Deleting waits until it is read again."_s,
        u"Retry now"_s});
    banner->setAside(u"next try in 8 s"_s);
    window.findChild<QPushButton*>(u"focused"_s)->setFocus();
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString scheme = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
        save(window, directory + u"/gallery-"_s + scheme);
        savePopups(directory, scheme);
        saveTable(directory, scheme);
    }
    banner->dismiss();
    table->setFocus();
    save(window, directory + u"/gallery-table-focus"_s);
    QPalette black(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::black);
    black.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    QApplication::setPalette(Theme::highContrastPalette(black));
    save(window, directory + u"/gallery-contrast"_s);
    return 0;
}
