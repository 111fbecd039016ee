// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"
#include "tests/support/lineagebuild.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>
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

struct RandomCase {
    LineageBuild build;
    Distances any;
    Distances certain;
};

/// Up to `most` artifacts and as many links as please, by id or by name, each told by the child or
/// by anybody else, sometimes twice.
RandomCase randomCase(QRandomGenerator& random, int most)
{
    const int size = 2 + random.bounded(most - 1);
    RandomCase made{{}, Distances(size), Distances(size)};
    QList<LineageGraph> answers(size);
    for (int i = 0; i < size; ++i) {
        made.build.list.append(artifactOf(QString::number(i), u"name-%1"_s.arg(i)));
        answers[i].nodes.append({QString::number(i), u"name-%1"_s.arg(i)});
    }
    for (int links = random.bounded(2 * size + 1); links > 0; --links) {
        const int from = random.bounded(size);
        const int to = random.bounded(size);
        const bool byName = random.bounded(3) == 0;
        LineageGraph& teller = answers[random.bounded(2) == 0 ? to : random.bounded(size)];
        const LineageNode parent{byName ? u"hash-%1"_s.arg(from) : QString::number(from),
            byName ? u"NAME-%1"_s.arg(from) : u"name-%1"_s.arg(from)};
        teller.nodes.append(parent);
        teller.edges.append({parent.id, QString::number(to), u"base_model"_s});
        if (random.bounded(4) == 0)
            teller.edges.append(teller.edges.last());
        if (from == to)
            continue;
        made.any.at(from, to) = 1;
        if (!byName)
            made.certain.at(from, to) = 1;
    }
    for (int i = 0; i < size; ++i)
        made.build.answer(QString::number(i), answers[i].nodes, answers[i].edges);
    made.any.close();
    made.certain.close();
    return made;
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
    void isAFunctionOfValues();
};

void TestLineageClosure::equalsTheObviousClosure()
{
    QRandomGenerator random(34);
    for (int round = 0; round < 300; ++round) {
        RandomCase made = randomCase(random, 14);
        const LineageJoin join = made.build.join();
        const int size = static_cast<int>(made.build.list.size());
        for (int from = 0; from < size; ++from) {
            const ArtifactIdentity asked = identityOf(made.build.list[from]);
            const QList<Dependent> dependents = join.dependentsOf(asked);
            QCOMPARE(join.isInCycle(asked), made.any.at(from, from) < kFar);
            int wanted = 0;
            for (int to = 0; to < size; ++to)
                wanted += to != from && made.any.at(from, to) < kFar ? 1 : 0;
            QCOMPARE(dependents.size(), wanted);
            for (const Dependent& dependent : dependents) {
                const int to = dependent.artifact.id.value.toInt();
                QVERIFY(to != from);
                QCOMPARE(dependent.depth, made.any.at(from, to));
                QCOMPARE(dependent.certain, made.certain.at(from, to) < kFar);
                QCOMPARE(dependent.path.first(), asked.name);
                QCOMPARE(dependent.path.last(), dependent.artifact.name);
                QCOMPARE(dependent.path.size(),
                    1 + (dependent.certain ? made.certain : made.any).at(from, to));
            }
        }
    }
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
    QCOMPARE(dependents.at(14).path.size(), 16);
    QVERIFY(!dependents.at(14).path.contains(u"\u2026"_s));
    for (const int index : {15, 50, 98}) {
        const QStringList& path = dependents.at(index).path;
        QVERIFY(path.size() <= 17);
        QCOMPARE(path.count(u"\u2026"_s), 1);
        QCOMPARE(path.first(), u"link-0"_s);
        QCOMPARE(path.at(1), u"link-1"_s);
        QCOMPARE(path.last(), u"link-%1"_s.arg(index + 1));
    }
}

void TestLineageClosure::isAFunctionOfValues()
{
    // Joined on the pool from shared lists: nothing hidden may be shared besides.
    QRandomGenerator random(7);
    const LineageBuild build = randomCase(random, 14).build;
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
