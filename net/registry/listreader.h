// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/transport.h"
#include "net/registry/artifact.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace steward {

/// One page: how it was asked for, as it came, and what it says.
struct ListPage {
    QString offset; ///< "" for the first
    bool isExtra = false; ///< no header had told of it
    int status = 0;
    QByteArray body;
    std::optional<QString> next; ///< as the header told it, "" for none; nullopt without a header
    std::shared_ptr<const QList<Artifact>> rows;
};

/// A whole reading of one query.
struct ListReading {
    QList<ListPage> pages;
    ArtifactListing listing;
};

/// Where the last reading of a query is kept; null before the first.
using LastReading = std::shared_ptr<std::shared_ptr<const ListReading>>;

/// Reads a list to its end by the rules at the end of registry 8: the offset goes as query and as
/// header; no header, an empty one, one already used, an empty page or one without a new id ends
/// it; where no header ever came a page of a round size asks once more. Pages that equal the last
/// reading's, byte for byte, are not parsed again, and a reading of such pages alone is that
/// reading. Child of its call; main thread.
class ListReader final : public QObject {
    Q_OBJECT
public:
    ListReader(Transport& transport, const QByteArray& query, LastReading last,
        PendingCall<ArtifactListing>* call);

private:
    void ask(const QString& offset, bool isExtra);
    void receive(ListPage page, const Response& response);
    void decode(const ListPage& page, const Response& response);
    void follow(const ListPage& page);
    void accept(const ListPage& page);
    bool absorb(const ListPage& page);
    void conclude();
    void fail(const ApiError& error);
    bool isAsBefore(const ListPage& page) const;
    bool isUsed(const QString& offset) const;

    Transport& m_transport;
    QByteArray m_query;
    LastReading m_slot;
    std::shared_ptr<const ListReading> m_before;
    PendingCall<ArtifactListing>* m_call;
    bool m_isCancelled = false;
    bool m_isFollowing; ///< every page so far is as before
    QList<ListPage> m_pages;
    QList<Artifact> m_rows;
    QSet<Artifact> m_seen; ///< rows of earlier pages
    QSet<ArtifactId> m_ids;
    qsizetype m_received = 0; ///< rows as they came, repeated ones included
    int m_pagesWithRows = 0;
};

} // namespace steward
