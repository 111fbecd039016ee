// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/look.h"
#include "app/plan/plan.h"
#include "net/http/result.h"
#include "net/pipelines/manager.h"

#include <optional>

namespace steward {

/// What looks after a request to a pipeline share: it is read by name and must be the same uuid;
/// what was accepted and lasts is followed for as long as it takes, with the usual time and, once
/// it takes longer, the health of the runner that does it (pipelines 3, 4.3, 8).
class PipelineLook : public Look {
    Q_OBJECT
public:
    /// `step` is of `server`: how long such a step usually takes there is on record.
    PipelineLook(
        const ServerKey& server, const Step& step, const PlanParts& parts, QObject* parent);
    Q_DISABLE_COPY_MOVE(PipelineLook)

    /// As it was read just before sending.
    void setBefore(const Pipeline& before) { m_before = before; }

protected:
    void sight() override;
    /// The one that was meant, as it reads now.
    virtual void judge(const Pipeline& now) = 0;
    /// Of what is followed: "Stopping for %1.", with the time.
    virtual QString followedWords(const QString& elapsed) const = 0;
    /// What can be done once it takes long; "" where there is nothing but waiting.
    virtual QString helpWords() const { return {}; }
    /// Nothing has this name; overridden where that is what was wanted.
    virtual void notThere(const ApiError& error);
    /// Another one has this name.
    virtual void otherPipeline(const Pipeline& pipeline);

    const Pipeline& before() const { return m_before; }
    bool isFollowing() const { return m_followingSince.has_value(); }
    /// Accepted and still happening: looked at again and again.
    void follow();
    /// It cannot be read: followed on if it was, else a few times more.
    void cannotRead(const ApiError& error);
    /// Verified, and said so where no answer came.
    void showsIt(const QString& seen);
    /// Untouched so far: Refused after a no, else looked at again, then a contradiction or Unknown.
    void asBefore(const QString& seen);

private:
    void askRunner();
    void tellProgress();
    bool takesLong(std::chrono::nanoseconds elapsed) const;

    ServerKey m_server;
    Step m_step;
    Pipeline m_before;
    std::optional<Instant> m_followingSince;
    std::optional<Instant> m_runnerAsked;
    QString m_runner; ///< what its health says, once asked
    QString m_trouble; ///< why it cannot be read while followed
};

} // namespace steward
