// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/fakehouse.h"
#include "ui/pipelines/pipelinespage.h"
#include "ui/pipelines/pipelinetablemodel.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString uuidOf(int number)
{
    return u"019bd3a4-6a10-7c52-9e3f-%1"_s.arg(number, 12, 16, QLatin1Char('0'));
}

QJsonObject running(int number, const QString& name)
{
    return FakeManager::record(uuidOf(number), name,
        {{u"deployment_status"_s, u"Running"_s}, {u"deployment_desired_status"_s, u"Running"_s},
            {u"deployment_resources_status"_s, u"Provisioned"_s},
            {u"deployment_resources_desired_status"_s, u"Provisioned"_s}});
}

} // namespace

/// The page by keyboard, on a manager that does as it is told: what is chosen is what the verb and
/// the details speak of, nothing moves by itself, and what cannot be done says why.
class TestPipelinesPage final : public QObject {
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
        m_house->fakeManager.pipelines = {FakeManager::record(uuidOf(1), u"alpha"_s),
            running(2, u"beta"_s), FakeManager::record(uuidOf(3), u"gamma"_s)};
    }

    void cleanup()
    {
        m_page.reset();
        m_house.reset();
    }

    void theVerbSpeaksOfTheCurrentRow()
    {
        open();
        QCOMPARE(clear()->text(), u"Clear..."_s);
        QVERIFY(clear()->isBlocked());
        choose(u"alpha"_s);
        QCOMPARE(clear()->text(), u"Clear alpha..."_s);
        QVERIFY2(!clear()->isBlocked(), qPrintable(clear()->reason()));
        QCOMPARE(label(u"pipelineName"_s), u"alpha"_s);
        QTest::keyClick(clear(), Qt::Key_Space);
        QCOMPARE(m_house->navigator.noted, QStringList{u"review Clear the storage of alpha"_s});
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_house->navigator.noted.last(), u"review Delete alpha"_s);
    }

    void whatRunsIsStoppedFirst()
    {
        open();
        choose(u"beta"_s);
        QCOMPARE(clear()->text(), u"Clear beta..."_s);
        QVERIFY2(!clear()->isBlocked(), qPrintable(clear()->reason()));
        QCOMPARE(label(u"clearStorageReason"_s), u"stops it by force first"_s);
        QCOMPARE(label(u"deletePipelineReason"_s), u"stops it by force and clears it first"_s);
    }

    void whatCannotBeDoneSaysWhy()
    {
        m_house->fakeManager.pipelines[0][u"storage_status"_s] = u"Cleared"_s;
        open();
        choose(u"alpha"_s);
        QVERIFY(clear()->isBlocked());
        QVERIFY(clear()->isEnabled()); // it can be reached and chosen all the same
        QVERIFY(clear()->accessibleDescription().contains(u"nothing to clear"_s));
        QTest::keyClick(clear(), Qt::Key_Space);
        QVERIFY(m_house->navigator.noted.isEmpty());
        QVERIFY(label(u"pauseReason"_s).contains(u"only what runs"_s));
        QVERIFY(!link(u"pause"_s)->isVisible());
        QVERIFY(!m_page->findChild<QAbstractButton*>(u"dismissErrorLink"_s));
    }

    void everyVerbByKeyboard_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("title");
        const auto row = [](const QString& name, const QString& key, const QString& title) {
            QTest::newRow(qPrintable(key)) << name << key << u"review "_s + title;
        };
        row(u"alpha"_s, u"clearStorage"_s, u"Clear the storage of alpha"_s);
        row(u"alpha"_s, u"start"_s, u"Start alpha"_s);
        row(u"alpha"_s, u"deletePipeline"_s, u"Delete alpha"_s);
        row(u"beta"_s, u"pause"_s, u"Pause beta"_s);
        row(u"beta"_s, u"forceStop"_s, u"Force stop beta"_s);
        row(u"beta"_s, u"stop"_s, u"Stop beta"_s);
        row(u"delta"_s, u"resume"_s, u"Resume delta"_s);
        row(u"epsilon"_s, u"nudge"_s, u"Ask again to clear the storage of epsilon"_s);
        row(u"zeta"_s, u"dismissError"_s, u"Dismiss the error of zeta"_s);
    }

    void everyVerbByKeyboard()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(QString, title);
        m_house->fakeManager.edition = u"Enterprise"_s;
        QJsonObject paused = running(4, u"delta"_s);
        paused[u"deployment_status"_s] = u"Paused"_s;
        m_house->fakeManager.pipelines += {paused,
            FakeManager::record(uuidOf(5), u"epsilon"_s, {{u"storage_status"_s, u"Clearing"_s}}),
            FakeManager::record(uuidOf(6), u"zeta"_s,
                {{u"deployment_error"_s,
                    QJsonObject{{u"message"_s, u"panicked"_s}, {u"error_code"_s, u"Panic"_s}}}})};
        open();
        choose(name);
        QTRY_VERIFY(link(key) && link(key)->isVisible());
        link(key)->setFocus();
        QVERIFY(!link(key)->accessibleDescription().isEmpty());
        QTest::keyClick(link(key), Qt::Key_Space);
        QCOMPARE(m_house->navigator.noted, QStringList{title});
    }

    void readOnlyOffersNoVerb()
    {
        open();
        choose(u"alpha"_s);
        m_house->workspace->setReadOnly(true);
        QVERIFY(clear()->reason().contains(u"read-only"_s));
    }

    void severalAreCountedAndClearedTogether()
    {
        open();
        choose(u"alpha"_s);
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(clear()->text(), u"Clear 3..."_s);
        QVERIFY2(!clear()->isBlocked(), qPrintable(clear()->reason()));
        QTest::keyClick(clear(), Qt::Key_Space);
        QCOMPARE(
            m_house->navigator.noted, QStringList{u"review Clear the storage of 3 pipelines"_s});
        QCOMPARE(label(u"severalTitle"_s), u"3 pipelines selected"_s);
        QCOMPARE(m_page->status(), u"3 selected of 3"_s);
    }

    void whatAFilterHidesLosesItsCheck()
    {
        open();
        choose(u"alpha"_s);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(m_page->status(), u"1 selected of 3"_s);
        m_page->focusFilter();
        QTest::keyClicks(filter(), u"gam"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(label(u"pipelineCount"_s), u"1 of 3"_s);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(table()->model()->index(row, 0).data(Qt::CheckStateRole).toInt(),
                int(Qt::Unchecked));
    }

    void pollsMoveNothing()
    {
        for (int i = 10; i < 60; ++i)
            m_house->fakeManager.pipelines.append(
                FakeManager::record(uuidOf(i), u"row-%1"_s.arg(i)));
        open();
        table()->setFocus();
        choose(u"row-40"_s);
        const QPoint at = table()->visualRect(table()->currentIndex()).topLeft();
        m_house->fakeManager.pipelines[30][u"storage_status"_s] = u"Cleared"_s;
        m_house->fakeManager.pipelines.append(FakeManager::record(uuidOf(99), u"zulu"_s));
        m_house->readPipelines();
        QTRY_COMPARE(table()->model()->rowCount(), 54);
        QCOMPARE(nameAt(table()->currentIndex().row()), u"row-40"_s);
        QCOMPARE(table()->visualRect(table()->currentIndex()).topLeft(), at);
        QVERIFY(table()->hasFocus());
    }

    void chipsShowAndCount()
    {
        m_house->fakeManager.pipelines[2][u"deployment_status"_s] = u"Rebalancing"_s;
        open();
        auto* chips = m_page->findChild<SegmentedFilter*>(u"pipelineChips"_s);
        chips->setCurrent(u"look"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(nameAt(0), u"gamma"_s);
        choose(u"gamma"_s);
        QVERIFY(clear()->reason().contains(u"Rebalancing"_s));
    }

    void aLostServerKeepsItsRowsAndBlocks()
    {
        open();
        choose(u"alpha"_s);
        m_house->fakeManager.silent = true;
        m_house->readPipelines();
        auto* banner = m_page->findChild<Banner*>(u"feedBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(clear()->isBlocked());
        QCOMPARE(table()->model()->rowCount(), 3);
        m_house->fakeManager.silent = false;
        auto* retry = banner->findChild<QAbstractButton*>();
        QCOMPARE(retry->text(), u"Retry now"_s);
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_VERIFY(banner->isHidden());
        QTRY_VERIFY2(!clear()->isBlocked(), qPrintable(clear()->reason()));
    }

    void anEmptyListIsNotALostServer()
    {
        m_house->fakeManager.pipelines.clear();
        open();
        QCOMPARE(label(u"placeholderTitle"_s), u"No pipelines"_s);
    }

    void aServerThatNeverAnsweredSaysWhatWasTried()
    {
        m_house->fakeManager.silent = true;
        open();
        QVERIFY(label(u"placeholderText"_s).contains(u"/v0/pipelines"_s));
        auto* retry = m_page->findChild<QAbstractButton*>(u"placeholderAction"_s);
        m_house->fakeManager.silent = false;
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QVERIFY(table()->isVisible());
    }

    void anEnvironmentWithoutAManagerSaysSo()
    {
        m_house->open(true, false);
        show();
        QCOMPARE(label(u"placeholderTitle"_s), u"No pipeline manager here"_s);
        QCOMPARE(m_page->sidebarCount(), QString());
    }

    void theMenuCopiesAndSaysWhyNot()
    {
        open();
        choose(u"beta"_s);
        auto* more = m_page->findChild<QAbstractButton*>(u"pipelineMoreButton"_s);
        QTest::keyClick(more, Qt::Key_Space);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == "Copy name"_L1)
                action->trigger();
            if (action->objectName() == "menuClearStorage"_L1)
                QVERIFY(action->isEnabled() && action->toolTip().contains(u"by force"_s));
            if (action->objectName() == "menuStart"_L1) {
                QVERIFY(action->isEnabled() && action->toolTip().contains(u"runs already"_s));
                action->trigger();
                QVERIFY(m_page->status().contains(u"runs already"_s));
            }
        }
        menu->close();
        QCOMPARE(QApplication::clipboard()->text(), u"beta"_s);
    }

    void markupFromTheServerStaysText()
    {
        m_house->fakeManager.pipelines[0][u"description"_s] = u"<b>bold</b>\u202Eevil"_s;
        open();
        choose(u"alpha"_s);
        const QString shown = label(u"pipelineDescription"_s);
        QVERIFY(shown.startsWith(u"<b>bold</b>"_s));
        QVERIFY(!shown.contains(QChar(0x202E)));
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        open();
        choose(u"alpha"_s);
        QCOMPARE(namelessIn(*m_page).join(u"; "_s), QString());
    }

private:
    void open()
    {
        m_house->open();
        show();
    }

    void show()
    {
        m_page = std::make_unique<PipelinesPage>(*m_house->workspace, m_house->navigator);
        m_page->resize(1112, 730);
        m_page->show();
        m_page->activateWindow();
    }

    void choose(const QString& name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (nameAt(row) == name)
                table()->setCurrentIndex(table()->model()->index(row, PipelineTableModel::Name));
        }
        QCOMPARE(nameAt(table()->currentIndex().row()), name);
    }

    QString nameAt(int row) const
    {
        return table()->model()->index(row, PipelineTableModel::Name).data().toString();
    }

    DataTable* table() const { return m_page->findChild<DataTable*>(u"pipelineTable"_s); }
    QLineEdit* filter() const { return m_page->findChild<QLineEdit*>(u"pipelineFilter"_s); }
    QAbstractButton* link(const QString& key) const
    {
        return m_page->findChild<QAbstractButton*>(key + u"Link"_s);
    }
    DestroyButton* clear() const
    {
        return m_page->findChild<DestroyButton*>(u"clearStorageButton"_s);
    }
    QString label(const QString& name) const { return m_page->findChild<QLabel*>(name)->text(); }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<FakeHouse> m_house;
    std::unique_ptr<PipelinesPage> m_page;
};

QTEST_MAIN(TestPipelinesPage)
#include "tst_pipelinespage.moc"
