// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/lineagebench.h"

#include "app/lineage/lineagecrawl.h"
#include "app/lineage/lineagejoin.h"
#include "app/live/systemclock.h"
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/bench/figures.h"
#include "tests/bench/programs.h"
#include "tests/bench/slowregistry.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <malloc.h>
#include <optional>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

constexpr int kArtifacts = 10'000;
constexpr int kParents = 4; // of each
constexpr int kFamily = 40; // parents are found among so many before it
constexpr int kCrawled = 1'000;

double heapMegabytes()
{
    return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd) / 1e6;
}

double msSince(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

ArtifactList listOf(int count)
{
    auto list = std::make_shared<QList<Artifact>>();
    for (int i = 0; i < count; ++i) {
        list->append({{QString::number(i + 1)}, u"team-%1/model-%2"_s.arg(i % 50).arg(i),
            artifactType(u"model"_s)});
    }
    return list;
}

LineageNode nodeOf(const Artifact& artifact)
{
    return {artifact.id.value, artifact.name, false};
}

// As servers tell it: an artifact with its own parents. Families of forty, so that nobody has
// everybody for dependents; the first of all is everybody's ancestor all the same.
LineageGraphs graphsOf(const QList<Artifact>& list)
{
    LineageGraphs graphs;
    QRandomGenerator random(7);
    for (int i = 0; i < list.size(); ++i) {
        auto graph = std::make_shared<LineageGraph>();
        graph->nodes.append(nodeOf(list.at(i)));
        const int first = i - i % kFamily;
        for (int parent = 0; parent < kParents && i > 0; ++parent) {
            const int at = i == first ? 0 : first + static_cast<int>(random.bounded(i - first));
            graph->nodes.append(nodeOf(list.at(at)));
            graph->edges.append({list.at(at).id.value, list.at(i).id.value, u"fine_tuned_from"_s});
        }
        graphs.insert(identityOf(list.at(i)), graph);
    }
    return graphs;
}

// For each artifact the best of three: it is what asking takes, not what else the machine does.
QList<double> bestOf(
    const QList<Artifact>& list, const std::function<void(const ArtifactIdentity&)>& ask)
{
    QList<double> best(list.size(), std::numeric_limits<double>::max());
    QElapsedTimer timer;
    for (int round = 0; round < 3; ++round) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const ArtifactIdentity asked = identityOf(list.at(i));
            timer.start();
            ask(asked);
            best[i] = std::min(best.at(i), msSince(timer));
        }
    }
    return best;
}

