// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/plan.h"
#include "app/plan/serversaid.h"

#include <QString>

#include <optional>

namespace steward {

// The words that stand for our enumerations in files, reports and machine output: English, lower
// case, stable. What a person reads is elsewhere.

/// "delete_artifacts".
QString codeFor(Verb verb);
/// "not_sent".
QString codeFor(Outcome outcome);
/// "development".
QString codeFor(EnvironmentClass environmentClass);
/// "force_stop".
QString codeFor(PipelineAct act);
/// "review", "type_phrase", "off".
QString codeFor(Guard::Demand demand);
/// "some", "none_recorded", "unknown".
QString codeFor(Impact::Answer answer);
/// "yes", "no", "not_found", "nothing", "not_sent".
QString codeFor(ServerSaid::Word word);

template <class E> std::optional<E> fromCode(const QString& code) = delete;
template <> std::optional<Verb> fromCode(const QString& code);
template <> std::optional<Outcome> fromCode(const QString& code);
template <> std::optional<EnvironmentClass> fromCode(const QString& code);
template <> std::optional<PipelineAct> fromCode(const QString& code);
template <> std::optional<Guard::Demand> fromCode(const QString& code);
template <> std::optional<Impact::Answer> fromCode(const QString& code);
template <> std::optional<ServerSaid::Word> fromCode(const QString& code);

} // namespace steward
