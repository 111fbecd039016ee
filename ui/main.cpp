// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentstore.h"
#include "app/headless/console.h"
#include "app/headless/exitcode.h"
#include "app/headless/headlesscommand.h"
#include "app/live/systemclock.h"
#include "app/record/journal.h"
#include "app/workspace/workspace.h"
#include "net/sandbox/sandbox.h"
#include "net/sandbox/unixsignals.h"
#include "net/secrets/keychainsecretstore.h"
#include "ui/commandline.h"
#include "ui/heap.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/trace.h"
#include "ui/windowedprogram.h"

#include <QApplication>
#include <QSettings>

#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

int tell(FILE* stream, const QString& text, int code)
{
    std::fputs(qPrintable(text), stream);
    if (!text.endsWith(u'\n'))
        std::fputc('\n', stream);
    return code;
}

// Started when it is first wanted, and kept to the end.
class SandboxServers final {
public:
    explicit SandboxServers(double pace) { m_options.pace = pace; }

    tl::expected<Environment, QString> start(bool readOnly)
    {
        QString error;
        if (!m_sandbox) {
            auto sandbox = std::make_unique<Sandbox>(m_options);
            if (!sandbox->start(&error))
                return tl::unexpected(error);
            m_sandbox = std::move(sandbox);
        }
        Environment environment = unsavedEnvironment(m_sandbox->registryUrl(),
            m_sandbox->pipelinesUrl(), EnvironmentClass::Sandbox, readOnly);
        environment.name = QCoreApplication::translate("main", "Sandbox");
        return environment;
    }

private:
    SandboxOptions m_options;
    std::unique_ptr<Sandbox> m_sandbox;
};

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"steward"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEWARD_VERSION));
}

// `steward plan`, `apply` and `scenario`: no window, and no display to have one on.
int headless(int argc, char* argv[], const QStringList& arguments)
{
    const HeadlessLine line = readHeadlessLine(arguments);
    if (!line.error.isEmpty())
        return tell(stderr, QString(u"steward: "_s + line.error), exitcode::kUsage);
    if (!line.information.isEmpty())
        return tell(stdout, line.information, exitcode::kGood);
    std::signal(
        SIGPIPE, SIG_IGN); // nobody reads any more: what was sent is looked after all the same
    nameTheProgram();
    const QCoreApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const EnvironmentStore store(EnvironmentStore::usualPath());
    SystemClock clock;
    KeychainSecretStore secrets;
    Console console;
    Journal journal(Journal::usualPath());
    const auto open = [&clock, &secrets, &journal](const Environment& environment) {
        return std::make_unique<Workspace>(environment, clock, secrets, journal);
    };
    const std::unique_ptr<HeadlessCommand> command
        = HeadlessCommand::of(line, {store, open, console, &journal});
    sandbox::UnixSignals interrupts;
    QObject::connect(&interrupts, &sandbox::UnixSignals::terminationRequested, command.get(),
        &HeadlessCommand::stop);
    QObject::connect(
        command.get(), &HeadlessCommand::ended, &application,
        [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    interrupts.install();
    QMetaObject::invokeMethod(command.get(), &HeadlessCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

struct Refusal {
    QString text;
    int code = 2;
};

// What the command line asks to be opened; nothing, where the window is to choose.
tl::expected<std::optional<Environment>, Refusal> chosenBy(
    const CommandLine& line, const EnvironmentStore& store, SandboxServers& sandbox)
{
    auto chosen = environmentOf(line, store);
    if (!chosen)
        return tl::unexpected(Refusal{chosen.error()});
    if (line.sandbox) {
        const auto started = sandbox.start(line.readOnly);
        if (!started)
            return tl::unexpected(Refusal{started.error(), 1});
        chosen = *started;
    }
    QString refusal;
    if (line.present && *chosen)
        refusal = presentRefusal(**chosen);
    if (refusal.isEmpty() && !line.tourFolder.isEmpty())
        refusal = tourRefusal(line, **chosen);
    if (!refusal.isEmpty())
        return tl::unexpected(Refusal{refusal});
    return *chosen;
}

// The pictures of a tour look the same whatever this person's settings are.
void applyTheme(
    Theme& theme, const CommandLine& line, const QSettings& settings, QApplication& application)
{
    const bool touring = !line.tourFolder.isEmpty();
    const QString look = line.look.isEmpty() && !touring
        ? settings.value("look"_L1).toString().remove(u"Look"_s)
        : line.look;
    if (look == "light"_L1 || (touring && look.isEmpty()))
        theme.setMode(Theme::Mode::Light);
    else if (look == "dark"_L1)
        theme.setMode(Theme::Mode::Dark);
    if (touring)
        theme.usePictureFont();
    theme.apply(application);
}

// A QApplication aborts without a display; say it in words instead.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char* argv[])
{
    keepOneHeap();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (isHeadless(arguments))
        return headless(argc, argv, arguments);
    const CommandLine line = readCommandLine(arguments);
    if (!line.error.isEmpty())
        return tell(stderr, line.error, 2);
    if (!line.information.isEmpty())
        return tell(stdout, line.information, 0);
    if (!hasDisplay()) {
        if (line.tourFolder.isEmpty())
            return tell(stderr,
                u"There is no display. `steward --tour DIR` works without one and saves pictures."_s,
                2);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }

    Trace trace(line.traceFile);
    nameTheProgram();
    QGuiApplication::setDesktopFileName(u"org.steward.Steward"_s);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Steward"_s);
    QGuiApplication::setWindowIcon(icons::application());

    EnvironmentStore store(EnvironmentStore::usualPath());
    SandboxServers sandbox(line.sandboxPace.value_or(1.0));
    const auto chosen = chosenBy(line, store, sandbox);
    if (!chosen)
        return tell(stderr, chosen.error().text, chosen.error().code);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"steward"_s, u"window"_s);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
    applyTheme(theme, line, settings, application);
    WindowedProgram program({application, line, theme, settings, store,
        [&sandbox, &line] { return sandbox.start(line.readOnly); }, trace});
    program.begin(*chosen);
    return QApplication::exec();
}
