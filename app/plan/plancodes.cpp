// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plancodes.h"

#include <array>
#include <utility>

namespace steward {

namespace {

template <class E> using Code = std::pair<E, const char*>;

constexpr std::array<Code<Verb>, 14> kVerbs{{
    {Verb::DeleteArtifacts, "delete_artifacts"},
    {Verb::ResetRegistry, "reset_registry"},
    {Verb::RegisterArtifacts, "register_artifacts"},
    {Verb::ReplaceArtifact, "replace_artifact"},
    {Verb::ClearStorage, "clear_storage"},
    {Verb::StopPipelines, "stop_pipelines"},
    {Verb::DeletePipelines, "delete_pipelines"},
    {Verb::StartPipelines, "start_pipelines"},
    {Verb::PausePipelines, "pause_pipelines"},
    {Verb::ResumePipelines, "resume_pipelines"},
    {Verb::DismissErrors, "dismiss_errors"},
    {Verb::ForceStopPipelines, "force_stop_pipelines"},
    {Verb::NudgeClears, "nudge_clears"},
    {Verb::ReturnToScenario, "return_to_scenario"},
}};
constexpr std::array<Code<Outcome>, 9> kOutcomes{{
    {Outcome::Contradicted, "contradicted"},
    {Outcome::Changed, "changed"},
    {Outcome::Unknown, "unknown"},
    {Outcome::Refused, "refused"},
    {Outcome::Pending, "pending"},
    {Outcome::Accepted, "accepted"},
    {Outcome::NotSent, "not_sent"},
    {Outcome::AlreadySo, "already_so"},
    {Outcome::Verified, "verified"},
}};
constexpr std::array<Code<EnvironmentClass>, 4> kClasses{{
    {EnvironmentClass::Development, "development"},
    {EnvironmentClass::Demo, "demo"},
    {EnvironmentClass::Production, "production"},
    {EnvironmentClass::Sandbox, "sandbox"},
}};
constexpr std::array<Code<PipelineAct>, 8> kActs{{
    {PipelineAct::Stop, "stop"},
    {PipelineAct::ForceStop, "force_stop"},
    {PipelineAct::Start, "start"},
    {PipelineAct::Pause, "pause"},
    {PipelineAct::Resume, "resume"},
    {PipelineAct::DismissError, "dismiss_error"},
    {PipelineAct::Delete, "delete"},
    {PipelineAct::NudgeClear, "nudge_clear"},
}};
constexpr std::array<Code<Guard::Demand>, 3> kDemands{{
    {Guard::Demand::Review, "review"},
    {Guard::Demand::TypePhrase, "type_phrase"},
    {Guard::Demand::Off, "off"},
}};
constexpr std::array<Code<Impact::Answer>, 3> kAnswers{{
    {Impact::Answer::Some, "some"},
    {Impact::Answer::NoneRecorded, "none_recorded"},
    {Impact::Answer::Unknown, "unknown"},
}};
constexpr std::array<Code<ServerSaid::Word>, 5> kWords{{
    {ServerSaid::Word::NotSent, "not_sent"},
    {ServerSaid::Word::Yes, "yes"},
    {ServerSaid::Word::No, "no"},
    {ServerSaid::Word::NotFound, "not_found"},
    {ServerSaid::Word::Nothing, "nothing"},
}};

template <class E, size_t N> QString codeIn(const std::array<Code<E>, N>& codes, E wanted)
{
    for (const auto& [value, code] : codes) {
        if (value == wanted)
            return QString::fromLatin1(code);
    }
    return {};
}

template <class E, size_t N>
std::optional<E> valueIn(const std::array<Code<E>, N>& codes, const QString& wanted)
{
    for (const auto& [value, code] : codes) {
        if (wanted == QLatin1StringView(code))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString codeFor(Verb verb)
{
    return codeIn(kVerbs, verb);
}

QString codeFor(Outcome outcome)
{
    return codeIn(kOutcomes, outcome);
}

QString codeFor(EnvironmentClass environmentClass)
{
    return codeIn(kClasses, environmentClass);
}

QString codeFor(PipelineAct act)
{
    return codeIn(kActs, act);
}

QString codeFor(Guard::Demand demand)
{
    return codeIn(kDemands, demand);
}

QString codeFor(Impact::Answer answer)
{
    return codeIn(kAnswers, answer);
}

QString codeFor(ServerSaid::Word word)
{
    return codeIn(kWords, word);
}

template <> std::optional<Verb> fromCode(const QString& code)
{
    return valueIn(kVerbs, code);
}

template <> std::optional<Outcome> fromCode(const QString& code)
{
    return valueIn(kOutcomes, code);
}

template <> std::optional<EnvironmentClass> fromCode(const QString& code)
{
    return valueIn(kClasses, code);
}

template <> std::optional<PipelineAct> fromCode(const QString& code)
{
    return valueIn(kActs, code);
}

template <> std::optional<Guard::Demand> fromCode(const QString& code)
{
    return valueIn(kDemands, code);
}

template <> std::optional<Impact::Answer> fromCode(const QString& code)
{
    return valueIn(kAnswers, code);
}

template <> std::optional<ServerSaid::Word> fromCode(const QString& code)
{
    return valueIn(kWords, code);
}

} // namespace steward
