// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/pendingcall.h"
#include "tests/support/resultof.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// What a caller may rely on, whoever dies first. Meant to be run under AddressSanitizer too.
class TestPendingCall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesQueued();
    void runsEveryHandlerOnce();
    void runsNoHandlerOfADeadContext();
    void keepsTheFirstResult();
    void deletesItself();
    void asksToCancelOnce();
    void survivesAHandlerThatDeletesItsParent();
    void relaysResultsAndCancelling();

private:
    static Failure failure()
    {
        ApiError error;
        error.kind = ErrorKind::Unsendable;
        return Failure(error);
    }
};

// So that a handler attached after an early failure still runs.
void TestPendingCall::finishesQueued()
{
    QObject parent;
    auto* call = new PendingCall<int>(&parent);
    call->finish(failure());
    QVERIFY(call->hasResult());
    QVERIFY(!call->isFinished());
    const Result<int> result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unsendable);
}

void TestPendingCall::runsEveryHandlerOnce()
{
    QObject parent;
    auto* call = new PendingCall<QString>(&parent);
    QStringList seen;
    for (int i = 0; i < 2; ++i)
        call->then(this, [&seen](const Result<QString>& text) { seen.append(*text); });
    call->finish(u"x"_s);
    QVERIFY(seen.isEmpty());
    QCOMPARE(*resultOf(call), u"x"_s);
    QCOMPARE(seen, (QStringList{u"x"_s, u"x"_s}));
}

void TestPendingCall::runsNoHandlerOfADeadContext()
{
    QObject parent;
    auto* call = new PendingCall<int>(&parent);
    auto context = std::make_unique<QObject>();
    bool isRun = false;
    call->then(context.get(), [&isRun](const auto&) { isRun = true; });
    call->finish(1);
    context.reset(); // after the result, before the handlers
    QCOMPARE(*resultOf(call), 1);
    QVERIFY(!isRun);
}

void TestPendingCall::keepsTheFirstResult()
{
    QObject parent;
    auto* call = new PendingCall<int>(&parent);
    call->finish(1);
    call->finish(2);
    QCOMPARE(*resultOf(call), 1);
}

void TestPendingCall::deletesItself()
{
    QObject parent;
    QPointer<PendingCall<int>> call = new PendingCall<int>(&parent);
    call->finish(1);
    QTRY_VERIFY(!call);
}

void TestPendingCall::asksToCancelOnce()
{
    QObject parent;
    auto* call = new PendingCall<int>(&parent);
    QSignalSpy asked(call, &PendingCallBase::cancelRequested);
    call->cancel();
    call->cancel();
    QCOMPARE(asked.size(), 1);
    call->finish(1);
    QVERIFY(resultOf(call));
}

void TestPendingCall::survivesAHandlerThatDeletesItsParent()
{
    auto parent = std::make_unique<QObject>();
    auto* call = new PendingCall<QString>(parent.get());
    QString seen;
    call->then(this, [&parent, &seen](const Result<QString>& text) {
        parent.reset();
        seen = *text; // the result outlives the call
    });
    call->finish(u"a text that is too long to be kept in place"_s);
    QTRY_COMPARE(seen, u"a text that is too long to be kept in place"_s);
}

void TestPendingCall::relaysResultsAndCancelling()
{
    QObject parent;
    auto* inner = new PendingCall<int>(&parent);
    auto* outer = new PendingCall<QString>(&parent);
    relay(inner, outer, [](const Result<int>& number) {
        return number.map([](int value) { return QString::number(value); });
    });
    QSignalSpy asked(inner, &PendingCallBase::cancelRequested);
    outer->cancel();
    QCOMPARE(asked.size(), 1);
    inner->finish(7);
    QCOMPARE(*resultOf(outer), u"7"_s);

    auto* forgotten = new PendingCall<int>(&parent);
    auto* dead = new PendingCall<int>(&parent);
    relay(forgotten, dead, [](const Result<int>& number) { return number; });
    delete dead;
    forgotten->finish(1);
    QVERIFY(resultOf(forgotten));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPendingCall)
#include "tst_pendingcall.moc"
