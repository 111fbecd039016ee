// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

namespace steward {

/// Lets screen readers see a PictureCanvas as a list of nodes, of which one is chosen. Once is
/// enough; more does nothing.
void installPictureAccessibility();

} // namespace steward
