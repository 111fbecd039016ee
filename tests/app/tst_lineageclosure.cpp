// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"
#include "tests/support/lineagebuild.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFar = 1'000'000;

/// Distances of all pairs, the slow and obvious way.
class Distances {
public:
    explicit Distances(int size)
        : m_size(size)
        , m_cells(static_cast<size_t>(size) * static_cast<size_t>(size), kFar)
    {
    }

    int& at(int from, int to)
    {
        return m_cells[static_cast<size_t>(from) * static_cast<size_t>(m_size)
            + static_cast<size_t>(to)];
    }
    void close()
    {
        for (int via = 0; via < m_size; ++via) {
            for (int from = 0; from < m_size; ++from) {
                for (int to = 0; to < m_size; ++to)
                    at(from, to) = std::min(at(from, to), at(from, via) + at(via, to));
            }
        }
    }

private:
    int m_size;
    std::vector<int> m_cells;
};

/// A random registry: artifacts that share names or ids with others, things that are named and not
/// listed, links told by id or by name, by the child or by anybody else, sometimes twice.
class RandomCase {
public:
    RandomCase(QRandomGenerator& random, int most)
        : m_random(random)
        , m_listed(2 + random.bounded(most - 1))
        , m_missing(random.bounded(4))
        , any(m_listed + m_missing)
        , certain(m_listed + m_missing)
    {
        for (int row = 0; row < m_listed; ++row)
            list(row);
        QList<LineageGraph> answers(m_listed);
        for (int row = 0; row < m_listed; ++row)
            answers[row].nodes.append({build.list[row].id.value, build.list[row].name});
        for (int links = random.bounded(2 * m_listed + 1); links > 0; --links)
            link(answers[random.bounded(m_listed)]);
        for (int row = 0; row < m_listed; ++row) {
            build.graphs.insert(
                identityOf(build.list[row]), std::make_shared<const LineageGraph>(answers[row]));
        }
        drawLinks();
        any.close();
        certain.close();
    }

    int rowOf(const Artifact& artifact) const
    {
        return static_cast<int>(build.list.indexOf(artifact));
    }

private:
    /// How an answer may name somebody, and whom that means.
    struct Naming {
        LineageNode node;
        QList<int> meant;
        bool byId = true;
    };

    void list(int row)
    {
        // Of both at once there is no telling apart: rows of one identity are one thing.
        const int other = row == 0 ? 0 : m_random.bounded(row);
        const int kind = row == 0 ? 0 : m_random.bounded(8);
        const QString id = kind == 1 ? build.list[other].id.value : QString::number(row);
        const QString name = kind == 2 ? build.list[other].name : u"name-%1"_s.arg(row);
        build.list.append(artifactOf(id, name));
    }
    Naming naming()
    {
        const int whom = m_random.bounded(m_listed + m_missing);
        if (whom >= m_listed) { // under one of two made-up ids
            const QString id = u"gone-%1-%2"_s.arg(whom).arg(m_random.bounded(2));
            return {{id, u"gone %1"_s.arg(whom)}, {whom}, true};
        }
        const Artifact& listed = build.list.at(whom);
        Naming made{{listed.id.value, listed.name}, {}, m_random.bounded(3) != 0};
        if (!made.byId)
            made.node = {u"hash of "_s + listed.name, listed.name.toUpper()};
        for (int row = 0; row < m_listed; ++row) {
            const Artifact& each = build.list.at(row);
            if (made.byId ? each.id == listed.id : each.name == listed.name)
                made.meant.append(row);
        }
        return made;
    }
    void link(LineageGraph& teller)
    {
        const Naming from = naming();
        const Naming to = naming();
        teller.nodes << from.node << to.node;
        teller.edges.append({from.node.id, to.node.id, u"base_model"_s});
        if (m_random.bounded(4) == 0)
            teller.edges.append(teller.edges.last());
        if (from.node.id != to.node.id)
            m_links.append({from, to});
    }
    void drawLinks()
    {
        QHash<int, QSet<QString>> ids; // what has two ids is only taken for one thing
        for (const auto& [from, to] : std::as_const(m_links)) {
            ids[from.meant.first()].insert(from.node.id);
            ids[to.meant.first()].insert(to.node.id);
        }
        const auto sure = [&](const Naming& one) {
            return one.byId && (one.meant.first() < m_listed || ids[one.meant.first()].size() == 1);
        };
        for (const auto& [from, to] : std::as_const(m_links)) {
            for (const int parent : from.meant) {
                for (const int child : to.meant) {
                    if (parent == child)
                        continue;
                    any.at(parent, child) = 1;
                    if (sure(from) && sure(to))
                        certain.at(parent, child) = 1;
                }
            }
        }
    }

    QRandomGenerator& m_random;
    int m_listed;
    int m_missing;
    QList<std::pair<Naming, Naming>> m_links;

public:
    LineageBuild build;
    Distances any;
    Distances certain;
};

Impact::Counts countsOf(const QList<Dependent>& wanted, bool inCycle)
{
    Impact impact;
    impact.dependents = wanted;
    impact.inCycle = inCycle;
    return impact.counts();
}

