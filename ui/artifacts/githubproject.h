// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace steward {

/// What a person typed as a project of GitHub's, with or without the scheme, or nullopt. User
/// information, query and fragment are left out.
std::optional<QUrl> githubProject(const QString& typed);

} // namespace steward
