// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/journal.h"

#include "app/plan/plancodes.h"
#include "app/record/eventcodec.h"
#include "app/record/journalreads.h"
#include "app/record/planjson.h"
#include "app/record/trashcodec.h"
#include "app/record/usualtimes.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kLearnFrom = 500; ///< of the newest outcomes
constexpr auto kTellEvery = 250ms;
constexpr qint64 kCheckEveryMs = 1'000;

/// What is on disk of a step, or on its way there.
struct Told {
    bool answered = false;
    bool ended = false;
    Outcome outcome = Outcome::NotSent;
    QString detail;
};

UsualTimes learntFrom(const QList<JournalRow>& newestFirst)
{
    UsualTimes times;
    for (auto row = newestFirst.crbegin(); row != newestFirst.crend(); ++row) {
        const QJsonObject body = QJsonDocument::fromJson(row->body).object();
        // What was settled later took as long as nobody looked.
        if (body["outcome"_L1].toString() == codeFor(Outcome::Verified)
            && !body["settledLater"_L1].toBool())
            times.add(row->server, body["act"_L1].toString(),
                std::chrono::milliseconds(body["tookMs"_L1].toInteger()));
    }
    return times;
}

/// Registries that a reset of ours emptied, verified, and that did not read otherwise since.
QSet<QString> emptyAfter(const QList<JournalRow>& outcomes, const QList<JournalRow>& filled)
{
    QHash<QString, qint64> last;
    for (const JournalRow& row : filled)
        last.insert(row.server, std::max(last.value(row.server), row.seq));
    const auto verified = [](const QJsonObject& body, QLatin1StringView act) {
        return body["act"_L1].toString() == act
            && body["outcome"_L1].toString() == codeFor(Outcome::Verified);
    };
    for (const JournalRow& row : outcomes) {
        if (verified(QJsonDocument::fromJson(row.body).object(), "register"_L1))
            last.insert(row.server, std::max(last.value(row.server), row.seq));
    }
    QSet<QString> empty;
    for (const JournalRow& row : outcomes) {
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        if (verified(body, "reset"_L1) && row.seq > last.value(row.server))
            empty.insert(row.server);
    }
    return empty;
}

} // namespace

class Journal::Private {
public:
    Private(Journal* journal, const QString& where, std::chrono::milliseconds patience)
        : q(journal)
        , path(where)
        , file(std::make_unique<JournalFile>(where, patience))
    {
        soon.setSingleShot(true);
        soon.setInterval(kTellEvery);
        connect(&soon, &QTimer::timeout, q, &Journal::changed);
        worker.moveToThread(&thread);
        thread.setObjectName(u"journal"_s);
        thread.start();
    }

    ~Private()
    {
        // Behind all that was asked for.
        onThread([this] {
            file.reset();
            thread.quit();
        });
        thread.wait();
    }

    void onThread(std::function<void()> work)
    {
        QMetaObject::invokeMethod(&worker, std::move(work), Qt::QueuedConnection);
    }

    /// From the journal's thread to the main one.
    void answer(const QPointer<QObject>& context, std::function<void()> function)
    {
        QMetaObject::invokeMethod(
            q,
            [context, function = std::move(function)] {
                if (context)
                    function();
            },
            Qt::QueuedConnection);
    }

    /// Writes what `make` gives, unless this plan is written down already, and tells. The server's
    /// lock is held meanwhile, so that no other program writes it in between.
    void writeOnce(const QUuid& plan, std::function<std::pair<JournalRow, QList<TrashRow>>()> make,
        QObject* context, Done done)
    {
        onThread([this, plan, make = std::move(make), context = QPointer<QObject>(context),
                     done = std::move(done)] {
            const auto rows = file->eventsOf(plan);
            const std::optional<HistoryEntry> before = rows ? entryIn(*rows) : std::nullopt;
            if (before && done)
                return answer(context, [done, words = ranWords(*before)] { done(words); });
            const auto made = make();
            const QString trouble = file->append(made.first, made.second);
            answer(q, [this, trouble] { wrote(trouble); });
            if (done)
                answer(context, [done, trouble] { done(trouble); });
        });
    }

    void write(const JournalRow& row, QObject* context = nullptr, Done done = {})
    {
        onThread([this, row, context = QPointer<QObject>(context), done = std::move(done)] {
            const QString trouble = file->append(row, {});
            answer(q, [this, trouble] { wrote(trouble); });
            if (done)
                answer(context, [done, trouble] { done(trouble); });
        });
    }

