// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects what lies over other widgets: it moves nothing, stays inside, is announced once, and
// goes when it should.

#include "ui/theme/banner.h"
#include "ui/theme/scrim.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace steward;

class TestOverlays final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void bannerCoversAndMovesNothing();
    void bannerAnnouncesOnce();
    void scrimGoesWithItsDialog();

private:
    Theme m_theme;
};

void TestOverlays::bannerCoversAndMovesNothing()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* row = new QPushButton(u"row"_s, &page);
    column->addWidget(row);
    column->addStretch(1);
    page.resize(500, 300);
    page.show();
    const QRect before = row->geometry();
    Banner banner(&page);
    QSignalSpy covered(&banner, &Banner::covered);
    QSignalSpy acted(&banner, &Banner::acted);
    banner.say({Tone::Destroys, u"The registry does not answer:"_s, u"connection refused."_s,
        u"Retry now"_s});
    QVERIFY(banner.isVisible());
    QCOMPARE(row->geometry(), before);
    QVERIFY(page.rect().contains(banner.geometry()));
    QVERIFY(covered.constLast().at(0).toInt() >= page.height() - banner.y());
    page.resize(300, 300); // the words wrap, the banner grows upwards
    QTRY_VERIFY(page.rect().contains(banner.geometry()));
    auto* action = banner.findChild<QPushButton*>();
    QCOMPARE(action->accessibleName(), u"Retry now"_s);
    action->click();
    QCOMPARE(acted.count(), 1);
    banner.dismiss();
    QCOMPARE(covered.constLast().at(0).toInt(), 0);
}

void TestOverlays::bannerAnnouncesOnce()
{
    QWidget page;
    page.resize(500, 300);
    page.show();
    Banner banner(&page);
    QSignalSpy announced(&banner, &Banner::announced);
    banner.say({Tone::Care, u"Lists nothing"_s, u"since 14:02"_s, {}});
    banner.say({Tone::Care, u"Lists nothing"_s, u"since 14:02"_s, {}});
    banner.setAside(u"next try in 8 s"_s); // a countdown is never announced
    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced.at(0).at(0).toString(), u"Lists nothing since 14:02"_s);
    banner.say({Tone::Destroys, u"Lost"_s, {}, {}});
    QCOMPARE(announced.count(), 2);
}

void TestOverlays::scrimGoesWithItsDialog()
{
    QWidget window;
    window.resize(400, 300);
    window.show();
    QDialog dialog(&window);
    Scrim::behind(dialog, window);
    dialog.open();
    auto* scrim = window.findChild<QWidget*>(u"scrim"_s);
    QVERIFY(scrim != nullptr && scrim->isVisible());
    window.resize(500, 400);
    QTRY_COMPARE(scrim->size(), window.size());
    dialog.reject();
    QTRY_VERIFY(window.findChild<QWidget*>(u"scrim"_s) == nullptr);
}

QTEST_MAIN(TestOverlays)
#include "tst_overlays.moc"
