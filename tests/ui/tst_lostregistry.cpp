// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace steward;

/// Never blank, never pretend: what is old is shown as old, and why is said in words.
class TestLostRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOldRowsAndSaysWhy();
    void keepsAListThatVanishes();
    void saysWhatWasTriedAtAWrongAddress();

private:
    static DataTable& table(const QWidget& page)
    {
        return *page.findChild<DataTable*>(u"artifactTable"_s);
    }
    static QWidget* part(const QWidget& page, const QString& name)
    {
        return page.findChild<QWidget*>(name);
    }
};

void TestLostRegistry::keepsOldRowsAndSaysWhy()
{
    SandboxHouse house;
    ArtifactsPage page(*house.workspace, house.navigator);
    page.resize(1280, 800);
    page.show();
    QVERIFY(house.untilRead());
    page.select({{u"2"_s}, u"acme/sentiment"_s});
    auto* button = page.findChild<DestroyButton*>(u"deleteArtifactButton"_s);
    QVERIFY(!button->isBlocked());
    const int rows = table(page).model()->rowCount();
    const int height = table(page).rowViewportPosition(3);

    house.loseServers();
    QVERIFY(house.until([&] { return part(page, u"feedBanner"_s)->isVisible(); }));
    QVERIFY(house.until(
        [&] { return house.workspace->artifacts().state().isStale(house.clock.now()); }));
    page.tick();
    QVERIFY(button->isBlocked());
    QVERIFY2(button->reason().contains(u"old: read it again"_s), qPrintable(button->reason()));
    QCOMPARE(table(page).model()->rowCount(), rows);
    QVERIFY(table(page).model()->index(0, 0).data(StaleRole).toBool());
    QCOMPARE(table(page).rowViewportPosition(3), height);
    const QString words = part(page, u"feedBanner"_s)->accessibleName();
    QVERIFY2(words.contains(u"connection refused"_s), qPrintable(words));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(house.navigator.noted.isEmpty());
    // Another failure takes the keyboard from nobody.
    QWidget* retry = part(*part(page, u"feedBanner"_s), u"bannerAction"_s);
    retry->setFocus();
    const int failures = house.workspace->artifacts().state().failures;
    QTest::keyClick(retry, Qt::Key_Space);
    QVERIFY(house.until([&] { return house.workspace->artifacts().state().failures > failures; }));
    QCOMPARE(QApplication::focusWidget(), retry);
}

void TestLostRegistry::keepsAListThatVanishes()
{
    SandboxHouse house;
    ArtifactsPage page(*house.workspace, house.navigator);
    page.resize(1280, 800);
    page.show();
    QVERIFY(house.untilRead());
    const int rows = table(page).model()->rowCount();
    QCOMPARE(house.ask("DELETE", "/reset"), QByteArray("HTTP/1.1 200 OK"));
    QVERIFY(house.until([&] { return part(page, u"feedBanner"_s)->isVisible(); }));
    QCOMPARE(table(page).model()->rowCount(), rows);
    QVERIFY(table(page).model()->index(0, 0).data(StaleRole).toBool());
    QVERIFY(part(*part(page, u"feedBanner"_s), u"bannerOther"_s)->isVisible());
    // A person may believe it.
    part(page, u"feedBanner"_s)->findChild<QAbstractButton*>(u"bannerAction"_s)->click();
    QVERIFY(house.until([&] { return table(page).model()->rowCount() == 0; }));
    QTRY_VERIFY(part(page, u"artifactsPlaceholder"_s)->isVisible());
    QCOMPARE(part(page, u"artifactsPlaceholder"_s)->accessibleName(), u"No artifacts"_s);
}

void TestLostRegistry::saysWhatWasTriedAtAWrongAddress()
{
    SandboxHouse house(QUrl(u"http://127.0.0.1:1/nowhere"_s));
    ArtifactsPage page(*house.workspace, house.navigator);
    page.resize(1280, 800);
    page.show();
    QWidget* face = part(page, u"artifactsPlaceholder"_s);
    QTRY_VERIFY(face->isVisible());
    QCOMPARE(face->accessibleName(), u"Reading the artifacts"_s);
    QVERIFY(house.until([&] { return house.workspace->artifacts().state().error.has_value(); }));
    QVERIFY2(face->accessibleDescription().contains(u"http://127.0.0.1:1/nowhere"_s),
        qPrintable(face->accessibleDescription()));
    QVERIFY(page.findChild<DestroyButton*>(u"deleteArtifactButton"_s)->isBlocked());
}

QTEST_MAIN(TestLostRegistry)
#include "tst_lostregistry.moc"
