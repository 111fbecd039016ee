// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace steward {

class ArtifactFeed;
class Journal;
class PipelineFeed;

/// What was verified to be gone from one server, by whichever program in the journal's life, and is
/// listed again (SAFETY.md 7): its outcome is amended, which the journal tells. What we registered
/// again ourselves, and got its old id, is not meant. Main thread.
class Reappearances final : public QObject {
    Q_OBJECT
public:
    struct Feeds {
        const ArtifactFeed& artifacts;
        const PipelineFeed& pipelines;
    };

    Reappearances(const ServerKey& server, const Feeds& feeds, Journal& journal, QObject* parent);
    Q_DISABLE_COPY_MOVE(Reappearances)

    void start();

private:
    struct Gone {
        qsizetype entry = 0;
        qsizetype step = 0;
        QDateTime at; ///< UTC, when it was verified
        QString name;
    };
    /// A name that this program, or another of this person, asked a registry for.
    struct Registered {
        QStringList names; ///< lower case
        QDateTime at;
    };

    void read();
    void take(const QList<HistoryEntry>& entries);
    void takeStep(qsizetype entry, qsizetype step);
    void note(const QString& key, const Gone& gone);
    void look();
    void judge();
    QList<QString> listed() const;
    bool isOurs(const Gone& gone) const;

    ServerKey m_server;
    Feeds m_feeds;
    Journal& m_journal;
    QList<HistoryEntry> m_entries; ///< newest first
    QHash<QString, Gone> m_gone; ///< by what identifies it
    QList<Registered> m_registered;
    QTimer m_soon; ///< one reading for many rows
    bool m_isSuspicious = false; ///< read once more, then judge
};

} // namespace steward
