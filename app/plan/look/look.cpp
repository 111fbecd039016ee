// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/look.h"

#include "app/live/clock.h"

#include <array>

namespace steward {

namespace {

constexpr std::array<std::chrono::milliseconds, 3> kWaits{
    std::chrono::seconds(1), std::chrono::seconds(2), std::chrono::seconds(4)};

} // namespace

Look::Look(const PlanParts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void Look::begin(const ServerSaid& said)
{
    m_said = said;
    m_sights = 0;
    m_again = false;
    sight();
}

void Look::again()
{
    m_again = true;
    sight();
}

bool Look::saidNo() const
{
    return m_said.word == ServerSaid::Word::No || m_said.word == ServerSaid::Word::NotFound;
}

void Look::conclude(const Verdict& verdict)
{
    if (m_again)
        Q_EMIT amended(verdict);
    else
        Q_EMIT judged(verdict);
}

void Look::lookOnceMore(const Verdict& otherwise)
{
    if (m_again || !armNext())
        conclude(otherwise);
    else
        Q_EMIT looking(otherwise.detail);
}

void Look::cannotSee(const QString& why)
{
    if (m_again)
        return;
    if (!armNext()) {
        if (saidYes())
            conclude({Outcome::Accepted, tr("It could not be looked: %1").arg(why)});
        else
            conclude({Outcome::Unknown, tr("It could not be looked: %1").arg(why)});
    }
}

bool Look::armNext()
{
    if (m_sights >= static_cast<int>(kWaits.size()))
        return false;
    m_parts.clock.after(kWaits.at(static_cast<std::size_t>(m_sights++)), this, [this] { sight(); });
    return true;
}

} // namespace steward
