// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactcomparison.h"
#include "app/live/diff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    int key = 0;
    int value = 0;

    bool operator==(const Row&) const = default;
    bool operator<(const Row& other) const
    {
        return std::pair(key, value) < std::pair(other.key, other.value);
    }
};

Diff diffOfRows(const QList<Row>& before, const QList<Row>& now)
{
    return diffOf(before, now, [](const Row& row) { return row.key; });
}

/// What a model does with a diff: drops the removed rows, overwrites changed ones in place (the
/// nth row of a key among those that stay is the nth of that key in the new list), appends what is
/// added.
QList<Row> applied(QList<Row> rows, const QList<Row>& now, const Diff& diff)
{
    for (auto row = diff.removed.crbegin(); row != diff.removed.crend(); ++row)
        rows.removeAt(*row);
    for (const int changed : diff.changed) {
        int nth = 0;
        for (int row = 0; row < changed; ++row)
            nth += now[row].key == now[changed].key && !diff.added.contains(row) ? 1 : 0;
        for (Row& row : rows) {
            if (row.key == now[changed].key && nth-- == 0)
                row = now[changed];
        }
    }
    for (const int added : diff.added)
        rows.append(now[added]);
    return rows;
}

QList<Row> randomRows(QRandomGenerator& random, int most, int keys)
{
    QList<Row> rows(random.bounded(most + 1));
    for (Row& row : rows)
        row = {static_cast<int>(random.bounded(keys)), static_cast<int>(random.bounded(3))};
    return rows;
}

/// The next reading of the same list: some rows go, some change, some come, some move.
QList<Row> mutated(QRandomGenerator& random, QList<Row> rows)
{
    for (int i = random.bounded(4); i > 0 && !rows.isEmpty(); --i)
        rows.removeAt(random.bounded(rows.size()));
    for (int i = random.bounded(4); i > 0 && !rows.isEmpty(); --i)
        rows[random.bounded(rows.size())].value = random.bounded(3);
    for (int i = random.bounded(4); i > 0; --i)
        rows.insert(random.bounded(rows.size() + 1),
            {static_cast<int>(random.bounded(60)), static_cast<int>(random.bounded(3))});
    if (rows.size() > 1 && random.bounded(3) == 0)
        rows.swapItemsAt(0, rows.size() - 1);
    return rows;
}

bool ascends(const QList<int>& rows, qsizetype size)
{
    return std::is_sorted(rows.cbegin(), rows.cend(), std::less_equal<>())
        && (rows.isEmpty() || (rows.first() >= 0 && rows.last() < size));
}

Artifact artifact(const char* id, const char* name, const char* type = "model")
{
    return {{QString::fromLatin1(id)}, QString::fromLatin1(name),
        artifactType(QString::fromLatin1(type))};
}

} // namespace

class TestDiff final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalListsGiveNothing();
    void tellsWhatCameWentAndChanged();
    void repeatedKeysMatchByOccurrence();
    void orderIsNoChange();
    void hundredsOfSnapshotsApplied_data();
    void hundredsOfSnapshotsApplied();
    void aTypeThatChangesIsTheSameLife();
    void anotherNameIsAnotherLife();
    void aSharedIdIsTheSameLife();
    void idsAreNotSharedByDeletions();
};

void TestDiff::equalListsGiveNothing()
{
    const QList<Row> rows{{1, 1}, {2, 2}, {1, 1}};
    QCOMPARE(diffOfRows(rows, rows), Diff());
    QCOMPARE(diffOfRows({}, {}), Diff());
}

void TestDiff::tellsWhatCameWentAndChanged()
{
    const QList<Row> before{{1, 0}, {2, 0}, {3, 0}, {4, 0}};
    const QList<Row> now{{1, 0}, {3, 9}, {5, 0}, {4, 0}};
    const Diff diff = diffOfRows(before, now);
    QCOMPARE(diff.removed, QList<int>{1});
    QCOMPARE(diff.changed, QList<int>{1});
    QCOMPARE(diff.added, QList<int>{2});
}

