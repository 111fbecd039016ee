// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Draws the theme's widgets side by side, light and dark, into the directory given: for looking,
// not for judging by machine. gallery DIR [POINT_SIZE]

#include "ui/theme/badge.h"
#include "ui/theme/banner.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/card.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/factlist.h"
#include "ui/theme/healthdot.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/spinner.h"
#include "ui/theme/splitbar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

QStandardItem* cell(const QString& text)
{
    return new QStandardItem(text); // the row owns it
}

void fillArtifacts(QStandardItemModel& model)
{
    model.setHorizontalHeaderLabels(
        {u""_s, u"Name"_s, u"Type"_s, u"Id"_s, u"Built on"_s, u"Dependents"_s});
    const QStringList names{u"google-bert/bert-base-uncased"_s, u"acme/sentiment"_s,
        u"acme/sentiment-de"_s, u"bookcorpus"_s, u"google-research/bert"_s, u"acme/intent"_s,
        u"evil\u202Egnp.exe <b>bold</b>"_s, u"distilbert/distilbert-base"_s, u"squad"_s,
        u"acme/a-name-that-is-far-too-long-for-this-column-to-show"_s};
    for (int row = 0; row < names.size(); ++row) {
        auto* check = cell({});
        check->setCheckable(true);
        check->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
        check->setData(row == 5, ChangedRole);
        check->setData(row == 8, StaleRole);
        auto* type = cell(row == 3 || row == 8 ? u"dataset"_s : row == 4 ? u"code"_s : u"model"_s);
        type->setData(cellValue(row == 3 || row == 8 ? Glyph::Dataset
                              : row == 4             ? Glyph::Code
                                                     : Glyph::Model),
            GlyphRole);
        auto* id = cell(QString::number(row * 7 + 1));
        id->setData(true, DigitsRole);
        id->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* built = cell(row % 3 == 0 ? u"nothing"_s : u"google-bert/bert-base-uncased"_s);
        built->setData(cellValue(Tone::SecondText), ToneRole);
        auto* dependents = cell(row == 2 ? u"not read"_s
                : row < 2                ? u"2 direct, 3 in all"_s
                                         : u"none named"_s);
        dependents->setData(cellValue(row == 2 ? Tone::Care
                                    : row < 2  ? Tone::Text
                                               : Tone::SecondText),
            ToneRole);
        if (row == 2)
            dependents->setData(cellValue(Glyph::Unknown), GlyphRole);
        model.appendRow({check, cell(names.at(row)), type, id, built, dependents});
    }
}

void fillPipelines(QStandardItemModel& model)
{
    model.setHorizontalHeaderLabels({u"Name"_s, u"Status"_s, u"Storage"_s, u"Since"_s, u"Where"_s});
    const struct {
        QString name, status, second, storage;
        Glyph glyph;
        Tone tone;
    } rows[]{{u"fraud-scores"_s, u"Running"_s, {}, u"In use"_s, Glyph::Verified, Tone::Verified},
        {u"orders-enrich-us"_s, u"Stopped"_s, {}, u"Clearing 0:14"_s, Glyph::Stopped, Tone::Text},
        {u"clickstream"_s, u"Stopping"_s, u"→ Stopped"_s, u"In use"_s, Glyph::Working, Tone::Text},
        {u"inventory-late"_s, u"Paused"_s, {}, u"In use"_s, Glyph::Paused, Tone::Text},
        {u"broken-sink"_s, u"panicked in sink.rs"_s, {}, u"Cleared"_s, Glyph::Failed,
            Tone::Destroys},
        {u"new-word"_s, u"Rebalancing"_s, u"→ Running"_s, u"In use"_s, Glyph::Unknown, Tone::Care}};
    for (const auto& row : rows) {
        auto* status = cell(row.status);
        status->setData(row.second, SecondTextRole);
        status->setData(cellValue(row.glyph), GlyphRole);
        status->setData(cellValue(row.tone == Tone::Verified ? Tone::Text : row.tone), ToneRole);
        status->setData(
            cellValue(row.tone == Tone::Text ? Tone::SecondText : row.tone), GlyphToneRole);
        auto* storage = cell(row.storage);
        if (row.storage.startsWith(u"Clearing"_s))
            storage->setData(-1.0, ProgressRole);
        auto* since = cell(u"41 min"_s);
        since->setTextAlignment(Qt::AlignRight);
        since->setData(cellValue(Tone::SecondText), ToneRole);
        auto* where = cell(u"EU cluster"_s);
        where->setData(u"Production"_s, BadgeRole);
        where->setData(cellValue(Tone::Production), BadgeToneRole);
        auto* name = cell(row.name);
        name->setData(true, StrongRole);
        name->setData(u"id 2"_s, SecondTextRole);
        model.appendRow({name, status, storage, since, where});
    }
}

