// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/emptylook.h"

#include "app/live/changes.h"
#include "app/live/clock.h"
#include "app/plan/planwords.h"

namespace steward {

namespace {

constexpr std::chrono::milliseconds kApart{5'000};
constexpr std::chrono::milliseconds kWatchEvery{10'000};
constexpr int kWatches = 3;

} // namespace

EmptyLook::EmptyLook(const PlanParts& parts, const QList<Artifact>& before, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_before(before)
{
}

void EmptyLook::begin()
{
    m_emptyReadings = 0;
    readWholeList(m_parts.registryReads, this)->then(this, [this](const Result<WholeList>& answer) {
        if (answer)
            take(*answer);
        else
            Q_EMIT unreadable(askedAndCameBack(answer.error()));
    });
}

void EmptyLook::take(const WholeList& list)
{
    if (!list.artifacts->isEmpty()) {
        Q_EMIT notEmpty(*list.artifacts, m_emptyReadings > 0);
        return;
    }
    if (!list.readsAsEmpty()) {
        Q_EMIT unreadable(tr("its list is empty while its health page counts %1")
                              .arg(numberWords(list.health->artifactCount.value_or(0))));
        return;
    }
    if (++m_emptyReadings == 2) {
        m_heldAt = m_parts.clock.now();
        Q_EMIT held();
        watch();
        return;
    }
    Q_EMIT readEmptyOnce();
    m_parts.clock.after(kApart, this, [this] {
        readWholeList(m_parts.registryReads, this)
            ->then(this, [this](const Result<WholeList>& answer) {
                if (answer)
                    take(*answer);
                else
                    Q_EMIT unreadable(askedAndCameBack(answer.error()));
            });
    });
}

void EmptyLook::watch()
{
    if (m_watched++ == kWatches)
        return;
    m_parts.clock.after(kWatchEvery, this, [this] {
        readWholeList(m_parts.registryReads, this)
            ->then(this, [this](const Result<WholeList>& answer) {
                // What others register is theirs; only what had gone can come back.
                const QList<Artifact> listed = answer ? *answer->artifacts : QList<Artifact>();
                const QList<Artifact> gone = missingFrom(listed, m_before);
                QList<Artifact> back = missingFrom(gone, m_before);
                // Ids start over: what we register again may get its old id back. That it was ours
                // to delete before is no reason.
                back.removeIf([this](const Artifact& artifact) {
                    return m_parts.changes.isOurs(artifact.name, m_heldAt);
                });
                if (back.isEmpty())
                    watch();
                else
                    Q_EMIT cameBack(back);
            });
    });
}

} // namespace steward
