// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelineevents.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/pipelinefault.h"
#include "net/sandbox/pipelineparameters.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

HttpReply eventsAnswer(const HttpRequest& request, const Pipeline& pipeline)
{
    const auto everything = readEventSelector(request);
    if (const auto* refused = std::get_if<HttpReply>(&everything))
        return *refused;
    QList<QByteArray> items;
    for (auto event = pipeline.events.crbegin(); event != pipeline.events.crend(); ++event)
        items.append(eventJson(*event, std::get<bool>(everything)));
    return jsonReply(200, jsonArray(items));
}

HttpReply eventAnswer(const HttpRequest& request, const Pipeline& pipeline, const QByteArray& which)
{
    const auto everything = readEventSelector(request);
    if (const auto* refused = std::get_if<HttpReply>(&everything))
        return *refused;
    if (which == "latest") {
        if (pipeline.events.isEmpty())
            return PipelineFault{404, u"NoPipelineMonitorEventsAvailable"_s,
                u"There are no monitor events of the pipeline yet"_s}
                .reply();
        return jsonReply(200, eventJson(pipeline.events.last(), std::get<bool>(everything)));
    }
    const QString id = QString::fromUtf8(QByteArray::fromPercentEncoding(which));
    if (QUuid::fromString(id).isNull())
        return PipelineFault{400, u"InvalidUuidParam"_s,
            QString("Invalid UUID string '"_L1 + id + u'\''),
            JsonText().text("value", id).word("error", "invalid character or length").object()}
            .reply();
    const auto found = std::find_if(pipeline.events.cbegin(), pipeline.events.cend(),
        [&which](const PipelineEvent& event) { return event.id == which; });
    if (found == pipeline.events.cend())
        return PipelineFault{404, u"UnknownPipelineMonitorEvent"_s,
            QString("Unknown pipeline monitor event '"_L1 + id + u'\''),
            JsonText().text("event_id", id).object()}
            .reply();
    return jsonReply(200, eventJson(*found, std::get<bool>(everything)));
}

} // namespace steward::sandbox
