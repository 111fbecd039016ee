// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"
#include "tests/support/lineagebuild.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

/// The data set of registry 10, as SOTeam4 answers at HEAD.
LineageBuild contractData()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"google-bert/bert-base-uncased"_s),
        artifactOf(u"2"_s, u"acme/sentiment"_s), artifactOf(u"3"_s, u"acme/sentiment-de"_s),
        artifactOf(u"4"_s, u"acme/orphan"_s), artifactOf(u"5"_s, u"bookcorpus"_s, u"dataset"_s),
        artifactOf(u"6"_s, u"whisper"_s, u"code"_s), artifactOf(u"7"_s, u"cyc-a"_s),
        artifactOf(u"8"_s, u"cyc-b"_s)};
    build.answerOneUp(u"1"_s);
    build.answerOneUp(u"2"_s, u"google-bert/bert-base-uncased"_s);
    build.answerOneUp(u"3"_s, u"acme/sentiment"_s);
    build.answerOneUp(u"4"_s, u"meta-llama/llama-9"_s);
    build.answerOneUp(u"5"_s);
    build.answerOneUp(u"6"_s);
    build.answerOneUp(u"7"_s, u"cyc-b"_s);
    build.answerOneUp(u"8"_s, u"cyc-a"_s);
    return build;
}

} // namespace

class TestLineageJoin final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contractExample_data();
    void contractExample();
    void tellsPathsAndCycles();
    void aDeletedParentBecomesExternal();
    void anExternalParentThatIsListedAgainIsPossible();
    void unreadIsNotEmpty();
    void edgesAreTakenFromEveryAnswer();
    void collidingNamesAreAllPossible();
    void selfLoopsAreNoDependents();
    void dataAndCodeHaveDependents();
    void edgesMayNameNodesThatNobodyDescribes();
    void madeUpIdsJoinByName();
    void madeUpNameOfTheOwnerIsTheFirstNode();
    void whatIsBetweenMayBeUnlisted();
    void rowsThatShareAnIdShareItsLinks();
    void oneCertainWayIsEnough();
};

void TestLineageJoin::contractExample_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("dependents");
    QTest::newRow("bert") << u"1"_s << u"2 @1, 3 @2"_s;
    QTest::newRow("sentiment") << u"2"_s << u"3 @1"_s;
    QTest::newRow("cycle, one way") << u"7"_s << u"8 @1"_s;
    QTest::newRow("cycle, other way") << u"8"_s << u"7 @1"_s;
    for (const char* none : {"3", "4", "5", "6"})
        QTest::newRow(none) << QString::fromLatin1(none) << QString();
}

void TestLineageJoin::contractExample()
{
    QFETCH(QString, id);
    QFETCH(QString, dependents);
    const LineageBuild build = contractData();
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(id))), dependents);
    QCOMPARE(join.recording(), 5);
    QCOMPARE(join.isInCycle(build.identity(id)), id == u"7"_s || id == u"8"_s);
}

void TestLineageJoin::tellsPathsAndCycles()
{
    const LineageBuild build = contractData();
    const LineageJoin join = build.join();
    const QList<Dependent> dependents = join.dependentsOf(build.identity(u"1"_s));
    QCOMPARE(dependents.last().path.names(),
        (QStringList{
            u"google-bert/bert-base-uncased"_s, u"acme/sentiment"_s, u"acme/sentiment-de"_s}));
    QCOMPARE(shown(join.childrenOf(build.identity(u"1"_s))), u"2 @1"_s);
    QCOMPARE(join.childrenOf({{u"1"_s}, u"somebody else"_s}), QList<Dependent>());
    QCOMPARE(join.dependentsOf({{u"99"_s}, u"nobody"_s}), QList<Dependent>());

    const QList<Parent> parents = *join.parentsOf(build.identity(u"4"_s));
    QCOMPARE(parents.size(), 1);
    QCOMPARE(parents.first().nodeId, u"external:meta-llama/llama-9"_s);
    QCOMPARE(parents.first().name, u"meta-llama/llama-9"_s);
    QVERIFY(parents.first().external && !parents.first().artifact);
    QCOMPARE(parents.first().relationship, u"base_model"_s);
}

