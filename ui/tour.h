// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace steward {

class MainWindow;
class ReviewDialog;
class Workspace;

/// Walks the main job through the real windows without a person: list, lineage, a review that is
/// cancelled, a delete, a bulk delete with something left out, a clear, a clear of what runs, a
/// reset. Saves a picture a step, prints what it saw and what was
/// verified, and ends good only if every outcome was Verified. It destroys: main.cpp asks whether
/// it may.
class Tour final : public QObject {
    Q_OBJECT
public:
    Tour(
        MainWindow& window, Workspace& workspace, const QString& folder, QObject* parent = nullptr);
    ~Tour() override;
    Q_DISABLE_COPY_MOVE(Tour)

    void start();

Q_SIGNALS:
    void ended(bool good);

private:
    /// Does `act` once, waits until `ready`, then takes a picture if it has a name.
    struct Scene {
        QString picture;
        std::function<void()> act;
        std::function<bool()> ready;
        std::chrono::seconds patience{30};
    };

    void plan();
    void planRegistry();
    void planPipelines();
    void planBulk();
    void planChain();
    void planReset();
    void planPresenter();
    void planReview(const QString& name, std::function<void()> ask);
    void planConfirmed(const QString& name, std::chrono::seconds patience);
    /// The same where there may have been nothing to review.
    void planIfReviewed(const QString& name, std::chrono::seconds patience);
    void planIfReviewed(
        const QString& name, std::chrono::seconds patience, const std::function<void()>& note);
    void step();
    void end(bool good);

    void picture(const QString& name);
    void say(const QString& text);
    ReviewDialog* review() const;
    void press(const QString& buttonName);
    void typePhrase();
    void noteOutcome();

    MainWindow& m_window;
    Workspace& m_workspace;
    QDir m_folder;
    std::deque<Scene> m_scenes;
    std::optional<ArtifactIdentity> m_deleted; ///< by this tour
    QTimer m_beat;
    QElapsedTimer m_since;
    int m_pictures = 0;
    bool m_acted = false;
    bool m_good = true;
};

} // namespace steward
