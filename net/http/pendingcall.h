// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/result.h"

#include <QMetaObject>
#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace steward {

/// A call under way. Finishing is always queued, so a handler can be attached after the call was
/// made, whatever happened; a cancelled call finishes with ErrorKind::Cancelled. The call deletes
/// itself after its handlers have run.
class PendingCallBase : public QObject {
    Q_OBJECT
public:
    explicit PendingCallBase(QObject* parent = nullptr);
    ~PendingCallBase() override;
    Q_DISABLE_COPY_MOVE(PendingCallBase)

    bool isFinished() const { return m_finished; }
    /// Asks the work behind the call to stop. A write that has left cannot be called back: its
    /// result then says Sent::Maybe.
    void cancel();

Q_SIGNALS:
    void finished();
    void cancelRequested();

protected:
    void announce();

private:
    bool m_finished = false;
    bool m_cancelRequested = false;
};

/// A call that gives a T. `then` runs its function on the caller's thread, once, unless the context
/// has died; several may be attached.
template <class T> class PendingCall final : public PendingCallBase {
public:
    using PendingCallBase::PendingCallBase;

    template <class F> void then(QObject* context, F&& function)
    {
        const std::shared_ptr<std::optional<Result<T>>> result = m_result;
        connect(
            this, &PendingCallBase::finished, context,
            [result, f = std::forward<F>(function)]() mutable { f(std::as_const(**result)); },
            Qt::SingleShotConnection);
    }

    /// For whoever does the work. The first result counts.
    void finish(Result<T> result)
    {
        if (m_result->has_value())
            return;
        m_result->emplace(std::move(result));
        announce();
    }

    bool hasResult() const { return m_result->has_value(); }

private:
    // Shared, because a handler may delete the call's parent and with it the call.
    std::shared_ptr<std::optional<Result<T>>> m_result
        = std::make_shared<std::optional<Result<T>>>();
};

/// `outer` ends with what `inner` gives, changed by `map`; cancelling outer cancels inner.
template <class T, class U, class F> void relay(PendingCall<T>* inner, PendingCall<U>* outer, F map)
{
    QObject::connect(outer, &PendingCallBase::cancelRequested, inner, &PendingCallBase::cancel);
    inner->then(outer, [outer, map](const Result<T>& result) { outer->finish(map(result)); });
}

} // namespace steward
