// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/registerverdict.h"

#include "app/live/artifactfeed.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RegisterVerdict)
};

} // namespace

QString whyNotRegister(Workspace& workspace)
{
    if (workspace.isReadOnly())
        return Words::tr("Read-only is on: switch it off in the bar at the top first.");
    const QString notPermitted = workspace.permissions().whyNot(Verb::RegisterArtifacts);
    if (!notPermitted.isEmpty())
        return notPermitted;
    const FeedState& state = workspace.artifacts().state();
    if (state.phase == FeedState::Phase::NotConfigured)
        return Words::tr("This environment has no registry.");
    if (state.phase == FeedState::Phase::Vanished)
        return Words::tr("The registry suddenly lists nothing: it may be unreadable, not empty. "
                         "Wait until it lists something again, or show it empty.");
    if (!state.readAt)
        return Words::tr("The registry has not been read yet.");
    return {};
}

} // namespace steward
