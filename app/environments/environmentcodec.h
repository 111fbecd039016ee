// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <tl/expected.hpp>

namespace steward {

/// The form that is written. Form 0, a bare list of environments without ids, is read too.
inline constexpr int kEnvironmentsSchema = 1;

/// What a file of environments says.
struct EnvironmentsFile {
    QList<Environment> environments;
    QStringList notes; ///< what was left out of it, in words
    int schema = kEnvironmentsSchema; ///< as found

    bool operator==(const EnvironmentsFile&) const = default;
};

/// Why a file of environments cannot be used, in words that name the place.
struct EnvironmentsTrouble {
    enum class Kind { Damaged, Newer };

    Kind kind = Kind::Damaged;
    QString words;

    bool operator==(const EnvironmentsTrouble&) const = default;
};

/// Readable, keys in the order of the editor, no secrets: users and passwords in addresses are left
/// out on both ways.
QByteArray encodeEnvironments(const QList<Environment>& environments);
tl::expected<EnvironmentsFile, EnvironmentsTrouble> decodeEnvironments(const QByteArray& file);

} // namespace steward
