// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUuid>

namespace steward {

class Journal;
class Navigator;
class PlanRun;

/// Offers back what a run took away: reads what was kept of it, and asks the window for the rows to
/// register. Without a journal, what the run itself still knows.
class RestoreOffer final : public QObject {
    Q_OBJECT
public:
    RestoreOffer(Journal* journal, Navigator& navigator, QObject* parent);
    Q_DISABLE_COPY_MOVE(RestoreOffer)

    void offer(PlanRun* run);
    /// What the trash holds of a plan, of whichever window or program, once it was verified gone.
    void offerPlan(const QUuid& plan);

Q_SIGNALS:
    /// In words: why nothing is offered.
    void told(const QString& words);

private:
    Journal* m_journal;
    Navigator& m_navigator;
};

} // namespace steward
