// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/commandline.h"

#include "app/environments/environmentchoice.h"
#include "app/environments/environmentrules.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QUrl readUrl(const QString& text, const QString& option, QString& error)
{
    if (text.isEmpty())
        return {};
    const auto url = readBaseUrl(text);
    if (!url)
        error = option + ": "_L1 + url.error();
    return url.value_or(QUrl());
}

std::optional<EnvironmentClass> readClass(const QString& text, QString& error)
{
    if (text.isEmpty())
        return {};
    const auto named = classNamed(text);
    if (!named)
        error = named.error();
    return named ? std::optional(*named) : std::nullopt;
}

QString withoutTrailingSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Shows a model registry and a pipeline manager live, and "
                                        "deletes, resets and clears with care."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Tells this and ends."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Tells the version and ends."));
    const QCommandLineOption sandbox(
        u"sandbox"_s, tr("Both servers in miniature inside the program, with sample data."));
    const QCommandLineOption registry(
        u"registry"_s, tr("A registry's base address, prefix included."), u"URL"_s);
    const QCommandLineOption pipelines(
        u"pipelines"_s, tr("A pipeline manager's base address."), u"URL"_s);
    const QCommandLineOption environment(
        u"environment"_s, tr("A saved environment, by its name."), u"NAME"_s);
    const QCommandLineOption readOnly(u"read-only"_s, tr("Offers nothing that changes a server."));
    const QCommandLineOption classOption(u"class"_s,
        tr("How careful to be: development, demo or production. Not said: development on this "
           "machine, else production. Never lowers what is saved for a server."),
        u"CLASS"_s);
    const QCommandLineOption present(u"present"_s,
        tr("Presenter's mode: large type, nothing private, check and return on one key."));
    const QCommandLineOption tour(u"tour"_s,
        tr("Walks the main job without a person, saving a picture a step into DIR."), u"DIR"_s);
    const QCommandLineOption yesDestroy(u"yes-destroy"_s,
        tr("A tour deletes, clears and resets: repeats a given server's base address in full."),
        u"URL"_s);
    const QCommandLineOption trace(
        u"trace"_s, tr("Writes a line of JSON per milestone into FILE."), u"FILE"_s);
    const QCommandLineOption look(
        u"look"_s, tr("light or dark; not said: as the desktop."), u"LOOK"_s);
    QCommandLineOption pace(u"sandbox-pace"_s, QString(), u"FACTOR"_s);
    pace.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({help, version, sandbox, environment, registry, pipelines, readOnly,
        classOption, present, tour, yesDestroy, trace, look, pace});

    CommandLine line;
    if (!parser.parse(QStringList(u"steward"_s) + arguments)) {
        line.error = parser.errorText();
        return line;
    }
    if (parser.isSet(help))
        // There is no application object yet to name the program.
        line.information = parser.helpText().replace(u"<executable_name>"_s, u"steward"_s);
    if (parser.isSet(version))
        line.information = u"steward " STEWARD_VERSION "\n"_s;
    if (!parser.positionalArguments().isEmpty())
        line.error = tr("\"%1\" is not an option.").arg(parser.positionalArguments().constFirst());
    line.registry = readUrl(parser.value(registry), u"--registry"_s, line.error);
    line.pipelines = readUrl(parser.value(pipelines), u"--pipelines"_s, line.error);
    line.environmentClass = readClass(parser.value(classOption), line.error);
    const bool urls = parser.isSet(registry) || parser.isSet(pipelines);
    line.environment = parser.value(environment).trimmed();
    const bool named = parser.isSet(environment);
    if (named && line.environment.isEmpty())
        line.error = tr("--environment needs a name.");
    if (int(parser.isSet(sandbox)) + int(urls) + int(named) > 1)
        line.error = tr("Only one of --sandbox, --environment, and servers by address at a time.");
    line.sandbox = parser.isSet(sandbox) || (parser.isSet(tour) && !urls && !named);
    line.readOnly = parser.isSet(readOnly);
    line.present = parser.isSet(present);
    line.tourFolder = parser.value(tour);
    line.yesDestroy = parser.values(yesDestroy);
    line.traceFile = parser.value(trace);
    line.look = parser.value(look);
    if (!line.look.isEmpty() && line.look != "light"_L1 && line.look != "dark"_L1)
        line.error = tr("--look is light or dark, not \"%1\".").arg(line.look);
    if (parser.isSet(pace))
        line.sandboxPace = parser.value(pace).toDouble();
    return line;
}

tl::expected<std::optional<Environment>, QString> environmentOf(
    const CommandLine& line, const EnvironmentStore& store)
{
    return openedAs(
        {line.environment, line.registry, line.pipelines, line.environmentClass, line.readOnly},
        store);
}

QString presentRefusal(const Environment& environment)
{
    if (environment.environmentClass != EnvironmentClass::Production)
        return {};
    return tr("%1 is Production: it is not shown to an audience. An address that no environment "
              "knows counts as Production unless --class says otherwise.")
        .arg(environment.name);
}

QString tourRefusal(const CommandLine& line, const Environment& environment)
{
    if (line.sandbox)
        return {};
    if (environment.environmentClass == EnvironmentClass::Production)
        return tr("A tour deletes, clears and resets: never in Production. These servers count as "
                  "Production unless --class says otherwise.");
    for (const QUrl& url : {environment.registryUrl, environment.pipelinesUrl}) {
        if (url.isEmpty())
            continue;
        const QString base = withoutTrailingSlash(url.toString());
        bool said = false;
        for (const QString& typed : line.yesDestroy)
            said = said || withoutTrailingSlash(typed) == base;
        if (!said)
            return tr("A tour deletes, clears and resets on %1. To allow that add:\n"
                      "    --yes-destroy %1")
                .arg(base);
    }
    return {};
}

} // namespace steward
