// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>

namespace steward {

class ArtifactFeed;
class Clock;
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
    /// Changes to this name within the next minute are ours.
    void ours(const QString& subject);

Q_SIGNALS:
    void changed();

private:
    void add(const QList<Change>& changes);

    Clock& m_clock;
    QList<Change> m_list;
    QList<std::pair<QString, QDateTime>> m_ours;
};

} // namespace steward
