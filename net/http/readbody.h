// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QIODevice;

namespace steward {

/// Everything that has come from `device`. Bytes equal to `before` are compared piece by piece and
/// given back as `before` itself, shared: what a poll reads most often takes no memory.
QByteArray readBody(QIODevice& device, const QByteArray& before);

/// Equal to the last byte; known without looking where readBody shared them.
bool isSameBody(const QByteArray& one, const QByteArray& other);

} // namespace steward
