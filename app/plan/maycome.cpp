// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/maycome.h"

#include "app/plan/planrun.h"

namespace steward {

namespace {

constexpr int kPutOffStatus = 202;
// As long as each is watched or looked for again after its end.
constexpr std::chrono::hours kPutOffFor{1};
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
