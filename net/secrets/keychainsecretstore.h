// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/secrets/memorysecretstore.h"

#include <chrono>

namespace QKeychain { // NOLINT(readability-identifier-naming): the library's
class Job;
}

namespace steward {

/// The desktop's keychain by way of QtKeychain, and memory for what is asked for this run only or
/// what no keychain takes. QtKeychain 0.13 answers OtherError where there is none, so every error
/// but "no such entry" is taken for that, with its reason. Never falls back to a file.
class KeychainSecretStore final : public SecretStore {
    Q_OBJECT
public:
    explicit KeychainSecretStore(QObject* parent = nullptr);
    ~KeychainSecretStore() override;
    Q_DISABLE_COPY_MOVE(KeychainSecretStore)

    PendingCall<QString>* read(const SecretKey& key) override;
    PendingCall<Keep>* write(const SecretKey& key, const QString& secret, Keep keep) override;
    PendingCall<Nothing>* remove(const SecretKey& key) override;
    QString whyNotKept() const override { return m_whyNotKept; }

    /// After how long without an answer `waiting` is told, and the keychain given up.
    void setPatience(std::chrono::milliseconds hint, std::chrono::milliseconds total);

private:
    template <class F> void run(QKeychain::Job* job, PendingCallBase* call, F finished);
    void note(QKeychain::Job* job);
    void setWhyNotKept(const QString& why);

    MemorySecretStore m_thisRun;
    QString m_whyNotKept;
    std::chrono::milliseconds m_hint{3'000};
    std::chrono::milliseconds m_total{120'000};
};

} // namespace steward
