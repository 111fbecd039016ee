// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <tl/expected.hpp>

#include <optional>

namespace steward {

class EnvironmentStore;

/// Which servers a command line names: a saved environment or addresses, with how careful to be.
struct EnvironmentChoice {
    QString name; ///< of a saved one, "" if not said
    QUrl registry;
    QUrl pipelines;
    std::optional<EnvironmentClass> environmentClass;
    bool readOnly = false;

    bool isEmpty() const { return name.isEmpty() && registry.isEmpty() && pipelines.isEmpty(); }
    bool operator==(const EnvironmentChoice&) const = default;
};

/// "development", "demo" or "production"; the error is in words.
tl::expected<EnvironmentClass, QString> classNamed(const QString& word);

/// The environment that the choice names or makes, as opened: at least as strict as whatever is
/// saved for its servers (SAFETY.md 1). None where nothing was said. The error is in words.
tl::expected<std::optional<Environment>, QString> openedAs(
    const EnvironmentChoice& choice, const EnvironmentStore& store);

} // namespace steward
