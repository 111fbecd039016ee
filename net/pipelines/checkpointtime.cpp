// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/checkpointtime.h"

namespace steward {

QDateTime checkpointMadeAt(const Checkpoint& checkpoint)
{
    const QString hex = checkpoint.uuid.left(13).remove(u'-');
    bool good = checkpoint.uuid.size() == 36 && checkpoint.uuid.at(14) == u'7';
    const qint64 since = good ? hex.toLongLong(&good, 16) : 0;
    return good ? QDateTime::fromMSecsSinceEpoch(since, Qt::UTC) : QDateTime();
}

} // namespace steward
