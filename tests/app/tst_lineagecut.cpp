// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecut.h"
#include "app/lineage/lineagecycles.h"
#include "tests/support/lineagebuild.h"

#include <QRandomGenerator>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using Way = CutRequest::Way;

namespace {

/// Nodes by id, each with what is hidden: "1>+2" (two children more), "+1>2".
QString shown(const LineageCut& cut)
{
    QStringList words;
    for (const CutNode& node : cut.nodes) {
        QString word = node.kind == CutNode::Kind::Listed ? node.id : node.name;
        if (node.moreUp > 0)
            word = u"+%1>"_s.arg(node.moreUp) + word;
        if (node.moreDown > 0)
            word += u">+%1"_s.arg(node.moreDown);
        if (!node.certain)
            word += u'?';
        words.append(word);
    }
    return words.join(u' ');
}

QString edges(const LineageCut& cut)
{
    QStringList words;
    for (const CutEdge& edge : cut.edges) {
        const QString arrow = !edge.certain ? u"-?-"_s : edge.inCycle ? u"~"_s : u"-"_s;
        words.append(cut.nodes.at(edge.from).id + arrow + cut.nodes.at(edge.to).id);
    }
    words.sort();
    return words.join(u' ');
}

/// 1 <- 2 <- 3 <- 4, 1 <- 5; 6 stands alone.
LineageBuild chain()
{
    LineageBuild build;
    for (int id = 1; id <= 6; ++id)
        build.list.append(artifactOf(QString::number(id), u"a%1"_s.arg(id)));
    build.answerOneUp(u"1"_s);
    build.answerOneUp(u"2"_s, u"a1"_s);
    build.answerOneUp(u"3"_s, u"a2"_s);
    build.answerOneUp(u"4"_s, u"a3"_s);
    build.answerOneUp(u"5"_s, u"a1"_s);
    build.answerOneUp(u"6"_s);
    return build;
}

LineageCut cut(const LineageBuild& build, const QString& id, Way way = Way::Both, int depth = 1)
{
    CutRequest request;
    request.foci = {build.identity(id)};
    request.way = way;
    request.depth = depth;
    return cutAround(build.join(), {}, request);
}

} // namespace

class TestLineageCut final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHopEachWay();
    void waysAndDepths();
    void openedStubs();
    void broadOnesAreCut();
    void neverMoreThanAsked();
    void externalAndMissing();
    void whatIsBetweenIsDrawn();
    void cycles();
    void possibleOnes();
    void unreadOnes();
    void severalFoci();
    void nothingToDraw();
    void everythingOnRandomGraphs();
    void cyclesOfDeepGraphs();
};

void TestLineageCut::oneHopEachWay()
{
    QCOMPARE(shown(cut(chain(), u"2"_s)), u"2 3>+1 1"_s);
    QCOMPARE(edges(cut(chain(), u"2"_s)), u"1-2 2-3"_s);
    QCOMPARE(shown(cut(chain(), u"6"_s)), u"6"_s);
    const LineageCut around = cut(chain(), u"3"_s);
    QVERIFY(around.nodes.first().focus && !around.nodes.last().focus);
    QCOMPARE(around.nodes.at(1).distance, 1);
    QCOMPARE(around.nodes.at(2).distance, -1);
    QCOMPARE(around.nodes.at(2).moreUp, 1);
}

void TestLineageCut::waysAndDepths()
{
    QCOMPARE(shown(cut(chain(), u"2"_s, Way::Dependents)), u"2 3>+1"_s);
    QCOMPARE(shown(cut(chain(), u"2"_s, Way::BuiltOn)), u"2 1"_s);
    QCOMPARE(shown(cut(chain(), u"1"_s, Way::Both, 2)), u"1 2 5 3>+1"_s);
    QCOMPARE(shown(cut(chain(), u"1"_s, Way::Dependents, 0)), u"1 2 5 3 4"_s);
    QCOMPARE(shown(cut(chain(), u"4"_s, Way::BuiltOn, 0)), u"4 3 2 1"_s);
}