QWidget* controls(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 12, 16, 12);
    const auto row = [&](std::initializer_list<QWidget*> widgets) {
        auto* line = new QHBoxLayout;
        for (auto* widget : widgets)
            line->addWidget(widget);
        line->addStretch(1);
        column->addLayout(line);
    };
    auto* primary = new QPushButton(u"Retry now"_s, box);
    setButtonLook(*primary, ButtonLook::Primary);
    auto* menuButton = new QPushButton(u"Export"_s, box);
    menuButton->setMenu(new QMenu(menuButton));
    auto* lineage = new QPushButton(icons::icon(Glyph::Lineage), u"Show lineage"_s, box);
    auto* focused = new QPushButton(u"Close"_s, box);
    focused->setObjectName(u"focused"_s);
    auto* disabled = new QPushButton(u"Disabled"_s, box);
    disabled->setEnabled(false);
    row({focused, menuButton, lineage, primary, disabled});

    auto* destroy = new DestroyButton(u"Delete acme/sentiment..."_s, Glyph::Trash, box);
    auto* blocked = new DestroyButton(u"Delete 2 artifacts"_s, Glyph::Trash, box);
    blocked->setBlocked(u"The list is old: it is read again first."_s);
    auto* armed = new DestroyButton(u"Delete 2 artifacts"_s, Glyph::Trash, box);
    armed->setArmed(true);
    auto* clear = new DestroyButton(u"Clear orders-enrich-eu..."_s, Glyph::Clear, box);
    row({destroy, blocked});
    row({armed, clear});

    auto* filter = new SegmentedFilter(box);
    filter->setSegments({{u"all"_s, u"All"_s, 251}, {u"m"_s, u"Models"_s, 180},
        {u"d"_s, u"Datasets"_s, 44}, {u"c"_s, u"Code"_s, 27}});
    auto* quiet = new QToolButton(box);
    quiet->setIcon(icons::icon(Glyph::Menu));
    quiet->setAutoRaise(true);
    row({filter, quiet});
    auto* search = new SearchField(u"Filter, ids, or /regex/ on the server"_s, box);
    auto* filled = new QLineEdit(u"Staging"_s, box);
    row({search, filled});

    auto* combo = new QComboBox(box);
    combo->addItems({u"Depth 2"_s, u"Depth 3"_s});
    auto* on = new QCheckBox(u"Checked"_s, box);
    on->setChecked(true);
    auto* some = new QCheckBox(u"Partly"_s, box);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto* off = new QCheckBox(u"Off"_s, box);
    auto* radio = new QRadioButton(u"Radio"_s, box);
    radio->setChecked(true);
    row({combo, on, some, off, radio});

    auto* tabs = new QTabBar(box);
    tabs->addTab(u"Facts"_s);
    tabs->addTab(u"Steps 2"_s);
    tabs->addTab(u"Requests"_s);
    row({tabs});
    auto* progress = new QProgressBar(box);
    progress->setValue(62);
    auto* line = new ProgressLine(box);
    line->setPart(0.62);
    row({new Spinner(box), progress, line, new ProgressLine(box)});
    auto* good = new HealthDot(box);
    good->setHealth(HealthDot::Health::Good, u"answers"_s);
    auto* lost = new HealthDot(box);
    lost->setHealth(HealthDot::Health::Lost, u"lost"_s);
    row({new Badge(u"Development"_s, Tone::Development, box), new Badge(u"Demo"_s, Tone::Demo, box),
        new Badge(u"Production"_s, Tone::Production, box),
        new Badge(u"Sandbox"_s, Tone::Sandbox, box), new Badge(u"1"_s, Tone::Accent, box), good,
        lost});
    return box;
}

QWidget* glyphs(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    for (int i = 1; i <= static_cast<int>(Glyph::More); ++i) {
        auto* button = new QToolButton(box);
        button->setAutoRaise(true);
        button->setIcon(icons::icon(static_cast<Glyph>(i)));
        grid->addWidget(button, (i - 1) / 15, (i - 1) % 15);
    }
    return box;
}

