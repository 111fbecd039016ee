// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/treefold.h"

#include <QRandomGenerator>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

GraphShape fan(int leaves, bool down = true)
{
    GraphShape shape;
    shape.nodes.append({{180, 46}, 0});
    for (int leaf = 1; leaf <= leaves; ++leaf) {
        shape.nodes.append({{180, 46}, down ? 1 : -1});
        shape.edges.append({down ? 0 : leaf, down ? leaf : 0});
    }
    return shape;
}

QList<QRectF> boxesOf(const GraphShape& shape, const GraphPicture& picture)
{
    QList<QRectF> boxes;
    for (int node = 0; node < shape.nodes.size(); ++node) {
        const QSizeF size = shape.nodes.at(node).size;
        boxes.append({picture.centres.at(node) - QPointF(size.width(), size.height()) / 2, size});
    }
    return boxes;
}

// Nothing lies on anything, and every edge begins and ends at its nodes.
QString faultOf(const GraphShape& shape, const GraphPicture& picture)
{
    if (picture.centres.size() != shape.nodes.size() || picture.curves.size() != shape.edges.size())
        return u"not the same graph"_s;
    const QList<QRectF> boxes = boxesOf(shape, picture);
    for (int a = 0; a < boxes.size(); ++a) {
        for (int b = 0; b < a; ++b) {
            if (boxes.at(a).intersects(boxes.at(b)))
                return u"%1 lies on %2"_s.arg(a).arg(b);
        }
    }
    for (int i = 0; i < shape.edges.size(); ++i) {
        const QList<QPointF>& curve = picture.curves.at(i);
        const auto touches = [&](int node, const QPointF& point) {
            return boxes.at(node).adjusted(-1, -1, 1, 1).contains(point);
        };
        if (curve.size() % 3 != 1 || !touches(shape.edges.at(i).from, curve.first())
            || !touches(shape.edges.at(i).to, curve.last()))
            return u"edge %1 hangs in the air"_s.arg(i);
    }
    return {};
}

// Of `width` members each, layer by layer.
GraphShape treeOf(int size, int width, bool down = true)
{
    GraphShape shape;
    shape.nodes.append({{180, 46}, 0});
    for (int node = 1; node < size; ++node) {
        const int hub = (node - 1) / width;
        shape.nodes.append({{180, 46}, shape.nodes.at(hub).layer + (down ? 1 : -1)});
        shape.edges.append({down ? hub : node, down ? node : hub});
    }
    return shape;
}

// Of any form and sizes, some leaves being stubs.
GraphShape anyTree(quint32 seed)
{
    QRandomGenerator random(seed);
    const bool down = random.bounded(2) == 0;
    const int reach = 1 + random.bounded(60);
    GraphShape shape;
    shape.nodes.append({{180, 46}, 0});
    const int size = 40 + random.bounded(200);
    for (int node = 1; node < size; ++node) {
        int hub = std::max(0, node - 1 - random.bounded(reach));
        while (shape.nodes.at(hub).alone)
            --hub;
        shape.nodes.append({{100.0 + random.bounded(100), 30.0 + random.bounded(20)},
            shape.nodes.at(hub).layer + (down ? 1 : -1), hub > 0 && random.bounded(8) == 0});
        shape.edges.append({down ? hub : node, down ? node : hub});
    }
    return shape;
}

// What is drawn of edges where they turn stands on no node.
QString crossingOf(const GraphShape& shape, const GraphPicture& picture)
{
    const QList<QRectF> boxes = boxesOf(shape, picture);
    for (int edge = 0; edge < picture.curves.size(); ++edge) {
        const QList<QPointF>& curve = picture.curves.at(edge);
        for (qsizetype i = 3; i + 1 < curve.size(); i += 3) {
            for (int node = 0; node < boxes.size(); ++node) {
                if (boxes.at(node).contains(curve.at(i)))
                    return u"edge %1 runs over %2"_s.arg(edge).arg(node);
            }
        }
    }
    return {};
}

} // namespace

class TestTreeFold final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewStayAColumn();
    void manyBecomeABlock_data();
    void manyBecomeABlock();
    void linesRunBetweenTheRows();
    void whatHangsOnTwoIsNoLeaf();
    void aTreeOfAFewRowsStaysAsItIs();
    void aTallTreeBecomesATableOfTrees_data();
    void aTallTreeBecomesATableOfTrees();
    void whereItAllBeginsHangsOnNothing();
    void trees();
    void anyGraph();
};

void TestTreeFold::fewStayAColumn()
{
    const GraphShape shape = fan(TreeFold::kColumn);
    QCOMPARE(TreeFold(shape).shape(), shape);
    QVERIFY(simplePicture({}).centres.isEmpty());
}

