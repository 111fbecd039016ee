// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "ui/shell/command.h"

#include <QObject>
#include <QPointer>

#include <tl/expected.hpp>

#include <functional>
#include <optional>

class QSettings;

namespace steward {

class EnvironmentPopup;
class EnvironmentStore;
class EnvironmentsDialog;
class MainWindow;
class SecretStore;
class Workspaces;

/// Which environment a window shows, and how another one gets there: the list below the name, the
/// welcome while there is none, proposals of better addresses. Whatever is opened is opened as the
/// strictest saved for its servers.
class Switchboard final : public QObject {
    Q_OBJECT
public:
    /// Starts the built-in servers, once; the environment they are, or why not.
    using StartSandbox = std::function<tl::expected<Environment, QString>()>;

    /// What is asked for and what is asked.
    struct Parts {
        Workspaces& workspaces;
        EnvironmentStore& store;
        SecretStore& secrets;
        MainWindow& window;
        StartSandbox sandbox;
        QSettings* settings = nullptr; ///< keeps which environment was last; null keeps nothing
    };

    explicit Switchboard(const Parts& parts, QObject* parent = nullptr);
    ~Switchboard() override;
    Q_DISABLE_COPY_MOVE(Switchboard)

    /// What the command line said, at once: saved, of addresses, or the sandbox.
    void begin(const Environment& environment);
    void openSaved(const QUuid& id);
    /// Of addresses, as opened; stays in the list for this run.
    void openUnsaved(const Environment& environment);
    void openSandbox();
    /// The one that was last shown, if it is still saved; else the welcome.
    void openLast();
    void showWelcome();

    /// Why it cannot be opened now; "" if it can. Production is not shown to an audience.
    static QString refusalOf(const Environment& environment);

    /// What the list offers: saved, unsaved, the sandbox.
    QList<Environment> choices() const;

private:
    void choose(const Environment& environment);
    QList<Command> commands();
    void popUp(QWidget* anchor);
    void edit();
    EnvironmentsDialog* openEditor();
    void openSoon(const Environment& environment);
    void add();
    void savePins(const Environment& pinned);
    void storeChanged();
    void useAddress(const QUrl& url, QUrl Environment::*which);
    std::optional<QUuid> currentId() const;

    Workspaces& m_workspaces;
    EnvironmentStore& m_store;
    SecretStore& m_secrets;
    MainWindow& m_window;
    StartSandbox m_startSandbox;
    QSettings* m_settings;
    std::optional<Environment> m_unsaved;
    std::optional<Environment> m_sandbox;
    QPointer<EnvironmentPopup> m_popup;
    QPointer<EnvironmentsDialog> m_editor;
};

} // namespace steward
