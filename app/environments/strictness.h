// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>

#include <optional>

namespace steward {

/// The more careful of two; Sandbox counts as Demo (SAFETY.md 4).
EnvironmentClass stricter(EnvironmentClass one, EnvironmentClass other);

/// With class, read-only and reset switch at least as strict as those saved for one of its servers.
Environment tightened(const Environment& environment, const QList<Environment>& saved);

/// A saved environment as it may be opened: class, read-only and reset switch are the strictest
/// among all that are saved for one of its servers, Production opens read-only, and what an import
/// brought and nobody confirmed is not in it (SAFETY.md 1). Not to be saved again.
Environment asOpened(const Environment& environment, const QList<Environment>& saved);

/// The same for addresses given without a name. An address that is saved has at least its class,
/// under any tenant; what is said may raise it and never lowers it. With `savedAreKnown` false (the
/// file could not be read) nothing that is said lowers anything.
Environment unsavedAsOpened(const QUrl& registryUrl, const QUrl& pipelinesUrl,
    std::optional<EnvironmentClass> said, bool readOnly, const QList<Environment>& saved,
    bool savedAreKnown = true);

} // namespace steward