double crawled(const QUrl& url, const ArtifactList& list)
{
    Transport transport(url);
    RegistryReads reads(transport);
    SystemClock clock;
    LineageCrawl crawl(reads, clock);
    QEventLoop loop;
    QObject::connect(&crawl, &LineageCrawl::learnt, &loop, [&crawl, &loop] {
        if (!crawl.isBusy())
            loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    crawl.restart(list);
    loop.exec();
    return crawl.book().readCount() / msSince(timer) * 1000;
}

// What wrk gets with four connections; nothing where it is not installed.
std::optional<double> gotByWrk(const QUrl& url)
{
    QProcess wrk;
    wrk.start(u"wrk"_s,
        {u"-t1"_s, u"-c4"_s, u"-d4s"_s,
            url.resolved(QUrl(u"/artifact/model/1/lineage"_s)).toString()});
    if (!wrk.waitForFinished(20'000) || wrk.exitCode() != 0)
        return {};
    static const QRegularExpression kSpeed(u"Requests/sec:\\s+([0-9.]+)"_s);
    const auto match = kSpeed.match(QString::fromLatin1(wrk.readAllStandardOutput()));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

// The same without it: bare sockets that ask again as soon as they are answered.
double gotBySockets(int port)
{
    QEventLoop loop;
    std::array<QTcpSocket, 4> sockets;
    int asked = 0;
    int answered = 0;
    QElapsedTimer timer;
    timer.start();
    for (QTcpSocket& socket : sockets) {
        const auto ask = [&socket, &asked] {
            if (++asked <= kCrawled)
                socket.write("GET /artifact/model/1/lineage HTTP/1.1\r\nHost: localhost\r\n\r\n");
        };
        QObject::connect(&socket, &QTcpSocket::connected, &loop, ask);
        QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&socket, &answered, &loop, ask] {
            if (!socket.readAll().endsWith('}'))
                return;
            if (++answered == kCrawled)
                loop.quit();
            ask();
        });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    }
    loop.exec();
    return answered / msSince(timer) * 1000;
}

void measureSandboxCrawl()
{
    Server server;
    if (!server.start({}))
        return print(u"  the sandbox servers did not start"_s);
    const QUrl url(server.registry);
    Transport transport(url);
    RegistryReads reads(transport);
    ArtifactList list;
    QEventLoop loop;
    reads.list()->then(&loop, [&list, &loop](const Result<ArtifactListing>& answer) {
        if (answer)
            list = answer->artifacts;
        loop.quit();
    });
    loop.exec();
    if (!list)
        return print(u"  the sandbox could not be read"_s);
    QList<double> speeds;
    for (int run = 0; run < 5; ++run)
        speeds.append(crawled(url, list));
    printFigure(u"lineages read, of the sandbox"_s, speeds, u"a second"_s);
}

} // namespace

void measureLineageIndex()
{
    const ArtifactList list = listOf(kArtifacts);
    const double empty = heapMegabytes();
    const LineageGraphs graphs = graphsOf(*list);
    const double read = heapMegabytes();
    QElapsedTimer timer;
    timer.start();
    const LineageJoin join(list, graphs);
    const double joining = msSince(timer);
    const double joined = heapMegabytes();

    printFigure(u"lineages joined in"_s, {joining}, u"ms"_s);
    printFigure(u"impact of each, in numbers"_s,
        bestOf(*list, [&join](const auto& asked) { static_cast<void>(join.countsOf(asked)); }),
        u"ms"_s, u"under 1 ms for any"_s);
    printFigure(u"  all who depend on it, with a path each"_s,
        bestOf(*list, [&join](const auto& asked) { static_cast<void>(join.dependentsOf(asked)); }),
        u"ms"_s, u"under 1 ms for any"_s);
    const auto readAll = [&join](const ArtifactIdentity& asked) {
        const QList<Dependent> dependents = join.dependentsOf(asked);
        for (const Dependent& dependent : dependents)
            static_cast<void>(dependent.path.names());
    };
    printFigure(u"  and all paths read"_s, bestOf(*list, readAll), u"ms"_s);
    printFigure(u"memory of the joined"_s, {joined - read}, u"MB"_s);
    printFigure(u"with all that was read"_s, {joined - empty}, u"MB"_s, u"under 25 MB"_s);
}

void measureLineageCrawl()
{
    const SlowRegistry server;
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.port()));
    const ArtifactList list = listOf(kCrawled);
    QList<double> speeds;
    QList<double> ofSockets;
    QList<double> ofWrk;
    for (int run = 0; run < 5; ++run) {
        speeds.append(crawled(url, list));
        ofSockets.append(100 * speeds.last() / gotBySockets(server.port()));
        if (const std::optional<double> got = gotByWrk(url))
            ofWrk.append(100 * speeds.last() / *got);
    }
    const QString aim = u"over 90 %, four at a time from a server that takes 10 ms"_s;
    printFigure(u"lineages read"_s, speeds, u"a second"_s);
    if (ofWrk.isEmpty())
        print(u"  wrk is not installed; beside bare sockets instead"_s);
    else
        printFigure(u"of what wrk gets"_s, ofWrk, u"%"_s, aim);
    printFigure(
        u"of what bare sockets get"_s, ofSockets, u"%"_s, ofWrk.isEmpty() ? aim : QString());
    measureSandboxCrawl();
}
