// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Measures the program as a person meets it, on a local server with 1,000 artifacts and 1,000
// pipelines: how soon rows are painted, how much memory it takes, what polling costs. Prints
// medians and ranges; asserts nothing, because machines are noisy.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 9;
constexpr int kWatchMs = 30'000;
constexpr int kSettleMs = 12'000; // the first crawl of 1,000 lineages is not polling

void print(const QString& line)
{
    std::fputs(qPrintable(QString(line + u'\n')), stdout);
    std::fflush(stdout);
}

QByteArray contentOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QString spread(QList<double> values, const QString& unit)
{
    if (values.isEmpty())
        return u"not seen"_s;
    std::sort(values.begin(), values.end());
    const auto text = [](double value) { return QString::number(value, 'f', value < 10 ? 2 : 0); };
    return u"median %1 %2 (%3 to %4, %5 runs)"_s.arg(text(values.at(values.size() / 2)), unit,
        text(values.first()), text(values.last()), QString::number(values.size()));
}

QString besideUs(const QString& program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

// A process that is ended, by us, when it goes out of scope.
class Child {
public:
    ~Child()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        if (!process.waitForFinished(5000))
            process.kill();
        process.waitForFinished(5000);
    }
    QProcess process;
};

class Server : public Child {
public:
    bool start(const QStringList& more)
    {
        process.start(besideUs(u"steward-sandbox"_s),
            QStringList{u"--artifacts"_s, u"1000"_s, u"--pipelines"_s, u"1000"_s} + more);
        QByteArray text;
        while ((registry.isEmpty() || pipelines.isEmpty()) && process.waitForReadyRead(10'000)) {
            text += process.readAllStandardOutput();
            const QList<QByteArray> lines = text.split('\n');
            for (const QByteArray& line : lines) {
                const qsizetype at = line.indexOf("http://");
                if (at < 0)
                    continue;
                const QString url = QString::fromUtf8(line.mid(at)).trimmed();
                (line.startsWith("registry") ? registry : pipelines) = url;
            }
        }
        return !registry.isEmpty() && !pipelines.isEmpty();
    }
    QString registry;
    QString pipelines;
};

class Steward : public Child {
public:
    Steward(const Server& server, const QString& home, const QProcessEnvironment& environment)
        : m_trace(home + u"/trace.jsonl"_s)
    {
        QFile::remove(m_trace);
        QProcessEnvironment own = environment;
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            own.insert(QString::fromLatin1(name), home);
        process.setProcessEnvironment(own);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(besideUs(u"steward"_s),
            {u"--registry"_s, server.registry, u"--pipelines"_s, server.pipelines, u"--trace"_s,
                m_trace});
    }

    // Milestone to milliseconds since the process started.
    QMap<QString, double> milestones() const
    {
        QMap<QString, double> found;
        const QList<QByteArray> lines = contentOf(m_trace).split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QString name = object.value("milestone"_L1).toString();
            if (!name.isEmpty() && !found.contains(name))
                found.insert(name, object.value("ms"_L1).toDouble());
        }
        return found;
    }

    bool reaches(const QString& milestone)
    {
        QElapsedTimer timer;
        timer.start();
        while (!milestones().contains(milestone)) {
            if (timer.elapsed() > 20'000 || process.state() == QProcess::NotRunning)
                return false;
            process.waitForFinished(5);
        }
        return true;
    }

    // Nanoseconds on a processor, all threads, to the scheduler's precision.
    double processorMs() const
    {
        double sum = 0;
        const QString tasks = u"/proc/%1/task"_s.arg(process.processId());
        const QStringList threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& thread : threads)
            sum += contentOf(tasks + u'/' + thread + u"/schedstat"_s)
                       .split(' ')
                       .value(0)
                       .toDouble();
        return sum / 1e6;
    }

    double proportionalMegabytes() const
    {
        const QList<QByteArray> lines
            = contentOf(u"/proc/%1/smaps_rollup"_s.arg(process.processId())).split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("Pss:"))
                return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
        }
        return -1;
    }

    // Percent of one core over the watch.
    double share()
    {
        process.waitForFinished(kSettleMs);
        const double before = processorMs();
        QElapsedTimer timer;
        timer.start();
        process.waitForFinished(kWatchMs);
        return 100.0 * (processorMs() - before) / static_cast<double>(timer.elapsed());
    }

private:
    QString m_trace;
};

void measureStarts(
    const Server& server, const QString& home, const QProcessEnvironment& environment)
{
    QMap<QString, QList<double>> seen;
    QList<double> memory;
    for (int run = 0; run < kStarts; ++run) {
        Steward steward(server, home, environment);
        const bool whole
            = steward.reaches(u"all rows painted"_s) && steward.reaches(u"pipelines read"_s);
        if (!whole) {
            print(u"a start did not get to all rows within 20 s"_s);
            continue;
        }
        const QMap<QString, double> milestones = steward.milestones();
        for (auto it = milestones.cbegin(); it != milestones.cend(); ++it)
            seen[it.key()].append(it.value());
        steward.process.waitForFinished(3000);
        memory.append(steward.proportionalMegabytes());
    }
    for (const QString& name :
        {u"window shown"_s, u"first rows painted"_s, u"all rows painted"_s, u"pipelines read"_s})
        print(u"  %1 %2"_s.arg(name.leftJustified(28), spread(seen.value(name), u"ms"_s)));
    print(u"  %1 %2"_s.arg(u"PSS after 3 s"_s.leftJustified(28), spread(memory, u"MB"_s)));
}

void measurePolling(const QString& what, const Server& server, const QString& home,
    const QProcessEnvironment& environment)
{
    Steward steward(server, home, environment);
    if (!steward.reaches(u"all rows painted"_s)) {
        print(u"  %1 could not be measured"_s.arg(what));
        return;
    }
    const double share = steward.share();
    print(u"  %1 %2 % of a core over %3 s, PSS then %4 MB"_s.arg(what.leftJustified(28),
        QString::number(share, 'f', 3), QString::number(kWatchMs / 1000),
        QString::number(steward.proportionalMegabytes(), 'f', 0)));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    Child display;
    const QString xvfb = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (!xvfb.isEmpty()) {
        display.process.setStandardErrorFile(QProcess::nullDevice());
        display.process.start(xvfb,
            {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s,
                u"tcp"_s});
        display.process.waitForReadyRead(10'000);
        const QString number
            = QString::fromLatin1(display.process.readAllStandardOutput()).trimmed();
        environment.insert(u"DISPLAY"_s, u':' + number);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    } else {
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    Server quiet;
    Server busy;
    if (!quiet.start({}) || !busy.start({u"--churn"_s, u"10"_s})) {
        print(u"the sandbox servers did not start"_s);
        return 1;
    }
    print(u"1,000 artifacts and 1,000 pipelines, %1"_s.arg(
        xvfb.isEmpty() ? u"offscreen"_s : u"under Xvfb"_s));
    measureStarts(quiet, home.path(), environment);
    measurePolling(u"polling, nothing changes"_s, quiet, home.path(), environment);
    measurePolling(u"polling, 10 rows change"_s, busy, home.path(), environment);
    return 0;
}
