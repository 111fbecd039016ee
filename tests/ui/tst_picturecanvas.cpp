// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/picturesamples.h"
#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturelegend.h"
#include "ui/picture/picturemeasures.h"
#include "ui/picture/picturewords.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace steward;

class TestPictureCanvas final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void arrowsFollowEdges();
    void keysAct();
    void typingFinds();
    void stubsOpenByMouseAndKey();
    void zoomsToThePointer();
    void drags();
    void movesUnlessMotionIsUnwanted();
    void showsTheWaysToWhatIsHovered();
    void saysWhatIsUnread();
    void mapComesWithManyNodes();
    void wordsStayInTheirBoxAtEveryZoom();
    void emptyIsFine();

private:
    QString current() const
    {
        return m_canvas->currentKey() ? m_canvas->currentKey()->name : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_canvas.get(), key, modifiers);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PictureCanvas> m_canvas;
};

void TestPictureCanvas::initTestCase()
{
    qputenv("STEWARD_REDUCED_MOTION", "1");
    m_theme = std::make_unique<Theme>();
    m_theme->usePictureFont();
    m_theme->setMode(Theme::Mode::Light);
    m_theme->apply(*qApp);
}

void TestPictureCanvas::init()
{
    m_canvas = std::make_unique<PictureCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->show();
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"1"_s, 2)));
    m_canvas->setFocus();
}

void TestPictureCanvas::cleanup()
{
    m_canvas.reset();
}

void TestPictureCanvas::arrowsFollowEdges()
{
    QCOMPARE(current(), u"base"_s);
    press(Qt::Key_Right);
    QVERIFY(current() == u"middle"_s || current() == u"other"_s);
    const QString first = current();
    press(first == u"middle"_s ? Qt::Key_Down : Qt::Key_Up);
    press(first == u"middle"_s ? Qt::Key_Up : Qt::Key_Down);
    QCOMPARE(current(), first);
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    QCOMPARE(current(), u"far/away"_s);
    press(Qt::Key_Left);
    QCOMPARE(current(), u"far/away"_s); // there is nothing further
}

void TestPictureCanvas::keysAct()
{
    QSignalSpy activated(m_canvas.get(), &PictureCanvas::activated);
    QSignalSpy changed(m_canvas.get(), &PictureCanvas::currentChanged);
    press(Qt::Key_Right);
    QCOMPARE(changed.size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toInt(), m_canvas->current());
    const double before = m_canvas->zoom();
    press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_canvas->zoom() < before);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_canvas->zoom(), 1.0);
    QSignalSpy menu(m_canvas.get(), &PictureCanvas::menuWanted);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(m_canvas.get(), &event);
    QCOMPARE(menu.size(), 1);
}

void TestPictureCanvas::typingFinds()
{
    QTest::keyClicks(m_canvas.get(), u"oth"_s);
    QCOMPARE(current(), u"other"_s);
    press(Qt::Key_Escape); // another word
    press(Qt::Key_L);
    QCOMPARE(current(), u"leaf"_s);
    QTest::keyClicks(m_canvas.get(), u"zzz"_s);
    QCOMPARE(current(), u"leaf"_s);
}

void TestPictureCanvas::stubsOpenByMouseAndKey()
{
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"1"_s, 1)));
    QCOMPARE(m_canvas->scene().stubs().size(), 1);
    QSignalSpy open(m_canvas.get(), &PictureCanvas::openWanted);
    const int stub = static_cast<int>(m_canvas->scene().nodes().size());
    QTest::mouseClick(
        m_canvas.get(), Qt::LeftButton, {}, m_canvas->placeOf(stub).center().toPoint());
    QCOMPARE(open.size(), 1);
    QCOMPARE(current(), u"middle"_s);
    press(Qt::Key_Plus);
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.last().last().toBool(), true);
    press(Qt::Key_Home);
    press(Qt::Key_Plus);
    QCOMPARE(open.size(), 2); // nothing is hidden at the focus
}

void TestPictureCanvas::zoomsToThePointer()
{
    const QPointF at = m_canvas->placeOf(0).center();
    QWheelEvent wheel(at, m_canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    const double before = m_canvas->zoom();
    QApplication::sendEvent(m_canvas.get(), &wheel);
    QVERIFY(m_canvas->zoom() > before * 1.2);
    QVERIFY(QLineF(m_canvas->placeOf(0).center(), at).length() < 0.5);
    for (int i = 0; i < 200; ++i)
        QApplication::sendEvent(m_canvas.get(), &wheel);
    QVERIFY(m_canvas->zoom() <= 3);
}

void TestPictureCanvas::drags()
{
    const QPointF before = m_canvas->placeOf(0).center();
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {10, 10});
    QTest::mouseMove(m_canvas.get(), {60, 40});
    QTest::mouseMove(m_canvas.get(), {70, 50});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {70, 50});
    QCOMPARE(m_canvas->placeOf(0).center() - before, QPointF(60, 40));
    // It never goes out of sight for good.
    m_canvas->moveView({1e6, 1e6});
    QVERIFY(m_canvas->visibleScene().intersects(m_canvas->scene().bounds()));
}

