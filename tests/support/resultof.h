// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace steward {

/// Waits on the signal, never by sleeping, and gives what the call gave. Every call ends by itself,
/// at the latest after its own patience (kReadPatience); only a test that fails waits for longer.
template <class T> Result<T> resultOf(PendingCall<T>* call, int timeoutMs = 45'000)
{
    std::optional<Result<T>> result;
    QObject context;
    call->then(&context, [&result](const Result<T>& given) { result = given; });
    QSignalSpy finished(call, &PendingCallBase::finished);
    if (finished.wait(timeoutMs) && result)
        return *result;
    QTest::qFail("the call did not finish", __FILE__, __LINE__);
    return Failure(ApiError());
}

} // namespace steward
