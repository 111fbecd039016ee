// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward::sandbox {

// The three statuses that the rules of contract pipelines 3 are about. Program and runtime statuses
// are kept as the words they are, so that sample data may hold unknown ones.
enum class Storage { Cleared, InUse, Clearing };
enum class Resources { Stopped, Provisioning, Provisioned, Stopping };
enum class Desired { Stopped, Provisioned };

QString word(Storage status); // as in JSON: InUse
QString word(Resources status);
QString word(Desired status);
QString snakeWord(Storage status); // as in messages: in_use
QString snakeWord(Resources status);
QString snakeWord(Desired status);

} // namespace steward::sandbox
