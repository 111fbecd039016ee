// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinehistory.h"

#include "ui/pipelines/pipelinewords.h"
#include "ui/shell/words.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineHistory)
};

QString lower(const QString& word)
{
    return word.toLower();
}

QString programWords(const PipelineEvent& event)
{
    Pipeline pipeline;
    pipeline.program = event.program;
    return lower(programFace(pipeline).word);
}

QString resourcesWords(const PipelineEvent& event)
{
    switch (event.resources.value) {
    case ResourcesState::Stopped:
        return Words::tr("stopped");
    case ResourcesState::Provisioning:
        return Words::tr("provisioning");
    case ResourcesState::Provisioned:
        return Words::tr("provisioned");
    case ResourcesState::Stopping:
        return Words::tr("stopping");
    case ResourcesState::Unknown:
        break;
    }
    return event.resources.word;
}

// Walks from the oldest event to the newest and tells what each one changed.
class Walk {
public:
    void step(const PipelineEvent& event)
    {
        if (!m_before) {
            m_before = event;
            noteClear(event);
            return;
        }
        const PipelineEvent before = *m_before;
        m_before = event;
        if (event.storage != before.storage)
            storageChanged(event);
        if (event.program != before.program)
            add(event, programWords(event),
                event.program == ProgramState::SqlError || event.program == ProgramState::RustError
                    || event.program == ProgramState::SystemError);
        if (event.resourcesDesired != before.resourcesDesired)
            add(event,
                event.resourcesDesired == ResourcesDesired::Stopped ? Words::tr("asked to stop")
                                                                    : Words::tr("asked to start"));
        if (event.resources != before.resources
            && !(event.resources == ResourcesState::Provisioned && !event.runtimeStatus.isEmpty()))
            add(event, resourcesWords(event));
        if (event.runtimeStatus != before.runtimeStatus && !event.runtimeStatus.isEmpty())
            add(event, lower(event.runtimeStatus));
        if (event.hasError && !before.hasError)
            add(event, Words::tr("failed"), true);
        if (!event.hasError && before.hasError)
            add(event, Words::tr("error dismissed"));
    }

    QList<PipelineTurn> newestFirst() &&
    {
        std::reverse(m_moves.begin(), m_moves.end());
        return std::move(m_moves);
    }

private:
    void add(const PipelineEvent& event, const QString& text, bool bad = false)
    {
        m_moves.append({event.recordedAt, text, bad});
    }

    void noteClear(const PipelineEvent& event)
    {
        if (event.storage == StorageState::Clearing)
            m_clearBegan = event.recordedAt;
    }

    void storageChanged(const PipelineEvent& event)
    {
        switch (event.storage.value) {
        case StorageState::Clearing:
            add(event, Words::tr("clearing"));
            break;
        case StorageState::Cleared:
            add(event,
                m_clearBegan.isValid()
                    ? Words::tr("cleared in %1").arg(took(m_clearBegan.msecsTo(event.recordedAt)))
                    : Words::tr("cleared"));
            m_clearBegan = {};
            break;
        case StorageState::InUse:
            add(event, Words::tr("storage in use"));
            break;
        case StorageState::Unknown:
            add(event, Words::tr("storage: %1").arg(event.storage.word));
            break;
        }
        noteClear(event);
    }

    static QString took(qint64 milliseconds)
    {
        if (milliseconds < 10'000)
            return shortAge(std::chrono::milliseconds(milliseconds));
        return runningTime(std::chrono::milliseconds(milliseconds));
    }

    std::optional<PipelineEvent> m_before;
    QDateTime m_clearBegan;
    QList<PipelineTurn> m_moves;
};

} // namespace

QList<PipelineTurn> movesOf(const QList<PipelineEvent>& newestFirst)
{
    Walk walk;
    for (auto event = newestFirst.crbegin(); event != newestFirst.crend(); ++event)
        walk.step(*event);
    return std::move(walk).newestFirst();
}

} // namespace steward