QWidget* details(QWidget* parent)
{
    auto* box = new QWidget(parent);
    box->setFixedWidth(Metrics::current().px(311));
    box->setBackgroundRole(roleOf(Tone::Surface));
    box->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(new ElidedLabel(u"acme/sentiment"_s, Tone::Text, FontRole::Title, box));
    column->addWidget(new SectionLabel(u"Depends on it"_s, box));
    auto* inner = new Card({}, box);
    inner->setBodyMargin(10);
    auto* dependents = new FactList(inner);
    dependents->setFacts({{{}, u"acme/sentiment-de"_s, Tone::Text, Glyph::Model},
        {{}, u"acme/sentiment-nl"_s, Tone::Text, Glyph::Model}});
    inner->body()->addWidget(dependents);
    inner->body()->addWidget(new PlainLabel(u"251 of 251 lineages read, 12 record a parent"_s,
        Tone::SecondText, FontRole::Caption, inner));
    column->addWidget(inner);
    column->addWidget(new SectionLabel(u"Built on"_s, box));
    auto* facts = new FactList(box);
    facts->setFacts(
        {{u"Base"_s, u"google-bert/bert-base-uncased"_s, Tone::Text, Glyph::Model, u"1"_s},
            {u"Type"_s, u"model"_s},
            {u"Outcome"_s, u"200, still listed"_s, Tone::Destroys, Glyph::Failed},
            {u"Identity"_s, u"019bd3a4-6a10-7c52"_s, Tone::SecondText, Glyph::None, {}, {},
                FontRole::Mono}});
    column->addWidget(facts);
    column->addStretch(1);
    return box;
}

QWidget* cards(QWidget* parent)
{
    auto* card = new Card(u"Registry"_s, parent);
    auto* dot = new HealthDot(card);
    dot->setHealth(HealthDot::Health::Good, u"answers"_s);
    card->setLeading(dot);
    card->setAside(u"registry.demo:8000/api, 12 ms"_s);
    card->body()->addWidget(new ElidedLabel(u"251"_s, Tone::Text, FontRole::Number, card));
    auto* split = new SplitBar(card);
    split->setPieces({{u"models"_s, 180}, {u"datasets"_s, 44, Tone::Accent, 0.58},
        {u"code"_s, 27, Tone::Accent, 0.31}, {u"care"_s, 20, Tone::Care, 1},
        {u"good"_s, 20, Tone::Verified, 1}});
    card->body()->addWidget(split);
    auto* facts = new FactList(card);
    facts->setLabelCharacters(14);
    facts->setFacts({{u"Lineage"_s, u"251 of 251 read 6 s ago, 12 record a parent"_s},
        {u"Version"_s, u"not told by this server"_s}});
    card->body()->addWidget(facts);
    card->foot()->addWidget(new QPushButton(icons::icon(Glyph::Artifact), u"Artifacts"_s, card));
    card->foot()->addStretch(1);
    card->foot()->addWidget(new DestroyButton(u"Reset registry..."_s, Glyph::None, card));
    return card;
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
    fillArtifacts(artifacts);
    auto* table = new DataTable(&window);
    table->setCheckable(true);
    table->setModel(&artifacts);
    table->setColumns({{}, {.characters = 24, .stretch = 2}, {.characters = 8, .glyph = true},
        {.characters = 3}, {.characters = 24, .stretch = 1}, {.characters = 18}});
    table->setCurrentIndex(artifacts.index(3, 1));
    left->addWidget(table, 3);
    QStandardItemModel pipelines;
    fillPipelines(pipelines);
    auto* second = new DataTable(&window);
    second->setModel(&pipelines);
    second->setColumns({{.characters = 20}, {.characters = 20, .glyph = true}, {.characters = 18},
        {.characters = 8, .right = true}, {.characters = 24, .stretch = 1}});
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
        QApplication::processEvents();
        window.grab().save(directory
            + (mode == Theme::Mode::Light ? u"/gallery-light.png"_s : u"/gallery-dark.png"_s));
    }
    banner->dismiss();
    table->setFocus();
    QApplication::processEvents();
    window.grab().save(directory + u"/gallery-table-focus.png"_s);
    return 0;
}
