// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/arming.h"
#include "app/scenario/scenariocheckup.h"

namespace steward {

class Workspace;

/// Which servers answer now, and what a scenario finds there.
struct StageFacts {
    ServerIdentity server;
    Checkup checkup;
    QString trouble; ///< why the servers' identity is not known whole, in words; "" if it is
    bool showsOtherCertificate = false; ///< one that is not accepted

    bool operator==(const StageFacts&) const = default;
};

/// Reads both servers fresh, who they are and what they hold. Writes nothing. Fails only when it is
/// cancelled. The call belongs to `parent`.
PendingCall<StageFacts>* readStageFacts(
    Workspace& workspace, const Scenario& scenario, QObject* parent);

/// As far as it was told already; nothing is read.
ServerIdentity identityShown(const Workspace& workspace);

} // namespace steward
