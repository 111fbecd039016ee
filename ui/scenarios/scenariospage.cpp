// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariospage.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/scenario/scenariostore.h"
#include "app/workspace/workspace.h"
#include "ui/scenarios/countdownkeys.h"
#include "ui/scenarios/scenarioarmdialog.h"
#include "ui/scenarios/scenariocapturedialog.h"
#include "ui/scenarios/scenariocard.h"
#include "ui/scenarios/scenariolistpane.h"
#include "ui/scenarios/scenariopane.h"
#include "ui/scenarios/scenariotables.h"
#include "ui/scenarios/scenarioverbs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/stagelock.h"
#include "ui/theme/datatable.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QToolTip>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QWidget* lineOf(Qt::Orientation orientation)
{
    auto* line = new QWidget;
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

ScenariosPage::ScenariosPage(Workspace& workspace, Navigator& navigator, Stage& stage,
    ScenarioStore& store, QSettings* settings, QWidget* parent)
    : Page(workspace, navigator, parent)
    , m_stage(stage)
    , m_store(store)
    , m_settings(settings)
    , m_list(new ScenarioListPane(store))
    , m_pane(new ScenarioPane)
    , m_verbs(new ScenarioVerbs(store, this))
{
    setObjectName(u"scenariosPage"_s);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_middle = new QHBoxLayout;
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(0);
    m_middle->addWidget(m_list);
    m_line = lineOf(Qt::Vertical);
    m_middle->addWidget(m_line);
    m_middle->addWidget(m_pane, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTitleRow());
    layout->addWidget(lineOf(Qt::Horizontal));
    layout->addLayout(m_middle, 1);
    connectVerbs();
    connectCard();
    new CountdownKeys(m_stage, this);
    connect(&m_stage, &Stage::changed, this, &ScenariosPage::refresh);
    connect(&m_stage, &Stage::returned, this, [this] {
        m_rehearsal = std::exchange(m_rehearsing, std::nullopt);
        refresh();
    });
    connect(&m_workspace.plans(), &Plans::runStarted, this,
        [this](const PlanRun* run) { runStarted(*run); });
    connect(&m_stage, &Stage::disarmed, this, &ScenariosPage::tell);
    connect(&m_stage, &Stage::reviewWanted, this, &ScenariosPage::showStaged);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &ScenariosPage::refresh);
    connect(&m_store, &ScenarioStore::changed, this, &ScenariosPage::storeChanged);
    recall();
    refresh();
}

QWidget* ScenariosPage::makeTitleRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    auto* heading = new QLabel(tr("Scenarios"));
    heading->setTextFormat(Qt::PlainText);
    heading->setObjectName(u"pageTitle"_s);
    setFontRole(*heading, FontRole::Title);
    m_count = new QLabel;
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"scenarioCount"_s);
    m_count->setForegroundRole(roleOf(Tone::SecondText));
    const auto button = [](const QString& name, const QString& text, Glyph glyph) {
        auto* made = new QPushButton(icons::icon(glyph), text);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        return made;
    };
    auto* capture = button(u"captureButton"_s, tr("Capture from now..."), Glyph::Save);
    capture->setToolTip(tr("Writes a scenario of what both servers hold now"));
    auto* import = button(u"importScenarioButton"_s, tr("Import..."), Glyph::External);
    connect(capture, &QPushButton::clicked, this, &ScenariosPage::capture);
    connect(import, &QPushButton::clicked, m_verbs, &ScenarioVerbs::importFile);
    lockOnStage(*import); // it would show folders
    layout->addWidget(heading);
    layout->addSpacing(8);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(capture);
    layout->addWidget(import);
    return row;
}

void ScenariosPage::connectVerbs()
{
    connect(m_list, &ScenarioListPane::currentChanged, this, &ScenariosPage::currentChanged);
    connect(m_list, &ScenarioListPane::menuWanted, this, &ScenariosPage::openMenu);
    connect(m_pane, &ScenarioPane::menuWanted, this, &ScenariosPage::openMenu);
    connect(m_pane, &ScenarioPane::editWanted, this, [this] {
        if (const auto shown = m_list->current())
            m_verbs->edit(*shown);
    });
    connect(m_list, &ScenarioListPane::removeWanted, this, [this] {
        if (const auto shown = m_list->current())
            m_verbs->remove(*shown);
    });
    connect(m_list, &ScenarioListPane::undoWanted, this, [this] {
        m_list->withdrawUndo();
        if (const auto removed = std::exchange(m_removed, std::nullopt))
            m_verbs->restore(*removed);
    });
    connect(m_verbs, &ScenarioVerbs::told, this, &ScenariosPage::tell);
    connect(m_verbs, &ScenarioVerbs::refused, this, &ScenariosPage::refuse);
    connect(m_verbs, &ScenarioVerbs::removed, this, [this](const Scenario& scenario) {
        m_removed = scenario;
        m_list->offerUndo(tr("%1 was removed.").arg(scenario.name));
        if (!m_store.scenarios().isEmpty())
            select(m_store.scenarios().first().name);
        m_list->table().setFocus();
    });
    connect(m_verbs, &ScenarioVerbs::saved, this, [this](const QString& name) {
        // Its name was changed: it is this environment's all the same.
        const auto saved = m_store.named(name);
        const auto& chosen = m_stage.scenario();
        if (saved && chosen && !m_store.named(chosen->name)) {
            m_stage.choose(*saved);
            remember(saved->name);
        }
        select(name);
    });
}