void TestLineageJoin::aDeletedParentBecomesExternal()
{
    // Cached answers, too: 2 was read when 1 was still listed (registry 4.1).
    LineageBuild stale = contractData();
    stale.list.removeFirst();
    stale.graphs.remove({{u"1"_s}, u"google-bert/bert-base-uncased"_s});
    LineageBuild fresh = stale;
    fresh.answerOneUp(u"2"_s, u"google-bert/bert-base-uncased"_s);
    QCOMPARE(fresh.graphs.value(fresh.identity(u"2"_s))->nodes.last().id,
        u"external:google-bert/bert-base-uncased"_s);
    for (const LineageBuild& build : {stale, fresh}) {
        const QList<Parent> parents = *build.join().parentsOf(build.identity(u"2"_s));
        QCOMPARE(parents.size(), 1);
        QVERIFY(parents.first().external);
        QCOMPARE(parents.first().name, u"google-bert/bert-base-uncased"_s);
        QCOMPARE(shown(build.join().dependentsOf(build.identity(u"2"_s))), u"3 @1"_s);
    }
}

void TestLineageJoin::anExternalParentThatIsListedAgainIsPossible()
{
    LineageBuild build = contractData();
    build.list.append(artifactOf(u"9"_s, u"Meta-Llama/Llama-9"_s)); // ingest keeps other cases
    build.answerOneUp(u"9"_s);
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(u"9"_s))), u"4? @1"_s);
    const Parent parent = join.parentsOf(build.identity(u"4"_s))->first();
    QVERIFY(!parent.certain && !parent.external);
    QCOMPARE(parent.artifact->id.value, u"9"_s);
    QCOMPARE(parent.name, u"meta-llama/llama-9"_s); // as told
}

void TestLineageJoin::unreadIsNotEmpty()
{
    LineageBuild build = contractData();
    build.graphs.remove(build.identity(u"2"_s));
    const LineageJoin join = build.join();
    QVERIFY(!join.parentsOf(build.identity(u"2"_s)));
    QVERIFY(join.parentsOf(build.identity(u"1"_s)));
    QVERIFY(join.parentsOf(build.identity(u"1"_s))->isEmpty());
    QVERIFY(!join.parentsOf({{u"99"_s}, u"nobody"_s}));
    // flaniyan's answer: no node at all, not even the one asked about (registry 3.2).
    build.answer(u"2"_s, {}, {});
    QVERIFY(build.join().parentsOf(build.identity(u"2"_s))->isEmpty());
}

void TestLineageJoin::edgesAreTakenFromEveryAnswer()
{
    // The component kind: all in one answer, every edge twice; the others say nothing of it.
    LineageBuild build;
    build.list
        = {artifactOf(u"a"_s, u"a"_s), artifactOf(u"b"_s, u"b"_s), artifactOf(u"c"_s, u"c"_s)};
    build.answer(u"a"_s, {{u"a"_s, u"a"_s}, {u"b"_s, u"b"_s}, {u"c"_s, u"c"_s}},
        {{u"a"_s, u"b"_s, u"parent"_s}, {u"b"_s, u"c"_s, u"parent"_s},
            {u"a"_s, u"b"_s, u"parent"_s}, {u"b"_s, u"c"_s, u"parent"_s}});
    QCOMPARE(shown(build.join().dependentsOf(build.identity(u"a"_s))), u"b @1, c @2"_s);
    // Parents are told by one's own answer alone.
    QVERIFY(!build.join().parentsOf(build.identity(u"b"_s)));
    build.answer(u"b"_s, {{u"b"_s, u"b"_s}, {u"a"_s, u"a"_s}},
        {{u"a"_s, u"b"_s, u"parent"_s}, {u"a"_s, u"b"_s, u"parent"_s}});
    QCOMPARE(build.join().parentsOf(build.identity(u"b"_s))->size(), 1);
}

