// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace steward {

/// Whatever any widget of the program tells that holds one of `markers`: texts, tool tips, titles,
/// accessible names and descriptions, actions, and every role of every cell of every model that is
/// shown. Each with where it was found.
QStringList everyTextWith(const QStringList& markers);

} // namespace steward
