// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// Draws the review of every verb and guard, progress and results into PNGs, for people:
// reviewgallery DIR. Light and dark, over a window of 1280 x 800.
#include "app/workspace/workspace.h"
#include "net/http/pendingcall.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleplans.h"
#include "tests/support/writtenrun.h"
#include "ui/artifacts/registerdialog.h"
#include "ui/plan/reviewdialog.h"
#include "ui/plan/verblook.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/theme/banner.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

// Lets pass what paints itself a moment later.
void settle(int milliseconds)
{
    QTimer timer;
    QSignalSpy over(&timer, &QTimer::timeout);
    timer.start(milliseconds);
    over.wait();
}

struct Frame {
    QString folder;
    QString scheme;
    QSize size{1280, 800};

    // The dialog over its window, as a person sees them.
    void save(QWidget& window, QWidget& dialog, const QString& name) const
    {
        settle(60);
        QPixmap all = window.grab();
        QPainter painter(&all);
        const QPoint at = dialog.pos() - window.pos();
        painter.drawPixmap(at, dialog.grab());
        painter.end();
        all.save(u"%1/%2-%3.png"_s.arg(folder, name, scheme));
        std::printf("%s %dx%d\n", qPrintable(name), dialog.width(), dialog.height());
    }
};

struct House {
    explicit House(const Plan& plan, QSize size)
        : workspace(plan.environment, clock)
    {
        window.setAutoFillBackground(true);
        window.resize(size);
        window.show();
    }
    ManualClock clock;
    Workspace workspace;
    QWidget window;
};

void draw(const Frame& frame, const QString& name, const Plan& plan, int tab = 0,
    const QString& typed = {})
{
    House house(plan, frame.size);
    auto* call = new PendingCall<Plan>(&house.window);
    auto* dialog = new ReviewDialog(house.workspace, call, plan.title, &house.window);
    dialog->open();
    call->finish(plan);
    QTRY_VERIFY(dialog->face() == ReviewDialog::Face::Reviewing);
    dialog->findChild<QTabBar*>(u"reviewTabs"_s)->setCurrentIndex(tab);
    if (auto* field = dialog->findChild<QLineEdit*>(u"phraseEdit"_s); !typed.isEmpty())
        QTest::keyClicks(field, typed);
    auto* table = dialog->findChild<QAbstractItemView*>(u"targetTable"_s);
    if (plan.targets.size() > 1 && tab == 0 && table->model()->rowCount() > 0)
        table->setCurrentIndex(table->model()->index(0, 1));
    frame.save(house.window, *dialog, name);
}

void drawRun(const Frame& frame, const QString& name, const Plan& plan,
    const std::function<void(WrittenRun&, ManualClock&)>& play)
{
    House house(plan, frame.size);
    WrittenRun run(plan);
    auto* dialog = new ReviewDialog(house.workspace, &run, &house.window);
    dialog->open();
    play(run, house.clock);
    settle(150);
    frame.save(house.window, *dialog, name);
    delete dialog;
}

void drawReviews(const Frame& frame)
{
    draw(frame, u"delete-one"_s, samplePlanDelete());
    draw(frame, u"delete-dependents"_s, samplePlanDeleteWithDependents());
    draw(frame, u"delete-production"_s, samplePlanDeleteInProduction());
    draw(frame, u"delete-many"_s, samplePlanDeleteMany(30, 4));
    draw(frame, u"delete-many-steps"_s, samplePlanDeleteMany(30, 4), 1);
    draw(frame, u"delete-many-typed"_s, samplePlanDeleteMany(30, 4), 0, u"Staging"_s);
    draw(frame, u"delete-1000"_s, samplePlanDeleteMany(1000, 12));
    draw(frame, u"reset"_s, samplePlanReset());
    draw(frame, u"clear"_s, samplePlanClear());
    draw(frame, u"obstacle"_s, samplePlanObstacle());
    draw(frame, u"replace"_s, samplePlanReplace());
    draw(frame, u"chain"_s, samplePlanStopAndDelete());
    draw(frame, u"chain-steps"_s, samplePlanStopAndDelete(), 1);
    draw(frame, u"delete-pipelines-steps"_s, samplePlanOfPipelines(Verb::DeletePipelines, 6), 1);
    draw(frame, u"readonly"_s, samplePlanReadOnly());
    for (const Verb verb : {Verb::StartPipelines, Verb::StopPipelines, Verb::DeletePipelines})
        draw(frame, u"verb-%1"_s.arg(static_cast<int>(verb)), samplePlanOfPipelines(verb, 3));
}

