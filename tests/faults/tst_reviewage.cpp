// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/plan/reviewdialog.h"
#include "ui/theme/destroybutton.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

/// A review that was open too long, or over a night, is locked until it was read again.
class TestReviewAge final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mustBeReadAgain_data();
    void mustBeReadAgain();
};

void TestReviewAge::mustBeReadAgain_data()
{
    using Event = std::function<void(ManualClock&)>;
    QTest::addColumn<Event>("event");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("asleep, confirmed at once")
        << Event([](ManualClock& clock) { clock.sleep(8h); }) << false;
    QTest::newRow("asleep, then a moment") << Event([](ManualClock& clock) {
        clock.sleep(8h);
        clock.advance(1s);
    }) << true;
    QTest::newRow("six minutes open")
        << Event([](ManualClock& clock) { clock.advance(6min); }) << true;
}

void TestReviewAge::mustBeReadAgain()
{
    QFETCH(std::function<void(ManualClock&)>, event);
    QFETCH(bool, isTold);
    SandboxHouse house;
    QVERIFY(house.untilRead());
    QWidget window;
    window.resize(1280, 800);
    window.show();
    Plans& plans = house.workspace->plans();
    auto* dialog = new ReviewDialog(*house.workspace,
        plans.deleteArtifacts({{{u"4"_s}, u"acme/orphan"_s}}), u"Delete"_s, &window);
    dialog->open();
    QVERIFY(house.until([&] { return dialog->face() == ReviewDialog::Face::Reviewing; }));
    auto* confirm = dialog->findChild<DestroyButton*>(u"confirmButton"_s);
    QVERIFY2(!confirm->isBlocked(), qPrintable(confirm->reason()));
    const QUuid before = dialog->plan()->id;

    event(house.clock);
    QCOMPARE(confirm->isBlocked(), isTold);
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QVERIFY(confirm->isBlocked());
    QVERIFY2(confirm->reason().contains(u"too old"_s), qPrintable(confirm->reason()));
    QVERIFY(dialog->face() == ReviewDialog::Face::Reviewing);
    QVERIFY(plans.runs().isEmpty());
    auto* banner = dialog->findChild<QWidget*>(u"changedBanner"_s);
    QVERIFY(banner->isVisible());
    const QString folder = qEnvironmentVariable("STEWARD_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(folder + u"/review-too-old.png"_s);

    banner->findChild<QAbstractButton*>(u"bannerAction"_s)->click();
    QVERIFY2(house.until([&] { return !confirm->isBlocked(); }), qPrintable(confirm->reason()));
    QVERIFY(dialog->plan()->id != before);
    QVERIFY(!banner->isVisible());
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QVERIFY(house.until([&] { return dialog->face() == ReviewDialog::Face::Result; }));
    QCOMPARE(dialog->run()->outcome(), Outcome::Verified);
}

} // namespace steward

QTEST_MAIN(steward::TestReviewAge)
#include "tst_reviewage.moc"
