// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/deleteverdict.h"

#include "ui/shell/words.h"

#include <QCoreApplication>

namespace steward {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("DeleteVerdict", text, nullptr, n);
}

} // namespace

QString whyNotDelete(const DeleteQuestion& question)
{
    if (question.targets.isEmpty())
        return tr("Select an artifact first.");
    if (question.readOnly)
        return tr("Read-only is on: switch it off in the bar at the top first.");
    if (!question.notPermitted.isEmpty())
        return question.notPermitted;
    if (question.feed.phase == FeedState::Phase::Vanished)
        return tr("The registry suddenly lists nothing, so what is shown is old. Wait until it "
                  "lists something again, or show it empty.");
    if (!question.feed.readAt)
        return tr("The registry has not been read yet.");
    if (question.feed.isStale(question.now))
        return tr("The list is %1 old: read it again first (Ctrl+R).")
            .arg(shortAge(question.now - *question.feed.readAt));
    // Of several, the plan leaves out those that cannot go, each with its reason.
    if (question.targets.size() > 1)
        return {};
    if (!question.pinned.isEmpty())
        return question.pinned;
    const ArtifactType& type = question.targets.first().type;
    if (!type.isKnown())
        return type.word.isEmpty()
            ? tr("The registry does not tell its type, so it cannot be addressed safely.")
            : tr("Its type \"%1\" is none that this version knows, so it is left alone.")
                  .arg(type.word);
    return {};
}

} // namespace steward