void drawRuns(const Frame& frame)
{
    using P = StepReport::Phase;
    drawRun(
        frame, u"run-many"_s, samplePlanDeleteMany(30, 4), [](WrittenRun& run, ManualClock& clock) {
            for (int i = 0; i < 11; ++i) {
                clock.advance(std::chrono::seconds(2));
                run.endStep(i, Outcome::Verified, u"gone from its address and from the list"_s);
                settle(110);
            }
            run.setStep(11, P::Looking, u"still listed, looking again"_s);
        });
    drawRun(frame, u"grace"_s, samplePlanReset(),
        [](WrittenRun& run, ManualClock&) { run.setGrace(std::chrono::milliseconds(2'800)); });
    drawRun(frame, u"run-chain"_s, samplePlanStopAndDelete(), [](WrittenRun& run, ManualClock&) {
        run.endStep(0, Outcome::Verified, u"stopped"_s);
        run.setStep(1, P::Looking, u"Clearing for 4:10, usually 0:03. The runner is healthy."_s);
    });
    drawRun(frame, u"run-waits"_s, samplePlanDelete(), [](WrittenRun& run, ManualClock&) {
        run.setWaitingBehind(u"steward, process 4242"_s);
        run.setPhase(PlanRun::Phase::WaitingForLock);
    });
    drawRun(frame, u"replace-refused"_s, samplePlanReplace(), [](WrittenRun& run, ManualClock&) {
        run.endStep(0, Outcome::Verified, u"Gone from its address and from the list."_s);
        run.endStep(1, Outcome::Refused, u"424: Ingest rejected. Nothing new is listed."_s);
        run.end(u"The old acme/sentiment-de is gone, and the corrected one is not there: it can be "
                "registered again."_s);
    });
    drawRun(frame, u"result-good"_s, samplePlanDelete(), [](WrittenRun& run, ManualClock&) {
        run.endStep(0, Outcome::Verified, u"Gone from its address and from the list."_s);
        run.end();
    });
    drawRun(frame, u"result-failures"_s, samplePlanDeleteMany(30, 0),
        [](WrittenRun& run, ManualClock&) {
            for (int i = 0; i < 12; ++i)
                run.endStep(i, Outcome::Verified, u"gone from its address and from the list"_s);
            run.endStep(12, Outcome::Contradicted, u"answered 200, and it is still listed"_s);
            run.end(u"Nothing more was sent, because acme/model-13 ended so: Contradicted."_s);
        });
    drawRun(frame, u"result-five"_s, samplePlanDeleteMany(5, 0), [](WrittenRun& run, ManualClock&) {
        for (int i = 0; i < 2; ++i)
            run.endStep(i, Outcome::Verified, u"gone from its address and from the list"_s);
        run.endStep(2, Outcome::Refused, u"403: you may not delete this"_s);
        run.end(u"Nothing more was sent, because acme/model-3 ended so: Refused."_s);
    });
}

// What the window puts over itself.
void drawShell(const Frame& frame)
{
    House house(samplePlanDelete(), frame.size);
    auto* again = new RegisterDialog(
        u"Register 3 artifacts again"_s, u"registry.demo:8000/api"_s, &house.window);
    again->setNote(u"Each gets a new id and a new rating; links that were handed out do not come "
                   "back.\n1 of them is listed under that name now: registering adds another.\n1 "
                   "cannot come back as it was:\nacme/lost: Where it came from was not read before "
                   "it went."_s);
    again->setDrafts(
        {{artifactType(u"dataset"_s), u"https://huggingface.co/datasets/squad"_s, u"squad"_s},
            {artifactType(u"model"_s), u"https://huggingface.co/acme/qa"_s, u"acme/qa"_s},
            {artifactType(u"code"_s), u"https://github.com/acme/trainer"_s, u"trainer"_s}});
    again->open();
    frame.save(house.window, *again, u"register-again"_s);
    delete again;
    const auto nothing = [] {};
    const QString old = u"The list is 14 s old: read it again first (Ctrl+R)."_s;
    auto* palette = new CommandPalette(
        {{u"Delete acme/sentiment-de..."_s, {}, Glyph::Trash, true, {}, nothing},
            {u"Replace the source of acme/sentiment-de..."_s, {}, Glyph::Refresh, true, old,
                nothing},
            {u"Show lineage of acme/sentiment-de"_s, {}, Glyph::Lineage, false, {}, nothing},
            {u"Clear storage orders-enrich-eu..."_s, u"stop, then clear"_s, Glyph::Clear, true, {},
                nothing},
            {u"Reset registry..."_s, u"registry.demo:8000/api"_s, Glyph::Trash, true, {}, nothing},
            {u"Go to Overview"_s, u"Ctrl+1"_s, Glyph::Overview, false, {}, nothing},
            {u"Open Staging"_s, u"environment, Demo"_s, Glyph::Arrow, false, {}, nothing}},
        {}, house.window);
    palette->open();
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Down);
    frame.save(house.window, *palette, u"palette"_s);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    frame.save(house.window, *palette, u"palette-blocked"_s);
    delete palette;
    auto* shortcuts = new ShortcutsDialog(&house.window);
    shortcuts->open();
    frame.save(house.window, *shortcuts, u"shortcuts"_s);
    delete shortcuts;
    auto* notice = new Banner(&house.window);
    notice->say({Tone::Care, u"Contradicted: Delete acme/sentiment-de"_s, u"On Staging (Demo)."_s,
        u"Put away"_s});
    frame.save(house.window, *notice, u"notice"_s);
    WrittenRun run(samplePlanDeleteMany(30, 0));
    auto* question = new CloseQuestion({&run}, &house.window);
    question->open();
    frame.save(house.window, *question, u"close-question"_s);
    delete question;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QString folder = QDir(QApplication::arguments().value(1, u"."_s)).absolutePath();
    QDir().mkpath(folder);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const Frame frame{folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s};
        drawReviews(frame);
        drawRuns(frame);
        drawShell(frame);
        const Frame small{folder, frame.scheme + u"-960"_s, {960, 540}};
        drawReviews(small);
        drawRuns(small);
    }
    QFont large = QApplication::font();
    large.setPointSizeF(20);
    QApplication::setFont(large);
    const Frame frame{folder, u"dark-20pt"_s};
    drawReviews(frame);
    drawRuns(frame);
    drawShell(frame);
    return 0;
}
