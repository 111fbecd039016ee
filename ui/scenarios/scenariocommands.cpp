// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariolistpane.h"
#include "ui/scenarios/scenariospage.h"
#include "ui/scenarios/scenarioverbs.h"
#include "ui/theme/masks.h"

namespace steward {

// Of the shown one, as the card and the menu have them.
QList<Command> ScenariosPage::commands()
{
    const auto shown = m_list->current();
    const ScenarioStanding standing = standingOf(m_workspace, m_stage, shown, m_rehearsal);
    const QString name = shown ? shown->name : tr("a scenario");
    QString whyNotChange = tr("Choose a scenario first.");
    if (shown)
        whyNotChange = m_verbs->whyNotChange(*shown);
    QList<Command> all{
        {tr("Check %1").arg(name), {}, Glyph::Refresh, false, standing.whyNotCheck,
            [this] { check(); }},
        {tr("Return to %1...").arg(name), {}, Glyph::Scenario, true, standing.whyNotReturn,
            [this] { goBack(false); }},
        {tr("Rehearse %1...").arg(name), {}, Glyph::Running, true, standing.whyNotReturn,
            [this] { goBack(true); }},
        {tr("Capture a scenario from now..."), {}, Glyph::Save, false, {}, [this] { capture(); }},
        {tr("Import a scenario..."), {}, Glyph::External, false, whyClosedOnStage(),
            [this] { m_verbs->importFile(); }},
        {tr("Rename %1...").arg(name), {}, Glyph::None, false, whyNotChange,
            [this, shown] { m_verbs->rename(*shown); }},
    };
    if (standing.isArmed)
        all.append({tr("Disarm %1").arg(name), {}, Glyph::Lock, false, {}, [this] { disarm(); }});
    else
        all.append({tr("Arm %1...").arg(name), {}, Glyph::Unlock, false, standing.whyNotArm,
            [this] { arm(); }});
    return all;
}

} // namespace steward