LineageBuild chain(int length)
{
    LineageBuild build;
    for (int i = 0; i < length; ++i)
        build.list.append(artifactOf(QString::number(i), u"link-%1"_s.arg(i)));
    for (int i = 0; i < length; ++i) {
        const QString id = QString::number(i);
        const QString parent = QString::number(i - 1);
        LineageGraph graph;
        if (i > 0)
            graph.edges.append({parent, id, {}});
        build.graphs.insert(identityOf(build.list[i]), std::make_shared<LineageGraph>(graph));
    }
    return build;
}

} // namespace

class TestLineageClosure final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheObviousClosure();
    void deepChainsNeedNoStack();
    void longPathsLoseTheirMiddle();
    void pathsOutliveWhatTheyCameFrom();
    void isAFunctionOfValues();
};

void TestLineageClosure::equalsTheObviousClosure()
{
    QRandomGenerator random(34);
    int cycles = 0;
    int possible = 0;
    for (int round = 0; round < 4'000; ++round) {
        RandomCase made(random, 11);
        const LineageJoin join = made.build.join();
        const int size = static_cast<int>(made.build.list.size());
        for (int from = 0; from < size; ++from) {
            const ArtifactIdentity asked = identityOf(made.build.list[from]);
            QList<Dependent> wanted;
            for (int to = 0; to < size; ++to) {
                if (to != from && made.any.at(from, to) < kFar) {
                    wanted.append({made.build.list.at(to), made.any.at(from, to),
                        made.certain.at(from, to) < kFar, {}});
                }
            }
            std::stable_sort(wanted.begin(), wanted.end(),
                [](const Dependent& a, const Dependent& b) { return a.depth < b.depth; });
            const QList<Dependent> dependents = join.dependentsOf(asked);
            QCOMPARE(shown(dependents), shown(wanted));
            QCOMPARE(join.countsOf(asked), countsOf(wanted, made.any.at(from, from) < kFar));
            QCOMPARE(join.isInCycle(asked), made.any.at(from, from) < kFar);
            cycles += join.isInCycle(asked) ? 1 : 0;
            for (int i = 0; i < dependents.size(); ++i) {
                const Dependent& dependent = dependents.at(i);
                QCOMPARE(dependent.artifact, wanted.at(i).artifact);
                possible += dependent.certain ? 0 : 1;
                const int to = made.rowOf(dependent.artifact);
                const QStringList path = dependent.path.names();
                QCOMPARE(path.first(), asked.name);
                QCOMPARE(path.last(), dependent.artifact.name);
                QCOMPARE(
                    path.size(), 1 + (dependent.certain ? made.certain : made.any).at(from, to));
            }
        }
    }
    QVERIFY(cycles > 1'000); // the graphs are of the kind that is meant
    QVERIFY(possible > 1'000);
}

void TestLineageClosure::deepChainsNeedNoStack()
{
    const LineageBuild build = chain(5'000);
    const LineageJoin join = build.join();
    QCOMPARE(join.dependentsOf(identityOf(build.list.first())).size(), 4'999);
    QCOMPARE(join.recording(), 4'999);
    QVERIFY(!join.isInCycle(identityOf(build.list.first())));
}

void TestLineageClosure::longPathsLoseTheirMiddle()
{
    const LineageBuild build = chain(100);
    const QList<Dependent> dependents = build.join().dependentsOf(identityOf(build.list.first()));
    QCOMPARE(dependents.at(14).path.names().size(), 16);
    QVERIFY(!dependents.at(14).path.names().contains(u"\u2026"_s));
    for (const int index : {15, 50, 98}) {
        const QStringList path = dependents.at(index).path.names();
        QVERIFY(path.size() <= 17);
        QCOMPARE(path.count(u"\u2026"_s), 1);
        QCOMPARE(path.first(), u"link-0"_s);
        QCOMPARE(path.at(1), u"link-1"_s);
        QCOMPARE(path.last(), u"link-%1"_s.arg(index + 1));
    }
}

void TestLineageClosure::pathsOutliveWhatTheyCameFrom()
{
    QList<Dependent> dependents;
    {
        const LineageBuild build = chain(40);
        dependents = build.join().dependentsOf(identityOf(build.list.first()));
    }
    QCOMPARE(dependents.first().path.names(), (QStringList{u"link-0"_s, u"link-1"_s}));
    QCOMPARE(ExamplePath().names(), QStringList());
    QCOMPARE(ExamplePath(QStringList()), ExamplePath());
    // Written down and read again it is the same, its middle left out or not.
    for (const Dependent& dependent : std::as_const(dependents)) {
        const ExamplePath again(dependent.path.names());
        QCOMPARE(again, dependent.path);
        QCOMPARE(again.names(), dependent.path.names());
    }
    QVERIFY(dependents.first().path != dependents.last().path);
}

void TestLineageClosure::isAFunctionOfValues()
{
    // Joined on the pool from shared lists: nothing hidden may be shared besides.
    QRandomGenerator random(7);
    const LineageBuild build = RandomCase(random, 11).build;
    const QString wanted = shown(build.join().dependentsOf(identityOf(build.list.first())));
    std::vector<std::thread> threads;
    std::vector<QString> got(4);
    for (size_t i = 0; i < got.size(); ++i) {
        threads.emplace_back([&build, &slot = got[i]] {
            for (int round = 0; round < 50; ++round)
                slot = shown(build.join().dependentsOf(identityOf(build.list.first())));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const QString& one : got)
        QCOMPARE(one, wanted);
}

QTEST_GUILESS_MAIN(TestLineageClosure)
#include "tst_lineageclosure.moc"
