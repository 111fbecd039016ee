// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "app/live/snapshot.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>

namespace steward {

struct Artifact;
class ArtifactFeed;
struct Pipeline;
class PipelineFeed;

/// One line of "Lately": what changed on a server, and who did it as far as this program knows.
struct Change {
    enum class What {
        Registered,
        Deleted,
        Emptied,
        Renamed,
        Clearing,
        Cleared,
        Started,
        Stopped,
        Failed,
        Other
    };

    QDateTime when; ///< UTC
    What what = What::Other;
    QString subject; ///< a name, raw server text, or a count in words
    QString text; ///< a whole sentence, translated, subject included
    bool byUs = false;

    bool operator==(const Change&) const = default;
};

/// The last changes that the feeds showed (at most 200), newest first. Our own plans call `ours` so
/// that the reading that shows their effect is told as "you".
class Changes final : public QObject {
    Q_OBJECT
public:
    Changes(
        ArtifactFeed& artifacts, PipelineFeed& pipelines, Clock& clock, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Changes)

    const QList<Change>& list() const { return m_list; }
    /// Changes to this name within the next minute are ours. A reset announces itself by
    /// ArtifactFeed::emptiedByUs.
    void ours(const QString& subject);
    /// Whether it was called for this name within the last minute, and not before `since`.
    bool isOurs(const QString& subject, Instant since = Instant::min());

Q_SIGNALS:
    void changed();

private:
    struct Ours {
        QString subject; ///< "" for all of a registry
        Instant until;
    };

    void seeArtifacts(const std::shared_ptr<const Snapshot<Artifact>>& next, const Diff& diff);
    void seePipelines(const std::shared_ptr<const Snapshot<Pipeline>>& next, const Diff& diff);
    void add(const QList<Change>& changes);

    Clock& m_clock;
    std::shared_ptr<const Snapshot<Artifact>> m_artifacts; ///< the last complete one
    std::shared_ptr<const Snapshot<Pipeline>> m_pipelines;
    QList<Change> m_list;
    QList<Ours> m_ours;
};

} // namespace steward
