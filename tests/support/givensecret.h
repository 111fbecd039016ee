// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/secretsource.h"

#include <memory>

namespace steward {

/// A secret that a test can change; as many sources as wanted may speak of it.
struct GivenSecret {
    QString value; ///< null: none is kept
    bool isRenewable = false;
    int fetched = 0;
};

class GivenSecretSource final : public SecretSource {
    Q_OBJECT
public:
    explicit GivenSecretSource(std::shared_ptr<GivenSecret> secret)
        : m_secret(std::move(secret))
    {
    }

    PendingCall<QString>* fetch() override
    {
        ++m_secret->fetched;
        auto* call = new PendingCall<QString>(this);
        call->finish(m_secret->value);
        return call;
    }
    bool isRenewable() const override { return m_secret->isRenewable; }

private:
    std::shared_ptr<GivenSecret> m_secret;
};

} // namespace steward
