// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace steward {

class EndpointLabel;
class EnvironmentButton;
class Workspace;

/// The band in the class colour and what stands below it: the environment's name and class, both
/// servers, the read-only switch, Present, the menu; for an audience neither addresses nor
/// switches.
class EnvironmentBar final : public QWidget {
    Q_OBJECT
public:
    EnvironmentBar(Workspace& workspace, QMenu* menu, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EnvironmentBar)

    /// Latencies, ages and countdowns, every second and after every reading.
    void tick();
    /// As if the environment's name were pressed.
    void requestEnvironments();

Q_SIGNALS:
    void environmentsRequested(QWidget* anchor);
    void presentRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addRight(QMenu* menu);
    void showReadOnly();

    Workspace& m_workspace;
    EndpointLabel* m_registry = nullptr;
    EndpointLabel* m_pipelines = nullptr;
    EnvironmentButton* m_name;
    QPushButton* m_readOnly;
};

} // namespace steward
