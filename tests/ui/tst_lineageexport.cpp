// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/treefold.h"
#include "tests/ui/fakelineage.h"
#include "ui/lineage/lineageexport.h"
#include "ui/picture/picturescene.h"

#include <QApplication>
#include <QFontInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

LineageCut sampleCut()
{
    LineageCut cut;
    CutNode base;
    base.id = u"1"_s;
    base.name = u"=cmd|' /C calc'!A0"_s;
    base.type = artifactType(u"model"_s);
    base.focus = true;
    CutNode child = base;
    child.id = u"2"_s;
    child.name = u"acme/<b>child</b>"_s;
    child.focus = false;
    child.distance = 1;
    child.certain = false;
    child.moreDown = 3;
    CutNode outside;
    outside.kind = CutNode::Kind::External;
    outside.id = u"external:x/y"_s;
    outside.name = u"x/y"_s;
    outside.distance = -1;
    cut.nodes = {base, child, outside};
    cut.edges = {{0, 1, false, false, {}}, {2, 0, true, false, u"=base_model"_s}};
    cut.coverage.listed = 10;
    cut.coverage.read = 8;
    cut.coverage.recording = 2;
    return cut;
}

ExportSource sampleSource()
{
    return {u"Staging"_s, u"http://registry.demo:8000/api"_s,
        QDateTime({2026, 11, 21}, {14, 2}, Qt::UTC), sampleCut().coverage};
}

PictureScene sampleScene()
{
    PictureScene scene(sampleCut(), QApplication::font());
    scene.place(simplePicture(scene.shape()));
    return scene;
}

PictureCaption sampleCaption()
{
    return captionOf(artifactOf(u"1"_s, u"base"_s), sampleSource());
}

} // namespace

/// Files say where, when and how much was read, and hold names as data.
class TestLineageExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesSayTheirSource();
    void oneFileWithEverything();
    void impactTellsNothing();
    void svg();
    void png();
    void pdf();
    void wordsAreAsLargeAsOnTheScreen();
    void nothingIsNoFile();
};