void TestLineageCut::openedStubs()
{
    CutRequest request;
    request.foci = {chain().identity(u"2"_s)};
    request.openedDown = {keyOf(chain().identity(u"3"_s))};
    QCOMPARE(shown(cutAround(chain().join(), {}, request)), u"2 3 4 1"_s);
    request.foci = {chain().identity(u"4"_s)};
    request.openedUp = {keyOf(chain().identity(u"3"_s))};
    QCOMPARE(shown(cutAround(chain().join(), {}, request)), u"4 3 +1>2"_s);
}

void TestLineageCut::broadOnesAreCut()
{
    LineageBuild build;
    build.list.append(artifactOf(u"0"_s, u"base"_s));
    build.answerOneUp(u"0"_s);
    for (int id = 1; id <= 300; ++id) {
        build.list.append(artifactOf(QString::number(id), u"child%1"_s.arg(id)));
        build.answerOneUp(QString::number(id), u"base"_s);
    }
    CutRequest request;
    request.foci = {build.identity(u"0"_s)};
    LineageCut some = cutAround(build.join(), {}, request);
    QCOMPARE(some.nodes.size(), request.breadth + 1);
    QCOMPARE(some.nodes.first().moreDown, 300 - request.breadth);
    request.openedDown = {keyOf(request.foci.first())};
    some = cutAround(build.join(), {}, request);
    QCOMPARE(some.nodes.size(), 301);
    QCOMPARE(some.nodes.first().moreDown, 0);
}

void TestLineageCut::neverMoreThanAsked()
{
    CutRequest request;
    request.foci = {chain().identity(u"1"_s)};
    request.depth = 0;
    request.most = 3;
    const LineageCut some = cutAround(chain().join(), {}, request);
    QCOMPARE(shown(some), u"1 2>+1 5"_s); // and what is missing is said
}

void TestLineageCut::externalAndMissing()
{
    LineageBuild build = chain();
    build.answer(u"6"_s, {{u"6"_s, u"a6"_s, false}, {u"external:x/y"_s, u"x/y"_s, true}},
        {{u"external:x/y"_s, u"6"_s, u"base_model"_s}, {u"9"_s, u"6"_s, u"base_model"_s}});
    const LineageCut around = cut(build, u"6"_s);
    QCOMPARE(around.nodes.size(), 3);
    QCOMPARE(around.nodes.at(1).kind, CutNode::Kind::External);
    QCOMPARE(around.nodes.at(1).name, u"x/y"_s);
    QCOMPARE(around.nodes.at(2).kind, CutNode::Kind::Missing);
    QCOMPARE(around.nodes.at(2).id, u"9"_s);
    QVERIFY(around.nodes.at(1).certain);
    QVERIFY(!around.nodes.at(1).key().listed);
}

void TestLineageCut::whatIsBetweenIsDrawn()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"base"_s), artifactOf(u"2"_s, u"leaf"_s)};
    build.answer(u"2"_s, {{u"2"_s, u"leaf"_s}, {u"x9"_s, u"gone"_s}, {u"1"_s, u"base"_s}},
        {{u"1"_s, u"x9"_s, u""_s}, {u"x9"_s, u"2"_s, u""_s}});
    QCOMPARE(shown(cut(build, u"1"_s)), u"1 gone>+1"_s);
    QCOMPARE(shown(cut(build, u"1"_s, Way::Dependents, 0)), u"1 gone 2"_s);
}

void TestLineageCut::cycles()
{
    LineageBuild build = chain();
    build.answerOneUp(u"1"_s, u"a3"_s); // 1 -> 2 -> 3 -> 1
    const LineageCut around = cut(build, u"2"_s, Way::Both, 0);
    QCOMPARE(edges(around), u"1-5 1~2 2~3 3-4 3~1"_s);
    for (const CutNode& node : around.nodes)
        QCOMPARE(node.inCycle, node.id.toInt() <= 3);
    // A part of it still says that it is one.
    QVERIFY(cut(build, u"2"_s, Way::Dependents).nodes.first().inCycle);
    QCOMPARE(cyclesOf(chain().join()), std::vector<int>(6, -1));
}