void TestDiff::repeatedKeysMatchByOccurrence()
{
    const Diff fewer = diffOfRows({{7, 1}, {7, 2}}, {{7, 2}});
    QCOMPARE(fewer.removed, QList<int>{1});
    QCOMPARE(fewer.changed, QList<int>{0});
    const Diff more = diffOfRows({{7, 1}}, {{7, 1}, {7, 1}});
    QCOMPARE(more.added, QList<int>{1});
    QVERIFY(more.removed.isEmpty() && more.changed.isEmpty());
}

void TestDiff::orderIsNoChange()
{
    QVERIFY(diffOfRows({{1, 0}, {2, 0}, {3, 0}}, {{3, 0}, {1, 0}, {2, 0}}).isEmpty());
}

void TestDiff::hundredsOfSnapshotsApplied_data()
{
    QTest::addColumn<int>("keys");
    QTest::newRow("unique keys mostly") << 100'000;
    QTest::newRow("some repeat") << 60;
    QTest::newRow("all repeat") << 3;
}

void TestDiff::hundredsOfSnapshotsApplied()
{
    QFETCH(int, keys);
    QRandomGenerator random(20260314);
    QList<Row> before;
    for (int i = 0; i < 400; ++i) {
        const QList<Row> now = i % 20 == 0 ? randomRows(random, 40, keys) : mutated(random, before);
        const Diff diff = diffOfRows(before, now);
        QVERIFY(ascends(diff.removed, before.size()));
        QVERIFY(ascends(diff.added, now.size()));
        QVERIFY(ascends(diff.changed, now.size()));
        // Minimal: of every key only as many come or go as the numbers demand.
        QVERIFY(diff.added.isEmpty() || diff.removed.isEmpty()
            || std::none_of(diff.added.cbegin(), diff.added.cend(), [&](int added) {
                   return std::any_of(diff.removed.cbegin(), diff.removed.cend(),
                       [&](int removed) { return before[removed].key == now[added].key; });
               }));
        QList<Row> result = applied(before, now, diff);
        QList<Row> wanted = now;
        std::sort(result.begin(), result.end());
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(result, wanted);
        before = now;
    }
}

void TestDiff::aTypeThatChangesIsTheSameLife()
{
    const ArtifactComparison seen
        = compareArtifacts({artifact("1", "a", "dataset"), artifact("2", "b")},
            {artifact("1", "a"), artifact("2", "b")});
    QVERIFY(!seen.reborn);
    QVERIFY(!seen.equal);
    QCOMPARE(seen.diff.changed, QList<int>{0});
}

void TestDiff::anotherNameIsAnotherLife()
{
    const ArtifactComparison seen = compareArtifacts(
        {artifact("1", "bert"), artifact("2", "b")}, {artifact("1", "stranger")});
    QVERIFY(seen.reborn);
    QCOMPARE(seen.diff.removed, (QList<int>{0, 1}));
    QCOMPARE(seen.diff.added, QList<int>{0});
}

void TestDiff::aSharedIdIsTheSameLife()
{
    // After races two rows may share an id (registry 5.20); one coming or going is no reset.
    const QList<Artifact> one{artifact("5", "a")};
    const QList<Artifact> two{artifact("5", "a"), artifact("5", "b")};
    const QList<Artifact> other{artifact("5", "b"), artifact("5", "c")};
    QVERIFY(!compareArtifacts(one, two).reborn);
    QVERIFY(!compareArtifacts(two, one).reborn);
    QVERIFY(!compareArtifacts(two, other).reborn);
    QVERIFY(compareArtifacts(one, other).reborn);
}

void TestDiff::idsAreNotSharedByDeletions()
{
    const QList<Artifact> before{artifact("1", "a"), artifact("2", "b")};
    const QList<Artifact> now{artifact("2", "b"), artifact("3", "a")};
    QVERIFY(!compareArtifacts(before, now).reborn);
    QVERIFY(compareArtifacts(before, before).equal);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