void ScenariosPage::connectCard()
{
    const ScenarioCard& card = m_pane->card();
    connect(&card, &ScenarioCard::checkWanted, this, &ScenariosPage::check);
    connect(&card, &ScenarioCard::returnWanted, this, [this] { goBack(false); });
    connect(&card, &ScenarioCard::rehearseWanted, this, [this] { goBack(true); });
    connect(&card, &ScenarioCard::armWanted, this, &ScenariosPage::arm);
    connect(&card, &ScenarioCard::disarmWanted, this, &ScenariosPage::disarm);
    connect(&card, &ScenarioCard::refused, this, &ScenariosPage::tell);
    connect(&m_pane->tables(), &ScenarioTables::refused, this, &ScenariosPage::refuse);
}

// A sandbox has other addresses each time, and is the same one.
QString ScenariosPage::settingsKey() const
{
    const Environment& environment = m_workspace.environment();
    return "scenario/"_L1
        + (environment.environmentClass == EnvironmentClass::Sandbox
                ? u"sandbox"_s
                : environment.id.toString(QUuid::WithoutBraces));
}

void ScenariosPage::recall()
{
    const bool isSandbox = m_workspace.environment().environmentClass == EnvironmentClass::Sandbox;
    QString name = isSandbox ? ScenarioStore::sandbox().name : QString();
    if (m_settings)
        name = m_settings->value(settingsKey(), name).toString();
    if (const auto scenario = m_store.named(name); scenario && !m_stage.scenario())
        m_stage.choose(*scenario);
    if (const auto& chosen = m_stage.scenario())
        m_list->select(chosen->name);
    else if (!m_store.scenarios().isEmpty()) // to be seen, not this environment's yet
        m_list->select(m_store.scenarios().first().name);
}

void ScenariosPage::remember(const QString& name)
{
    if (m_settings)
        m_settings->setValue(settingsKey(), name);
}

void ScenariosPage::select(const QString& name)
{
    m_list->select(name);
}

void ScenariosPage::storeChanged()
{
    if (const auto& chosen = m_stage.scenario()) {
        const auto fresh = m_store.named(chosen->name);
        if (fresh && fresh != chosen)
            m_stage.choose(*fresh); // disarms: it is not what was reviewed any more
    }
    refresh();
}

void ScenariosPage::currentChanged()
{
    m_notice.clear();
    refresh();
}

void ScenariosPage::refresh()
{
    const auto shown = m_list->current();
    m_pane->setScenario(shown, shown && m_store.isBuiltIn(shown->name));
    m_pane->setStanding(standingOf(m_workspace, m_stage, shown, m_rehearsal));
    ScenarioListModel::Mark mark;
    if (const auto& chosen = m_stage.scenario()) {
        const bool isArmed = m_stage.arming().isArmed();
        const Stage::State state = m_stage.state();
        const bool isKnown = state != Stage::State::NotChecked;
        mark = {chosen->name,
            isKnown       ? m_stage.word()
                : isArmed ? tr("Armed")
                          : tr("Not checked"),
            isKnown ? glyphFor(state) : Glyph::None, toneFor(state)};
        m_verbs->hold(isArmed ? chosen->name : QString(),
            tr("%1 is armed here: disarm it first.").arg(chosen->name));
    }
    m_list->model().setMark(mark);
    m_count->setText(locale().toString(m_store.scenarios().size()));
    Q_EMIT statusChanged();
}

bool ScenariosPage::take()
{
    const auto shown = m_list->current();
    if (!shown)
        return false;
    if (m_stage.scenario() != shown) {
        m_rehearsal.reset();
        m_stage.choose(*shown);
    }
    remember(shown->name);
    m_notice.clear();
    return m_stage.scenario() == shown;
}