void TestLineageJoin::collidingNamesAreAllPossible()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"dup"_s), artifactOf(u"2"_s, u"dup"_s),
        artifactOf(u"3"_s, u"by-id"_s), artifactOf(u"4"_s, u"by-name"_s)};
    build.answerOneUp(u"3"_s, u"dup"_s); // HEAD links the first of that name, by id
    build.answer(u"4"_s, {{u"4"_s, u"by-name"_s}, {u"f00d"_s, u"dup"_s}},
        {{u"f00d"_s, u"4"_s, u"parent"_s}});
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(u"1"_s))), u"3 @1, 4? @1"_s);
    QCOMPARE(shown(join.dependentsOf(build.identity(u"2"_s))), u"4? @1"_s);
    QCOMPARE(join.parentsOf(build.identity(u"4"_s))->size(), 2);
}

void TestLineageJoin::selfLoopsAreNoDependents()
{
    LineageBuild build;
    build.list = {artifactOf(u"3"_s, u"loop"_s)};
    build.answer(u"3"_s, {{u"3"_s, u"loop"_s}}, {{u"3"_s, u"3"_s, u"base_model"_s}});
    QCOMPARE(build.join().recording(), 0);
    QVERIFY(!build.join().isInCycle(build.identity(u"3"_s)));
    // The same by two names of one thing.
    build.answer(u"3"_s, {{u"3"_s, u"loop"_s}, {u"external:LOOP"_s, u"LOOP"_s}},
        {{u"external:LOOP"_s, u"3"_s, u"base_model"_s}});
    QCOMPARE(build.join().recording(), 0);
    QVERIFY(build.join().dependentsOf(build.identity(u"3"_s)).isEmpty());
}

void TestLineageJoin::dataAndCodeHaveDependents()
{
    LineageBuild build = contractData();
    build.answerOneUp(u"4"_s, u"bookcorpus"_s);
    QCOMPARE(shown(build.join().dependentsOf(build.identity(u"5"_s))), u"4 @1"_s);
}

void TestLineageJoin::edgesMayNameNodesThatNobodyDescribes()
{
    LineageBuild build = contractData();
    build.answer(u"6"_s, {}, {{u"5"_s, u"6"_s, u""_s}, {u"bare-name"_s, u"6"_s, u""_s}});
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(u"5"_s))), u"6 @1"_s);
    const QList<Parent> parents = *join.parentsOf(build.identity(u"6"_s));
    QCOMPARE(parents.size(), 2);
    QCOMPARE(parents.last().name, u"bare-name"_s);
    QVERIFY(parents.last().external);
}

void TestLineageJoin::madeUpIdsJoinByName()
{
    // Ids that are hashes, others on every process of the server (registry 3.2).
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"base"_s), artifactOf(u"2"_s, u"middle"_s),
        artifactOf(u"3"_s, u"leaf"_s)};
    build.answer(u"1"_s, {{u"-77"_s, u"base"_s}}, {});
    build.answer(u"2"_s, {{u"-5"_s, u"middle"_s}, {u"-77"_s, u"base"_s}},
        {{u"-77"_s, u"-5"_s, u"parent"_s}});
    build.answer(u"3"_s, {{u"904"_s, u"leaf"_s}, {u"-6"_s, u"middle"_s}},
        {{u"-6"_s, u"904"_s, u"parent"_s}});
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(u"1"_s))), u"2? @1, 3? @2"_s);
    QCOMPARE(join.recording(), 2);
}

