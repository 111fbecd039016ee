// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinesreads.h"

#include "net/http/decode.h"
#include "net/http/readbody.h"
#include "net/pipelines/pipelinereading.h"
#include "net/pipelines/pipelinescodec.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// The ring on the server holds 1 MB; what is shown of it is its end (pipelines 4.5).
constexpr qint64 kMostLogRead = 2LL * 1024 * 1024;
constexpr qsizetype kMostLogKept = 256LL * 1024;
constexpr std::chrono::milliseconds kLogTime{2000};

// The manager itself gives a pipeline ten seconds to answer (pipelines 4.6).
constexpr Patience kProxiedPatience{std::chrono::seconds(15), std::chrono::seconds(30)};

Request reading(const ApiPath& path, const Patience& patience = kReadPatience)
{
    Request request;
    request.path = path;
    request.patience = patience;
    return request;
}

Request selecting(const ApiPath& path, const QString& selector)
{
    Request request = reading(path);
    request.query = {{u"selector"_s, selector}};
    return request;
}

using Reading = std::shared_ptr<const PipelineReading>;

// The last whole reading of the list, and when the server answered last.
struct LastList {
    Reading reading;
    QByteArray date;
};

} // namespace

class PipelinesReads::Private {
public:
    Transport& transport;
    std::shared_ptr<LastList> last; ///< outlives us in the calls under way
};

PipelinesReads::PipelinesReads(Transport& transport, QObject* parent)
    : QObject(parent)
    , d(new Private{transport, std::make_shared<LastList>()})
{
}

PipelinesReads::~PipelinesReads() = default;

PendingCall<ManagerConfig>* PipelinesReads::config()
{
    return sendAndDecode<ManagerConfig>(
        d->transport, reading({"v0", "config"}), &PipelinesCodec::config);
}

PendingCall<ManagerSession>* PipelinesReads::session()
{
    return sendAndDecode<ManagerSession>(
        d->transport, reading({"v0", "config", "session"}), &PipelinesCodec::session);
}

PendingCall<QString>* PipelinesReads::healthz()
{
    return sendAndDecode<QString>(d->transport, reading({"healthz"}), &PipelinesCodec::healthz);
}

PendingCall<ClusterHealth>* PipelinesReads::clusterHealth()
{
    return sendAndDecode<ClusterHealth>(
        d->transport, reading({"v0", "cluster_healthz"}), &PipelinesCodec::clusterHealth);
}

PendingCall<PipelineList>* PipelinesReads::list()
{
    Request request = selecting({"v0", "pipelines"}, u"status"_s);
    if (d->last->reading)
        request.lastBody = d->last->reading->body;
    PendingCall<Response>* raw = d->transport.send(request);
    auto* call = new PendingCall<PipelineList>(&d->transport);
    QObject::connect(call, &PendingCallBase::cancelRequested, raw, &PendingCallBase::cancel);
    raw->then(call, [call, last = d->last](const Result<Response>& answer) {
        if (!answer) {
            call->finish(Failure(answer.error()));
            return;
        }
        last->date = answer->header("date");
        const Reading before = last->reading;
        if (before && answer->status == 200 && isSameBody(answer->body, before->body)) {
            call->finish(before->list);
            return;
        }
        auto* decoded = new PendingCall<Reading>(call);
        decoded->then(call, [call, last](const Result<Reading>& reading) {
            if (!reading) {
                call->finish(Failure(reading.error()));
                return;
            }
            last->reading = *reading;
            call->finish((*reading)->list);
        });
        finishOffThread(
            decoded, [response = *answer, before] { return readPipelines(response, before); });
    });
    return call;
}

QDateTime PipelinesReads::listedAt() const
{
    // "Fri, 21 Aug 2026 06:02:19 GMT"; Qt knows the form, but no zone by its name.
    QByteArray date = d->last->date.trimmed();
    if (date.endsWith(" GMT"))
        date.replace(date.size() - 3, 3, "+0000");
    return QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date).toUTC();
}

PendingCall<Pipeline>* PipelinesReads::get(const QString& name)
{
    return sendAndDecode<Pipeline>(
        d->transport, selecting({"v0", "pipelines", name}, u"status"_s), &PipelinesCodec::pipeline);
}

PendingCall<QList<PipelineEvent>>* PipelinesReads::events(const QString& name)
{
    return sendAndDecode<QList<PipelineEvent>>(d->transport,
        selecting({"v0", "pipelines", name, "events"}, u"status"_s), &PipelinesCodec::events);
}

PendingCall<PipelineStats>* PipelinesReads::stats(const QString& name)
{
    return sendAndDecode<PipelineStats>(d->transport,
        reading({"v0", "pipelines", name, "stats"}, kProxiedPatience), &PipelinesCodec::stats);
}

PendingCall<QString>* PipelinesReads::log(const QString& name)
{
    Request request = reading({"v0", "pipelines", name, "logs"});
    request.takeFor = kLogTime;
    request.mostBytes = kMostLogRead;
    return sendAndDecode<QString>(d->transport, request,
        [](const Response& response) { return PipelinesCodec::log(response, kMostLogKept); });
}

PendingCall<QByteArray>* PipelinesReads::rawRecord(const QString& name)
{
    return sendAndDecode<QByteArray>(
        d->transport, selecting({"v0", "pipelines", name}, u"all"_s), &PipelinesCodec::rawRecord);
}

PendingCall<PipelineProgram>* PipelinesReads::program(const QString& name)
{
    return sendAndDecode<PipelineProgram>(
        d->transport, selecting({"v0", "pipelines", name}, u"all"_s), &PipelinesCodec::program);
}

} // namespace steward
