// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace steward {

/// Polling faster than this loads a server, slower than this is no longer live.
inline constexpr std::chrono::milliseconds kShortestInterval{500};
inline constexpr std::chrono::milliseconds kLongestInterval{3'600'000};

/// The rules of what may be saved, in words that a person reads beside the field; "" if all is
/// well. Names are typed to confirm, hence visible and unlike each other (SAFETY.md 2).
QString nameTrouble(const QString& name, const QUuid& own, const QList<Environment>& others);
QString intervalTrouble(std::chrono::milliseconds interval);
QString colourTrouble(const QString& colour);
/// The first thing that forbids saving, "" if nothing does.
QString troubleOf(const Environment& environment, const QList<Environment>& others);

/// A base address as it was typed: http or https, a host, no user and no password (they would be
/// written down). Query, fragment and slashes at the end are dropped. The error is in words.
tl::expected<QUrl, QString> readBaseUrl(const QString& text);
/// The same for what is in a file already: user information is dropped too.
QUrl bareBase(const QUrl& url);

/// Two names that a person would take for the same: NFC, trimmed, case folded.
bool sameName(const QString& one, const QString& other);
/// "Staging", or "Staging (2)" and so on, whatever is free.
QString freeName(const QString& wanted, const QList<Environment>& others);

} // namespace steward
