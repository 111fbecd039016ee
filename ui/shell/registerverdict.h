// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

class Workspace;

/// Why nothing can be registered here now, and what would make it possible; "" if it can.
QString whyNotRegister(Workspace& workspace);

} // namespace steward
