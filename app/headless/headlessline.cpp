// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/headlessline.h"

#include "app/environments/environmentrules.h"
#include "app/headless/exitcode.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HeadlessLine)
};

struct VerbWord {
    QLatin1StringView word;
    Verb verb;
};

constexpr std::array<VerbWord, 11> kVerbs{{
    {"delete-artifacts"_L1, Verb::DeleteArtifacts},
    {"reset"_L1, Verb::ResetRegistry},
    {"clear"_L1, Verb::ClearStorage},
    {"delete-pipelines"_L1, Verb::DeletePipelines},
    {"stop"_L1, Verb::StopPipelines},
    {"force-stop"_L1, Verb::ForceStopPipelines},
    {"start"_L1, Verb::StartPipelines},
    {"pause"_L1, Verb::PausePipelines},
    {"resume"_L1, Verb::ResumePipelines},
    {"dismiss-errors"_L1, Verb::DismissErrors},
    {"nudge-clears"_L1, Verb::NudgeClears},
}};

QString verbWords()
{
    QStringList words;
    for (const VerbWord& verb : kVerbs)
        words += verb.word;
    return words.join(u", "_s);
}

// There is no application object yet that could name the program.
QString helpOf(const QCommandLineParser& parser)
{
    return parser.helpText().replace(u"<executable_name>"_s, u"steward"_s) % u'\n'
        % exitcode::table();
}

struct Options {
    QCommandLineOption help{{u"h"_s, u"help"_s}, Words::tr("Tells this and ends.")};
    QCommandLineOption environment{
        u"environment"_s, Words::tr("A saved environment, by its name."), u"NAME"_s};
    QCommandLineOption registry{
        u"registry"_s, Words::tr("A registry's base address, prefix included."), u"URL"_s};
    QCommandLineOption pipelines{
        u"pipelines"_s, Words::tr("A pipeline manager's base address."), u"URL"_s};
    QCommandLineOption classOption{u"class"_s,
        Words::tr("How careful to be: development, demo or production. Not said: development on "
                  "this machine, else production. Never lowers what is saved for a server."),
        u"CLASS"_s};
    QCommandLineOption unlock{
        u"unlock"_s, Words::tr("Allows changes where it opens read-only, as Production does.")};
    QCommandLineOption json{u"json"_s, Words::tr("Prints JSON on standard output.")};
    QCommandLineOption out{u"out"_s,
        Words::tr("Writes the plan into FILE, for `steward apply`. Not said: it is only shown."),
        u"FILE"_s};
    QCommandLineOption confirm{u"confirm"_s,
        Words::tr("What has to be typed to approve, where the plan asks for it."), u"PHRASE"_s};
    QCommandLineOption confirmUnread{u"confirm-unread"_s,
        Words::tr("The number of lineages that could not be read, where the plan asks for it."),
        u"NUMBER"_s};
};

QUrl address(const QString& text, const QString& option, QString& error)
{
    if (text.isEmpty())
        return {};
    const auto url = readBaseUrl(text);
    if (!url)
        error = option % u": " % url.error();
    return url.value_or(QUrl());
}

void readServers(const QCommandLineParser& parser, const Options& options, HeadlessLine& line)
{
    line.servers.name = parser.value(options.environment).trimmed();
    line.servers.registry = address(parser.value(options.registry), u"--registry"_s, line.error);
    line.servers.pipelines = address(parser.value(options.pipelines), u"--pipelines"_s, line.error);
    if (parser.isSet(options.classOption)) {
        const auto said = classNamed(parser.value(options.classOption));
        if (said)
            line.servers.environmentClass = *said;
        else
            line.error = said.error();
    }
    if (parser.isSet(options.environment) && line.servers.name.isEmpty())
        line.error = Words::tr("--environment needs a name.");
    if (parser.isSet(options.environment)
        && (parser.isSet(options.registry) || parser.isSet(options.pipelines)))
        line.error = Words::tr("Either --environment or servers by address, not both.");
}

void readPlan(const QStringList& words, HeadlessLine& line)
{
    const auto* verb = std::find_if(kVerbs.cbegin(), kVerbs.cend(),
        [&words](const VerbWord& one) { return words.value(0) == one.word; });
    if (verb == kVerbs.cend()) {
        line.error = words.isEmpty() ? Words::tr("plan needs to know what: %1.").arg(verbWords())
                                     : Words::tr("\"%1\" cannot be planned here; what can: %2.")
                                           .arg(words.first(), verbWords());
        return;
    }
    line.verb = verb->verb;
    line.named = words.mid(1);
    line.named.removeDuplicates();
    line.named.removeAll(QString());
    const bool wantsNames = line.verb != Verb::ResetRegistry;
    if (wantsNames && line.named.isEmpty())
        line.error = touchesRegistry(line.verb)
            ? Words::tr("%1 needs the ids of artifacts.").arg(words.first())
            : Words::tr("%1 needs the names of pipelines.").arg(words.first());
    else if (!wantsNames && !line.named.isEmpty())
        line.error
            = Words::tr("%1 is about the whole registry: it takes no names.").arg(words.first());
    else if (line.servers.isEmpty())
        line.error = Words::tr("Say which servers: --environment NAME, or --registry URL or "
                               "--pipelines URL.");
}

