// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/secretsource.h"

#include <QStringList>

#include <chrono>

class QProcess;

namespace steward {

/// A token that a program prints on one line. Started without a shell, with nothing to read, killed
/// when it takes too long. What it prints is the token or nothing: neither its output nor its
/// complaints are ever logged or shown, for they may hold the secret.
class CommandSecret final : public SecretSource {
    Q_OBJECT
public:
    explicit CommandSecret(const QString& command, QObject* parent = nullptr);

    PendingCall<QString>* fetch() override;
    bool isRenewable() const override { return true; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    QStringList m_words; ///< program and arguments
    std::chrono::milliseconds m_patience{30'000};
};

} // namespace steward
