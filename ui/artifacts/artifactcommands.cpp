// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/artifactselection.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/artifacts/artifactverbs.h"
#include "ui/artifacts/artifactwords.h"

namespace steward {

// The page's part of the command palette.
QList<Command> ArtifactsPage::commands()
{
    if (m_workspace.environment().registryUrl.isEmpty())
        return {};
    const QList<Artifact> selected = m_selection->selected();
    const bool one = selected.size() == 1;
    const QString name = one ? shownName(selected.first().name) : QString();
    const QString why = whyNot(selected);
    const QString whyNotOne = one ? QString() : tr("Select one artifact first.");
    const auto first = [this](auto act) {
        return [this, act] {
            const QList<Artifact> still = m_selection->selected();
            if (still.size() == 1)
                act(*m_verbs, still.first());
        };
    };
    return {
        {one ? tr("Delete %1...").arg(name)
                : selected.isEmpty()
                ? tr("Delete artifacts...")
                : tr("Delete %n artifacts...", nullptr, static_cast<int>(selected.size())),
            {}, Glyph::Trash, true, why, [this] { deleteWanted(); }},
        {one ? tr("Replace the source of %1...").arg(name) : tr("Replace the source..."), {},
            Glyph::Refresh, true, one ? why : whyNotOne,
            first([](const ArtifactVerbs& verbs, const Artifact& artifact) {
                verbs.dialogs().replace(artifact);
            })},
        {tr("Register artifacts..."), {}, Glyph::Artifact, false,
            m_verbs->dialogs().whyNotRegister(), [this] { m_verbs->dialogs().registerNew(); }},
        {one ? tr("Show lineage of %1").arg(name) : tr("Show lineage"), {}, Glyph::Lineage, false,
            whyNotOne, first([](ArtifactVerbs& verbs, const Artifact& artifact) {
                verbs.showLineage(artifact);
            })},
        {one ? tr("Raw record of %1").arg(name) : tr("Raw record"), {}, Glyph::Info, false,
            whyNotOne,
            first([](ArtifactVerbs& verbs, const Artifact& artifact) { verbs.showRaw(artifact); })},
    };
}

} // namespace steward
