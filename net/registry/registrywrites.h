// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/http/writeanswer.h"
#include "net/registry/artifact.h"

#include <QObject>

namespace steward {

class Transport;

/// Everything that changes a registry, each call exactly one request (registry 4.5). A 2xx whose
/// body is HTML is never the server's yes (SAFETY.md 6). Only app/plan may include this header.
class RegistryWrites final : public QObject {
    Q_OBJECT
public:
    explicit RegistryWrites(Transport& transport, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RegistryWrites)

    PendingCall<WriteAnswer>* create(const ArtifactDraft& draft);
    PendingCall<WriteAnswer>* remove(const ArtifactType& type, const ArtifactId& id);
    /// Always DELETE; no other verb is ever sent to /reset (registry 4.3).
    PendingCall<WriteAnswer>* reset();

private:
    Transport& m_transport;
};

} // namespace steward
