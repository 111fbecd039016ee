// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipelineevent.h"
#include "ui/pipelines/pipelinehistory.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace steward {

class Clock;
class FactList;
class Lookup;
class PendingCallBase;
class PlainLabel;

/// What happened to one pipeline lately, by its server's events: read when it is chosen and when
/// its states changed, never polled.
class PipelineLately final : public QWidget {
    Q_OBJECT
public:
    PipelineLately(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    ~PipelineLately() override;
    Q_DISABLE_COPY_MOVE(PipelineLately)

    void setPipeline(const std::optional<Pipeline>& pipeline);

private:
    void read();
    void show(const QList<PipelineTurn>& moves);
    void say(const QString& text);

    Lookup& m_lookup;
    const Clock& m_clock;
    std::optional<Pipeline> m_pipeline;
    QPointer<PendingCallBase> m_call;
    QTimer m_soon;
    FactList* m_list = nullptr;
    PlainLabel* m_note = nullptr;
};

} // namespace steward
