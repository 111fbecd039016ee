// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "tests/ui/gallerywidgets.h"

#include "ui/theme/badge.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/card.h"
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

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

void addRow(QVBoxLayout& column, std::initializer_list<QWidget*> widgets)
{
    auto* line = new QHBoxLayout;
    for (auto* widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    column.addLayout(line);
}

void addButtons(QVBoxLayout& column, QWidget* box)
{
    auto* primary = new QPushButton(u"Retry now"_s, box);
    setButtonLook(*primary, ButtonLook::Primary);
    auto* menuButton = new QPushButton(u"Export"_s, box);
    menuButton->setMenu(new QMenu(menuButton));
    auto* lineage = new QPushButton(icons::icon(Glyph::Lineage), u"Show lineage"_s, box);
    auto* focused = new QPushButton(u"Close"_s, box);
    focused->setObjectName(u"focused"_s);
    auto* disabled = new QPushButton(u"Disabled"_s, box);
    disabled->setEnabled(false);
    addRow(column, {focused, menuButton, lineage, primary, disabled});

    auto* destroy = new DestroyButton(u"Delete acme/sentiment..."_s, Glyph::Trash, box);
    auto* blocked = new DestroyButton(u"Delete 2 artifacts"_s, Glyph::Trash, box);
    blocked->setBlocked(u"The list is old: it is read again first."_s);
    auto* armed = new DestroyButton(u"Delete 2 artifacts"_s, Glyph::Trash, box);
    armed->setArmed(true);
    auto* clear = new DestroyButton(u"Clear orders-enrich-eu..."_s, Glyph::Clear, box);
    addRow(column, {destroy, blocked});
    addRow(column, {armed, clear});

    auto* filter = new SegmentedFilter(box);
    filter->setSegments({{u"all"_s, u"All"_s, 251}, {u"m"_s, u"Models"_s, 180},
        {u"d"_s, u"Datasets"_s, 44}, {u"c"_s, u"Code"_s, 27}});
    auto* quiet = new QToolButton(box);
    quiet->setIcon(icons::icon(Glyph::Menu));
    quiet->setAutoRaise(true);
    addRow(column, {filter, quiet});
    auto* search = new SearchField(u"Filter, ids, or /regex/ on the server"_s, box);
    auto* filled = new QLineEdit(u"Staging"_s, box);
    addRow(column, {search, filled});
}

void addChoices(QVBoxLayout& column, QWidget* box)
{
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
    addRow(column, {combo, on, some, off, radio});

    auto* tabs = new QTabBar(box);
    tabs->addTab(u"Facts"_s);
    tabs->addTab(u"Steps 2"_s);
    tabs->addTab(u"Requests"_s);
    addRow(column, {tabs});
    auto* progress = new QProgressBar(box);
    progress->setValue(62);
    auto* line = new ProgressLine(box);
    line->setPart(0.62);
    addRow(column, {new Spinner(box), progress, line, new ProgressLine(box)});
    auto* good = new HealthDot(box);
    good->setHealth(HealthDot::Health::Good, u"answers"_s);
    auto* lost = new HealthDot(box);
    lost->setHealth(HealthDot::Health::Lost, u"lost"_s);
    addRow(column,
        {new Badge(u"Development"_s, Tone::Development, box), new Badge(u"Demo"_s, Tone::Demo, box),
            new Badge(u"Production"_s, Tone::Production, box),
            new Badge(u"Sandbox"_s, Tone::Sandbox, box), new Badge(u"1"_s, Tone::Accent, box), good,
            lost});
}

} // namespace

QWidget* controls(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 12, 16, 12);
    addButtons(*column, box);
    addChoices(*column, box);
    return box;
}

QWidget* glyphs(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    for (int i = 1; i <= static_cast<int>(Glyph::Scenario); ++i) {
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
