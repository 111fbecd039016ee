// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinetexts.h"

#include "net/sandbox/jsontext.h"

namespace steward::sandbox {

QByteArray PipelineTexts::one(const Pipeline& pipeline, Selector selector)
{
    Kept& kept = m_kept.at(static_cast<std::size_t>(selector)).pipelines[pipeline.id];
    if (kept.text.isEmpty() || kept.revision != pipeline.revision)
        kept = {pipeline.revision, pipelineJson(pipeline, selector)};
    return kept.text;
}

QByteArray PipelineTexts::list(const PipelineStore& store, Selector selector)
{
    PerSelector& perSelector = m_kept.at(static_cast<std::size_t>(selector));
    if (!perSelector.list.text.isEmpty() && perSelector.list.revision == store.revision())
        return perSelector.list.text;
    if (perSelector.pipelines.size() > qsizetype(store.pipelines().size()))
        perSelector.pipelines.clear(); // some were deleted
    QList<QByteArray> items;
    items.reserve(static_cast<qsizetype>(store.pipelines().size()));
    for (const Pipeline& pipeline : store.pipelines())
        items.append(one(pipeline, selector));
    perSelector.list = {store.revision(), jsonArray(items)};
    return perSelector.list.text;
}

} // namespace steward::sandbox
