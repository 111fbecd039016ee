// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace steward {

class ServedSandbox;

/// What a client of bytes reads of both servers.
struct RawState {
    QMap<QString, QStringList> ids; ///< of the artifacts, by whole name
    QMap<QString, QJsonObject> pipelines; ///< by name

    static RawState of(const ServedSandbox& sandbox);
    /// The sandbox calls a dataset by the last part of its source (registry 5.4).
    static QString wholeName(const QString& name);
    bool operator==(const RawState&) const = default;
};

/// A random state of the sandbox and a random scenario to return to; the same for the same seed.
struct ReturnCase {
    explicit ReturnCase(quint32 seed);
    /// Two to register, one to create and start, one to stop and clear; nothing to reset.
    static ReturnCase plain();
    /// Three wanted with the ids from 1 on; others in their place, so many that a reset is shorter.
    static ReturnCase sameIds();

    QByteArray data; ///< net/sandbox/sampledata.h
    Scenario scenario;

    /// By name, what of it is not as the scenario describes it; worked out without the program.
    QSet<QString> differencesIn(const RawState& state) const;
    /// What the scenario does not reach, and is not as it was.
    QStringList touched(const RawState& before, const RawState& after) const;
    /// Registered more often than it was there or is wanted.
    QStringList twice(const RawState& before, const RawState& after) const;
};

} // namespace steward
