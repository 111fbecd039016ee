// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"
#include "tests/ui/fakehouse.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/resetverdict.h"
#include "ui/overview/serverfacts.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The overview: figures that add up, honest faces of absent and lost servers, and the one button
/// that destroys everything.
class TestOverviewPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.apply(*qApp);
    }

    void init()
    {
        m_house = std::make_unique<FakeHouse>();
        m_house->fakeRegistry.rows = {{u"1"_s, u"bert"_s}, {u"2"_s, u"acme"_s},
            {u"3"_s, u"books"_s, u"dataset"_s}, {u"4"_s, u"odd"_s, u"notebook"_s}};
        m_house->fakeRegistry.parents = {{u"2"_s, u"1"_s}};
        m_house->fakeManager.pipelines
            = {record(1, u"a"_s, {}), record(2, u"b"_s, {{u"storage_status"_s, u"Cleared"_s}}),
                record(3, u"c"_s, {{u"storage_status"_s, u"Clearing"_s}}),
                record(4, u"d"_s, {{u"deployment_status"_s, u"Rebalancing"_s}})};
    }

    void cleanup()
    {
        m_page.reset();
        m_house.reset();
    }

    void figuresAndPiecesAddUp()
    {
        m_house->open();
        const ServerFacts registry = registryFactsOf(*m_house->workspace);
        QCOMPARE(figure(registry, u"artifacts"_s), 4);
        QCOMPARE(figure(registry, u"models"_s), 2);
        QCOMPARE(figure(registry, u"other types"_s), 1);
        QCOMPARE(sumOf(registry), 4);
        QCOMPARE(registry.health, HealthDot::Health::Good);

        const ServerFacts pipelines = pipelinesFactsOf(*m_house->workspace);
        QCOMPARE(figure(pipelines, u"pipelines"_s), 4);
        QCOMPARE(figure(pipelines, u"can be cleared"_s), 1);
        QCOMPARE(figure(pipelines, u"clearing"_s), 1);
        QCOMPARE(sumOf(pipelines), 4); // every pipeline in exactly one piece
        QCOMPARE(pipelines.note, u"1 needs a look"_s);
        QVERIFY(fact(pipelines, u"Edition"_s).contains(u"stop is always forced"_s));
    }

    void nothingIsToldThatIsNotKnown()
    {
        m_house->open();
        QCOMPARE(
            fact(registryFactsOf(*m_house->workspace), u"Version"_s), u"not told by this server"_s);
        QCOMPARE(fact(pipelinesFactsOf(*m_house->workspace), u"Usual clear"_s), QString());
    }

    void lineageIsCountedByWhatWasRead()
    {
        m_house->open();
        LineageIndex& lineage = m_house->workspace->lineage();
        QVERIFY(
            spinUntil([&] { return lineage.coverage().isComplete() && !lineage.isCrawling(); }));
        QTRY_COMPARE(lineage.coverage().recording, 1);
        const QString told = fact(registryFactsOf(*m_house->workspace), u"Lineage"_s);
        QVERIFY2(told.startsWith(u"4 of 4 read"_s), qPrintable(told));
        QVERIFY2(told.endsWith(u"1 records a parent"_s), qPrintable(told));
    }

    void absentServersHaveAnHonestCard()
    {
        m_house->open(false, false);
        show();
        const QList<QLabel*> absences = m_page->findChildren<QLabel*>(u"absence"_s);
        QCOMPARE(absences.size(), 2);
        QVERIFY(absences.at(0)->isVisible() && absences.at(0)->text().contains(u"no registry"_s));
        QVERIFY(reset()->reason().contains(u"no registry"_s));
    }

    void aLostServerIsShownOldNotEmpty()
    {
        m_house->open();
        m_house->fakeManager.silent = true;
        m_house->readPipelines();
        QTRY_VERIFY(pipelinesFactsOf(*m_house->workspace).old);
        const ServerFacts pipelines = pipelinesFactsOf(*m_house->workspace);
        QCOMPARE(pipelines.health, HealthDot::Health::Lost);
        QCOMPARE(figure(pipelines, u"pipelines"_s), 4);
        QVERIFY(pipelines.address.contains(u"lost"_s));
    }

    void aServerThatNeverAnsweredSaysWhatWasTried()
    {
        m_house->fakeRegistry.status = 405;
        m_house->open();
        const ServerFacts registry = registryFactsOf(*m_house->workspace);
        QVERIFY(registry.figures.isEmpty());
        QVERIFY2(registry.absence.contains(u"/health"_s), qPrintable(registry.absence));
        QVERIFY(registry.absence.contains(u"/api"_s));
        QVERIFY(registry.address.contains(u"cannot be read"_s));
    }

    void resetAsksForAReview()
    {
        m_house->open();
        show();
        QVERIFY2(!reset()->isBlocked(), qPrintable(reset()->reason()));
        reset()->setFocus();
        QTest::keyClick(reset(), Qt::Key_Space);
        QCOMPARE(m_house->navigator.noted.size(), 1);
        QVERIFY(
            m_house->navigator.noted.first().startsWith(u"review Reset the registry 127.0.0.1"_s));
    }

    void resetSaysWhyNot_data()
    {
        QTest::addColumn<ResetQuestion>("question");
        QTest::addColumn<QString>("part");
        ResetQuestion good;
        good.state.phase = FeedState::Phase::Live;
        good.state.readAt = Instant(100s);
        good.now = Instant(101s);
        good.listed = 3;
        good.environment.environmentClass = EnvironmentClass::Demo;
        QTest::newRow("can") << good << QString();
        ResetQuestion q = good;
        q.listed = 0;
        QTest::newRow("empty") << q << u"empty already"_s;
        q = good;
        q.readOnly = true;
        QTest::newRow("read-only") << q << u"read-only"_s;
        q = good;
        q.environment.environmentClass = EnvironmentClass::Production;
        q.environment.resetAllowed = false;
        QTest::newRow("production") << q << u"Production"_s;
        q.environment.resetAllowed = true;
        QTest::newRow("production, switched on") << q << QString();
        q = good;
        q.now = Instant(200s);
        QTest::newRow("old") << q << u"old"_s;
        q = good;
        q.state.phase = FeedState::Phase::Vanished;
        QTest::newRow("vanished") << q << u"all at once"_s;
        q = good;
        q.state.readAt.reset();
        QTest::newRow("never read") << q << u"not been read"_s;
    }

    void resetSaysWhyNot()
    {
        QFETCH(ResetQuestion, question);
        QFETCH(QString, part);
        const QString why = whyNotReset(question);
        QCOMPARE(why.isEmpty(), part.isEmpty());
        QVERIFY2(why.contains(part), qPrintable(why));
    }

    void clearsOfOthersAreSeenRunning()
    {
        m_house->open();
        show();
        auto* title = m_page->findChild<QLabel*>(u"taskTitle"_s);
        QVERIFY(title);
        QCOMPARE(title->text(), u"Clearing c"_s);
        QCOMPARE(m_page->status(), u"1 running task"_s);
    }

    void scrollsWhenSmall()
    {
        m_house->open();
        show();
        m_page->resize(500, 300);
        auto* area = m_page->findChild<QScrollArea*>(u"overviewScroll"_s);
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    }

    void buttonsLeadToPagesAndHaveNames()
    {
        m_house->open();
        show();
        QTest::keyClick(m_page->findChild<QWidget*>(u"toPipelines"_s), Qt::Key_Space);
        QCOMPARE(m_house->navigator.noted.last(), u"pipelines"_s);
        QTest::keyClick(m_page->findChild<QWidget*>(u"toArtifacts"_s), Qt::Key_Space);
        QCOMPARE(m_house->navigator.noted.last(), u"artifacts"_s);
        QCOMPARE(namelessIn(*m_page).join(u"; "_s), QString());
    }

