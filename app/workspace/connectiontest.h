// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/live/prefixprobe.h"
#include "net/http/apierror.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace steward {

class SecretStore;

/// What was found where a server should be.
struct ServerTrial {
    enum class State { NotAsked, Asking, Good, Trouble };

    State state = State::NotAsked;
    QUrl url;
    std::optional<ApiError> error; ///< of Trouble; what answered before it is filled in
    std::optional<QUrl> found; ///< of Trouble: a base below which such a server answers
    std::chrono::microseconds latency{0};
    QString edition; ///< a manager's: "Enterprise"
    QString version; ///< "" where not told
    QString tenant; ///< a manager's, "" where it knows none
    QString role; ///< a manager's: read, write, admin, owner; "" where not told
    std::optional<int> count; ///< of artifacts, of pipelines

    bool operator==(const ServerTrial&) const = default;
};

/// Tries the servers of an environment before it is saved or opened, as they would be reached then:
/// each is asked who it is and what it lists, and looked for nearby where it is not (registry 1.1).
/// Reads only. Main thread.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    explicit ConnectionTest(QObject* parent = nullptr);
    ~ConnectionTest() override;
    Q_DISABLE_COPY_MOVE(ConnectionTest)

    /// A secret that was typed and is not kept yet, "" for none.
    struct Typed {
        QString registry;
        QString pipelines;
    };
    /// Begins; a test under way is forgotten. `environment` as opened.
    void start(const Environment& environment, SecretStore& secrets, const Typed& typed = {});
    /// Forgets everything.
    void clear();
    const ServerTrial& registry() const { return m_registry; }
    const ServerTrial& pipelines() const { return m_pipelines; }
    bool isRunning() const;

Q_SIGNALS:
    /// Once for every answer.
    void changed();

private:
    struct Servers;

    void askRegistry();
    void listRegistry();
    void askPipelines();
    void askSession();
    void listPipelines();
    void fail(
        ServerTrial& trial, const ApiError& error, PrefixProbe& probe, PrefixProbe::For server);
    void searched(ServerTrial& trial, const std::optional<QUrl>& found);
    void end(ServerTrial& trial, ServerTrial::State state);

    ServerTrial m_registry;
    ServerTrial m_pipelines;
    std::unique_ptr<Servers> m_servers; ///< of the test under way
    PrefixProbe m_registryProbe;
    PrefixProbe m_pipelinesProbe;
};

} // namespace steward
