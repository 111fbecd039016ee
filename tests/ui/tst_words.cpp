// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects how ages, running times, sizes and moments read.
#include "ui/shell/words.h"

#include <QLocale>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ages_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("a moment") << qint64(800) << u"0.8 s"_s;
        QTest::newRow("rounds up to the next form") << qint64(9'960) << u"10 s"_s;
        QTest::newRow("seconds") << qint64(14'200) << u"14 s"_s;
        QTest::newRow("minutes") << qint64(180'000) << u"3 min"_s;
        QTest::newRow("hours") << qint64(3'600'000 * 3) << u"3 h"_s;
        QTest::newRow("days") << qint64(86'400'000) * 5 << u"5 d"_s;
        QTest::newRow("a server ahead of us") << qint64(-4'000) << u"0.0 s"_s;
    }

    void ages()
    {
        QFETCH(qint64, milliseconds);
        QTEST(shortAge(std::chrono::milliseconds(milliseconds)), "words");
    }

    // No figure of what was a moment ago: "0.0 s ago" says nothing.
    void agos()
    {
        for (const auto age : {-4'000ms, 0ms, 40ms, 999ms})
            QCOMPARE(ago(age), u"just now"_s);
        QCOMPARE(ago(1s), u"1.0 s ago"_s);
        QCOMPARE(ago(14'200ms), u"14 s ago"_s);
    }

    // A list that is read every two seconds says the same all the time.
    void readings()
    {
        for (const auto age : {-1'000ms, 0ms, 800ms, 1'999ms})
            QCOMPARE(readAgo(age), u"read just now"_s);
        QCOMPARE(readAgo(2s), u"read 2.0 s ago"_s);
        QCOMPARE(readAgo(3min), u"read 3 min ago"_s);
    }

    void runningTimes()
    {
        QCOMPARE(runningTime(14s), u"0:14"_s);
        QCOMPARE(runningTime(61min + 2s), u"1:01:02"_s);
        QCOMPARE(runningTime(-3s), u"0:00"_s);
    }

    void sizes()
    {
        QCOMPARE(byteSize(812'000'000), u"812 MB"_s);
        QCOMPARE(byteSize(1'200'000'000), u"1.2 GB"_s);
        QCOMPARE(byteSize(18), u"18 bytes"_s);
    }

    void moments()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(14, 2), Qt::LocalTime);
        QCOMPARE(shortMoment(now.addSecs(-3600).toUTC(), now.toUTC()), u"13:02"_s);
        QCOMPARE(shortMoment(now.addDays(-1).toUTC(), now.toUTC()), u"yesterday"_s);
        QCOMPARE(shortMoment(now.addDays(-18).toUTC(), now.toUTC()), u"3 Nov"_s);
        QCOMPARE(shortMoment({}, now.toUTC()), QString());
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