private:
    static QJsonObject record(int number, const QString& name, const QJsonObject& more)
    {
        return FakeManager::record(
            u"019bd3a4-6a10-7c52-9e3f-00000000000%1"_s.arg(number), name, more);
    }

    static int figure(const ServerFacts& facts, const QString& label)
    {
        for (const Figure& figure : facts.figures) {
            if (figure.label == label)
                return static_cast<int>(figure.number);
        }
        return -1;
    }

    static qint64 sumOf(const ServerFacts& facts)
    {
        qint64 sum = 0;
        for (const SplitBar::Piece& piece : facts.pieces)
            sum += piece.value;
        return sum;
    }

    static QString fact(const ServerFacts& facts, const QString& label)
    {
        for (const FactList::Fact& fact : facts.facts) {
            if (fact.label == label)
                return fact.value;
        }
        return {};
    }

    void show()
    {
        m_page = std::make_unique<OverviewPage>(*m_house->workspace, m_house->navigator);
        m_page->resize(1112, 730);
        m_page->show();
        m_page->activateWindow();
    }

    DestroyButton* reset() const
    {
        return m_page->findChild<DestroyButton*>(u"resetRegistryButton"_s);
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<FakeHouse> m_house;
    std::unique_ptr<OverviewPage> m_page;
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
