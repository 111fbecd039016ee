// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/plans.h"
#include "app/plan/serversaid.h"

#include <QObject>

namespace steward {

/// What a check or a look found, in words.
struct Verdict {
    Outcome outcome = Outcome::Unknown;
    QString detail; ///< translated, may hold raw server text

    bool operator==(const Verdict&) const = default;
};

/// Reading after a write, until the effect shows or the time is up (SAFETY.md 7). Servers of
/// several processes take moments to agree, so a sight that speaks against the answer is looked at
/// again after 1, 2 and 4 seconds. Never sends anything but reads.
class Look : public QObject {
    Q_OBJECT
public:
    Look(const PlanParts& parts, QObject* parent);
    Q_DISABLE_COPY_MOVE(Look)

    void begin(const ServerSaid& said);
    /// Once more, much later; tells `amended`, or nothing if it cannot be read.
    void again();

Q_SIGNALS:
    /// Not sure yet, and why; more sights follow.
    void looking(const QString& detail);
    /// Accepted and still happening; followed to its end.
    void following(const QString& detail);
    void judged(const steward::Verdict& verdict);
    void amended(const steward::Verdict& verdict);

protected:
    /// Reads what there is to see; ends in `conclude`, `lookOnceMore` or `cannotSee`.
    virtual void sight() = 0;

    const PlanParts& parts() const { return m_parts; }
    const ServerSaid& said() const { return m_said; }
    bool saidYes() const { return m_said.word == ServerSaid::Word::Yes; }
    /// No, or a 404.
    bool saidNo() const;
    void conclude(const Verdict& verdict);
    /// Soon again; `otherwise` is the verdict when the time is up.
    void lookOnceMore(const Verdict& otherwise);
    /// It cannot be read: soon again, else Accepted after a yes and Unknown after anything else.
    void cannotSee(const QString& why);

private:
    bool armNext();

    PlanParts m_parts;
    ServerSaid m_said;
    int m_sights = 0;
    bool m_again = false;
};

} // namespace steward