void TestLineageExport::tablesSayTheirSource()
{
    const ExportTable nodes = nodesTable(sampleCut(), sampleSource());
    const ExportTable edges = edgesTable(sampleCut(), sampleSource());
    QCOMPARE(nodes.rows.size(), 3);
    QCOMPARE(edges.rows.size(), 2);
    for (const ExportTable& table : {nodes, edges}) {
        QVERIFY(table.columns.contains(u"environment"_s));
        QVERIFY(table.columns.contains(u"lineages_read"_s));
        for (const QList<ExportValue>& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    }
    const QByteArray csv = toCsv(nodes);
    QVERIFY(csv.contains("Staging,http://registry.demo:8000/api,2026-11-21T14:02:00Z,8,10,2"));
    QVERIFY2(!csv.contains("\n1,=cmd"), "no spreadsheet runs it");
    QVERIFY(toCsv(edges).contains("external:x/y,x/y,1,"));
    QVERIFY(edges.columns.contains(u"relationship"_s));
    QVERIFY2(toCsv(edges).contains(",'=base_model,"),
        toCsv(edges).constData()); // a server's word is data too
}

void TestLineageExport::oneFileWithEverything()
{
    FakeLineage lineage;
    const Artifact base = artifactOf(u"1"_s, u"base"_s);
    lineage.link(base, artifactOf(u"2"_s, u"child"_s), false);
    ExportSource source = sampleSource();
    source.coverage.unread = {{artifactOf(u"9"_s, u"mute"_s), u"500"_s, 3}};
    const QJsonObject all
        = QJsonDocument::fromJson(lineageJson(sampleCut(), base, lineage, source)).object();
    QCOMPARE(all.value("environment"_L1).toString(), u"Staging"_s);
    QCOMPARE(all.value("read_at"_L1).toString(), u"2026-11-21T14:02:00Z"_s);
    QCOMPARE(all.value("nodes"_L1).toArray().size(), 3);
    QCOMPARE(
        all.value("edges"_L1).toArray().at(0).toObject().value("certain"_L1).toBool(true), false);
    QCOMPARE(all.value("edges"_L1).toArray().at(1).toObject().value("relationship"_L1),
        u"=base_model"_s);
    QCOMPARE(all.value("impact"_L1).toArray().size(), 1);
    const QJsonObject coverage = all.value("coverage"_L1).toObject();
    QCOMPARE(coverage.value("read"_L1).toInt(), 8);
    QCOMPARE(coverage.value("failed"_L1).toArray().at(0).toObject().value("name"_L1).toString(),
        u"mute"_s);
}

void TestLineageExport::impactTellsNothing()
{
    const FakeLineage lineage;
    const ExportTable table = impactTable(artifactOf(u"1"_s, u"base"_s), lineage, sampleSource());
    QCOMPARE(table.rows.size(), 1); // itself, with what was read
    QVERIFY(toCsv(table).contains("asked_about,base"));
}

void TestLineageExport::svg()
{
    const QByteArray file = pictureFile(sampleScene(), PictureFormat::Svg, sampleCaption());
    QVERIFY(file.startsWith("<?xml"));
    QVERIFY(file.contains("Lineage of base"));
    QVERIFY(file.contains("Staging"));
    QVERIFY(file.contains("8 of 10 lineages read"));
    QVERIFY2(!file.contains("<b>child"), "names are text, never markup");
}

void TestLineageExport::png()
{
    const QByteArray file = pictureFile(sampleScene(), PictureFormat::Png, sampleCaption());
    const QImage image = QImage::fromData(file, "PNG");
    QVERIFY(image.width() > 800);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white)); // light, whatever the screen is
    // Thousands of nodes still give a file that can be opened.
    LineageCut wide = sampleCut();
    for (int i = 0; i < 1500; ++i) {
        wide.nodes.append(wide.nodes.at(1));
        wide.nodes.last().id = QString::number(100 + i);
        wide.nodes.last().distance = i % 40;
    }
    PictureScene scene(wide, QApplication::font());
    scene.place(simplePicture(scene.shape()));
    const QImage large = QImage::fromData(pictureFile(scene, PictureFormat::Png, {}), "PNG");
    QVERIFY(!large.isNull());
    QVERIFY(std::max(large.width(), large.height()) <= 12'001);
}

void TestLineageExport::pdf()
{
    const QByteArray file = pictureFile(sampleScene(), PictureFormat::Pdf, sampleCaption());
    QVERIFY(file.startsWith("%PDF"));
    QVERIFY(file.size() > 2000);
}

// Boxes are measured in pixels of the screen: words in another size lie over each other, or are
// lost in their boxes.
void TestLineageExport::wordsAreAsLargeAsOnTheScreen()
{
    const int normal = QFontInfo(QApplication::font()).pixelSize();
    const auto check = [normal](const QString& text, const QRegularExpression& size) {
        int seen = 0;
        for (auto it = size.globalMatch(text); it.hasNext();) {
            const double pixels = it.next().captured(1).toDouble();
            QVERIFY2(pixels >= normal * 0.85 && pixels <= normal * 1.25,
                qPrintable(QString::number(pixels)));
            ++seen;
        }
        QVERIFY(seen > 5);
    };
    check(QString::fromUtf8(pictureFile(sampleScene(), PictureFormat::Svg, sampleCaption())),
        QRegularExpression(u"<text [^>]*font-size=\"([0-9.]+)\""_s));

    const QByteArray file = pictureFile(sampleScene(), PictureFormat::Pdf, sampleCaption());
    QByteArray drawn;
    for (qsizetype at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
        const QByteArray size("\0\x40\0\0", 4); // what it becomes at most, which Qt wants before it
        const QByteArray page = qUncompress(size + file.mid(at + 7));
        if (page.contains(" Tf"))
            drawn += page;
    }
    check(QString::fromLatin1(drawn), QRegularExpression(u"/F[0-9]+ ([0-9.]+) Tf"_s));
}

void TestLineageExport::nothingIsNoFile()
{
    for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Pdf})
        QVERIFY(pictureFile({}, format, {}).isEmpty());
}

QTEST_MAIN(TestLineageExport)
#include "tst_lineageexport.moc"
