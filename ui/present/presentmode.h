// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "ui/present/viewmemory.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace steward {

class Clock;
class EnvironmentStore;
class MainWindow;
class SleepGuard;
class StageKeys;
class Theme;
class Workspace;
class Workspaces;

/// The presenter's mode of a window: large type, masks, what is private closed, the screen kept
/// awake. Nothing of it is kept in settings; leaving gives window, type, columns and filters back.
class PresentMode final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainWindow& window;
        Theme& theme;
        Workspaces& workspaces;
        const EnvironmentStore& store;
        Clock& clock;
    };

    explicit PresentMode(const Parts& parts, QObject* parent = nullptr);
    ~PresentMode() override;
    Q_DISABLE_COPY_MOVE(PresentMode)

    static constexpr double kTypeScale = 1.5;

    bool isOn() const { return m_keys != nullptr; }
    /// Gives why not, in words, or "".
    QString enter();
    void leave();

    /// Null outside the mode.
    SleepGuard* sleep() const { return m_sleep.get(); }
    StageKeys* keys() const { return m_keys.get(); }
    /// Keys stop it instead of doing anything else: set by whoever counts down.
    void setCounting(std::function<bool()> isCounting) { m_isCounting = std::move(isCounting); }

Q_SIGNALS:
    void entered();
    /// Before anything is given back.
    void leaving();
    void left();

private:
    void maskAgain();
    void coming(const Workspace* workspace);
    void follow(const Workspace* workspace);
    void toggleFullScreen();

    Parts m_parts;
    std::unique_ptr<StageKeys> m_keys;
    std::unique_ptr<SleepGuard> m_sleep;
    std::function<bool()> m_isCounting;
    QHash<QUuid, Environment> m_shown; ///< whatever was on the screen, saved or not
    QSet<QString> m_tenants;
    ViewMemory m_memory;
    QByteArray m_geometry;
};

} // namespace steward
