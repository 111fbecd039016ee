// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/maycome.h"

#include "app/plan/planrun.h"

namespace steward {

namespace {

constexpr int kPutOffStatus = 202;
// No registry says when it gives an ingest up, so that both are decisions of ours: as long as this
// program itself looks for what it asked for. Put off (registry 2.2): an hour, as RegisterLook
// watches it.
constexpr std::chrono::hours kPutOffFor{1};
// Lost: a gateway gives up after 29 s while the function behind it goes on, and the slowest that is
// known to be slow by design takes 170 s (registry 1.4). Ten minutes are more than three times
// that, and what RegisterWork looks again in: ten times, a minute apart.
constexpr std::chrono::minutes kLostFor{10};

} // namespace

bool MayCome::isOver(const QDateTime& now) const
{
    const std::chrono::milliseconds went(since.msecsTo(now));
    const std::chrono::milliseconds most = isPutOff ? kPutOffFor : kLostFor;
    return !since.isValid() || went >= most || -went >= most; // dates may be set back
}

void MayComeList::add(const Step& step, const StepReport& report)
{
    const auto* made = std::get_if<RegisterArtifactStep>(&step.what);
    if (!made || report.outcome == Outcome::NotSent || m_sent.contains(made->draft))
        return;
    m_sent.append(made->draft);
    const bool isUnknown = report.outcome == Outcome::Unknown;
    const bool isPutOff
        = report.outcome == Outcome::Pending || (isUnknown && report.httpStatus == kPutOffStatus);
    // Nothing else than a model is read from elsewhere.
    if (isPutOff || (isUnknown && made->draft.type == ArtifactKind::Model))
        m_all.append({made->draft, report.since, isPutOff});
}

} // namespace steward
