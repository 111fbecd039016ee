// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/fanfold.h"

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

QRectF boxOf(const GraphShape& shape, const GraphPicture& picture, int node)
{
    const QSizeF size = shape.nodes.at(node).size;
    return {picture.centres.at(node) - QPointF(size.width() / 2, size.height() / 2), size};
}

// Nothing lies on anything, and every edge begins and ends at its nodes.
QString faultOf(const GraphShape& shape, const GraphPicture& picture)
{
    if (picture.centres.size() != shape.nodes.size() || picture.curves.size() != shape.edges.size())
        return u"not the same graph"_s;
    for (int a = 0; a < shape.nodes.size(); ++a) {
        for (int b = 0; b < a; ++b) {
            if (boxOf(shape, picture, a).intersects(boxOf(shape, picture, b)))
                return u"%1 lies on %2"_s.arg(a).arg(b);
        }
    }
    for (int i = 0; i < shape.edges.size(); ++i) {
        const QList<QPointF>& curve = picture.curves.at(i);
        const auto touches = [&](int node, const QPointF& point) {
            return boxOf(shape, picture, node).adjusted(-1, -1, 1, 1).contains(point);
        };
        if (curve.size() % 3 != 1 || !touches(shape.edges.at(i).from, curve.first())
            || !touches(shape.edges.at(i).to, curve.last()))
            return u"edge %1 hangs in the air"_s.arg(i);
    }
    return {};
}

} // namespace

class TestFanFold final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewStayAColumn();
    void manyBecomeABlock_data();
    void manyBecomeABlock();
    void linesRunBetweenTheRows();
    void whatHangsOnTwoIsNoLeaf();
    void anyGraph();
};

void TestFanFold::fewStayAColumn()
{
    const GraphShape shape = fan(FanFold::kColumn);
    QCOMPARE(FanFold(shape).shape(), shape);
    QVERIFY(simplePicture({}).centres.isEmpty());
}

void TestFanFold::manyBecomeABlock_data()
{
    QTest::addColumn<bool>("down");
    QTest::newRow("children") << true;
    QTest::newRow("parents") << false;
}

void TestFanFold::manyBecomeABlock()
{
    QFETCH(bool, down);
    const GraphShape shape = fan(300, down);
    const FanFold fold(shape);
    QCOMPARE(fold.shape().nodes.size(), 2);
    QCOMPARE(fold.shape().edges.size(), 1);
    const GraphPicture picture = simplePicture(shape);
    QCOMPARE(faultOf(shape, picture), QString());
    QVERIFY2(picture.size.height() < 2 * picture.size.width(), "a block, no column");
    const double hub = picture.centres.first().x();
    for (int leaf = 1; leaf <= 300; ++leaf)
        QCOMPARE(picture.centres.at(leaf).x() > hub, down);
}

void TestFanFold::linesRunBetweenTheRows()
{
    const GraphShape shape = fan(60);
    const GraphPicture picture = simplePicture(shape);
    for (const QList<QPointF>& curve : picture.curves) {
        // Inside the block, points that are no ends stand on no node.
        for (qsizetype i = 3; i + 1 < curve.size(); i += 3) {
            for (int node = 0; node < shape.nodes.size(); ++node)
                QVERIFY(!boxOf(shape, picture, node).contains(curve.at(i)));
        }
    }
}

void TestFanFold::whatHangsOnTwoIsNoLeaf()
{
    GraphShape shape = fan(20);
    shape.edges.append({1, 2});
    const FanFold fold(shape);
    QCOMPARE(fold.shape().nodes.size(), 1 + 2 + 1);
    QCOMPARE(fold.shape().edges.size(), 4);
    QCOMPARE(faultOf(shape, simplePicture(shape)), QString());
}

void TestFanFold::anyGraph()
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

QTEST_GUILESS_MAIN(TestFanFold)
#include "tst_fanfold.moc"
