// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/activityentry.h"

#include <QObject>

namespace steward {

class PipelineFeed;
class Workspace;

/// Clears that this program sees and did not begin: from the first reading that shows one to the
/// one that shows how it ended. A clear that is over between two readings is never seen here.
class ObservedClears final : public QObject {
    Q_OBJECT
public:
    explicit ObservedClears(Workspace& workspace, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ObservedClears)

    QList<ActivityEntry> entries() const;

Q_SIGNALS:
    void changed();

private:
    struct Seen {
        QString uuid;
        QString name;
        QDateTime since; ///< UTC, ours
        QDateTime ended; ///< UTC, ours; null while it goes on
        QString how; ///< how it ended, translated
        bool cleared = false;
    };

    void look();

    Workspace& m_workspace;
    QList<Seen> m_seen;
};

} // namespace steward