void TestLineageCut::possibleOnes()
{
    LineageBuild build = chain();
    build.answer(
        u"2"_s, {{u"2"_s, u"a2"_s}, {u"f00d"_s, u"A1"_s}}, {{u"f00d"_s, u"2"_s, u"base_model"_s}});
    const LineageCut around = cut(build, u"1"_s, Way::Dependents, 0);
    QCOMPARE(edges(around), u"1-5 1-?-2 2-3 3-4"_s);
    QCOMPARE(shown(around), u"1 2? 5 3? 4?"_s);
}

void TestLineageCut::unreadOnes()
{
    LineageBuild build = chain();
    build.graphs.remove(build.identity(u"5"_s));
    build.answer(u"1"_s, {{u"1"_s, u"a1"_s}, {u"5"_s, u"a5"_s}}, {{u"1"_s, u"5"_s, u""_s}});
    Coverage coverage;
    coverage.listed = 6;
    coverage.read = 5;
    CutRequest request;
    request.foci = {build.identity(u"1"_s)};
    const LineageCut around = cutAround(build.join(), coverage, request);
    QCOMPARE(around.unread(), 1);
    for (const CutNode& node : around.nodes)
        QCOMPARE(node.read, node.id != u"5"_s);
}

void TestLineageCut::severalFoci()
{
    CutRequest request;
    request.foci = {chain().identity(u"2"_s), chain().identity(u"6"_s), {{u"99"_s}, u"no"_s}};
    request.way = Way::Dependents;
    request.depth = 0;
    const LineageCut around = cutAround(chain().join(), {}, request);
    QCOMPARE(shown(around), u"2 6 3 4"_s);
    QVERIFY(around.nodes.at(1).focus);
}

void TestLineageCut::nothingToDraw()
{
    QVERIFY(cutAround({}, {}, {}).nodes.isEmpty());
    CutRequest request;
    request.foci = {{{u"99"_s}, u"no"_s}};
    QVERIFY(cutAround({}, {}, request).nodes.isEmpty());
    QVERIFY(cutAround(chain().join(), {}, request).nodes.isEmpty());
}

// All that is drawn of "who depends on it", without bounds, is what the closure says.
void TestLineageCut::everythingOnRandomGraphs()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        LineageBuild build;
        const int size = 2 + random.bounded(14);
        for (int id = 0; id < size; ++id)
            build.list.append(artifactOf(QString::number(id), u"m%1"_s.arg(random.bounded(size))));
        for (int id = 0; id < size; ++id) {
            const Artifact& other = build.list.at(random.bounded(size));
            if (random.bounded(4) > 0)
                build.answerOneUp(QString::number(id), other.name);
        }
        const LineageJoin join = build.join();
        CutRequest request;
        request.foci = {identityOf(build.list.first())};
        request.way = Way::Dependents;
        request.depth = 0;
        request.breadth = 1000;
        QHash<QString, bool> drawn;
        const LineageCut whole = cutAround(join, {}, request);
        for (const CutNode& node : whole.nodes.mid(1)) {
            if (node.kind == CutNode::Kind::Listed)
                drawn.insert(node.id, node.certain);
            QCOMPARE(node.moreDown, 0);
        }
        QHash<QString, bool> closure;
        const QList<Dependent> dependents = join.dependentsOf(request.foci.first());
        for (const Dependent& dependent : dependents)
            closure.insert(dependent.artifact.id.value, dependent.certain);
        QVERIFY2(drawn == closure, qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(whole.nodes.first().inCycle, join.isInCycle(request.foci.first()));
    }
}

void TestLineageCut::cyclesOfDeepGraphs()
{
    constexpr int deep = 30'000;
    LineageBuild build;
    for (int id = 0; id < deep; ++id)
        build.list.append(artifactOf(QString::number(id), u"d%1"_s.arg(id)));
    for (int id = 0; id < deep; ++id) {
        const QString parent = QString::number((id + deep - 1) % deep);
        build.graphs.insert(identityOf(build.list.at(id)),
            std::make_shared<const LineageGraph>(
                LineageGraph{{}, {{parent, QString::number(id), {}}}}));
    }
    QCOMPARE(cyclesOf(build.join()), std::vector<int>(deep, 0));
}

QTEST_GUILESS_MAIN(TestLineageCut)
#include "tst_lineagecut.moc"