void readScenario(const QStringList& words, HeadlessLine& line)
{
    using Act = HeadlessLine::ScenarioAct;
    const QString act = words.value(0);
    if (act == "capture"_L1)
        line.act = Act::Capture;
    else if (act == "return"_L1)
        line.act = Act::Return;
    else if (act != "check"_L1)
        line.error = act.isEmpty()
            ? Words::tr("scenario needs to know what: capture, check or return.")
            : Words::tr("\"%1\" is nothing to do with a scenario; what is: capture, check, return.")
                  .arg(act);
    line.named = words.mid(1);
    if (!line.error.isEmpty())
        return;
    if (line.named.size() != 1 || line.named.first().isEmpty())
        line.error = Words::tr("scenario %1 needs the name of one scenario.").arg(act);
    else if (line.servers.isEmpty())
        line.error = Words::tr("Say which servers: --environment NAME, or --registry URL or "
                               "--pipelines URL.");
    else if (line.act != Act::Return && !line.typed.typedPhrase.isEmpty())
        line.error = Words::tr("Only scenario return takes --confirm.");
}

void describe(HeadlessLine::Task task, const Options& options, QCommandLineParser& parser)
{
    switch (task) {
    case HeadlessLine::Task::Plan:
        parser.setApplicationDescription(
            Words::tr("Plans without a window: reads the servers, shows what would go and what "
                      "approving asks for, and sends nothing that changes them."));
        parser.addPositionalArgument(u"plan"_s, {}, u"plan"_s);
        parser.addPositionalArgument(u"VERB"_s, verbWords());
        parser.addPositionalArgument(
            u"ID"_s, Words::tr("Ids of artifacts, or names of pipelines."), u"[ID|NAME...]"_s);
        parser.addOption(options.out);
        break;
    case HeadlessLine::Task::Apply:
        parser.setApplicationDescription(
            Words::tr("Runs a plan that `steward plan` wrote, once, and only if the world is what "
                      "it was. Ctrl+C stops after the step that is under way."));
        parser.addPositionalArgument(u"apply"_s, {}, u"apply"_s);
        parser.addPositionalArgument(u"FILE"_s, Words::tr("The plan."));
        parser.addOptions({options.confirm, options.confirmUnread});
        break;
    case HeadlessLine::Task::Scenario:
        parser.setApplicationDescription(
            Words::tr("Describes what both servers hold (capture), compares them with such a "
                      "description (check), or brings them back to it (return). Only return "
                      "changes a server, and only with what its guard asks for: without --confirm "
                      "it tells what that is and sends nothing."));
        parser.addPositionalArgument(u"scenario"_s, {}, u"scenario"_s);
        parser.addPositionalArgument(u"ACT"_s, u"capture, check, return"_s);
        parser.addPositionalArgument(u"NAME"_s, Words::tr("The scenario."));
        parser.addOptions({options.confirm, options.confirmUnread});
        break;
    }
}

} // namespace

bool isHeadless(const QStringList& arguments)
{
    const QString word = arguments.value(0);
    return word == "plan"_L1 || word == "apply"_L1 || word == "scenario"_L1;
}

HeadlessLine readHeadlessLine(const QStringList& arguments)
{
    HeadlessLine line;
    using Task = HeadlessLine::Task;
    if (arguments.value(0) != "plan"_L1)
        line.task = arguments.value(0) == "apply"_L1 ? Task::Apply : Task::Scenario;
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.help, options.environment, options.registry, options.pipelines,
        options.classOption, options.unlock, options.json});
    describe(line.task, options, parser);
    if (!parser.parse(QStringList(u"steward"_s) + arguments)) {
        line.error = parser.errorText();
        return line;
    }
    if (parser.isSet(options.help)) {
        line.information = helpOf(parser);
        return line;
    }
    readServers(parser, options, line);
    line.unlock = parser.isSet(options.unlock);
    line.json = parser.isSet(options.json);
    const QStringList words = parser.positionalArguments().mid(1);
    if (line.task == Task::Plan) {
        line.file = parser.value(options.out);
        if (parser.isSet(options.out) && line.file.isEmpty())
            line.error = Words::tr("--out needs a file.");
        if (line.error.isEmpty())
            readPlan(words, line);
        return line;
    }
    line.typed = {parser.value(options.confirm), parser.value(options.confirmUnread)};
    if (line.task == Task::Scenario) {
        if (line.error.isEmpty())
            readScenario(words, line);
        return line;
    }
    line.file = words.value(0);
    if (line.error.isEmpty() && (words.size() != 1 || line.file.isEmpty()))
        line.error = Words::tr("apply needs the file of one plan.");
    return line;
}

} // namespace steward