void TestPictureCanvas::movesUnlessMotionIsUnwanted()
{
    const LineageBuild wide = fan(10);
    CutRequest some = around(wide, u"0"_s, 1);
    some.breadth = 2;
    CutRequest all = some;
    all.breadth = 20;
    m_canvas->setScene(sceneOf(wide, some));
    QCoreApplication::processEvents();
    QVERIFY(
        m_canvas->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_canvas.get())
        == 0);
    m_canvas->setScene(sceneOf(wide, all), m_canvas->currentKey());
    const QImage at = m_canvas->grab().toImage();
    QCoreApplication::processEvents();
    QCOMPARE(m_canvas->grab().toImage(), at); // it is where it belongs at once
}

void TestPictureCanvas::showsTheWaysToWhatIsHovered()
{
    const PictureScene& scene = m_canvas->scene();
    const int leaf = scene.find({u"3"_s, u"leaf"_s, true});
    QCOMPARE(scene.wayTo(leaf), (QSet<int>{0, scene.find({u"2"_s, u"middle"_s, true}), leaf}));
    const int outside = scene.find({{}, u"far/away"_s, false});
    QCOMPARE(scene.wayTo(outside), (QSet<int>{0, outside}));
    const QImage before = m_canvas->grab().toImage();
    QTest::mouseMove(m_canvas.get(), m_canvas->placeOf(leaf).center().toPoint());
    QVERIFY(m_canvas->grab().toImage() != before);
}

void TestPictureCanvas::saysWhatIsUnread()
{
    const PictureScene scene = sceneOf(sample(), around(sample(), u"1"_s, 2), 3);
    QCOMPARE(scene.stubs().size(), 1);
    QCOMPARE(scene.stubs().first().text, u"? 3 not read"_s);
    QVERIFY(std::any_of(scene.edges().begin(), scene.edges().end(),
        [](const PictureScene::Edge& edge) { return edge.toStub && !edge.certain; }));
    const QList<LegendEntry> legend = legendOf(scene);
    QVERIFY(std::any_of(legend.begin(), legend.end(),
        [](const LegendEntry& entry) { return entry.text.contains(u"not read"_s); }));
}

void TestPictureCanvas::mapComesWithManyNodes()
{
    auto* map = m_canvas->findChild<QWidget*>(u"lineageMap"_s);
    QVERIFY(!map->isVisible());
    const LineageBuild wide = fan(150);
    CutRequest all = around(wide, u"0"_s, 1);
    all.breadth = 1000;
    m_canvas->setScene(sceneOf(wide, all));
    QVERIFY(map->isVisible());
    const QRectF before = m_canvas->visibleScene();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().bottomRight() - QPoint(20, 20));
    QVERIFY(m_canvas->visibleScene() != before);
    m_canvas->fit();
    QVERIFY(m_canvas->visibleScene().contains(m_canvas->scene().bounds()));
    m_canvas->setMinimumSize(1, 1);
    m_canvas->resize(20, 15); // however small that makes everything
    m_canvas->fit();
    QVERIFY(m_canvas->visibleScene().contains(m_canvas->scene().bounds()));
}

void TestPictureCanvas::wordsStayInTheirBoxAtEveryZoom()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"distilbert-base-uncased-finetuned-sst-2-english"_s)};
    build.answerOneUp(u"1"_s);
    m_canvas->setScene(sceneOf(build, around(build, u"1"_s, 1)));
    const auto darkest = [](const QImage& image, const QRect& in) {
        int least = 255;
        for (int y = in.top(); y <= in.bottom(); ++y) {
            for (int x = in.left(); x <= in.right(); ++x)
                least = std::min(least, qGray(image.pixel(x, y)));
        }
        return least;
    };
    const PictureMeasures measures(m_canvas->font());
    for (int percent = 45; percent <= 140; percent += 5) {
        m_canvas->setZoom(percent / 100.0, {400, 300});
        m_canvas->centreOn(0);
        const QRectF box = m_canvas->placeOf(0);
        const double side = measures.textRight * m_canvas->zoom();
        // The padding at its right: nothing but the fill, above all no letters.
        const QRect padding
            = QRectF(box.right() - side + 1.5, box.top() + 4, side - 5, box.height() - 8).toRect();
        const QImage image = m_canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY2(darkest(image, padding) > 200,
            qPrintable(u"%1 %: %2"_s.arg(percent).arg(darkest(image, padding))));
        QVERIFY(darkest(image, box.toRect()) < 150); // there are letters at all
    }
}

void TestPictureCanvas::emptyIsFine()
{
    m_canvas->setScene({});
    QVERIFY(!m_canvas->currentKey());
    press(Qt::Key_Right);
    press(Qt::Key_Plus);
    QTest::keyClicks(m_canvas.get(), u"abc"_s);
    m_canvas->fit();
    m_canvas->grab();
    QVERIFY(legendOf(m_canvas->scene()).isEmpty());
}

QTEST_MAIN(TestPictureCanvas)
#include "tst_picturecanvas.moc"
