// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/endpointlabel.h"

#include "ui/shell/words.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/healthdot.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/steadylabel.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Of a server that was never read.
QString whyNever(const FeedState& state)
{
    if (state.error && state.error->kind == ErrorKind::NotLoggedIn)
        return EndpointLabel::tr("not signed in");
    if (state.error && state.error->certificate)
        return EndpointLabel::tr("not trusted");
    if (state.error && state.error->httpStatus > 0)
        return EndpointLabel::tr("answers %1").arg(state.error->httpStatus);
    return EndpointLabel::tr("no answer");
}

} // namespace

EndpointLabel::EndpointLabel(
    const QString& key, const QString& what, const QString& address, QWidget* parent)
    : QWidget(parent)
    , m_dot(new HealthDot(this))
    , m_kind(new ElidedLabel(what, Tone::SecondText, FontRole::Body, this))
    , m_address(new ElidedLabel(address, Tone::Text, FontRole::Body, this))
    , m_state(new SteadyLabel(Tone::SecondText, FontRole::Body, this))
    , m_retry(new QPushButton(this))
    , m_what(what)
{
    setObjectName(key + "Endpoint"_L1);
    m_kind->setMinimumWidth(m_kind->sizeHint().width());
    m_address->setElideMode(Qt::ElideMiddle);
    m_retry->setObjectName(key + "RetryButton"_L1);
    m_retry->setAccessibleName(tr("Retry %1 now").arg(what));
    m_retry->setIcon(icons::icon(Glyph::Refresh, Tone::Accent));
    m_retry->setToolTip(tr("Retry now"));
    setButtonLook(*m_retry, ButtonLook::Quiet);
    m_retry->hide();
    connect(m_retry, &QPushButton::clicked, this, &EndpointLabel::retryRequested);

    const Metrics metrics = Metrics::current();
    // Enough to tell hosts apart when room is short.
    m_address->setMinimumWidth(std::min(m_address->sizeHint().width(), metrics.px(130)));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(7));
    layout->addWidget(m_dot);
    layout->addWidget(m_kind);
    layout->addWidget(m_address, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_retry);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void EndpointLabel::setForAudience()
{
    m_forAudience = true;
    m_address->hide();
    m_state->hide();
}

void EndpointLabel::setNarrow(bool narrow)
{
    if (m_forAudience)
        return;
    m_kind->setVisible(!narrow); // the dot says both
    m_state->setVisible(!narrow);
    const int least = Metrics::current().px(narrow ? 80 : 130);
    m_address->setMinimumWidth(std::min(m_address->sizeHint().width(), least));
}

void EndpointLabel::show(const FeedState& state, Instant now)
{
    // Only what is lost tells another age every second.
    if (state.phase == FeedState::Phase::Live && m_phase == state.phase
        && m_readAt == state.readAtUtc && m_readAt.isValid())
        return;
    QString text;
    HealthDot::Health dot = HealthDot::Health::Unknown;
    const bool lost = state.phase == FeedState::Phase::Failing;
    switch (state.phase) {
    case FeedState::Phase::NotConfigured:
        text = tr("not set");
        break;
    case FeedState::Phase::Waiting:
        text = tr("connecting");
        break;
    case FeedState::Phase::Live:
        dot = HealthDot::Health::Good;
        text = tr("%1 ms").arg(
            QLocale().toString(std::max<qint64>(1, state.latency.count() / 1000)));
        break;
    case FeedState::Phase::Vanished:
        dot = HealthDot::Health::Slow;
        text = tr("lists nothing");
        break;
    case FeedState::Phase::Failing:
        dot = HealthDot::Health::Lost;
        text = state.readAt ? tr("lost %1").arg(ago(now - *state.readAt)) : whyNever(state);
        if (state.nextTry && *state.nextTry > now) {
            const auto left = std::chrono::ceil<std::chrono::seconds>(*state.nextTry - now).count();
            text = tr("%1, again in %2 s").arg(text, QLocale().toString(qint64(left)));
        }
        break;
    }
    m_dot->setHealth(dot, m_what + u": "_s + text);
    m_state->setText(text);
    if (m_forAudience) // milliseconds tell it nothing
        m_state->setVisible(state.phase != FeedState::Phase::Live);
    m_retry->setVisible(lost);
    if (state.readAtUtc != m_readAt) {
        m_readAt = state.readAtUtc;
        setToolTip(tr("Last read %1").arg(fullMoment(m_readAt)));
    }
    if (state.phase == m_phase)
        return;
    const bool wasLost = m_phase == FeedState::Phase::Failing;
    m_phase = state.phase;
    if (lost)
        announce(tr("The %1 server is lost").arg(m_what));
    else if (wasLost)
        announce(tr("The %1 server answers again").arg(m_what));
}

void EndpointLabel::announce(const QString& text)
{
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace steward
