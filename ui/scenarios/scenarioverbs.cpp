// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenarioverbs.h"

#include "app/environments/environmentrules.h"
#include "app/scenario/scenariocodec.h"
#include "app/scenario/scenariostore.h"
#include "ui/scenarios/scenarioeditdialog.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/filesaver.h"
#include "ui/shell/linedialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"

#include <QFileInfo>
#include <QMenu>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioVerbs::ScenarioVerbs(ScenarioStore& store, QWidget* window)
    : QObject(window)
    , m_store(store)
    , m_window(window)
    , m_opener(new FileOpener(window))
    , m_saver(new FileSaver(window))
{
    connect(m_saver, &FileSaver::saved, this, [this](const QString& path) {
        Q_EMIT told(tr("Saved %1").arg(QFileInfo(path).fileName()));
    });
    connect(m_saver, &FileSaver::failed, this, &ScenarioVerbs::refused);
}

void ScenarioVerbs::hold(const QString& name, const QString& why)
{
    m_held = name;
    m_whyHeld = why;
}

QString ScenarioVerbs::whyNotChange(const Scenario& scenario) const
{
    if (!m_held.isEmpty() && sameName(scenario.name, m_held))
        return m_whyHeld;
    return m_store.isBuiltIn(scenario.name)
        ? tr("%1 is built in: save a copy, and change that.").arg(scenario.name)
        : QString();
}

QString ScenarioVerbs::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int again = 2; m_store.named(name); ++again) {
        const QString ending = u" (%1)"_s.arg(again);
        name = wanted.left(64 - ending.size()) + ending;
    }
    return name;
}

void ScenarioVerbs::edit(const Scenario& scenario)
{
    const bool isHeld = !m_held.isEmpty() && sameName(scenario.name, m_held);
    if (isHeld)
        return Q_EMIT refused(m_whyHeld);
    if (const QString closed = whyClosedOnStage(); !closed.isEmpty())
        return Q_EMIT refused(closed); // fields show what they hold as it is
    auto* dialog = new ScenarioEditDialog(m_store, scenario, m_window);
    connect(dialog, &ScenarioEditDialog::saved, this, [this](const QString& name) {
        Q_EMIT told(tr("%1 was saved").arg(name));
        Q_EMIT saved(name);
    });
    dialog->open();
}

void ScenarioVerbs::rename(const Scenario& scenario)
{
    const auto keep = [this, scenario](const QString& name) {
        const QString trouble = m_store.rename(scenario, name);
        if (trouble.isEmpty()) {
            Q_EMIT told(tr("%1 is called %2 now").arg(scenario.name, name));
            Q_EMIT saved(name);
        }
        return trouble;
    };
    askForName(tr("Rename %1").arg(scenario.name), tr("Rename"), scenario.name, keep);
}

void ScenarioVerbs::copy(const Scenario& scenario)
{
    const auto keep = [this, scenario](const QString& name) {
        Scenario copied = scenario;
        copied.name = name;
        const QString trouble = m_store.save(copied);
        if (trouble.isEmpty()) {
            Q_EMIT told(tr("%1 was saved").arg(name));
            Q_EMIT saved(name);
        }
        return trouble;
    };
    askForName(tr("Copy of %1").arg(scenario.name), tr("Save"), freeName(scenario.name), keep);
}

void ScenarioVerbs::askForName(const QString& title, const QString& act, const QString& proposed,
    const std::function<QString(const QString&)>& keep)
{
    LineDialog::Words words;
    words.title = title;
    words.label = tr("Name");
    words.accessibleName = tr("Name of the scenario");
    words.example = tr("Opening of the talk");
    words.act = act;
    words.line = proposed;
    (new LineDialog(words, keep, m_window))->open();
}

void ScenarioVerbs::remove(const Scenario& scenario)
{
    QString trouble = whyNotChange(scenario);
    if (trouble.isEmpty())
        trouble = m_store.remove(scenario);
    if (trouble.isEmpty())
        Q_EMIT removed(scenario);
    else
        Q_EMIT refused(trouble);
}

void ScenarioVerbs::restore(const Scenario& scenario)
{
    const QString trouble = m_store.save(scenario);
    if (!trouble.isEmpty())
        return Q_EMIT refused(trouble);
    Q_EMIT told(tr("%1 is back").arg(scenario.name));
    Q_EMIT saved(scenario.name);
}

void ScenarioVerbs::importFile()
{
    m_opener->open(tr("Import a scenario"), u"importScenarioDialog"_s, tr("JSON files (*.json)"),
        [this](const QString& path) { importFrom(path); });
}

void ScenarioVerbs::importFrom(const QString& path)
{
    const auto imported = m_store.importFrom(path);
    if (!imported)
        return Q_EMIT refused(imported.error());
    Q_EMIT told(tr("%1 was imported").arg(imported->name));
    Q_EMIT saved(imported->name);
}

void ScenarioVerbs::exportFile(const Scenario& scenario)
{
    QString file;
    for (const QChar letter : scenario.name)
        file.append(letter.isLetterOrNumber() ? letter.toLower() : QChar(u'-'));
    m_saver->save(tr("Export %1").arg(visibleText(scenario.name, 80)), file + ".json"_L1,
        [scenario] { return encodeScenario(scenario); });
}

// It stays, and says why when it is chosen.
void ScenarioVerbs::addChange(QMenu& menu, const QString& name, const QString& text,
    const QString& whyNot, const std::function<void()>& act)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    if (!whyNot.isEmpty())
        action->setIcon(icons::icon(Glyph::Lock, Tone::SecondText));
    action->setToolTip(whyNot.isEmpty() ? QString() : plainToolTip(whyNot));
    connect(action, &QAction::triggered, this, [this, whyNot, act] {
        if (whyNot.isEmpty())
            act();
        else
            Q_EMIT refused(whyNot);
    });
}

QMenu* ScenarioVerbs::menuFor(const Scenario& scenario)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"scenarioMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QString whyNot = whyNotChange(scenario);
    addChange(
        *menu, u"menuEditScenario"_s, tr("Edit..."), {}, [this, scenario] { edit(scenario); });
    addChange(*menu, u"menuRenameScenario"_s, tr("Rename..."), whyNot,
        [this, scenario] { rename(scenario); });
    addChange(*menu, u"menuCopyScenario"_s, tr("Save a copy..."), {},
        [this, scenario] { copy(scenario); });
    addChange(*menu, u"menuExportScenario"_s, tr("Export..."), {},
        [this, scenario] { exportFile(scenario); });
    menu->addSeparator();
    addChange(*menu, u"menuRemoveScenario"_s, tr("Remove"), whyNot,
        [this, scenario] { remove(scenario); });
    return menu;
}

} // namespace steward
