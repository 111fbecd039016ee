// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects the presenter's keyboard: what a remote sends does nothing, leaving takes the same key
// twice within a short time, and while it counts down any key stops and does nothing else.

#include "tests/support/manualclock.h"
#include "ui/present/stagekeys.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStageKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void remoteKeysDoNothing_data();
    void remoteKeysDoNothing();
    void remoteKeysServeDialogs();
    void aDotCanBeTyped();
    void oneKeyEach();
    void leavingTakesTwo();
    void twoThatAreApartDoNotLeave();
    void holdingTheKeyDoesNotLeave();
    void anyKeyStops_data();
    void anyKeyStops();
    void repeatsOfTheStartingKeyDoNotStop();

private:
    void repeat(QWidget* widget, int key);

    ManualClock m_clock;
    bool m_counting = false;
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
    std::unique_ptr<StageKeys> m_keys;
};

void TestStageKeys::init()
{
    m_counting = false;
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    m_field = new QLineEdit;
    m_list = new QListWidget;
    for (int i = 0; i < 200; ++i)
        m_list->addItem(i == 150 ? u".hidden"_s : QString::number(i));
    m_list->setCurrentRow(50);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_list->setFocus();
    m_keys = std::make_unique<StageKeys>(m_clock, [this] { return m_counting; });
}

void TestStageKeys::cleanup()
{
    m_keys.reset();
    m_window.reset();
}

// As a desktop tells them: asked for shortcuts first, then as a key.
void TestStageKeys::repeat(QWidget* widget, int key)
{
    for (const QEvent::Type type : {QEvent::ShortcutOverride, QEvent::KeyPress}) {
        QKeyEvent event(type, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void TestStageKeys::remoteKeysDoNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("F5") << int(Qt::Key_F5);
    QTest::newRow("PageUp") << int(Qt::Key_PageUp);
    QTest::newRow("PageDown") << int(Qt::Key_PageDown);
    QTest::newRow("dot") << int(Qt::Key_Period);
}

void TestStageKeys::remoteKeysDoNothing()
{
    QFETCH(int, key);
    const QShortcut shortcut(QKeySequence(key), m_window.get());
    const QSignalSpy fired(&shortcut, &QShortcut::activated);
    const QSignalSpy asked(m_keys.get(), &StageKeys::leaveAsked);
    const QSignalSpy left(m_keys.get(), &StageKeys::leaveWanted);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_list, static_cast<Qt::Key>(key));
    QTest::keyClick(m_list, static_cast<Qt::Key>(key), Qt::ShiftModifier);
    QCOMPARE(m_list->currentRow(), 50);
    QCOMPARE(m_list->focusWidget(), m_list);
    QCOMPARE(fired.size() + asked.size() + left.size(), 0);
    m_keys.reset(); // else the row proves nothing
    QTest::keyClick(m_list, static_cast<Qt::Key>(key));
    QVERIFY(fired.size() == 1);
}

void TestStageKeys::remoteKeysServeDialogs()
{
    QDialog dialog(m_window.get());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestStageKeys::aDotCanBeTyped()
{
    m_field->setFocus();
    QTest::keyClicks(m_field, u"a.b"_s);
    QCOMPARE(m_field->text(), u"a.b"_s);
}

void TestStageKeys::oneKeyEach()
{
    const QSignalSpy check(m_keys.get(), &StageKeys::checkWanted);
    const QSignalSpy back(m_keys.get(), &StageKeys::returnWanted);
    const QSignalSpy offer(m_keys.get(), &StageKeys::offerWanted);
    const QSignalSpy full(m_keys.get(), &StageKeys::fullScreenWanted);
    for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F11}) {
        QTest::keyClick(m_list, key);
        repeat(m_list, key);
        QTest::keyClick(m_list, key, Qt::ControlModifier);
    }
    QCOMPARE(check.size(), 1);
    QCOMPARE(back.size(), 1);
    QCOMPARE(offer.size(), 1);
    QCOMPARE(full.size(), 1);
}

void TestStageKeys::leavingTakesTwo()
{
    const QSignalSpy asked(m_keys.get(), &StageKeys::leaveAsked);
    const QSignalSpy left(m_keys.get(), &StageKeys::leaveWanted);
    QTest::keyClick(m_list, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(left.size(), 0);
    m_clock.advance(1900ms);
    QTest::keyClick(m_list, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(left.size(), 1);
}

void TestStageKeys::twoThatAreApartDoNotLeave()
{
    const QSignalSpy left(m_keys.get(), &StageKeys::leaveWanted);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_list, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        m_clock.advance(2100ms);
    }
    QCOMPARE(left.size(), 0);
}

void TestStageKeys::holdingTheKeyDoesNotLeave()
{
    const QSignalSpy left(m_keys.get(), &StageKeys::leaveWanted);
    QTest::keyPress(m_list, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent event(
            QEvent::KeyPress, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, QString(), true);
        QCoreApplication::sendEvent(m_list, &event);
    }
    QCOMPARE(left.size(), 0);
}

void TestStageKeys::anyKeyStops_data()
{
    QTest::addColumn<int>("key");
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F5, Qt::Key_PageUp, Qt::Key_PageDown,
             Qt::Key_Period, Qt::Key_F7, Qt::Key_F8, Qt::Key_A, Qt::Key_Space, Qt::Key_Return,
             Qt::Key_Down, Qt::Key_Shift, Qt::Key_VolumeDown})
        QTest::newRow(qPrintable(QKeySequence(key).toString(QKeySequence::PortableText)))
            << int(key);
}

void TestStageKeys::anyKeyStops()
{
    QFETCH(int, key);
    const QSignalSpy stopped(m_keys.get(), &StageKeys::stopWanted);
    const QSignalSpy back(m_keys.get(), &StageKeys::returnWanted);
    connect(m_keys.get(), &StageKeys::stopWanted, this, [this] { m_counting = false; });
    m_counting = true;
    QTest::keyPress(m_list, static_cast<Qt::Key>(key));
    QCOMPARE(stopped.size(), 1);
    repeat(m_list, key); // still held: the list must not move, nothing begins again
    QTest::keyRelease(m_list, static_cast<Qt::Key>(key));
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(back.size(), 0);
    QCOMPARE(m_list->currentRow(), 50);
}

void TestStageKeys::repeatsOfTheStartingKeyDoNotStop()
{
    const QSignalSpy stopped(m_keys.get(), &StageKeys::stopWanted);
    connect(m_keys.get(), &StageKeys::returnWanted, this, [this] { m_counting = true; });
    QTest::keyPress(m_list, Qt::Key_F8);
    QVERIFY(m_counting);
    for (int i = 0; i < 20; ++i)
        repeat(m_list, Qt::Key_F8);
    QTest::keyRelease(m_list, Qt::Key_F8);
    QCOMPARE(stopped.size(), 0);
    QTest::keyPress(m_list, Qt::Key_F8);
    QCOMPARE(stopped.size(), 1);
}

QTEST_MAIN(TestStageKeys)
#include "tst_stagekeys.moc"
