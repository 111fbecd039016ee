// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Measures the program as a person meets it, on a local server with 1,000 artifacts and 1,000
// pipelines: how soon rows are painted, how much memory it takes, what polling costs. Prints
// medians and ranges beside the aims; asserts nothing, because machines are noisy.
#include "tests/bench/figures.h"
#include "tests/bench/lineagebench.h"
#include "tests/bench/programs.h"
#include "tests/bench/returnbench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 9;
constexpr int kSettleMs = 10'000; // the first crawl of 1,000 lineages is not polling
constexpr int kWatches = 3;
constexpr int kWatchMs = 16'000;

void measureStarts(const Server& server, const QString& home, const Display& display)
{
    QMap<QString, QList<double>> seen;
    QList<double> memory;
    for (int run = 0; run < kStarts; ++run) {
        Steward steward(server, home, display.environment());
        const bool whole
            = steward.reaches(u"all rows painted"_s) && steward.reaches(u"pipelines read"_s);
        if (!whole) {
            print(u"  a start did not get to all rows within 20 s"_s);
            continue;
        }
        const QMap<QString, double> milestones = steward.milestones();
        for (auto it = milestones.cbegin(); it != milestones.cend(); ++it)
            seen[it.key()].append(it.value());
        steward.process.waitForFinished(3000);
        memory.append(steward.proportionalMegabytes());
    }
    for (const QString& name : {u"window shown"_s, u"first rows painted"_s})
        printFigure(name, seen.value(name), u"ms"_s);
    printFigure(
        u"all rows painted"_s, seen.value(u"all rows painted"_s), u"ms"_s, u"under 150 ms"_s);
    printFigure(u"pipelines read"_s, seen.value(u"pipelines read"_s), u"ms"_s);
    printFigure(u"PSS after 3 s"_s, memory, u"MB"_s, u"under 45 MB"_s);
}

void measurePolling(const QString& what, const Server& server, const QString& home,
    const Display& display, const QString& aim)
{
    Steward steward(server, home, display.environment());
    if (!steward.reaches(u"all rows painted"_s))
        return print(u"  %1 could not be measured"_s.arg(what));
    steward.process.waitForFinished(kSettleMs);
    QList<double> shares;
    const int readings = steward.readings();
    const double megabytes = steward.megabytesRead();
    QElapsedTimer whole;
    whole.start();
    for (int watch = 0; watch < kWatches; ++watch) {
        const double before = steward.processorMs();
        QElapsedTimer timer;
        timer.start();
        steward.process.waitForFinished(kWatchMs);
        shares.append(
            100.0 * (steward.processorMs() - before) / static_cast<double>(timer.elapsed()));
    }
    const double seconds = static_cast<double>(whole.elapsed()) / 1000;
    printFigure(what, shares, u"% of a core"_s, aim);
    print(u"    meanwhile each list was read %1 times in %2 s, %3 MB in all; PSS then %4 MB"_s.arg(
        QString::number(steward.readings() - readings), QString::number(seconds, 'f', 0),
        QString::number(steward.megabytesRead() - megabytes, 'f', 1),
        QString::number(steward.proportionalMegabytes(), 'f', 1)));
}

bool measurePrograms(bool starts, bool polling)
{
    QTemporaryDir home;
    const Display display;
    Server quiet;
    Server busy;
    if (!quiet.start({}) || !busy.start({u"--churn"_s, u"10"_s})) {
        print(u"the sandbox servers did not start"_s);
        return false;
    }
    print(u"1,000 artifacts and 1,000 pipelines, %1"_s.arg(
        display.isThere() ? u"under Xvfb"_s : u"offscreen"_s));
    if (starts)
        measureStarts(quiet, home.path(), display);
    if (polling) {
        measurePolling(
            u"polling, nothing changes"_s, quiet, home.path(), display, u"under 0.1 %"_s);
        measurePolling(u"polling, 10 rows change"_s, busy, home.path(), display, u"under 1 %"_s);
    }
    return true;
}

} // namespace

// Arguments choose: starts, polling, lineage, return. Without any, all.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    const auto wants
        = [&chosen](const QString& part) { return chosen.isEmpty() || chosen.contains(part); };
    const bool starts = wants(u"starts"_s);
    const bool polling = wants(u"polling"_s);
    if ((starts || polling) && !measurePrograms(starts, polling))
        return 1;
    if (wants(u"lineage"_s)) {
        print(u"10,000 artifacts with 40,000 recorded parents"_s);
        measureLineageIndex();
        measureLineageCrawl();
    }
    if (wants(u"return"_s)) {
        print(u"A return to a scenario of 60 artifacts and 12 pipelines"_s);
        measureReturn();
    }
    return 0;
}
