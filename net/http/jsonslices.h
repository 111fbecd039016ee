// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace steward {

/// The objects of a JSON array of objects as they stand in `body`, found by their brackets alone:
/// what is inside is not checked. nullopt if it is no such array. The views live as long as `body`.
std::optional<QList<QByteArrayView>> sliceJsonArray(const QByteArray& body);

} // namespace steward
