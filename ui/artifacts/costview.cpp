// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/costview.h"

#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "ui/artifacts/askline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QLocale>
#include <QStringList>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString figure(double cost)
{
    return QLocale().toString(cost, 'g', 6);
}

QString refusal(const ApiError& error, bool together)
{
    if (error.kind == ErrorKind::NotOffered)
        return CostView::tr("This registry tells no cost.");
    if (together && error.kind == ErrorKind::Server) {
        return CostView::tr("Not told together with what it is built on: %1. Some registries "
                            "always fail at this question.")
            .arg(brieflyFor(error));
    }
    return CostView::tr("Not read: %1").arg(brieflyFor(error));
}

} // namespace

CostView::CostView(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_figures(new PlainLabel)
    , m_unit(new PlainLabel(tr("In MB by the specification; some registries mean something else."),
          Tone::SecondText, FontRole::Caption))
    , m_line(new AskLine(u"cost"_s, clock))
{
    setObjectName(u"costView"_s);
    m_figures->setObjectName(u"costFigures"_s);
    m_line->setCancel(tr("Stop reading the cost"));
    connect(m_line, &AskLine::asked, this, &CostView::read);
    connect(m_line, &AskLine::waitingChanged, this, &CostView::refresh);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::current().px(6));
    layout->addWidget(m_figures);
    layout->addWidget(m_unit);
    layout->addWidget(m_line);
    refresh();
}

void CostView::setArtifact(const Artifact& artifact)
{
    if (m_artifact == artifact)
        return;
    m_line->cancel();
    m_artifact = artifact;
    refresh();
}

void CostView::read()
{
    if (!m_artifact)
        return;
    const ArtifactIdentity identity = identityOf(*m_artifact);
    const Known known = m_known.value(identity);
    const bool together = known.alone && !known.together;
    PendingCall<ArtifactCost>* call = m_lookup.cost(*m_artifact, together);
    call->then(this, [this, call, identity, together](const Result<ArtifactCost>& result) {
        if (!m_line->take(call))
            return;
        if (result) {
            Known& kept = m_known[identity];
            (together ? kept.together : kept.alone) = *result;
            if (!together)
                kept.together.reset(); // from an earlier reading
        }
        refresh();
        if (!result && result.error().kind != ErrorKind::Cancelled)
            m_line->say(refusal(result.error(), together), Tone::Care);
    });
    m_line->wait(call);
}

void CostView::refresh()
{
    const Known known = m_artifact ? m_known.value(identityOf(*m_artifact)) : Known();
    QStringList lines;
    if (known.alone) {
        lines.append(known.alone->total ? tr("%1 by itself").arg(figure(*known.alone->total))
                                        : tr("It was read and names no cost."));
    }
    if (known.together && known.together->total)
        lines.append(tr("%1 with all it is built on").arg(figure(*known.together->total)));
    else if (known.together)
        lines.append(tr("No cost is named with what it is built on."));
    m_figures->setText(lines.join(u'\n'));
    m_figures->setVisible(!lines.isEmpty());
    m_unit->setVisible(known.alone && known.alone->total);
    if (known.together)
        m_line->setVerb(tr("Read again"), tr("Read the cost again"));
    else if (known.alone)
        m_line->setVerb(
            tr("With what it is built on"), tr("Read the cost together with what it is built on"));
    else
        m_line->setVerb(tr("Read cost"), tr("Read the cost"));
    m_line->say({});
}

} // namespace steward
