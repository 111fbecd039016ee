// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/secretsource.h"
#include "net/secrets/secretstore.h"

namespace steward {

/// The secret that a store keeps for one server.
class StoredSecret final : public SecretSource {
    Q_OBJECT
public:
    StoredSecret(SecretStore& store, const SecretKey& key, QObject* parent = nullptr)
        : SecretSource(parent)
        , m_store(store)
        , m_key(key)
    {
    }

    PendingCall<QString>* fetch() override { return m_store.read(m_key); }

private:
    SecretStore& m_store;
    SecretKey m_key;
};

} // namespace steward
