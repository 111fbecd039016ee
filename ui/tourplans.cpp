// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/plaintext.h"
#include "ui/tour.h"
#include "ui/tourtargets.h"

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Plans of the tour that hold more than one step.

// Two together, and the one that this tour deleted a moment ago: it is left out, and said to be.
void Tour::planBulk()
{
    const auto reviewBulk = [this] {
        const QList<Artifact> targets = tourtargets::toDeleteTogether(m_workspace);
        if (targets.size() < 2) {
            say(tr("fewer than two artifacts without dependents: no bulk delete"));
            return;
        }
        QList<ArtifactIdentity> asked;
        for (const Artifact& artifact : targets)
            asked.append(identityOf(artifact));
        if (m_deleted)
            asked.append(*m_deleted);
        m_window.showPage(MainWindow::Artifacts);
        m_window.view()->review(m_workspace.plans().deleteArtifacts(asked),
            tr("Delete %n artifacts", nullptr, static_cast<int>(asked.size())));
    };
    const auto tellLeftOut = [this] {
        if (!review() || !review()->plan())
            return;
        const QList<Ineligible>& left = review()->plan()->ineligible;
        for (const Ineligible& one : left)
            say(tr("left out: %1: %2").arg(visibleText(one.subject), visibleText(one.reason)));
        m_good = m_good && left.size() == (m_deleted ? 1 : 0);
    };
    planReview(u"review-bulk"_s, reviewBulk);
    m_scenes.push_back({QString(), tellLeftOut, {}});
    planIfReviewed(u"bulk-deleted"_s, 120s);
}

// Stop, wait until it is stopped, clear, wait until it is cleared: one plan.
void Tour::planChain()
{
    const auto reviewChain = [this] {
        const auto target = tourtargets::toClearRunning(m_workspace);
        if (!target) {
            say(tr("no pipeline runs: no chain"));
            return;
        }
        m_window.view()->showPipeline(target->identity);
        m_window.view()->review(m_workspace.plans().clearStorage({target->identity}),
            tr("Clear storage of %1").arg(target->identity.name));
    };
    planReview(u"review-chain"_s, reviewChain);
    const auto showSteps = [this] {
        if (review() && review()->plan())
            say(tr("steps of the chain: %1").arg(review()->plan()->steps.size()));
    };
    m_scenes.push_back({QString(), showSteps, {}});
    planIfReviewed(u"chain-cleared"_s, 300s);
}

} // namespace steward
