// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyle>

#include <optional>

namespace steward {

//! The sizes that StewardStyle answers itself, in logical pixels at the present font; absent:
//! Fusion's.
std::optional<int> styleMetric(QStyle::PixelMetric metric);

} // namespace steward
