// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace steward {

inline constexpr int kScenarioSchema = 1;

/// Why a scenario's file cannot be used, in words that name the place.
struct ScenarioTrouble {
    enum class Kind { Damaged, Newer };

    Kind kind = Kind::Damaged;
    QString words;

    bool operator==(const ScenarioTrouble&) const = default;
};

/// A scenario as JSON, written to be read and edited:
///
///     schema     1
///     name       "Talk"
///     about      free text, may be absent
///     registry   absent: nothing is asked of it
///       holds      "at least" | "exactly" | "empty"
///       same_ids   true | false (absent)
///       tolerate   of "name", "type", "source": what the server need not keep (absent: none)
///       artifacts  parents first: {type "model" | "dataset" | "code", name, source, id (absent)}
///     pipelines  absent: nothing is asked of them
///       others     "leave" (absent) | "must not exist"
///       named      {name, state "left" (absent) | "stopped" | "running" | "paused",
///                   storage "left" (absent) | "cleared" (then state is "stopped"),
///                   program (absent: it is not created where it is missing)
///                     {description, sql, udf_rust, udf_toml: text or a list of its lines,
///                      program_config, runtime_config: the manager's objects, as they are}}
///
/// Strict: what is misspelt, of another type or not known here is refused, not overlooked.
QByteArray encodeScenario(const Scenario& scenario);
tl::expected<Scenario, ScenarioTrouble> decodeScenario(const QByteArray& file);

} // namespace steward