    void wrote(const QString& trouble)
    {
        setProblem(trouble);
        if (!soon.isActive())
            soon.start();
    }

    void setProblem(const QString& trouble)
    {
        if (problem == trouble)
            return;
        problem = trouble;
        Q_EMIT q->problemChanged(problem);
    }

    void check()
    {
        if (checked.isValid() && !checked.hasExpired(kCheckEveryMs))
            return;
        checked.start();
        onThread([this] {
            const QString trouble = file->check();
            answer(q, [this, trouble] { setProblem(trouble); });
        });
    }

    void learn()
    {
        onThread([this] {
            const auto rows = file->newest(u"outcome"_s, kLearnFrom);
            const auto filled = file->newest(u"filled"_s, kLearnFrom);
            if (rows && filled)
                answer(q, [this, times = learntFrom(*rows), empty = emptyAfter(*rows, *filled)] {
                    usual = times;
                    emptied = empty;
                });
        });
    }

    /// Goes on behind whatever was asked for meanwhile, so that a long history holds no plan up.
    void readOn(const std::shared_ptr<JournalRead>& read)
    {
        onThread([this, read] {
            if (!file) // asked for behind the end
                return;
            if (read->readSome(*file))
                answer(q, [read] { read->hand(); });
            else
                readOn(read);
        });
    }

    Told& told(const PlanRun& run, qsizetype step)
    {
        QList<Told>& all = runs[run.plan().id];
        all.resize(run.plan().steps.size());
        return all[step];
    }

    Journal* q;
    QString path;
    std::unique_ptr<JournalFile> file; ///< used and destroyed on the thread
    QThread thread;
    QObject worker;
    JournalSession session = JournalSession::ofThisProcess();
    QHash<QUuid, QList<Told>> runs;
    UsualTimes usual;
    QSet<QString> emptied; ///< servers
    QString problem;
    QElapsedTimer checked;
    QTimer soon;
};

Journal::Journal(const QString& path, std::chrono::milliseconds patience, QObject* parent)
    : RunRecord(parent)
    , d(std::make_unique<Private>(this, path, patience))
{
    d->check();
    d->learn();
}

Journal::~Journal() = default;

QString Journal::usualPath()
{
    // XDG state: QStandardPaths has no name for it before Qt 6.7.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty())
        state = QStandardPaths::writableLocation(QStandardPaths::HomeLocation) + u"/.local/state"_s;
    return state + u"/steward/journal.sqlite"_s;
}

QString Journal::path() const
{
    return d->path;
}

void Journal::begin(const PlanRun& run, const Approval& approval, QObject* context, Done done)
{
    begin(run, approval, {}, {}, context, std::move(done));
}

void Journal::begin(const PlanRun& run, const Approval& approval, const Knows& knows,
    const ThingList& before, QObject* context, Done done)
{
    HistoryEntry entry = historyOf(run, approval);
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.before = before;
    QHash<ArtifactIdentity, Captured> known;
    for (const Target& target : run.plan().targets) {
        if (!knows)
            break;
        if (const auto* one = std::get_if<ArtifactTarget>(&target)) {
            const ArtifactIdentity identity = identityOf(one->record.artifact);
            known.insert(identity, knows(identity));
        } else if (const auto* all = std::get_if<RegistryTarget>(&target)) {
            for (const Artifact& artifact : all->artifacts)
                known.insert(identityOf(artifact), knows(identityOf(artifact)));
        }
    }
    d->writeOnce(
        entry.plan.id,
        [entry, known, session = d->session] {
            const QList<TrashRow> trash = trashRowsOf(entry.plan,
                [&known](const ArtifactIdentity& identity) { return known.value(identity); });
            return std::pair(approvedRow(entry, session, trash), trash);
        },
        context, std::move(done));
}

void Journal::intend(const PlanRun& run, qsizetype step, QObject* context, Done done)
{
    const Step& what = run.plan().steps.at(step);
    d->write(stepRow(u"intent"_s, RunFacts::of(run.plan(), what), d->session, what,
                 run.reports().at(step), QDateTime::currentDateTimeUtc()),
        context, std::move(done));
}

