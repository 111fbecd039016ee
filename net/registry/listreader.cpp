// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/listreader.h"

#include "net/http/decode.h"
#include "net/http/readbody.h"
#include "net/registry/registrycodec.h"

#include <algorithm>
#include <array>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPages = 2000;

// Sizes at which registries cut a page without saying that more follows (registry 8).
bool isRoundSize(qsizetype rows)
{
    static constexpr std::array<qsizetype, 6> kSizes{5, 25, 30, 50, 100, 1000};
    return std::find(kSizes.begin(), kSizes.end(), rows) != kSizes.end();
}

// A question that no header asked for may be refused: then there was no more.
bool isEndOfExtra(const ApiError& error)
{
    return error.sent == Sent::Answered
        && (error.kind == ErrorKind::Rejected || error.kind == ErrorKind::NotFound);
}

} // namespace

ListReader::ListReader(Transport& transport, const QByteArray& query, LastReading last,
    PendingCall<ArtifactListing>* call)
    : QObject(call)
    , m_transport(transport)
    , m_query(query)
    , m_slot(std::move(last))
    , m_before(*m_slot)
    , m_call(call)
    , m_isFollowing(m_before != nullptr)
{
    connect(call, &PendingCallBase::cancelRequested, this, [this] { m_isCancelled = true; });
    ask({}, false);
}

void ListReader::ask(const QString& offset, bool isExtra)
{
    if (m_isCancelled) { // between two pages, when nothing was out that could be stopped
        ApiError error;
        error.kind = ErrorKind::Cancelled;
        error.message = u"cancelled"_s;
        error.asked = u"POST /artifacts"_s;
        fail(error);
        return;
    }
    Request request;
    request.verb = "POST";
    request.path = {"artifacts"};
    request.body = m_query;
    request.contentType = "application/json";
    request.patience = kSlowPatience;
    if (!offset.isEmpty()) {
        request.query = {{u"offset"_s, offset}};
        request.headers = {{"offset", offset.toLatin1()}}; // some read it there only
    }
    if (m_before && m_pages.size() < m_before->pages.size())
        request.lastBody = m_before->pages.at(m_pages.size()).body;
    PendingCall<Response>* raw = m_transport.send(request);
    connect(m_call, &PendingCallBase::cancelRequested, raw, &PendingCallBase::cancel);
    ListPage page;
    page.offset = offset;
    page.isExtra = isExtra;
    raw->then(this, [this, page](const Result<Response>& answer) {
        if (answer)
            receive(page, *answer);
        else
            fail(answer.error());
    });
}

void ListReader::receive(ListPage page, const Response& response)
{
    page.status = response.status;
    page.body = response.body;
    page.next = RegistryCodec::nextOffset(response);
    const qsizetype index = m_pages.size();
    if (m_before && index < m_before->pages.size()) {
        const ListPage& before = m_before->pages.at(index);
        if (before.status == page.status && isSameBody(before.body, page.body)) {
            page.rows = before.rows;
            follow(page);
            return;
        }
    }
    decode(page, response);
}

void ListReader::decode(const ListPage& page, const Response& response)
{
    auto* rows = new PendingCall<QList<Artifact>>(this);
    rows->then(this, [this, page = page](const Result<QList<Artifact>>& read) mutable {
        if (!read && !(page.isExtra && isEndOfExtra(read.error()))) {
            fail(read.error());
            return;
        }
        page.rows = std::make_shared<const QList<Artifact>>(read.value_or(QList<Artifact>()));
        follow(page);
    });
    finishOffThread(rows, [response] { return RegistryCodec::artifacts(response); });
}

// As long as everything is as before, so is what comes next, and nothing is compared row by row.
void ListReader::follow(const ListPage& page)
{
    const bool wasFollowing = m_isFollowing;
    m_isFollowing = m_isFollowing && isAsBefore(page);
    if (m_isFollowing) {
        m_pages.append(page);
        if (m_pages.size() == m_before->pages.size()) {
            m_call->finish(m_before->listing);
            return;
        }
        const ListPage& next = m_before->pages.at(m_pages.size());
        ask(next.offset, next.isExtra);
        return;
    }
    if (wasFollowing) {
        for (const ListPage& earlier : std::as_const(m_pages))
            absorb(earlier);
    }
    accept(page);
}

void ListReader::accept(const ListPage& page)
{
    m_pages.append(page);
    const bool broughtNewId = absorb(page);
    const bool wasEverTold = std::any_of(m_pages.cbegin(), m_pages.cend(),
        [](const ListPage& each) { return each.next.has_value(); });
    if (m_pages.size() >= kMostPages) {
        ApiError error;
        error.kind = ErrorKind::Unreadable;
        error.sent = Sent::Answered;
        error.asked = u"POST /artifacts"_s;
        error.message = u"the list does not end after %1 pages"_s.arg(kMostPages);
        fail(error);
    } else if (!broughtNewId) {
        conclude();
    } else if (!page.next.value_or(QString()).isEmpty() && !isUsed(*page.next)) {
        ask(*page.next, false);
    } else if (!wasEverTold && isRoundSize(page.rows->size())
        && page.rows->size() >= m_pages.constFirst().rows->size()) {
        ask(QString::number(m_received), true);
    } else {
        conclude();
    }
}

// Only rows that are equal and repeat across pages are dropped: different rows may share an id, and
// deleting it removes them all (registry 5.20).
bool ListReader::absorb(const ListPage& page)
{
    m_received += page.rows->size();
    if (m_received == page.rows->size()) { // the first, most often the only one
        m_rows = *page.rows;
        m_pagesWithRows = 1;
        return !m_rows.isEmpty();
    }
    if (m_seen.isEmpty()) {
        for (const Artifact& row : std::as_const(m_rows)) {
            m_seen.insert(row);
            m_ids.insert(row.id);
        }
    }
    const bool isNews = std::any_of(page.rows->cbegin(), page.rows->cend(),
        [this](const Artifact& row) { return !m_ids.contains(row.id); });
    if (!isNews && page.isExtra) // the first page again, perhaps changed meanwhile
        return false;
    const qsizetype before = m_rows.size();
    for (const Artifact& row : *page.rows) {
        if (!m_seen.contains(row))
            m_rows.append(row);
    }
    for (const Artifact& row : *page.rows) {
        m_seen.insert(row);
        m_ids.insert(row.id);
    }
    m_pagesWithRows += m_rows.size() > before ? 1 : 0;
    return isNews;
}

void ListReader::conclude()
{
    auto reading = std::make_shared<ListReading>();
    reading->pages = m_pages;
    reading->listing.artifacts = std::make_shared<const QList<Artifact>>(std::move(m_rows));
    reading->listing.pages = std::max(m_pagesWithRows, 1);
    *m_slot = reading;
    m_call->finish(reading->listing);
}

void ListReader::fail(const ApiError& error)
{
    m_call->finish(Failure(error));
}

bool ListReader::isAsBefore(const ListPage& page) const
{
    const qsizetype index = m_pages.size();
    if (index >= m_before->pages.size())
        return false;
    const ListPage& before = m_before->pages.at(index);
    return page.offset == before.offset && page.next == before.next && page.status == before.status
        && isSameBody(page.body, before.body);
}

bool ListReader::isUsed(const QString& offset) const
{
    return offset == "0"_L1 // that was the first
        || std::any_of(m_pages.cbegin(), m_pages.cend(),
            [&offset](const ListPage& page) { return page.offset == offset; });
}

} // namespace steward
