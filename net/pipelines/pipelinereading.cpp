// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinereading.h"

#include "net/http/jsonslices.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinescodec.h"

#include <algorithm>

namespace steward {

namespace {

constexpr qsizetype kLookAhead = 8; // rows that may have gone since

// Finds rows of an earlier reading, asked for in the order of the list: by creation, so that rows
// go anywhere and come at the end (pipelines 2.1).
class Finder {
public:
    explicit Finder(const PipelineReading* before)
        : m_before(before && !before->rows.isEmpty() ? before : nullptr)
    {
    }

    const Pipeline* find(QByteArrayView row)
    {
        if (!m_before)
            return nullptr;
        const qsizetype end = std::min(m_next + kLookAhead, m_before->rows.size());
        for (qsizetype i = m_next; i < end; ++i) {
            if (m_before->rows.at(i) == row) {
                m_next = i + 1;
                return &m_before->list->at(i);
            }
        }
        ++m_next; // changed in place, most likely
        return nullptr;
    }

private:
    const PipelineReading* m_before;
    qsizetype m_next = 0;
};

// Row by row also the first time: a whole body, taken apart at once, needs several times its size.
// nullptr if any row is not as it should be: the whole body then says where.
std::shared_ptr<QList<Pipeline>> readRows(
    const QList<QByteArrayView>& rows, const PipelineReading* before)
{
    auto list = std::make_shared<QList<Pipeline>>();
    list->reserve(rows.size());
    Finder finder(before);
    for (const QByteArrayView row : rows) {
        if (const Pipeline* same = finder.find(row)) {
            list->append(*same);
            continue;
        }
        Response one;
        one.status = 200;
        one.body = row.toByteArray();
        Result<Pipeline> read = PipelinesCodec::pipeline(one);
        if (!read)
            return nullptr;
        list->append(std::move(*read));
    }
    return list;
}

} // namespace

Result<std::shared_ptr<const PipelineReading>> readPipelines(
    const Response& response, const std::shared_ptr<const PipelineReading>& before)
{
    auto reading = std::make_shared<PipelineReading>();
    reading->body = response.body;
    if (response.status == 200)
        reading->rows = sliceJsonArray(reading->body).value_or(QList<QByteArrayView>());
    if (!reading->rows.isEmpty())
        reading->list = readRows(reading->rows, before.get());
    if (!reading->list) {
        Result<PipelineList> list = PipelinesCodec::pipelines(response);
        if (!list)
            return Failure(list.error());
        reading->list = *list;
        if (reading->rows.size() != reading->list->size())
            reading->rows.clear();
    }
    return reading;
}

} // namespace steward
