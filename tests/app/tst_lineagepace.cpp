// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/lineagepace.h"
#include "tests/support/planrig.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

/// A review that waits for a crawl says how far it is, and about how long it will still take.
class LineagePaceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsHowLong();
    void doesNotPromiseFromWhatWasReadBefore();
    void aReviewTellsIt();
    void aReviewOfACrawledRegistryCountsItsOwn();

private:
    static QStringList toldWhileMaking(PlanRig& rig);
};

void LineagePaceTest::tellsHowLong()
{
    LineagePace pace;
    const Instant start{1h};
    QCOMPARE(pace.words(2'000, 2'000, start), u"Reading lineages: 0 of 2,000"_s);
    QCOMPARE(pace.words(1'990, 2'000, start + 500ms), u"Reading lineages: 10 of 2,000"_s);
    QCOMPARE(pace.words(1'688, 2'000, start + 7s), u"Reading lineages: 312 of 2,000, about 40 s"_s);
    QCOMPARE(pace.words(100, 2'000, start + 20s), u"Reading lineages: 1,900 of 2,000, about 2 s"_s);
    QCOMPARE(pace.words(0, 2'000, start + 21s), u"Reading lineages: 2,000 of 2,000"_s);
}

void LineagePaceTest::doesNotPromiseFromWhatWasReadBefore()
{
    LineagePace pace;
    const Instant start{1h};
    QCOMPARE(pace.words(200, 2'000, start), u"Reading lineages: 1,800 of 2,000"_s);
    QCOMPARE(pace.words(190, 2'000, start + 10s),
        u"Reading lineages: 1,810 of 2,000, about 3 min 30 s"_s);
    // More than there was to read: it began anew, and so does the pace.
    QCOMPARE(pace.words(2'000, 2'000, start + 11s), u"Reading lineages: 0 of 2,000"_s);
}

QStringList LineagePaceTest::toldWhileMaking(PlanRig& rig)
{
    QStringList told;
    QObject context;
    connect(rig.plans.get(), &Plans::progressed, &context,
        [&told](const QString& what) { told += what; });
    rig.deletionOf(u"1"_s, u"thing-1"_s);
    return told;
}

void LineagePaceTest::aReviewTellsIt()
{
    PlanRig rig;
    for (int i = 1; i <= 40; ++i)
        rig.registry.add(QString::number(i), u"thing-%1"_s.arg(i), i == 2 ? u"1"_s : QString());
    rig.registry.before = [&rig](LyingRegistry::Kind kind) {
        if (kind == LyingRegistry::Kind::Lineage)
            rig.clock.advance(500ms);
    };
    // Four are under way at once, each half a second: what is done tells a pace that is off by
    // those.
    const QRegularExpression form(u"^Reading lineages: (\\d+) of 40(?:, about (\\d+))?"_s);
    std::optional<int> first;
    int last = -1;
    int lines = 0;
    for (const QString& line : toldWhileMaking(rig)) {
        const QRegularExpressionMatch match = form.match(line);
        if (!match.hasMatch())
            continue;
        const int read = match.captured(1).toInt();
        QVERIFY2(read > last, qPrintable(line));
        last = read;
        first = first.value_or(read);
        if (!match.hasCaptured(2))
            continue;
        const int done = read - *first;
        const int mostLeft = (40 - read) * (done + 4) / (2 * done);
        const int told = match.captured(2).toInt();
        QVERIFY2(told <= mostLeft + (mostLeft < 55 ? 6 : 31), qPrintable(line));
        ++lines;
    }
    QVERIFY(lines > 3);
    // The next review keeps what this one read, and one that is too old reads all again.
    rig.clock.advance(10min);
    QVERIFY(rig.lineage.coverage().isComplete());
    const QStringList again = toldWhileMaking(rig);
    QVERIFY2(again.filter(u" of 40, about "_s).size() > 3, qPrintable(again.join(u'\n')));
}

void LineagePaceTest::aReviewOfACrawledRegistryCountsItsOwn()
{
    PlanRig rig;
    for (int i = 1; i <= 40; ++i)
        rig.registry.add(QString::number(i), u"thing-%1"_s.arg(i), i < 12 ? u"1"_s : QString());
    toldWhileMaking(rig);
    rig.registry.before = [&rig](LyingRegistry::Kind kind) {
        if (kind == LyingRegistry::Kind::Lineage)
            rig.clock.advance(500ms);
    };
    const QStringList told = toldWhileMaking(rig);
    QVERIFY(told.filter(u"Reading lineages"_s).isEmpty());
    // Four are asked at once, so that not every number is told; none comes twice or too late.
    const QRegularExpression form(u"^Reading who is built on it: (\\d+) of 11"_s);
    int last = 0;
    int lines = 0;
    for (const QString& line : told) {
        const QRegularExpressionMatch match = form.match(line);
        if (!match.hasMatch())
            continue;
        const int read = match.captured(1).toInt();
        QVERIFY2(read > last && read <= 11, qPrintable(told.join(u'\n')));
        last = read;
        ++lines;
    }
    QVERIFY2(lines >= 2, qPrintable(told.join(u'\n')));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::LineagePaceTest)
#include "tst_lineagepace.moc"
