// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/maycome.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace steward {

class PlanRun;
struct Approval;
struct ServerKey;
struct Step;

/// Where runs are written down (SAFETY.md 9). What is asked to be on disk is answered when it is,
/// on the main thread, unless the context has died by then.
class RunRecord : public QObject {
    Q_OBJECT
public:
    /// "" when it is on disk, else why not, translated: then nothing may be sent.
    using Done = std::function<void(const QString& problem)>;

    /// What earlier plans, of whatever program, leave to be known before a registry is returned.
    struct Past {
        QList<MayCome> mayCome;
        std::optional<bool> resetRestartsIds; ///< as the last reset that was followed up showed
    };

    using QObject::QObject;

    /// Before anything is sent: the plan, how it was approved, and what its targets hold.
    virtual void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done)
        = 0;
    /// Before the request of this step leaves.
    virtual void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) = 0;
    /// A step's answer, outcome or amendment, as its report stands.
    virtual void tell(const PlanRun& run, qsizetype step) = 0;
    virtual void end(const PlanRun& run) = 0;

    /// Why nothing can be written down now, translated; "" when it can. Holds up every plan.
    virtual QString problem() const = 0;
    /// Whether the last that is known of this registry is that a step of ours emptied it, verified,
    /// after every reading that was not empty (SAFETY.md 8).
    virtual bool wasEmptied(const ServerKey&) const { return false; }
    /// A delete of ours took the last one of this registry, verified.
    virtual void emptied(const ServerKey&) { }
    /// Answered at once, or later on the main thread unless the context has died by then.
    virtual void past(
        const ServerKey&, QObject*, const std::function<void(const Past&)>& done) const
    {
        done({});
    }
    /// How long such a step usually takes there, where that is known.
    virtual std::optional<std::chrono::milliseconds> usually(
        const ServerKey& server, const Step& step) const = 0;
};

} // namespace steward
