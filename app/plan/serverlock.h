// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"

#include <QString>

namespace steward {

/// One writer per server, across programs and inside one (SAFETY.md 1): an exclusive flock on a
/// file of the given folder, named after the key. The system releases it when the program dies; the
/// file stays. Never waits.
class ServerLock final {
public:
    enum class Result {
        Taken,
        Held, ///< by somebody else: holder()
        Failed, ///< the file cannot be made or locked: problem()
    };

    ServerLock(const QString& folder, const ServerKey& key);
    ~ServerLock();
    Q_DISABLE_COPY_MOVE(ServerLock)

    Result tryTake();
    void release();
    bool isTaken() const { return m_file >= 0; }
    /// Who holds it, translated: "another plan of this program", "steward, process 4242".
    QString holder() const { return m_holder; }
    /// Why it failed, in the system's words.
    QString problem() const { return m_problem; }
    QString path() const { return m_path; }

private:
    QString readHolder(int file) const;
    void sign(int file) const;

    QString m_path;
    QString m_holder;
    QString m_problem;
    int m_file = -1;
};

/// The file name that belongs to a server, without extension: a hash, because keys hold slashes.
QString fileNameFor(const ServerKey& key);

} // namespace steward