void TestLineageJoin::madeUpNameOfTheOwnerIsTheFirstNode()
{
    // The one asked about comes back under an id and a name of the server's making.
    LineageBuild build;
    build.list = {artifactOf(u"01H"_s, u"acme/base"_s), artifactOf(u"01J"_s, u"acme/leaf"_s)};
    build.answer(u"01J"_s, {{u"9e107d9d"_s, u"01J"_s}, {u"e4d909c2"_s, u"acme/base"_s}},
        {{u"e4d909c2"_s, u"9e107d9d"_s, u"parent"_s}});
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf(build.identity(u"01H"_s))), u"01J? @1"_s);
    QCOMPARE(join.parentsOf(build.identity(u"01J"_s))->size(), 1);
}

void TestLineageJoin::whatIsBetweenMayBeUnlisted()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"base"_s), artifactOf(u"2"_s, u"leaf"_s)};
    build.answer(u"2"_s, {{u"2"_s, u"leaf"_s}, {u"x9"_s, u"gone"_s}, {u"1"_s, u"base"_s}},
        {{u"1"_s, u"x9"_s, u""_s}, {u"x9"_s, u"2"_s, u""_s}});
    const QList<Dependent> dependents = build.join().dependentsOf(build.identity(u"1"_s));
    QCOMPARE(shown(dependents), u"2 @2"_s);
    QCOMPARE(dependents.first().path.names(), (QStringList{u"base"_s, u"gone"_s, u"leaf"_s}));
    QVERIFY(build.join().childrenOf(build.identity(u"1"_s)).isEmpty());

    // Two ids of one name are taken for one thing, and what they link is only possible.
    build.answer(u"1"_s, {{u"1"_s, u"base"_s}, {u"y7"_s, u"Gone"_s}}, {{u"1"_s, u"y7"_s, u""_s}});
    build.answer(u"2"_s, {{u"2"_s, u"leaf"_s}, {u"x9"_s, u"gone"_s}}, {{u"x9"_s, u"2"_s, u""_s}});
    QCOMPARE(shown(build.join().dependentsOf(build.identity(u"1"_s))), u"2? @2"_s);
}

void TestLineageJoin::rowsThatShareAnIdShareItsLinks()
{
    LineageBuild build;
    build.list
        = {artifactOf(u"1"_s, u"a"_s), artifactOf(u"1"_s, u"b"_s), artifactOf(u"2"_s, u"c"_s)};
    build.answer(u"2"_s, {{u"2"_s, u"c"_s}, {u"1"_s, u"a"_s}}, {{u"1"_s, u"2"_s, u""_s}});
    const LineageJoin join = build.join();
    QCOMPARE(shown(join.dependentsOf({{u"1"_s}, u"a"_s})), u"2 @1"_s);
    QCOMPARE(shown(join.dependentsOf({{u"1"_s}, u"b"_s})), u"2 @1"_s);
}

void TestLineageJoin::oneCertainWayIsEnough()
{
    // By name straight, by id through another: certain, at its shortest distance.
    LineageBuild build;
    build.list = {
        artifactOf(u"1"_s, u"base"_s), artifactOf(u"2"_s, u"mid"_s), artifactOf(u"3"_s, u"leaf"_s)};
    build.answerOneUp(u"2"_s, u"base"_s);
    build.answer(u"3"_s, {{u"3"_s, u"leaf"_s}, {u"h"_s, u"Base"_s}, {u"2"_s, u"mid"_s}},
        {{u"h"_s, u"3"_s, u""_s}, {u"2"_s, u"3"_s, u""_s}});
    const QList<Dependent> dependents = build.join().dependentsOf(build.identity(u"1"_s));
    QCOMPARE(shown(dependents), u"2 @1, 3 @1"_s);
    QCOMPARE(dependents.last().path.names(), (QStringList{u"base"_s, u"mid"_s, u"leaf"_s}));
}

QTEST_GUILESS_MAIN(TestLineageJoin)
#include "tst_lineagejoin.moc"
