// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/clearverdict.h"

#include "ui/pipelines/pipelinewords.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClearVerdict)
};

QString unknownWord(const Pipeline& pipeline)
{
    for (const QString& word : {pipeline.storage.isKnown() ? QString() : pipeline.storage.word,
             pipeline.status.isKnown() ? QString() : pipeline.status.word,
             pipeline.resources.isKnown() ? QString() : pipeline.resources.word,
             pipeline.resourcesDesired.isKnown() ? QString() : pipeline.resourcesDesired.word}) {
        if (!word.isEmpty())
            return word;
    }
    return {};
}

} // namespace

QString whyNotClear(const Pipeline& pipeline)
{
    if (!isUnderstood(pipeline)) {
        const QString word = unknownWord(pipeline);
        if (word.isEmpty())
            return Words::tr("Its server does not tell all of its states, so what a clear would do "
                             "cannot be known.");
        return Words::tr("Its state holds a word that this version of Steward does not know: %1.")
            .arg(visibleText(word, 64));
    }
    if (pipeline.storage == StorageState::Cleared)
        return Words::tr("Its storage is already cleared.");
    if (pipeline.storage == StorageState::Clearing)
        return Words::tr("Its storage is being cleared now. That cannot be cancelled.");
    if (pipeline.resources == ResourcesState::Stopped
        && pipeline.resourcesDesired == ResourcesDesired::Provisioned)
        return Words::tr("It is about to start: the server clears a pipeline only when it is fully "
                         "stopped and is meant to be.");
    if (pipeline.resources == ResourcesState::Stopping
        || pipeline.resourcesDesired == ResourcesDesired::Stopped) {
        if (!isFullyStopped(pipeline))
            return Words::tr(
                "It is still stopping. Its storage can be cleared once it has stopped.");
    }
    if (!isFullyStopped(pipeline))
        return Words::tr("It is not stopped: the server clears the storage of a fully stopped "
                         "pipeline only. This version of Steward does not stop pipelines.");
    return {};
}

QString whyNotClear(const ClearQuestion& question)
{
    if (question.targets.isEmpty())
        return Words::tr("Choose a pipeline first.");
    if (question.targets.size() > 1)
        return Words::tr("%n are chosen. This version of Steward clears one at a time.", nullptr,
            static_cast<int>(question.targets.size()));
    if (question.readOnly)
        return Words::tr("This environment is read-only. Nothing is changed here until that is "
                         "switched off.");
    if (!question.notPermitted.isEmpty())
        return question.notPermitted;
    const QString state = whyNotClear(question.targets.first());
    if (!state.isEmpty())
        return state;
    if (question.stale || question.phase != FeedState::Phase::Live)
        return Words::tr(
            "What is shown is old. Clearing waits until the pipelines are read again.");
    return {};
}

} // namespace steward
