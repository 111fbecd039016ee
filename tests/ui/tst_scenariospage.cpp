// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the page of scenarios as a whole, by keyboard, against the sandbox: what is listed and
// remembered, that a check says what differs and sends nothing, and that browsing changes nothing.
#include "app/plan/plans.h"
#include "tests/ui/sandboxhouse.h"
#include "tests/ui/stagedhouse.h"
#include "ui/scenarios/scenarioarmdialog.h"
#include "ui/scenarios/scenariodifferencemodel.h"
#include "ui/scenarios/scenariolistpane.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/banner.h"
#include "ui/theme/card.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTcpSocket>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

// Another client, which knows nothing of this one.
void removeArtifact(const QUrl& registry, const QByteArray& path)
{
    QTcpSocket socket;
    socket.connectToHost(registry.host(), static_cast<quint16>(registry.port()));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write("DELETE " + registry.path().toUtf8() + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(5'000));
    QVERIFY(socket.readLine().contains("200"));
}

QStringList rowsOf(const QAbstractItemModel& model, int column)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, column).data().toString());
    return rows;
}

Scenario named(const QString& name)
{
    Scenario scenario = ScenarioStore::sandbox();
    scenario.name = name;
    return scenario;
}

} // namespace

class TestScenariosPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init() { m_house = std::make_unique<StagedHouse>(m_theme); }
    void cleanup() { m_house.reset(); }

    void opensByKeyAndListsWithTheBuiltInMarked()
    {
        m_house->window->showPage(MainWindow::Overview);
        QTest::keyClick(m_house->window.get(), Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(m_house->window->currentPage(), MainWindow::Scenarios);
        auto* table = m_house->find<DataTable>("scenarioTable");
        QCOMPARE(rowsOf(*table->model(), 0), QStringList{u"Sandbox rehearsal"_s});
        QCOMPARE(table->model()->index(0, 0).data(SecondTextRole).toString(), u"built in"_s);
        QVERIFY(m_house->find<QWidget>("scenarioCard")->isVisible());
        QCOMPARE(m_house->find<QLabel>("scenarioTitle")->text(), u"Sandbox rehearsal"_s);
        QCOMPARE(m_house->stage().state(), Stage::State::NoScenario); // seen, not chosen
    }

    void aCheckSaysReadyAndThenWhatDiffers()
    {
        choose();
        press("checkScenarioButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_house->stage().state(), Stage::State::Ready, 20'000);
        auto* table = m_house->find<DataTable>("differenceTable");
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(m_house->find<DataTable>("scenarioTable")->model()->index(0, 1).data().toString(),
            u"Ready"_s);
        removeArtifact(m_house->sandbox->registryUrl(), "/artifacts/model/2");
        press("checkScenarioButton");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
        QCOMPARE(m_house->stage().word(), u"1 difference"_s);
        QCOMPARE(rowsOf(*table->model(), ScenarioDifferenceModel::Words),
            QStringList{u"acme/sentiment is missing"_s});
        QVERIFY(m_house->workspace->plans().runs().isEmpty()); // nothing was sent
        auto* button = m_house->find<QAbstractButton>("scenariosPageButton");
        QCOMPARE(button->accessibleDescription(), u"1 differs"_s);
    }

    void aLostServerIsNeverReady()
    {
        choose();
        m_house->sandbox.reset();
        press("checkScenarioButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_house->stage().state(), Stage::State::NeedsYou, 30'000);
        QVERIFY(m_house->find<DataTable>("differenceTable")->model()->rowCount() > 0);
        QVERIFY(!m_house->find<QLabel>("scenarioSentence")->text().isEmpty());
    }

    void theDialogThatArmsIsNoHigherThanWhatItShows()
    {
        choose();
        removeArtifact(m_house->sandbox->registryUrl(), "/artifacts/model/2");
        press("armButton");
        const auto* dialog = m_house->window->findChild<ScenarioArmDialog*>();
        QVERIFY(dialog);
        const auto* table = dialog->findChild<DataTable*>(u"targetTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), 20'000);
        QCoreApplication::processEvents(); // whatever is laid out late
        QVERIFY2(dialog->height() <= dialog->layout()->totalHeightForWidth(dialog->width()),
            qPrintable(QString::number(dialog->height())));
    }

    void theChoiceIsRememberedByEnvironment()
    {
        QCOMPARE(m_house->store.save(named(u"Talk"_s)), QString());
        m_house->window->view()->findChild<DataTable*>(u"scenarioTable"_s)->selectRow(0);
        press("checkScenarioButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_house->stage().state(), Stage::State::Ready, 20'000);
        m_house->window.reset();
        m_house->openWindow();
        QVERIFY(m_house->stage().scenario().has_value());
        QCOMPARE(m_house->stage().scenario()->name, u"Talk"_s);
        QCOMPARE(m_house->find<QLabel>("scenarioTitle")->text(), u"Talk"_s);
    }

    void browsingKeepsTheEnvironmentsOwn()
    {
        QCOMPARE(m_house->store.save(named(u"Talk"_s)), QString());
        choose(1);
        press("checkScenarioButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_house->stage().state(), Stage::State::Ready, 20'000);
        QTest::keyClick(m_house->find<DataTable>("scenarioTable"), Qt::Key_Up);
        QCOMPARE(m_house->find<QLabel>("scenarioTitle")->text(), u"Talk"_s);
        QCOMPARE(m_house->stage().scenario()->name, u"Sandbox rehearsal"_s);
        QCOMPARE(m_house->stage().state(), Stage::State::Ready);
    }

    void filesThatCannotBeUsedAreNamed()
    {
        QVERIFY(QDir().mkpath(m_house->folder.filePath(u"scenarios"_s)));
        QFile file(m_house->folder.filePath(u"scenarios/broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        m_house->window->showPage(MainWindow::Overview);
        m_house->window->showPage(MainWindow::Scenarios);
        auto* banner = m_house->find<Banner>("scenarioTroubles");
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->message().strong, u"1 file left out."_s);
        QVERIFY(banner->message().text.contains(u"broken.json"_s));
    }

    void removingIsTakenBackByOneKey()
    {
        QCOMPARE(m_house->store.save(named(u"Talk"_s)), QString());
        choose(0);
        QTest::keyClick(m_house->find<DataTable>("scenarioTable"), Qt::Key_Delete);
        QVERIFY(!m_house->store.named(u"Talk"_s));
        auto* banner = m_house->find<Banner>("scenarioUndo");
        QVERIFY(banner->isVisible());
        QTest::keyClick(banner->findChild<QPushButton*>(), Qt::Key_Space);
        QVERIFY(m_house->store.named(u"Talk"_s).has_value());
        QVERIFY(!banner->isVisible());
    }

    void readOnlyLocksWhatWrites()
    {
        choose();
        m_house->workspace->setReadOnly(true);
        for (const char* name : {"returnButton", "rehearseButton", "armButton"}) {
            auto* button = m_house->find<DestroyButton>(name);
            QVERIFY2(button->isBlocked() && button->isEnabled(), name);
            QVERIFY2(button->reason().contains(u"read-only"_s), name);
        }
        QVERIFY(!m_house->find<DestroyButton>("checkScenarioButton")->isBlocked());
    }

    void everythingHasAName()
    {
        choose();
        auto* tabs = m_house->find<QTabBar>("scenarioTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCOMPARE(namelessIn(*m_house->find<QWidget>("scenariosPage")), QStringList());
        }
    }

private:
    void choose(int row = 0)
    {
        auto* table = m_house->find<DataTable>("scenarioTable");
        table->setFocus();
        table->selectRow(row);
    }
    void press(const char* name)
    {
        auto* button = m_house->find<DestroyButton>(name);
        QVERIFY2(!button->isBlocked(), qPrintable(button->reason()));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<StagedHouse> m_house;
};

QTEST_MAIN(TestScenariosPage)
#include "tst_scenariospage.moc"
