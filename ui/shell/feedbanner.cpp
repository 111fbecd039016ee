// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/feedbanner.h"

#include "app/live/errorwords.h"
#include "ui/shell/words.h"
#include "ui/theme/banner.h"
#include "ui/theme/plaintext.h"

#include <QWidget>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FeedBanner::FeedBanner(Server server, const Clock& clock, QWidget* over)
    : QObject(over)
    , m_server(server)
    , m_clock(clock)
    , m_banner(new Banner(over))
{
    m_banner->setObjectName(u"feedBanner"_s);
    connect(m_banner, &Banner::covered, this, &FeedBanner::covered);
    connect(m_banner, &Banner::acted, this, [this] {
        if (m_state.phase == FeedState::Phase::Vanished)
            Q_EMIT showEmptyRequested();
        else
            Q_EMIT retryRequested();
    });
    connect(m_banner, &Banner::otherActed, this, &FeedBanner::saveListRequested);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &FeedBanner::count);
}

void FeedBanner::setState(const FeedState& state)
{
    m_state = state;
    say();
}

void FeedBanner::setSuggestion(const std::optional<QUrl>& url)
{
    m_suggestion = url;
    say();
}

void FeedBanner::setWaits(const QString& what)
{
    m_waits = what;
    say();
}

bool FeedBanner::isShown() const
{
    return m_tick.isActive();
}

void FeedBanner::say()
{
    const bool registry = m_server == Server::Registry;
    if (m_state.phase == FeedState::Phase::Vanished) {
        m_banner->say({Tone::Care,
            tr("Lists nothing since %1.").arg(shortMoment(m_state.vanishedSince, m_clock.utcNow())),
            tr("Emptied by someone, or its store cannot be read. Shown is the last list that held "
               "something."),
            tr("Show it empty"), tr("Save the last list")});
    } else if (m_state.phase == FeedState::Phase::Failing && m_state.readAt) {
        const bool answered = m_state.error && m_state.error->sent == Sent::Answered;
        QString strong = registry ? tr("The registry does not answer:")
                                  : tr("The pipeline manager does not answer:");
        if (m_state.error && m_state.error->kind == ErrorKind::NotLoggedIn && !answered)
            strong = registry ? tr("The registry was not asked:")
                              : tr("The pipeline manager was not asked:");
        if (answered)
            strong = registry ? tr("The registry's answer cannot be used:")
                              : tr("The pipeline manager's answer cannot be used:");
        m_banner->say({Tone::Destroys, strong, words(), tr("Retry now")});
    } else {
        m_tick.stop();
        m_banner->dismiss();
        return;
    }
    if (!m_tick.isActive())
        m_tick.start();
    count();
}

// No age in here: what is announced must not change by the second.
QString FeedBanner::words() const
{
    const QString trouble
        = m_state.error ? visibleText(brieflyFor(*m_state.error), 200) : QString();
    QString words = trouble.isEmpty() ? tr("no answer.") : trouble + u'.';
    words += u' ' + tr("Shown is what was read on %1.").arg(fullMoment(m_state.readAtUtc));
    if (!m_waits.isEmpty())
        words += u' ' + tr("%1 waits until it is read again.").arg(m_waits);
    if (m_suggestion)
        words += u' ' + tr("A registry answers at %1.").arg(m_suggestion->toDisplayString());
    return words;
}

void FeedBanner::count()
{
    if (m_state.phase != FeedState::Phase::Failing) {
        m_banner->setAside({});
        return;
    }
    const QString age = shortAge(std::chrono::floor<std::chrono::seconds>(
        m_clock.now() - m_state.readAt.value_or(Instant())));
    const auto left = m_state.nextTry
        ? std::chrono::ceil<std::chrono::seconds>(*m_state.nextTry - m_clock.now())
        : 0s;
    m_banner->setAside(left > 0s ? tr("%1 old, next try in %2 s").arg(age).arg(left.count())
                                 : tr("%1 old, trying now").arg(age));
}

} // namespace steward