void ScenariosPage::check()
{
    if (!take())
        return;
    m_pane->tables().showTab(ScenarioTables::Differences);
    m_stage.check();
}

void ScenariosPage::goBack(bool rehearse)
{
    const auto shown = m_list->current();
    if (!shown || !take())
        return;
    if (!rehearse && m_stage.arming().isArmed())
        return m_stage.pressReturn();
    m_pane->tables().showTab(ScenarioTables::Differences);
    m_isRehearsal = rehearse;
    const QString& name = shown->name;
    m_navigator.review(
        m_stage.makePlan(), rehearse ? tr("Rehearse %1").arg(name) : tr("Return to %1").arg(name));
}

// Whoever presents may have chosen another one than the list shows.
void ScenariosPage::showStaged()
{
    m_isRehearsal = false;
    m_list->select(m_stage.scenario()->name);
    m_pane->tables().showTab(ScenarioTables::Differences);
}

// The stage looks after it; here it is only told what it was.
void ScenariosPage::runStarted(const PlanRun& run)
{
    const auto& asked = run.plan().askedScenario;
    if (!asked || asked != m_stage.scenario())
        return;
    m_rehearsing.reset();
    if (std::exchange(m_isRehearsal, false))
        m_rehearsing = Rehearsal{static_cast<int>(run.plan().steps.size()), m_stage.usually()};
}

void ScenariosPage::arm()
{
    const auto shown = m_list->current();
    if (!shown || !take())
        return;
    auto* dialog = new ScenarioArmDialog(m_workspace, m_stage, window());
    connect(dialog, &QDialog::accepted, this, [this, name = shown->name] {
        tell(tr("%1 is armed").arg(name));
        refresh();
    });
    dialog->open();
}

void ScenariosPage::disarm()
{
    m_stage.arming().disarm(tr("You disarmed it."));
}

void ScenariosPage::capture()
{
    auto* dialog = new ScenarioCaptureDialog(m_workspace, m_store, window());
    connect(dialog, &ScenarioCaptureDialog::captured, this, [this](const QString& name) {
        tell(tr("%1 was captured").arg(name));
        select(name);
        m_pane->tables().showTab(ScenarioTables::Asks);
    });
    dialog->open();
}

void ScenariosPage::openMenu(const QPoint& global)
{
    if (const auto shown = m_list->current())
        m_verbs->menuFor(*shown)->popup(global);
}

void ScenariosPage::tell(const QString& words)
{
    m_notice = visibleText(words);
    Q_EMIT statusChanged();
}

/// Beside the list, not at the pointer: the keyboard chooses too.
void ScenariosPage::refuse(const QString& reason)
{
    QToolTip::showText(m_list->mapToGlobal(QPoint(0, m_list->height() / 3)), plainToolTip(reason),
        m_list, {}, 8000);
    tell(reason);
}

QString ScenariosPage::sidebarCount() const
{
    return sidebarWord(m_stage);
}

QString ScenariosPage::status() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    QStringList parts{tr("%n scenario(s)", nullptr, static_cast<int>(m_store.scenarios().size()))};
    if (const auto& chosen = m_stage.scenario(); chosen && m_stage.checkup())
        parts.append(tr("%1: %2").arg(visibleText(chosen->name, 40), m_stage.word()));
    return parts.join(u"  \u00b7  "_s);
}

bool ScenariosPage::focusNextPane()
{
    const QWidget* const focused = QApplication::focusWidget();
    const bool inList = m_list->isAncestorOf(focused);
    if (!inList) {
        m_list->table().setFocus(Qt::TabFocusReason);
    } else if (auto* check = m_pane->findChild<QWidget*>(u"checkScenarioButton"_s);
               check && check->isVisible()) {
        check->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void ScenariosPage::tick()
{
    const auto shown = m_list->current();
    m_pane->setStanding(standingOf(m_workspace, m_stage, shown, m_rehearsal));
}

void ScenariosPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const Metrics metrics = Metrics::current();
    const bool beside = width() >= metrics.px(820);
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_line->setMinimumSize(beside ? 1 : 0, beside ? 0 : 1);
    m_line->setMaximumSize(beside ? 1 : QWIDGETSIZE_MAX, beside ? QWIDGETSIZE_MAX : 1);
    m_list->setMinimumWidth(beside ? metrics.px(324) : 0);
    m_list->setMaximumWidth(beside ? metrics.px(324) : QWIDGETSIZE_MAX);
    m_list->setMaximumHeight(beside ? QWIDGETSIZE_MAX : metrics.header + 4 * metrics.row);
}

// Another Steward may have saved meanwhile.
void ScenariosPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_store.reload();
    refresh();
}

} // namespace steward
