// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphpicture.h"

#include <QRandomGenerator>
#include <QRectF>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

GraphShape chain(int nodes)
{
    GraphShape shape;
    for (int i = 0; i < nodes; ++i) {
        shape.nodes.append({{100, 40}, i});
        if (i > 0)
            shape.edges.append({i - 1, i});
    }
    return shape;
}

// Cycles, several edges into one node, hints that do not fit the edges.
GraphShape randomShape(quint32 seed)
{
    QRandomGenerator random(seed);
    GraphShape shape;
    const int nodes = 1 + random.bounded(60);
    for (int i = 0; i < nodes; ++i)
        shape.nodes.append(
            {QSizeF(40 + random.bounded(200), 20 + random.bounded(40)), random.bounded(-3, 4)});
    for (int i = 0; i < nodes * 2; ++i) {
        const GraphShape::Edge edge{random.bounded(nodes), random.bounded(nodes), false};
        if (edge.from != edge.to && !shape.edges.contains(edge))
            shape.edges.append(edge);
    }
    return shape;
}

QRectF boxOf(const GraphShape& shape, const GraphPicture& picture, int node)
{
    const QSizeF size = shape.nodes.at(node).size;
    return {picture.centres.at(node) - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

class TestGraphPicture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layersNeverOverlap();
    void layersGoFromLeftToRight();
    void openingOneTurnsNothingRound();
    void anEmptyShapeIsAPicture();
    void asksDotWithNumbersOnly();
    void readsWhatDotSays();
    void refusesWhatIsNotThisShape_data();
    void refusesWhatIsNotThisShape();
};

void TestGraphPicture::layersNeverOverlap()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const GraphShape shape = randomShape(seed);
        const GraphPicture picture = layeredPicture(shape);
        QCOMPARE(picture.centres.size(), shape.nodes.size());
        QCOMPARE(picture.curves.size(), shape.edges.size());
        const QRectF whole = QRectF(QPointF(), picture.size).adjusted(-0.01, -0.01, 0.01, 0.01);
        for (int a = 0; a < shape.nodes.size(); ++a) {
            const QRectF box = boxOf(shape, picture, a);
            QVERIFY2(whole.contains(box), qPrintable(u"seed %1"_s.arg(seed)));
            for (int b = 0; b < a; ++b)
                QVERIFY2(!box.intersects(boxOf(shape, picture, b)),
                    qPrintable(u"seed %1: %2 and %3"_s.arg(seed).arg(a).arg(b)));
        }
        for (const QList<QPointF>& curve : picture.curves)
            QCOMPARE(curve.size() % 3, 1);
    }
}

void TestGraphPicture::layersGoFromLeftToRight()
{
    const GraphShape shape = chain(4);
    const GraphPicture picture = layeredPicture(shape);
    for (int node = 1; node < 4; ++node) {
        QVERIFY(boxOf(shape, picture, node).left() > boxOf(shape, picture, node - 1).right());
        QCOMPARE(picture.centres.at(node).y(), picture.centres.at(0).y());
        const QList<QPointF> curve = picture.curves.at(node - 1);
        QCOMPARE(curve.first().x(), boxOf(shape, picture, node - 1).right());
        QCOMPARE(curve.last().x(), boxOf(shape, picture, node).left());
    }
}

// What is new stands before the old stub of another in the list; the rows of the middle stay in
// their order, and so does what hangs on them.
void TestGraphPicture::openingOneTurnsNothingRound()
{
    GraphShape shape;
    shape.nodes.append({{100, 40}, 0});
    for (int i = 0; i < 4; ++i) {
        shape.nodes.append({{100, 40}, 1});
        shape.edges.append({0, i + 1});
    }
    for (int i = 0; i < 3; ++i) { // of the last
        shape.nodes.append({{100, 40}, 2});
        shape.edges.append({4, i + 5});
    }
    shape.nodes.append({{40, 20}, 2}); // the stub of the first
    shape.edges.append({1, 8});
    const QList<QPointF> centres = layeredPicture(shape).centres;
    for (const auto& [above, below] : {std::pair(1, 2), {2, 3}, {3, 4}, {8, 5}, {5, 6}, {6, 7}})
        QVERIFY2(centres.at(above).y() < centres.at(below).y(),
            qPrintable(u"%1 is not above %2"_s.arg(above).arg(below)));
}

void TestGraphPicture::anEmptyShapeIsAPicture()
{
    QVERIFY(layeredPicture({}).centres.isEmpty());
    QVERIFY(readDot({}, "graph 1 0 0\nstop\n").has_value());
}

void TestGraphPicture::asksDotWithNumbersOnly()
{
    const QByteArray text = dotText(chain(2));
    QVERIFY(text.contains("n0[width=1.3889 height=0.5556];"));
    QVERIFY(text.contains("n0->n1[tailport=e headport=w];"));
    GraphShape shape = chain(2);
    shape.edges.append({1, 0, true});
    QVERIFY(dotText(shape).contains("n1->n0;"));
}

void TestGraphPicture::readsWhatDotSays()
{
    const auto picture = readDot(chain(2),
        "graph 1 4 2\nnode n0 0.5 1.5 1 .5 \"\" solid box black lightgrey\n"
        "node n1 3 1.5 1 .5 \"\" solid box black lightgrey\n"
        "edge n0 n1 4 1 1.5 1.5 1.5 2 1.5 2.5 1.5 solid black\nstop\n");
    QVERIFY(picture);
    QCOMPARE(picture->size, QSizeF(288, 144));
    QCOMPARE(picture->centres.first(), QPointF(36, 36)); // dot counts from below
    QCOMPARE(picture->curves.first().last(), QPointF(180, 36));
}

void TestGraphPicture::refusesWhatIsNotThisShape_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray graph = "graph 1 4 2\n";
    const QByteArray a = "node n0 1 1 1 1\n";
    const QByteArray b = "node n1 1 1 1 1\n";
    const QByteArray edge = "edge n0 n1 4 1 1 1 1 1 1 1 1\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("Segmentation fault\n");
    QTest::newRow("one node") << QByteArray(graph + a + edge);
    QTest::newRow("a node twice") << QByteArray(graph + a + b + a + edge);
    QTest::newRow("no edge") << QByteArray(graph + a + b);
    QTest::newRow("an edge twice") << QByteArray(graph + a + b + edge + edge);
    QTest::newRow("another edge") << QByteArray(graph + a + b + "edge n1 n0 4 1 1 1 1 1 1 1 1\n");
    QTest::newRow("unknown node") << QByteArray(graph + a + b + "node n2 1 1 1 1\n" + edge);
    QTest::newRow("negative node") << QByteArray(graph + a + b + "node n-1 1 1 1 1\n" + edge);
    QTest::newRow("no number") << QByteArray(graph + a + "node n1 1 x 1 1\n" + edge);
    QTest::newRow("not finite") << QByteArray(graph + a + "node n1 1 nan 1 1\n" + edge);
    QTest::newRow("far out") << QByteArray(graph + a + "node n1 1 1e300 1 1\n" + edge);
    QTest::newRow("cut short") << QByteArray(graph + a + b + "edge n0 n1 4 1 1 1 1 1 1 1\n");
    QTest::newRow("no curve") << QByteArray(graph + a + b + "edge n0 n1 5 1 1 1 1 1 1 1 1 1 1\n");
    QTest::newRow("endless") << QByteArray(graph + a + b + "edge n0 n1 999999999 1 1\n");
}

void TestGraphPicture::refusesWhatIsNotThisShape()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!readDot(chain(2), answer));
}

QTEST_GUILESS_MAIN(TestGraphPicture)
#include "tst_graphpicture.moc"
