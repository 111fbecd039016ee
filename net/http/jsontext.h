// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace steward {

/// A body made fit for QJsonDocument, which would refuse or spoil what these servers do send:
/// NaN, Infinity and 1e999 become null, whole numbers beyond 64 bits become text with all their
/// digits, and what lies deeper than 64 levels becomes null. Anything else stays as it is, valid or
/// not; a body without these is returned unchanged and shared.
QByteArray tameJson(const QByteArray& body);

} // namespace steward
