// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/reappearances.h"

#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"
#include "app/record/journal.h"

#include <QLocale>
#include <QMap>

#include <algorithm>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMostPlans = 1'000; ///< of the newest
constexpr auto kSoon = 30s; // a bulk delete writes thousands of rows; what comes back stays

QString markOfThing(const ArtifactIdentity& identity)
{
    return u"artifact\n"_s % identity.id.value % u'\n' % identity.name;
}

QString markOfThing(const PipelineIdentity& identity)
{
    return u"pipeline\n"_s % identity.uuid % u'\n' % identity.name;
}

QString momentWords(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), u"HH:mm"_s)
                                                : QLocale().toString(local, u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

Reappearances::Reappearances(
    const ServerKey& server, const Feeds& feeds, Journal& journal, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_feeds(feeds)
    , m_journal(journal)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &Reappearances::read);
}

void Reappearances::start()
{
    connect(&m_journal, &Journal::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_feeds.artifacts, &ArtifactFeed::read, this, &Reappearances::look);
    connect(&m_feeds.pipelines, &PipelineFeed::read, this, &Reappearances::look);
    read();
}

void Reappearances::read()
{
    HistoryQuery query;
    query.server = m_server;
    query.limit = kMostPlans;
    m_journal.history(query, this, [this](const Journal::Read<QList<HistoryEntry>>& entries) {
        if (!entries)
            return;
        take(*entries);
        if (std::exchange(m_isSuspicious, false))
            judge();
        else
            look();
    });
}

void Reappearances::take(const QList<HistoryEntry>& entries)
{
    m_entries = entries;
    m_gone.clear();
    m_registered.clear();
    for (qsizetype entry = 0; entry < m_entries.size(); ++entry) {
        const HistoryEntry& one = m_entries.at(entry);
        const qsizetype count = std::min(one.steps.size(), one.plan.steps.size());
        for (qsizetype step = 0; step < count; ++step)
            takeStep(entry, step);
    }
}

void Reappearances::takeStep(qsizetype entry, qsizetype step)
{
    const HistoryEntry& one = m_entries.at(entry);
    const auto& what = one.plan.steps.at(step).what;
    const HistoryStep& past = one.steps.at(step);
    Gone gone{entry, step, past.endedAt, {}};
    if (const auto* made = std::get_if<RegisterArtifactStep>(&what)) {
        if (!past.intendedAt.isValid())
            return;
        Registered registered{likelyNames(made->draft), past.intendedAt};
        for (QString& name : registered.names)
            name = name.toLower();
        m_registered.append(registered);
    } else if (const auto* deleted = std::get_if<DeleteArtifactStep>(&what)) {
        gone.name = deleted->identity.name;
        note(markOfThing(deleted->identity), gone);
    } else if (const auto* pipeline = std::get_if<PipelineStep>(&what)) {
        gone.name = pipeline->identity.name;
        if (pipeline->act == PipelineAct::Delete)
            note(markOfThing(pipeline->identity), gone);
    } else if (std::holds_alternative<ResetRegistryStep>(what)) {
        for (const Target& target : one.plan.targets) {
            const auto* registry = std::get_if<RegistryTarget>(&target);
            for (qsizetype i = 0; registry && i < registry->artifacts.size(); ++i) {
                const Artifact& artifact = registry->artifacts.at(i);
                gone.name = artifact.name;
                note(markOfThing(identityOf(artifact)), gone);
            }
        }
    }
}

/// The newest plan that meant it counts, and only if it saw it go.
void Reappearances::note(const QString& key, const Gone& gone)
{
    if (m_gone.contains(key))
        return;
    const HistoryStep& step = m_entries.at(gone.entry).steps.at(gone.step);
    const bool wasSent = step.intendedAt.isValid();
    if (!wasSent)
        return;
    Gone known = gone;
    if (!step.endedAt.isValid() || step.report.outcome != Outcome::Verified)
        known.at = {}; // not known to be gone: nothing comes back
    m_gone.insert(key, known);
}

QList<QString> Reappearances::listed() const
{
    // A feed that fails, or suddenly read nothing, still shows what was.
    QList<QString> keys;
    const auto artifacts = m_feeds.artifacts.snapshot();
    if (m_feeds.artifacts.state().phase == FeedState::Phase::Live) {
        for (const Artifact& artifact : *artifacts->items)
            keys.append(markOfThing(identityOf(artifact)));
    }
    const auto pipelines = m_feeds.pipelines.snapshot();
    if (m_feeds.pipelines.state().phase == FeedState::Phase::Live) {
        for (const Pipeline& pipeline : *pipelines->items)
            keys.append(markOfThing(pipeline.identity));
    }
    return keys;
}

bool Reappearances::isOurs(const Gone& gone) const
{
    return std::any_of(
        m_registered.cbegin(), m_registered.cend(), [&gone](const Registered& registered) {
            return registered.at > gone.at && registered.names.contains(gone.name.toLower());
        });
}

/// What looks like it is judged by the journal as it stands then: another program may have amended
/// it, or be registering.
void Reappearances::look()
{
    if (m_gone.isEmpty() || m_isSuspicious)
        return;
    const QList<QString> keys = listed();
    m_isSuspicious = std::any_of(keys.cbegin(), keys.cend(), [this](const QString& key) {
        const auto gone = m_gone.constFind(key);
        return gone != m_gone.cend() && gone->at.isValid() && !isOurs(*gone);
    });
    if (m_isSuspicious)
        read();
}

void Reappearances::judge()
{
    QMap<std::pair<qsizetype, qsizetype>, QStringList> back;
    const QList<QString> keys = listed();
    for (const QString& key : keys) {
        const auto gone = m_gone.constFind(key);
        if (gone == m_gone.cend() || !gone->at.isValid() || isOurs(*gone))
            continue;
        // A list that began to be read before it was gone shows what was.
        const QDateTime readAt = key.startsWith("artifact"_L1)
            ? m_feeds.artifacts.state().readAtUtc
            : m_feeds.pipelines.state().readAtUtc;
        if (readAt > gone->at)
            back[{gone->entry, gone->step}].append(gone->name);
    }
    for (auto it = back.cbegin(); it != back.cend(); ++it) {
        const HistoryEntry& entry = m_entries.at(it.key().first);
        const QDateTime at = entry.steps.at(it.key().second).endedAt;
        const QString when
            = tr("Deleted %1, back %2")
                  .arg(momentWords(at), momentWords(QDateTime::currentDateTimeUtc()));
        m_journal.amend(entry, it.key().second, Outcome::Contradicted,
            tr("%1: %2. What had been verified gone is listed again: it was restored, or somebody "
               "registered it under its old id.")
                .arg(when, someOf(it.value())));
        // Until the journal is read again.
        for (Gone& gone : m_gone) {
            if (gone.entry == it.key().first && gone.step == it.key().second)
                gone.at = {};
        }
    }
}

} // namespace steward