void Journal::tell(const PlanRun& run, qsizetype step)
{
    const StepReport& report = run.reports().at(step);
    const Step& what = run.plan().steps.at(step);
    Told& told = d->told(run, step);
    const auto write = [&](const QString& kind) {
        d->write(stepRow(kind, RunFacts::of(run.plan(), what), d->session, what, report,
            QDateTime::currentDateTimeUtc()));
    };
    if (!told.answered && (report.httpStatus != 0 || !report.answer.isEmpty())) {
        told.answered = true;
        write(u"answer"_s);
    }
    if (report.phase != StepReport::Phase::Ended
        || (told.ended && told.outcome == report.outcome && told.detail == report.detail))
        return;
    write(std::exchange(told.ended, true) ? u"amended"_s : u"outcome"_s);
    told.outcome = report.outcome;
    told.detail = report.detail;
    if (report.outcome != Outcome::Verified)
        return;
    const ServerKey& server = serverOf(run.plan(), what);
    d->usual.add(server.canonical(), actOf(what), report.took);
    if (std::holds_alternative<ResetRegistryStep>(what.what))
        emptied(server);
    else if (std::holds_alternative<RegisterArtifactStep>(what.what))
        d->emptied.remove(server.canonical()); // its outcome says so, for later programs too
}

void Journal::end(const PlanRun& run)
{
    d->write(endRow(RunFacts::of(run.plan()), d->session, run.outcome(), run.stopReason(),
        QDateTime::currentDateTimeUtc()));
}

void Journal::listed(const Plan& plan, const ThingList& after)
{
    d->write(listedRow(RunFacts::of(plan), d->session, after));
}

bool Journal::wasEmptied(const ServerKey& server) const
{
    return d->emptied.contains(server.canonical());
}

void Journal::emptied(const ServerKey& server)
{
    d->emptied.insert(server.canonical());
}

void Journal::filled(const ServerKey& server)
{
    if (d->emptied.remove(server.canonical()))
        d->write(filledRow(server, d->session, QDateTime::currentDateTimeUtc()));
}

QString Journal::problem() const
{
    d->check();
    return d->problem;
}

std::optional<std::chrono::milliseconds> Journal::usually(
    const ServerKey& server, const Step& step) const
{
    return d->usual.median(server.canonical(), actOf(step));
}

void Journal::history(
    const HistoryQuery& query, QObject* context, Handler<QList<HistoryEntry>> handler)
{
    d->readOn(std::make_shared<HistoryRead>(query, context, std::move(handler)));
}

void Journal::trash(
    const TrashQuery& query, QObject* context, Handler<QList<TrashedArtifact>> handler)
{
    d->readOn(std::make_shared<TrashRead>(query, context, std::move(handler)));
}

void Journal::verify(QObject* context, Handler<JournalCheck> handler, bool whole)
{
    d->onThread(
        [d = d.get(), context = QPointer<QObject>(context), handler = std::move(handler), whole] {
            const auto check = d->file->verify(whole);
            d->answer(context, [check, handler] { handler(check); });
        });
}

void Journal::cutOff(
    const ServerKey& server, QObject* context, Handler<QList<HistoryEntry>> handler)
{
    d->readOn(std::make_shared<CutOffRead>(server, context, std::move(handler)));
}

void Journal::settle(
    const HistoryEntry& entry, qsizetype step, Outcome outcome, const QString& detail)
{
    StepReport report = entry.steps.at(step).report;
    report.phase = StepReport::Phase::Ended;
    report.outcome = outcome;
    report.detail = detail;
    d->write(settledRow(RunFacts::of(entry.plan, entry.plan.steps.at(step)), d->session,
        entry.plan.steps.at(step), report, QDateTime::currentDateTimeUtc()));
}

void Journal::amend(
    const HistoryEntry& entry, qsizetype step, Outcome outcome, const QString& detail)
{
    StepReport report = entry.steps.at(step).report;
    report.outcome = outcome;
    report.detail = detail;
    d->write(stepRow(u"amended"_s, RunFacts::of(entry.plan), d->session, entry.plan.steps.at(step),
        report, QDateTime::currentDateTimeUtc()));
    Q_EMIT amended(entry, detail);
}

void Journal::close(const HistoryEntry& entry, const QString& reason)
{
    d->write(endRow(RunFacts::of(entry.plan), d->session, entry.outcome(), reason,
        QDateTime::currentDateTimeUtc()));
}

} // namespace steward
