// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/retry.h"

#include "app/plan/planrun.h"

#include <QHash>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

/// What became of one thing, over all of its steps.
struct Fate {
    bool failed = false; ///< refused, or not sent
    bool unclear = false; ///< whoever sends again may do it twice
};

/// Steps of the same key are about the same thing.
QString keyOf(const ArtifactId& id)
{
    return u"artifact "_s + id.value;
}

QString keyOf(const PipelineIdentity& identity)
{
    return u"pipeline "_s + identity.uuid;
}

QString keyOf(const ArtifactDraft& draft)
{
    return u"draft %1\n%2\n%3"_s.arg(draft.type.word, draft.url, draft.name);
}

QString keyOf(const Step& step)
{
    return std::visit(
        Overloaded{
            [](const DeleteArtifactStep& s) { return keyOf(s.identity.id); },
            [](const ResetRegistryStep&) { return u"reset"_s; },
            [](const RegisterArtifactStep& s) { return keyOf(s.draft); },
            [](const ClearStorageStep& s) { return keyOf(s.identity); },
            [](const PipelineStep& s) { return keyOf(s.identity); },
            [](const CreatePipelineStep& s) { return QString(u"create "_s + s.draft.name); },
        },
        step.what);
}

QHash<QString, Fate> fatesOf(const PlanRun& run)
{
    QHash<QString, Fate> fates;
    const QList<Step>& steps = run.plan().steps;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        Fate& fate = fates[keyOf(steps.at(i))];
        switch (run.reports().at(i).outcome) {
        case Outcome::Refused:
        case Outcome::NotSent:
            fate.failed = true;
            break;
        case Outcome::AlreadySo:
        case Outcome::Verified:
            break;
        case Outcome::Contradicted:
        case Outcome::Changed:
        case Outcome::Unknown:
        case Outcome::Pending:
        case Outcome::Accepted:
            fate.unclear = true;
            break;
        }
    }
    return fates;
}

} // namespace

std::optional<Plan> questionToRetry(const PlanRun& run)
{
    if (!run.isEnded())
        return std::nullopt;
    const QHash<QString, Fate> fates = fatesOf(run);
    const auto isOver = [&fates](const QString& key) {
        const Fate fate = fates.value(key);
        return !fate.failed || fate.unclear;
    };
    Plan question = run.plan();
    if (question.verb == Verb::ReturnToScenario) {
        // It starts from what is there, and does only what is left.
        const bool isUnclear = std::any_of(
            fates.cbegin(), fates.cend(), [](const Fate& fate) { return fate.unclear; });
        const bool hasFailed = std::any_of(
            fates.cbegin(), fates.cend(), [](const Fate& fate) { return fate.failed; });
        return hasFailed && !isUnclear ? std::optional(question) : std::nullopt;
    }
    if (question.verb == Verb::ResetRegistry)
        return isOver(u"reset"_s) ? std::nullopt : std::optional(question);
    question.askedDrafts.removeIf([&](const ArtifactDraft& draft) { return isOver(keyOf(draft)); });
    question.askedArtifacts.removeIf(
        [&](const ArtifactIdentity& identity) { return isOver(keyOf(identity.id)); });
    question.askedPipelines.removeIf(
        [&](const PipelineIdentity& identity) { return isOver(keyOf(identity)); });
    if (question.verb == Verb::ReplaceArtifact) {
        // Once the old one is gone, what is left of replacing is registering.
        if (question.askedDrafts.isEmpty())
            return std::nullopt;
        const bool oldIsLeft = !question.askedArtifacts.isEmpty();
        const bool oldIsUnclear = std::any_of(run.plan().askedArtifacts.cbegin(),
            run.plan().askedArtifacts.cend(),
            [&fates](const ArtifactIdentity& old) { return fates.value(keyOf(old.id)).unclear; });
        if (oldIsUnclear)
            return std::nullopt;
        if (!oldIsLeft)
            question.verb = Verb::RegisterArtifacts;
        return question;
    }
    const bool hasAny = !question.askedDrafts.isEmpty() || !question.askedArtifacts.isEmpty()
        || !question.askedPipelines.isEmpty();
    return hasAny ? std::optional(question) : std::nullopt;
}

} // namespace steward
