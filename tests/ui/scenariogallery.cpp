// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// Draws the page of scenarios and its dialogs into PNGs, for people: scenariogallery DIR
// [light|dark] [POINT_SIZE] [WIDTHxHEIGHT]
#include "app/live/artifactfeed.h"
#include "app/plan/approval.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/ui/stagedhouse.h"
#include "ui/scenarios/scenarioarmdialog.h"
#include "ui/scenarios/scenariocapturedialog.h"
#include "ui/scenarios/scenarioeditdialog.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/datatable.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

// Lets pass what paints itself a moment later.
void settle(int milliseconds = 120)
{
    QTimer timer;
    QSignalSpy over(&timer, &QTimer::timeout);
    timer.start(milliseconds);
    over.wait();
}

bool until(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

struct Frame {
    QString folder;
    QString suffix;

    void save(StagedHouse& house, const QString& name, QWidget* dialog = nullptr) const
    {
        settle();
        QPixmap all = house.window->grab();
        if (dialog) {
            QPainter painter(&all);
            painter.drawPixmap(dialog->pos() - house.window->pos(), dialog->grab());
        }
        all.save(u"%1/%2-%3.png"_s.arg(folder, name, suffix));
        std::printf("%s\n", qPrintable(name));
    }
};

Scenario large()
{
    Scenario scenario = ScenarioStore::sandbox();
    scenario.name = u"A long-winded name of a talk that hardly fits into a list"_s;
    scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
    scenario.registry.sameIds = true;
    for (int i = 0; i < 60; ++i)
        scenario.registry.artifacts.append({artifactType(i % 3 ? u"model"_s : u"dataset"_s),
            u"an-organisation-of-note/a-model-with-a-name-that-goes-on-and-on-%1"_s.arg(i),
            u"https://huggingface.co/an-organisation-of-note/a-model-%1"_s.arg(i),
            ArtifactId{QString::number(100 + i)}});
    scenario.pipelines.othersMustNotExist = true;
    return scenario;
}

void choose(StagedHouse& house, int row, int tab)
{
    auto* table = house.find<DataTable>("scenarioTable");
    table->setFocus();
    table->selectRow(row);
    house.find<QTabBar>("scenarioTabs")->setCurrentIndex(tab);
}

void check(StagedHouse& house)
{
    QTest::keyClick(house.find<QWidget>("checkScenarioButton"), Qt::Key_Space);
    until([&house] { return house.stage().state() != Stage::State::Checking; });
}

// What the talk does to the servers: the same console, as somebody else.
void spoil(StagedHouse& house)
{
    Plans& plans = house.workspace->plans();
    for (const Artifact& one : std::as_const(*house.workspace->artifacts().snapshot()->items)) {
        if (one.name != "whisper"_L1)
            continue;
        bool ended = false;
        plans.deleteArtifacts({identityOf(one)})
            ->then(house.window.get(), [&plans, &ended](const Result<Plan>& plan) {
                if (plan)
                    QObject::connect(plans.run(*plan, {plan->guard.phrase, {}}), &PlanRun::ended,
                        &plans, [&ended] { ended = true; });
            });
        until([&ended] { return ended; });
    }
}

// On its way, and nobody looks at it: what the other pages show of it.
void drawHidden(const Frame& frame, StagedHouse& house)
{
    const Artifact one = house.workspace->artifacts().snapshot()->items->constLast();
    house.workspace->plans()
        .deleteArtifacts({identityOf(one)})
        ->then(house.window.get(), [&house](const Result<Plan>& plan) {
            if (plan)
                house.workspace->plans().run(*plan, {plan->guard.phrase, {}});
        });
    house.window->showPage(MainWindow::Pipelines);
    settle(1'500);
    frame.save(house, u"hidden-run"_s);
    house.window->showPage(MainWindow::Scenarios);
    until([&house] { return house.workspace->plans().runs().constLast()->isEnded(); });
}

void drawArmed(const Frame& frame, StagedHouse& house)
{
    spoil(house);
    QTest::keyClick(house.find<QWidget>("armButton"), Qt::Key_Space);
    auto* arm = house.window->findChild<ScenarioArmDialog*>();
    settle(2'000);
    QLineEdit* phrase = nullptr;
    const auto fields = arm->findChildren<QLineEdit*>(u"phraseEdit"_s);
    for (QLineEdit* field : fields) { // the plan's own asks for nothing
        if (field->isVisible())
            phrase = field;
    }
    frame.save(house, u"arm-asks"_s, arm);
    QTest::keyClicks(phrase, u"Staging"_s);
    frame.save(house, u"arm"_s, arm);
    QTest::keyClick(arm->findChild<QWidget*>(u"confirmArmButton"_s), Qt::Key_Space);
    until([&house] { return house.stage().arming().isArmed(); });
    check(house);
    frame.save(house, u"armed"_s);
    QTest::keyClick(house.find<QWidget>("returnButton"), Qt::Key_Space);
    until([&house] { return house.stage().state() == Stage::State::Counting; });
    frame.save(house, u"counting"_s);
    until([&house] { return house.stage().state() == Stage::State::Returning; });
    frame.save(house, u"returning"_s);
    until([&house] { return house.stage().state() != Stage::State::Returning; });
    frame.save(house, u"returned"_s);
    drawHidden(frame, house);
}

void drawDialogs(const Frame& frame, StagedHouse& house)
{
    QTest::keyClick(house.find<QWidget>("editScenarioButton"), Qt::Key_Space);
    auto* edit = house.window->findChild<ScenarioEditDialog*>();
    frame.save(house, u"edit"_s, edit);
    delete edit;
    QTest::keyClick(house.find<QWidget>("captureButton"), Qt::Key_Space);
    auto* capture = house.window->findChild<ScenarioCaptureDialog*>();
    frame.save(house, u"capture-reading"_s, capture);
    until([capture] {
        return !capture->findChild<QPlainTextEdit*>(u"captureLeftOut"_s)->toPlainText().isEmpty();
    });
    capture->findChild<QLineEdit*>(u"captureName"_s)->setText(u"Opening of the talk"_s);
    frame.save(house, u"capture"_s, capture);
    delete capture;
    drawArmed(frame, house);
}

void draw(const Frame& frame, Theme& theme, QSize size)
{
    StagedHouse house(theme);
    house.window->resize(size);
    frame.save(house, u"nothing"_s);
    house.store.save(large());
    choose(house, 1, 0);
    frame.save(house, u"unchecked"_s);
    QTest::keyClick(house.find<QWidget>("checkScenarioButton"), Qt::Key_Space);
    frame.save(house, u"checking"_s);
    check(house);
    until([&house] { return house.stage().state() == Stage::State::Ready; });
    frame.save(house, u"ready"_s);
    choose(house, 1, 1);
    frame.save(house, u"asks"_s);
    choose(house, 1, 2);
    frame.save(house, u"file"_s);
    choose(house, 0, 1);
    frame.save(house, u"asks-large"_s);
    choose(house, 0, 0);
    check(house);
    frame.save(house, u"differs"_s);
    QFile file(house.folder.filePath(u"scenarios/broken.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("{");
    file.close();
    house.store.reload();
    QTest::keyClick(house.find<DataTable>("scenarioTable"), Qt::Key_Delete);
    frame.save(house, u"removed"_s);
    house.store.save(large());
    choose(house, 1, 0);
    drawDialogs(frame, house);
    house.sandbox.reset();
    check(house);
    frame.save(house, u"lost"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    const QStringList arguments = QApplication::arguments();
    const QString scheme = arguments.value(2, u"light"_s);
    Theme theme;
    theme.setMode(scheme == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Light);
    theme.usePictureFont();
    theme.apply(application);
    const int points = arguments.value(3, u"0"_s).toInt();
    if (points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    const QStringList size = arguments.value(4, u"1280x800"_s).split(u'x');
    QDir().mkpath(arguments.value(1));
    draw({arguments.value(1), scheme + (points > 0 ? QString::number(points) : QString())}, theme,
        QSize(size.value(0).toInt(), size.value(1).toInt()));
    return 0;
}
