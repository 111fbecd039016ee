// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/runrecord.h"
#include "app/record/history.h"
#include "app/record/journalfile.h"
#include "app/record/trash.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace steward {

/// What is written down of every plan (SAFETY.md 9): one SQLite file for all environments and all
/// programs of this person. One thread of its own owns it; what is asked is queued to it and
/// answered on the main thread, unless the context has died by then. Nothing in it holds a secret.
/// The last one to go waits until everything is on disk.
class Journal final : public RunRecord {
    Q_OBJECT
public:
    template <class T> using Read = tl::expected<T, QString>;
    template <class T> using Handler = std::function<void(const Read<T>&)>;
    using Knows = std::function<Captured(const ArtifactIdentity&)>;

    /// `patience`: how long another program may keep the file locked.
    explicit Journal(const QString& path,
        std::chrono::milliseconds patience = std::chrono::seconds(5), QObject* parent = nullptr);
    ~Journal() override;
    /// In the XDG state directory.
    static QString usualPath();
    QString path() const;

    void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done) override;
    /// The same with what is known of the targets, and what the server lists now.
    void begin(const PlanRun& run, const Approval& approval, const Knows& knows,
        const ThingList& before, QObject* context, Done done);
    void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) override;
    void tell(const PlanRun& run, qsizetype step) override;
    void end(const PlanRun& run) override;
    /// What the server lists after the end.
    void listed(const Plan& plan, const ThingList& after);
    /// A reading of this registry was not empty.
    void emptied(const ServerKey& server) override;
    void filled(const ServerKey& server);
    /// As last seen; asking looks again, and `problemChanged` tells.
    QString problem() const override;
    bool wasEmptied(const ServerKey& server) const override;
    std::optional<std::chrono::milliseconds> usually(
        const ServerKey& server, const Step& step) const override;

    void history(const HistoryQuery& query, QObject* context, Handler<QList<HistoryEntry>> handler);
    void trash(const TrashQuery& query, QObject* context, Handler<QList<TrashedArtifact>> handler);
    /// Walks the whole chain, or what was added since it was last walked.
    void verify(QObject* context, Handler<JournalCheck> handler, bool whole = true);

    /// Plans of programs that are gone, on this server, with steps that were sent, or may have
    /// been, and have no outcome.
    void cutOff(const ServerKey& server, QObject* context, Handler<QList<HistoryEntry>> handler);
    /// What looking later showed of such a step, or of one that had ended otherwise.
    void settle(const HistoryEntry& entry, qsizetype step, Outcome outcome, const QString& detail);
    /// What was seen long after such a step had ended: told everywhere, by `amended` too.
    void amend(const HistoryEntry& entry, qsizetype step, Outcome outcome, const QString& detail);
    /// Ends such a plan.
    void close(const HistoryEntry& entry, const QString& reason);

Q_SIGNALS:
    /// Something was written: the history is another one.
    void changed();
    void problemChanged(const QString& problem);
    /// An outcome of long ago is another one; `detail` is a sentence.
    void amended(const steward::HistoryEntry& entry, const QString& detail);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
