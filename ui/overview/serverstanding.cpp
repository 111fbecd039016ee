// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/serverstanding.h"

#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerFacts)
};

QString latencyWords(std::chrono::microseconds latency)
{
    const double milliseconds = double(latency.count()) / 1000.0;
    return Words::tr("%1 ms").arg(
        QLocale().toString(milliseconds, 'f', milliseconds < 9.95 ? 1 : 0));
}

QString troubleWords(const ErrorWords& words)
{
    QString text;
    if (!words.asked.isEmpty())
        text += Words::tr("Asked: %1").arg(words.asked) + u'\n';
    if (!words.cameBack.isEmpty())
        text += Words::tr("Came back: %1").arg(words.cameBack) + u'\n';
    return text + words.advice;
}

} // namespace

ServerFacts standingOf(const FeedState& state, const AskedServer& server, const Clock& clock)
{
    const bool registry = server.kind == AskedServer::Kind::Registry;
    ServerFacts facts;
    facts.address = server.name;
    switch (state.phase) {
    case FeedState::Phase::NotConfigured:
        facts.address = Words::tr("none");
        facts.healthSaid = Words::tr("not part of this environment");
        facts.absence = registry
            ? Words::tr("This environment has no registry. Ctrl+Shift+E, then Edit "
                        "environments, adds one.")
            : Words::tr("This environment has no pipeline manager. Ctrl+Shift+E, then Edit "
                        "environments, adds one.");
        return facts;
    case FeedState::Phase::Waiting:
        facts.healthSaid = Words::tr("not read yet");
        facts.absence = Words::tr("Reading...");
        if (!state.error)
            return facts;
        break;
    case FeedState::Phase::Live:
        facts.health = HealthDot::Health::Good;
        facts.healthSaid = Words::tr("answers in %1").arg(latencyWords(state.latency));
        facts.address += ", "_L1 + latencyWords(state.latency);
        return facts;
    case FeedState::Phase::Vanished:
        facts.health = HealthDot::Health::Slow;
        facts.healthSaid = Words::tr("lists nothing since %1")
                               .arg(shortMoment(state.vanishedSince, clock.utcNow()));
        facts.address += ", "_L1 + facts.healthSaid;
        return facts;
    case FeedState::Phase::Failing:
        break;
    }
    facts.health = HealthDot::Health::Lost;
    if (state.readAt) {
        facts.old = true;
        const auto age = std::chrono::floor<std::chrono::seconds>(clock.now() - *state.readAt);
        facts.healthSaid = Words::tr("lost, last read %1").arg(ago(age));
        facts.absence.clear();
    } else {
        const bool answered = state.error && state.error->sent == Sent::Answered;
        facts.healthSaid = answered ? Words::tr("cannot be read") : Words::tr("does not answer");
        if (state.error) {
            const ErrorWords words = wordsFor(*state.error, server);
            facts.absenceTitle = words.title;
            facts.absence = troubleWords(words);
        }
    }
    facts.address += ", "_L1 + facts.healthSaid;
    return facts;
}

} // namespace steward
