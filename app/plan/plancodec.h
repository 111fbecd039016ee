// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QByteArray>
#include <QJsonDocument>

#include <tl/expected.hpp>

namespace steward {

inline constexpr int kPlanSchema = 1;

/// Why a plan file cannot be used, in words that name the place.
struct PlanTrouble {
    enum class Kind { Damaged, Newer };

    Kind kind = Kind::Damaged;
    QString words;

    bool operator==(const PlanTrouble&) const = default;
};

/// A plan as JSON, keys sorted: `schema`, `id`, `verb`, `made_at`, `environment` (name, class,
/// addresses; nothing to sign in with), `server`, `asked`, `targets` with their dependents and what
/// could not be read, `steps`, `ineligible`, `obstacles`, `guard` (`phrase` absent when review is
/// enough), `facts` in words, `fingerprint`. Addresses are bare (SAFETY.md 9). Left out: the
/// picture, the records' raw text and what is only valid in this process.
QByteArray encodePlan(
    const Plan& whole, QJsonDocument::JsonFormat format = QJsonDocument::Indented);

/// Strict: what is not there, of another type, or not known here is refused. What it says is
/// believed by nobody: guard and class are worked out again, and `fingerprint` is compared. The
/// fingerprint is the file's; whether it fits the rest is for fingerprintOf to tell.
tl::expected<Plan, PlanTrouble> decodePlan(const QByteArray& file);

} // namespace steward