void TestTreeFold::manyBecomeABlock_data()
{
    QTest::addColumn<bool>("down");
    QTest::newRow("children") << true;
    QTest::newRow("parents") << false;
}

void TestTreeFold::manyBecomeABlock()
{
    QFETCH(bool, down);
    const GraphShape shape = fan(300, down);
    const TreeFold fold(shape);
    QCOMPARE(fold.shape().nodes.size(), 2);
    QCOMPARE(fold.shape().edges.size(), 1);
    const GraphPicture picture = simplePicture(shape);
    QCOMPARE(faultOf(shape, picture), QString());
    QVERIFY2(picture.size.height() < 2 * picture.size.width(), "a block, no column");
    const double hub = picture.centres.first().x();
    for (int leaf = 1; leaf <= 300; ++leaf)
        QCOMPARE(picture.centres.at(leaf).x() > hub, down);
}

void TestTreeFold::linesRunBetweenTheRows()
{
    const GraphShape shape = fan(60);
    const GraphPicture picture = simplePicture(shape);
    QCOMPARE(crossingOf(shape, picture), QString());
}

void TestTreeFold::whatHangsOnTwoIsNoLeaf()
{
    GraphShape shape = fan(20);
    shape.edges.append({1, 2});
    const TreeFold fold(shape);
    QCOMPARE(fold.shape().nodes.size(), 1 + 2 + 1);
    QCOMPARE(fold.shape().edges.size(), 4);
    QCOMPARE(faultOf(shape, simplePicture(shape)), QString());
}

void TestTreeFold::aTreeOfAFewRowsStaysAsItIs()
{
    const GraphShape few = treeOf(1 + 6 + 36, 6);
    QCOMPARE(TreeFold(few).shape(), few);
    const GraphShape more = treeOf(1 + 7 + 49, 7);
    QCOMPARE(TreeFold(more).shape().nodes.size(), 2);
}

void TestTreeFold::aTallTreeBecomesATableOfTrees_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("down");
    for (const int width : {2, 4, 30}) {
        QTest::addRow("children, %d each", width) << width << true;
        QTest::addRow("parents, %d each", width) << width << false;
    }
}

void TestTreeFold::aTallTreeBecomesATableOfTrees()
{
    QFETCH(int, width);
    QFETCH(bool, down);
    const GraphShape shape = treeOf(1'000, width, down);
    QCOMPARE(TreeFold(shape).shape().nodes.size(), 2);
    const GraphPicture picture = simplePicture(shape);
    QCOMPARE(faultOf(shape, picture), QString());
    QCOMPARE(crossingOf(shape, picture), QString());
    const double aspect = picture.size.width() / picture.size.height();
    QVERIFY2(aspect > 0.4 && aspect < 3, qPrintable(QString::number(aspect)));
    for (const GraphShape::Edge& edge : shape.edges)
        QVERIFY(picture.centres.at(edge.from).x() < picture.centres.at(edge.to).x());
}

// The one that a picture is about stands free, also where it is a leaf of another.
void TestTreeFold::whereItAllBeginsHangsOnNothing()
{
    GraphShape shape = fan(60);
    shape.nodes[0].layer = -1;
    shape.nodes[17].layer = 0;
    const TreeFold fold(shape);
    QCOMPARE(fold.shape().nodes.size(), 3);
    QCOMPARE(faultOf(shape, simplePicture(shape)), QString());
}

void TestTreeFold::trees()
{
    int folded = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        const GraphShape shape = anyTree(seed);
        const GraphPicture picture = simplePicture(shape);
        const QString fault = faultOf(shape, picture) + crossingOf(shape, picture);
        QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(fault)));
        folded += TreeFold(shape).shape() == shape ? 0 : 1;
    }
    QVERIFY(folded > 100);
}

void TestTreeFold::anyGraph()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        GraphShape shape;
        const int nodes = 1 + random.bounded(90);
        shape.nodes.append({{150, 40}, 0});
        for (int node = 1; node < nodes; ++node) {
            const int parent = random.bounded(1 + node / 20);
            shape.nodes.append({{150, 40}, shape.nodes.at(parent).layer + 1});
            if (random.bounded(10) > 0)
                shape.edges.append({parent, node});
            if (random.bounded(10) == 0 && node > 1 && parent != node - 1)
                shape.edges.append({node, node - 1, true});
        }
        QVERIFY2(faultOf(shape, simplePicture(shape)).isEmpty(),
            qPrintable(u"seed %1: %2"_s.arg(seed).arg(faultOf(shape, simplePicture(shape)))));
    }
}

QTEST_GUILESS_MAIN(TestTreeFold)
#include "tst_treefold.moc"
