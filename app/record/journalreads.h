// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"
#include "app/record/journalfile.h"
#include "app/record/trash.h"

#include <QPointer>

#include <functional>

namespace steward {

/// Something read from the journal plan by plan, in slices, so that what must be written meanwhile
/// does not wait for it. Read on the journal's thread, handed on the main one.
class JournalRead {
public:
    JournalRead() = default;
    virtual ~JournalRead() = default;
    Q_DISABLE_COPY_MOVE(JournalRead)

    /// For some milliseconds; true when there is no more to read.
    bool readSome(JournalFile& file);
    /// To whoever asked.
    virtual void hand() const = 0;

protected:
    virtual JournalFile::Read<QList<QUuid>> plansIn(JournalFile& file) const = 0;
    /// False once enough was read.
    virtual bool take(JournalFile& file, const HistoryEntry& entry) = 0;
    /// Why it could not be read; "" if it was.
    QString problem;

private:
    bool readOne(JournalFile& file);

    bool m_began = false;
    QList<QUuid> m_plans;
    qsizetype m_next = 0;
};

/// One that gives a list.
template <class T> class JournalListRead : public JournalRead {
public:
    using Handler = std::function<void(const tl::expected<QList<T>, QString>&)>;

    JournalListRead(QObject* context, Handler handler)
        : m_context(context)
        , m_handler(std::move(handler))
    {
    }
    void hand() const override
    {
        if (!m_context)
            return;
        if (problem.isEmpty())
            m_handler(found);
        else
            m_handler(tl::unexpected(problem));
    }

protected:
    QList<T> found;

private:
    QPointer<QObject> m_context;
    Handler m_handler;
};

class HistoryRead final : public JournalListRead<HistoryEntry> {
public:
    HistoryRead(const HistoryQuery& query, QObject* context, Handler handler);

private:
    JournalFile::Read<QList<QUuid>> plansIn(JournalFile& file) const override;
    bool take(JournalFile& file, const HistoryEntry& entry) override;

    HistoryQuery m_query;
};

class TrashRead final : public JournalListRead<TrashedArtifact> {
public:
    TrashRead(const TrashQuery& query, QObject* context, Handler handler);

private:
    JournalFile::Read<QList<QUuid>> plansIn(JournalFile& file) const override;
    bool take(JournalFile& file, const HistoryEntry& entry) override;

    TrashQuery m_query;
};

/// Plans whose program died before they ended.
class CutOffRead final : public JournalListRead<HistoryEntry> {
public:
    CutOffRead(const ServerKey& server, QObject* context, Handler handler);

private:
    JournalFile::Read<QList<QUuid>> plansIn(JournalFile& file) const override;
    bool take(JournalFile& file, const HistoryEntry& entry) override;

    ServerKey m_server;
};

} // namespace steward
