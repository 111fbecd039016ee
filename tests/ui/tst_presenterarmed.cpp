// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects a talk, by keyboard on the real window: armed, one key counts three seconds down that
// everybody sees and any key stops, and nothing is sent before; what hangs can be left out; and
// what fails says one sentence, opens nothing and is tried again by one key.

#include "app/environments/environmentstore.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/approval.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/ui/stagedhouse.h"
#include "ui/present/countdownscreen.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/present/stagepanel.h"
#include "ui/theme/masks.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPresenterArmed final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }

    void cleanup()
    {
        m_presenter.reset();
        m_mode.reset();
        m_house.reset();
        Masks::install(nullptr);
        m_theme.setTypeScale(1.0);
    }

    void nothingIsSentBeforeTheEndOfTheCountdown()
    {
        open(0.05);
        lose(u"acme/transcribe-de"_s);
        arm();
        QTest::keyPress(&window(), Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Counting, 20'000);
        auto* screen = window().findChild<CountdownScreen*>();
        QVERIFY(screen->isVisible());
        QCOMPARE(screen->findChild<QLabel*>(u"countdownWord"_s)->text(), stage().word());
        for (int i = 0; i < 30; ++i) { // the key is still held
            QKeyEvent again(QEvent::KeyPress, Qt::Key_F8, Qt::NoModifier, QString(), true);
            QCoreApplication::sendEvent(&window(), &again);
        }
        QTest::keyRelease(&window(), Qt::Key_F8);
        QCOMPARE(stage().state(), Stage::State::Counting);
        QTest::keyClick(&window(), Qt::Key_PageDown); // of a remote
        QVERIFY(stage().state() != Stage::State::Counting);
        QVERIFY(!screen->isVisible());
        QVERIFY(stage().arming().isArmed());
        QVERIFY(!stage().run());
        QCOMPARE(runs(), 1); // what was lost, no return
        QTest::keyClick(&window(), Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Counting, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Ready, 30'000);
        QCOMPARE(runs(), 2);
        QVERIFY(openDialogs().isEmpty());
    }

    void whatHangsIsLeftOut()
    {
        open(4);
        stop();
        // As after a review: whatever is armed does not outlive a clock that jumps.
        stage().makePlan()->then(&window(), [this](const Result<Plan>& plan) {
            QVERIFY(plan && stage().run(*plan, {plan->guard.phrase, {}}));
        });
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Returning, 30'000);
        auto* offer = panel<QPushButton>("stageOffer");
        QVERIFY(!offer->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(isAwaited(), 30'000);
        m_house->clock.late = 62;
        QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 20'000);
        QVERIFY2(offer->accessibleName() == "Go on without it"_L1,
            qPrintable(QString(stage().word() + u": "_s + stage().sentence())));
        QVERIFY(panel<QLabel>("stageSentence")->text().contains(u"fraud-scores"_s));
        QTest::keyClick(&window(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(stage().state() != Stage::State::Returning, 30'000);
        QVERIFY(openDialogs().isEmpty());
    }

    // It became a model for good: no key could change that.
    void whatTheServerDidNotKeepIsNotOffered()
    {
        open(0.05);
        Scenario strict = ScenarioStore::sandbox();
        strict.name = u"Strict"_s;
        strict.registry.tolerated = {};
        stage().choose(strict);
        lose(u"whisper"_s);
        arm();
        QTest::keyClick(&window(), Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Differs, 60'000);
        QTRY_VERIFY(stage().lastReturn().has_value());
        QVERIFY(!stage().canTryWhatIsLeft());
        QVERIFY(!panel<QPushButton>("stageOffer")->isVisible());
        const QString sentence = panel<QLabel>("stageSentence")->text();
        QVERIFY2(sentence.contains(u"did not keep it"_s), qPrintable(sentence));
    }

    void whatFailsSaysOneSentence()
    {
        open(4);
        stop();
        arm();
        QTest::keyClick(&window(), Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::Returning, 30'000);
        m_house->sandbox.reset();
        QTRY_COMPARE_WITH_TIMEOUT(stage().state(), Stage::State::NeedsYou, 60'000);
        QVERIFY(openDialogs().isEmpty());
        QCOMPARE(panel<QLabel>("stageWord")->text(), u"Needs you"_s);
        const QString sentence = panel<QLabel>("stageSentence")->text();
        QVERIFY2(!sentence.isEmpty() && !sentence.contains(u"; "_s) && !sentence.contains(u". "_s),
            qPrintable(sentence));
        QVERIFY2(sentence.size() < 120, qPrintable(sentence));
        auto* offer = panel<QPushButton>("stageOffer");
        QVERIFY(offer->isVisible());
        QCOMPARE(offer->accessibleName(), u"Try what is left"_s);
        QTest::keyClick(&window(), Qt::Key_F9);
        QCOMPARE(stage().state(), Stage::State::Checking);
        QTRY_VERIFY_WITH_TIMEOUT(stage().state() != Stage::State::Checking, 60'000);
        QCOMPARE(stage().state(), Stage::State::NeedsYou);
        QVERIFY(openDialogs().isEmpty());
    }

private:
    MainWindow& window() const { return *m_house->window; }
    Stage& stage() const { return m_house->stage(); }
    template <class T> T* panel(const char* name) const
    {
        return m_presenter->panel()->findChild<T*>(QString::fromLatin1(name));
    }
    qsizetype runs() const { return m_house->workspace->plans().runs().size(); }

    bool isAwaited() const
    {
        if (!stage().run())
            return false;
        const QList<StepReport>& reports = stage().run()->reports();
        return std::any_of(reports.cbegin(), reports.cend(), [](const StepReport& report) {
            return report.phase == StepReport::Phase::Looking && report.outcome == Outcome::Pending;
        });
    }

    static QList<QDialog*> openDialogs()
    {
        QList<QDialog*> open;
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible())
                open.append(dialog);
        }
        return open;
    }

    void open(double pace)
    {
        m_house = std::make_unique<StagedHouse>(m_theme, EnvironmentClass::Demo, pace);
        m_store
            = std::make_unique<EnvironmentStore>(m_house->folder.filePath(u"environments.json"_s));
        m_mode = std::make_unique<PresentMode>(
            PresentMode::Parts{window(), m_theme, *m_house->workspaces, *m_store, m_house->clock});
        m_presenter = std::make_unique<Presenter>(window(), *m_mode, m_house->store);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->workspace->artifacts().state().readAt
                && m_house->workspace->pipelines().state().readAt,
            30'000);
        QCOMPARE(m_mode->enter(), QString());
        stage().choose(ScenarioStore::sandbox());
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void run(PendingCall<Plan>* call)
    {
        bool ended = false;
        call->then(&window(), [this, &ended](const Result<Plan>& plan) {
            QVERIFY(plan.has_value());
            PlanRun* run = m_house->workspace->plans().run(*plan, {plan->guard.phrase, {}});
            connect(run, &PlanRun::ended, &window(), [&ended] { ended = true; });
        });
        QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
    }

    void lose(const QString& name)
    {
        const auto& held = *m_house->workspace->artifacts().snapshot()->items;
        const auto it = std::find_if(
            held.cbegin(), held.cend(), [&name](const Artifact& one) { return one.name == name; });
        QVERIFY(it != held.cend());
        run(m_house->workspace->plans().deleteArtifacts({identityOf(*it)}));
    }

    void stop()
    {
        const auto& held = *m_house->workspace->pipelines().snapshot()->items;
        const auto it = std::find_if(held.cbegin(), held.cend(),
            [](const Pipeline& one) { return one.identity.name == "fraud-scores"_L1; });
        QVERIFY(it != held.cend());
        run(m_house->workspace->plans().changePipelines(Verb::ForceStopPipelines, {it->identity}));
    }

    void arm()
    {
        std::optional<QString> why;
        stage().makePlan()->then(&window(), [this, &why](const Result<Plan>& plan) {
            why = plan ? stage().arm(*plan, u"Staging"_s, 2h) : u"no plan"_s;
        });
        QTRY_VERIFY_WITH_TIMEOUT(why.has_value(), 20'000);
        QCOMPARE(why, QString());
    }

    Theme m_theme;
    std::unique_ptr<StagedHouse> m_house;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<PresentMode> m_mode;
    std::unique_ptr<Presenter> m_presenter;
};

QTEST_MAIN(TestPresenterArmed)
#include "tst_presenterarmed.moc"
