// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/sandbox.h"
#include "net/sandbox/unixsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int badUsage = 2;

QString text(const char* source)
{
    return QCoreApplication::translate("steward-sandbox", source);
}

void print(FILE* stream, const QString& line)
{
    std::fputs(qPrintable(line), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

const QList<QCommandLineOption>& options()
{
    static const QList<QCommandLineOption> list{
        {u"registry-port"_s,
            text("Serve the registry on port <N>; 0 or nothing: any that is free."), u"N"_s},
        {u"pipelines-port"_s,
            text("Serve the pipeline manager on port <N>; 0 or nothing: any that is free."),
            u"N"_s},
        {u"data"_s, text("Serve what <file> holds instead of the sample."), u"file"_s},
        {u"artifacts"_s, text("Serve <N> made-up artifacts instead."), u"N"_s},
        {u"pipelines"_s, text("Serve <N> made-up pipelines instead."), u"N"_s},
        {u"lineage"_s,
            text("Tell lineages as other registries do: up1, component, desc, parentChild, "
                 "hashIds, numbers, empty or phantom."),
            u"kind"_s},
        {u"churn"_s, text("Let <N> pipelines change every two seconds."), u"N"_s},
        {u"pace"_s, text("Multiply every delay by <X>; 0: everything happens at once."), u"X"_s},
    };
    return list;
}

// The number that an option was given, or nothing after saying what is wrong with it.
std::optional<int> number(const QCommandLineParser& parser, const QString& option, int highest)
{
    if (!parser.isSet(option))
        return 0;
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (ok && value >= 0 && value <= highest)
        return value;
    print(stderr,
        text("steward-sandbox: --%1 takes a number from 0 to %2, not '%3'")
            .arg(option, QString::number(highest), parser.value(option)));
    return std::nullopt;
}

std::optional<steward::SandboxOptions> readOptions(const QCommandLineParser& parser)
{
    steward::SandboxOptions result;
    const auto registryPort = number(parser, u"registry-port"_s, 65535);
    const auto pipelinesPort = number(parser, u"pipelines-port"_s, 65535);
    const auto artifacts = number(parser, u"artifacts"_s, 100'000);
    const auto pipelines = number(parser, u"pipelines"_s, 100'000);
    const auto churn = number(parser, u"churn"_s, 100'000);
    if (!registryPort || !pipelinesPort || !artifacts || !pipelines || !churn)
        return std::nullopt;
    result.registryPort = static_cast<quint16>(*registryPort);
    result.pipelinesPort = static_cast<quint16>(*pipelinesPort);
    result.artifacts = *artifacts;
    result.pipelineCount = *pipelines;
    result.churn = *churn;
    result.lineage = parser.value(u"lineage"_s);
    result.dataFile = parser.value(u"data"_s);
    if (parser.isSet(u"pace"_s)) {
        bool ok = false;
        result.pace = parser.value(u"pace"_s).toDouble(&ok);
        if (!ok || !(result.pace >= 0 && result.pace <= 1000)) {
            print(stderr,
                text("steward-sandbox: --pace takes a number from 0 to 1000, not '%1'")
                    .arg(parser.value(u"pace"_s)));
            return std::nullopt;
        }
    }
    return result;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"steward-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEWARD_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("A model registry and a pipeline manager in miniature, on 127.0.0.1 only."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, text("Print this and end."));
    parser.addOption(help);
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions(options());
    if (!parser.parse(QCoreApplication::arguments())) {
        print(stderr, QString("steward-sandbox: "_L1 + parser.errorText()));
        return badUsage;
    }
    if (parser.isSet(help)) {
        print(stdout, parser.helpText().trimmed());
        return 0;
    }
    if (parser.isSet(version)) {
        print(stdout, QString("steward-sandbox "_L1 + QCoreApplication::applicationVersion()));
        return 0;
    }
    if (!parser.positionalArguments().isEmpty()) {
        print(stderr,
            text("steward-sandbox: '%1' is not an option")
                .arg(parser.positionalArguments().constFirst()));
        return badUsage;
    }
    const auto chosen = readOptions(parser);
    if (!chosen)
        return badUsage;

    steward::sandbox::UnixSignals signalsOfUnix;
    QObject::connect(&signalsOfUnix, &steward::sandbox::UnixSignals::terminationRequested, &app,
        &QCoreApplication::quit);
    signalsOfUnix.install();
    steward::Sandbox sandbox(*chosen);
    QString error;
    if (!sandbox.start(&error)) {
        print(stderr, QString("steward-sandbox: "_L1 + error));
        return badUsage;
    }
    print(stdout, QString("registry "_L1 + sandbox.registryUrl().toString()));
    print(stdout, QString("pipelines "_L1 + sandbox.pipelinesUrl().toString()));
    return QCoreApplication::exec();
}
