// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/record/journal.h"
#include "tests/support/spinuntil.h"

#include <QTest>

namespace steward {

/// A run that a test moves by hand, for what records runs.
class RecordedRun final : public PlanRun {
public:
    explicit RecordedRun(const Plan& plan)
        : PlanRun(plan)
    {
        m_startedAt = QDateTime::currentDateTimeUtc();
        for (StepReport& report : m_reports)
            report.since = m_startedAt;
    }

    StepReport& report(qsizetype step) { return m_reports[step]; }
    void answered(qsizetype step, int status, const QString& answer)
    {
        m_reports[step].phase = StepReport::Phase::Looking;
        m_reports[step].httpStatus = status;
        m_reports[step].answer = answer;
    }
    void ended(qsizetype step, Outcome outcome, const QString& detail)
    {
        m_reports[step].phase = StepReport::Phase::Ended;
        m_reports[step].outcome = outcome;
        m_reports[step].detail = detail;
    }
    void finish(const QString& reason = {})
    {
        m_stopReason = reason;
        m_phase = Phase::Ended;
        m_endedAt = QDateTime::currentDateTimeUtc();
    }
    Approval approval() const { return {m_plan.guard.phrase, {}}; }

    QString began(Journal& journal)
    {
        return heard(
            [&](const RunRecord::Done& done) { journal.begin(*this, approval(), this, done); });
    }
    QString intended(Journal& journal, qsizetype step)
    {
        return heard([&](const RunRecord::Done& done) { journal.intend(*this, step, this, done); });
    }
    /// Begun, sent, verified and ended, all of it.
    void wholly(Journal& journal)
    {
        QCOMPARE(began(journal), QString());
        for (qsizetype step = 0; step < m_reports.size(); ++step) {
            QCOMPARE(intended(journal, step), QString());
            answered(step, 200, QStringLiteral("200 deleted"));
            journal.tell(*this, step);
            ended(step, Outcome::Verified, QStringLiteral("gone"));
            m_reports[step].took = std::chrono::seconds(step + 1);
            journal.tell(*this, step);
        }
        finish();
        journal.end(*this);
    }

private:
    template <class F> static QString heard(F ask)
    {
        QString said = QStringLiteral("no answer");
        bool answered = false;
        ask([&](const QString& problem) {
            said = problem;
            answered = true;
        });
        spinUntil([&] { return answered; });
        return said;
    }
};

/// What a read of the journal gives, waited for.
template <class T, class Ask> T readOf(Ask ask)
{
    T value{};
    bool came = false;
    QObject context;
    ask(&context, [&](const tl::expected<T, QString>& answer) {
        came = true;
        if (answer)
            value = *answer;
        else
            qWarning("%s", qPrintable(answer.error()));
    });
    spinUntil([&] { return came; });
    return value;
}

inline QList<HistoryEntry> historyIn(Journal& journal, const HistoryQuery& query = {})
{
    return readOf<QList<HistoryEntry>>(
        [&](QObject* context, auto handler) { journal.history(query, context, handler); });
}

inline QList<TrashedArtifact> trashIn(Journal& journal, const TrashQuery& query = {})
{
    return readOf<QList<TrashedArtifact>>(
        [&](QObject* context, auto handler) { journal.trash(query, context, handler); });
}

inline JournalCheck checkOf(Journal& journal)
{
    return readOf<JournalCheck>(
        [&](QObject* context, auto handler) { journal.verify(context, handler); });
}

} // namespace steward
