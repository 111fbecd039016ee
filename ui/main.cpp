// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentstore.h"
#include "app/headless/console.h"
#include "app/headless/exitcode.h"
#include "app/headless/headlesscommand.h"
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/record/journal.h"
#include "app/scenario/scenariostore.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "net/sandbox/unixsignals.h"
#include "net/secrets/keychainsecretstore.h"
#include "ui/commandline.h"
#include "ui/environments/switchboard.h"
#include "ui/heap.h"
#include "ui/paintwitness.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tour.h"
#include "ui/trace.h"

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

void traceMilestones(Trace& trace, Workspace& workspace, MainWindow& window)
{
    if (!trace.isOn())
        return;
    QObject::connect(&workspace.artifacts(), &ArtifactFeed::read, &trace,
        [&trace] { trace.mark(u"artifacts read"_s); });
    QObject::connect(&workspace.pipelines(), &PipelineFeed::read, &trace,
        [&trace] { trace.mark(u"pipelines read"_s); });
    if (auto* table = window.findChild<QAbstractItemView*>(u"artifactTable"_s)) {
        new PaintWitness(
            *table, trace,
            [&workspace] {
                return static_cast<int>(workspace.artifacts().snapshot()->items->size());
            },
            &window);
    }
}

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
    // A QApplication aborts without a display; say it in words instead.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
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
    auto chosen = environmentOf(line, store);
    if (!chosen)
        return tell(stderr, chosen.error(), 2);
    if (line.sandbox) {
        const auto started = sandbox.start(line.readOnly);
        if (!started)
            return tell(stderr, started.error(), 1);
        chosen = *started;
    }
    if (line.present && *chosen) {
        const QString refusal = presentRefusal(**chosen);
        if (!refusal.isEmpty())
            return tell(stderr, refusal, 2);
    }
    const bool touring = !line.tourFolder.isEmpty();
    if (touring) {
        const QString refusal = tourRefusal(line, **chosen);
        if (!refusal.isEmpty())
            return tell(stderr, refusal, 2);
    }

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"steward"_s, u"window"_s);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
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

    SystemClock clock;
    KeychainSecretStore secrets;
    Journal journal(Journal::usualPath());
    Workspaces workspaces([&clock, &secrets, &journal](const Environment& environment) {
        auto workspace = std::make_unique<Workspace>(environment, clock, secrets, journal);
        QObject::connect(&workspace->lineage(), &LineageIndex::settled, workspace.get(),
            &returnFreeMemory); // a crawl of thousands leaves much behind
        return workspace;
    });
    QSettings* const kept = touring ? nullptr : &settings;
    ScenarioStore scenarios(ScenarioStore::usualFolder());
    MainWindow window(workspaces, theme, kept);
    window.setJournal(&journal);
    if (!touring)
        window.setScenarios(&scenarios);
    Switchboard switchboard({workspaces, store, secrets, window,
        [&sandbox, &line] { return sandbox.start(line.readOnly); }, kept});
    PresentMode present({window, theme, workspaces, store, clock});
    QObject::connect(&present, &PresentMode::left, &switchboard, [&workspaces, &switchboard] {
        if (!workspaces.current())
            switchboard.showWelcome(); // what it tells was masked
    });
    const Presenter presenter(window, present, scenarios);
    std::optional<Notifications> notifications;
    if (!touring) {
        notifications.emplace(workspaces, [&window] { return window.isActiveWindow(); });
        QObject::connect(&*notifications, &Notifications::unseen, &window, &MainWindow::tellUnseen);
        QObject::connect(&journal, &Journal::amended, &*notifications, &Notifications::tellAmended);
        QObject::connect(&present, &PresentMode::entered, &*notifications,
            [&notifications] { notifications->setHeldBack(true); });
        QObject::connect(&present, &PresentMode::left, &*notifications,
            [&notifications] { notifications->setHeldBack(false); });
    }
    std::unique_ptr<Tour> tour;
    if (line.present)
        present.enter();
    if (*chosen) {
        switchboard.begin(**chosen);
        traceMilestones(trace, *workspaces.current(), window);
    } else {
        switchboard.openLast();
    }
    if (touring) {
        tour = std::make_unique<Tour>(window, *workspaces.current(), line.tourFolder);
        QObject::connect(tour.get(), &Tour::ended, &application,
            [](bool good) { QCoreApplication::exit(good ? 0 : 1); });
    }
    window.show();
    trace.mark(u"window shown"_s);
    if (tour)
        tour->start();
    return QApplication::exec();
}
