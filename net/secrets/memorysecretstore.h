// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/secrets/secretstore.h"

#include <QHash>

#include <optional>

namespace steward {

/// Secrets of this run only.
class MemorySecretStore final : public SecretStore {
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    PendingCall<QString>* read(const SecretKey& key) override;
    PendingCall<Keep>* write(const SecretKey& key, const QString& secret, Keep keep) override;
    PendingCall<Nothing>* remove(const SecretKey& key) override;
    QString whyNotKept() const override;

    std::optional<QString> find(const SecretKey& key) const;
    void put(const SecretKey& key, const QString& secret);
    void drop(const SecretKey& key);

private:
    QHash<QString, QString> m_secrets;
};

} // namespace steward
