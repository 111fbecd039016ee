// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QString>
#include <QStringList>

namespace steward {

// What a registration may ask for, and how its result is known again. Pure functions.

/// Longest source URL that every registry takes; more is answered 413 (registry 1.4).
inline constexpr qsizetype kLongestSource = 2048;

/// Why this cannot be registered as it stands, in words for a person; "" if it can: a known type, a
/// whole http or https URL of at most 2,048 characters without user name or password, a name that
/// is empty or readable.
QString problemWith(const ArtifactDraft& draft);

/// What to call it before it is there: its name, else what its URL ends with. Raw.
QString nameOf(const ArtifactDraft& draft);

/// The names a registry may give it: the one asked for, the last part of the URL's path, and its
/// first two and last two parts (registry 5.4). None is empty.
QStringList likelyNames(const ArtifactDraft& draft);

/// Whether what was read may be what this draft asked for: its source, or one of its likely names
/// whatever their case.
bool resembles(const ArtifactRecord& record, const ArtifactDraft& draft);

/// The same place, whatever the case of its host, a slash or ".git" at the end.
bool sameSource(const QString& a, const QString& b);

/// What a record lets one ask for again; its source may be a bare name (registry 5.2), and then
/// `problemWith` says so.
ArtifactDraft draftOf(const ArtifactRecord& record);

} // namespace steward
