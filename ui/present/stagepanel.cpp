// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/stagepanel.h"

#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "ui/present/stagelook.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kHintRests = 3s;
constexpr double kWord = 2.1; // times the type of the mode: seen from the last row
constexpr int kGlyph = 26;
constexpr int kFloats = 380;
constexpr int kUsualWidth = 853; // 1280 pixels in the type of the mode
constexpr double kMostTimes = 1.5;

} // namespace

StagePanel::StagePanel(Stage& stage, const ScenarioStore& scenarios, QWidget* parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_scenarios(scenarios)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_glyph(new IconLabel(Glyph::Info, Tone::SecondText, this))
    , m_word(new QLabel(this))
    , m_scenario(new ElidedLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_sentence(new PlainLabel(QString(), Tone::Text, FontRole::Body, this))
    , m_choose(button(u"stageChoose"_s, tr("Scenario"), QString()))
    , m_check(button(u"stageCheck"_s, tr("Check"), u"F7"_s))
    , m_return(button(u"stageReturn"_s, tr("Return"), u"F8"_s))
    , m_offer(button(u"stageOffer"_s, tr("Try what is left"), u"F9"_s))
    , m_float(button(u"stageFloat"_s, tr("Float"), QString()))
{
    setObjectName(u"stagePanel"_s);
    setAccessibleName(tr("Stage"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_glyph->setObjectName(u"stageGlyph"_s);
    m_glyph->setEdge(kGlyph);
    m_word->setObjectName(u"stageWord"_s);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setFont(stageFont(kWord));
    m_scenario->setObjectName(u"stageScenario"_s);
    m_sentence->setObjectName(u"stageSentence"_s);
    m_choose->setMenu(new QMenu(m_choose));
    connect(m_choose->menu(), &QMenu::aboutToShow, this, &StagePanel::chooseScenario);
    connect(m_check, &QPushButton::clicked, this, &StagePanel::checkWanted);
    connect(m_return, &QPushButton::clicked, this, &StagePanel::returnWanted);
    connect(m_offer, &QPushButton::clicked, this, &StagePanel::offerWanted);
    connect(m_float, &QPushButton::clicked, this, [this] { Q_EMIT floatWanted(!m_floating); });
    setButtonLook(*m_float, ButtonLook::Quiet);
    m_float->setVisible(canFloat());
    for (QPushButton* one : {m_check, m_return, m_offer})
        connect(one, &QPushButton::clicked, this, &StagePanel::giveKeyboardBack);
    connect(m_choose->menu(), &QMenu::aboutToHide, this, &StagePanel::giveKeyboardBack);

    const Metrics metrics = Metrics::current();
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics.px(10));
    head->addWidget(m_glyph, 0, Qt::AlignVCenter);
    head->addWidget(m_word, 0, Qt::AlignVCenter);
    head->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics.px(1));
    words->addLayout(head);
    words->addWidget(m_sentence);
    words->addWidget(m_scenario);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(6));
    for (QPushButton* one : {m_choose, m_offer, m_check, m_return, m_float})
        buttons->addWidget(one);
    m_row->setSpacing(metrics.px(10));
    m_row->setContentsMargins(metrics.px(12), metrics.px(7), metrics.px(10), metrics.px(7));
    m_row->addLayout(words, 1);
    m_row->addLayout(buttons);
    m_row->setAlignment(buttons, Qt::AlignVCenter | Qt::AlignRight);
    connect(&stage, &Stage::changed, this, &StagePanel::refresh);
    place();
    refresh();
}

QPushButton* StagePanel::button(const QString& name, const QString& text, const QString& key)
{
    auto* made = new QPushButton(key.isEmpty() ? text : u"%1  %2"_s.arg(text, key), this);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    if (!key.isEmpty())
        made->setToolTip(key);
    return made;
}

bool StagePanel::canFloat()
{
    return !QGuiApplication::platformName().startsWith("wayland"_L1);
}

void StagePanel::setFloating(bool floating)
{
    m_floating = floating && canFloat();
    // The keyboard stays with the window: its keys are not this one's.
    setAttribute(Qt::WA_ShowWithoutActivating, m_floating);
    if (m_floating) {
        setWindowFlags(
            Qt::Tool | Qt::WindowStaysOnTopHint | Qt::CustomizeWindowHint | Qt::WindowTitleHint);
        setWindowTitle(tr("Presenting"));
        resize(minimumSizeHint()); // not as wide as it was below the pages
    } else {
        setWindowFlags(Qt::Widget);
    }
    place();
    refresh();
    if (m_floating)
        fit();
}

void StagePanel::place()
{
    m_row->setDirection(m_floating ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_float->setText(m_floating ? tr("Dock") : tr("Float"));
    const QString what = m_floating ? tr("Put it back into the window")
                                    : tr("A window of its own that stays on top");
    m_float->setAccessibleName(tr("%1: %2").arg(m_float->text(), what));
    m_float->setToolTip(what);
}

void StagePanel::giveKeyboardBack()
{
    if (m_floating && parentWidget())
        parentWidget()->window()->activateWindow();
}

// As wide as it ever had to be, and never out of the screen.
void StagePanel::fit()
{
    const int wide = std::max({width(), sizeHint().width(), Metrics::current().px(kFloats)});
    const bool wraps = layout()->hasHeightForWidth();
    resize(wide, wraps ? layout()->totalHeightForWidth(wide) : sizeHint().height());
    const QRect room = screen()->availableGeometry();
    const QRect frame = frameGeometry();
    const QPoint over(
        std::max(0, frame.right() - room.right()), std::max(0, frame.bottom() - room.bottom()));
    if (isVisible() && !over.isNull())
        move(pos() - over);
}

void StagePanel::hint(const QString& words)
{
    m_hint = words;
    refresh();
    QTimer::singleShot(kHintRests, this, [this, words] {
        if (m_hint != words)
            return;
        m_hint.clear();
        refresh();
    });
}

void StagePanel::setSleepWords(const QString& words)
{
    setToolTip(words);
    setAccessibleDescription(words);
}

void StagePanel::chooseScenario()
{
    QMenu& menu = *m_choose->menu();
    menu.clear();
    const auto& all = m_scenarios.scenarios();
    for (const Scenario& scenario : all) {
        QAction* action = menu.addAction(visibleText(scenario.name, 60).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_stage.scenario() && m_stage.scenario()->name == scenario.name);
        connect(action, &QAction::triggered, &m_stage, [this, scenario] {
            m_stage.choose(scenario);
            m_stage.check();
        });
    }
}

void StagePanel::refresh()
{
    const StageLook look = stageLook(m_stage.state());
    m_glyph->setGlyph(look.glyph, look.tone);
    const QString word
        = m_stage.state() == Stage::State::NoScenario ? tr("No scenario") : m_stage.word();
    if (m_word->text() != word) {
        m_word->setText(visibleText(word, 40));
        m_word->setForegroundRole(roleOf(look.tone));
        // Announced is that it returns, not every second of it.
        const QString told
            = m_stage.state() == Stage::State::Returning ? tr("Returning") : m_word->text();
        if (m_word->accessibleName() != told)
            m_word->setAccessibleName(told);
    }
    const QString sentence = m_hint.isEmpty() ? stageSentence(m_stage) : m_hint;
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_scenario->setText(scenarioLine(m_stage));
    m_scenario->setVisible(!m_scenario->text().isEmpty() && (sentence.isEmpty() || m_floating));
    refreshButtons();
}

void StagePanel::refreshButtons()
{
    using S = Stage::State;
    const S state = m_stage.state();
    const bool has = state != S::NoScenario;
    const bool busy = state == S::Checking || state == S::Counting || state == S::Returning;
    m_choose->setEnabled(!busy);
    m_check->setEnabled(has && !busy);
    m_return->setEnabled(has && !busy);
    // The one to press next: nothing is left to do where it is Ready.
    const bool returns = !busy && (state == S::Differs || state == S::NeedsYou);
    const QString offer = m_stage.canGoOnWithout() ? tr("Go on without it")
        : m_stage.canTryWhatIsLeft()               ? tr("Try what is left")
                                                   : QString();
    setButtonLook(*m_return, returns && offer.isEmpty() ? ButtonLook::Primary : ButtonLook::Plain);
    setButtonLook(*m_offer, ButtonLook::Primary);
    m_offer->setVisible(!offer.isEmpty());
    if (offer.isEmpty())
        return;
    m_offer->setText(u"%1  F9"_s.arg(offer));
    m_offer->setAccessibleName(offer);
    m_offer->setToolTip(plainToolTip(m_stage.goesOnWithout()));
}

// What it says became longer or shorter.
bool StagePanel::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (m_floating && event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

// The wider the screen, the farther the last row sits.
void StagePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const double wide = width() / static_cast<double>(Metrics::current().px(kUsualWidth));
    const double times = m_floating ? 1.0 : std::clamp(wide, 1.0, kMostTimes);
    m_word->setFont(stageFont(kWord * times));
    m_glyph->setEdge(static_cast<int>(kGlyph * times));
}

void StagePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, toneColour(Tone::Line, palette()));
}

} // namespace steward
