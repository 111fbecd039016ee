// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects what a person looks at while a stub opens: who was there stays, who comes is seen.
#include "tests/ui/picturesamples.h"
#include "ui/picture/picturecanvas.h"
#include "ui/theme/theme.h"

#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

class TestPictureOpening final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_canvas.reset(); }
    void opensAroundWhatStays();
    void looksAtWhatOpened();
    void looksOnNoFurtherThanTheOpened();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PictureCanvas> m_canvas;
};

void TestPictureOpening::initTestCase()
{
    qputenv("STEWARD_REDUCED_MOTION", "1");
    m_theme = std::make_unique<Theme>();
    m_theme->usePictureFont();
    m_theme->setMode(Theme::Mode::Light);
    m_theme->apply(*qApp);
}

void TestPictureOpening::init()
{
    m_canvas = std::make_unique<PictureCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->show();
}

void TestPictureOpening::opensAroundWhatStays()
{
    m_canvas->resize(1200, 600); // room for what opens
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"1"_s, 1)));
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    const LineageKey key = *m_canvas->currentKey();
    const QPointF before = m_canvas->placeOf(m_canvas->current()).center();
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"1"_s, 2)), key);
    QCOMPARE(*m_canvas->currentKey(), key);
    QVERIFY(QLineF(m_canvas->placeOf(m_canvas->current()).center(), before).length() < 0.5);
}

// What a stub opened beyond the edge is brought into sight, and the opened one stays there.
void TestPictureOpening::looksAtWhatOpened()
{
    LineageBuild wide;
    for (int i = 0; i < 8; ++i) {
        wide.list.append(artifactOf(QString::number(i), u"acme/step-%1"_s.arg(i)));
        if (i > 0)
            wide.answerOneUp(QString::number(i), u"acme/step-%1"_s.arg(i - 1));
    }
    const auto place = [this, &wide](int step) {
        return m_canvas->scene().find(keyOf(wide.identity(QString::number(step))));
    };
    m_canvas->setScene(sceneOf(wide, around(wide, u"0"_s, 1)));
    m_canvas->setZoom(1, QPointF());
    const QRectF view(QPointF(), QSizeF(m_canvas->size()));
    for (int depth = 2; depth < 8; ++depth) {
        const LineageKey opened = keyOf(wide.identity(QString::number(depth - 1)));
        m_canvas->setScene(sceneOf(wide, around(wide, u"0"_s, depth)), opened);
        for (const int step : {depth - 1, depth}) {
            QVERIFY(place(step) >= 0);
            QVERIFY2(view.contains(m_canvas->placeOf(place(step))),
                qPrintable(u"%1 at depth %2"_s.arg(step).arg(depth)));
        }
    }
}

// Three hundred have no room at once: the one that was opened is not lost for them.
void TestPictureOpening::looksOnNoFurtherThanTheOpened()
{
    const LineageBuild wide = fan(300);
    CutRequest request = around(wide, u"0"_s, 1);
    request.breadth = 2;
    m_canvas->setScene(sceneOf(wide, request));
    m_canvas->setZoom(1, QPointF());
    const LineageKey hub = keyOf(wide.identity(u"0"_s));
    request.openedDown = {hub};
    m_canvas->setScene(sceneOf(wide, request), hub);
    const QRectF view(QPointF(), QSizeF(m_canvas->size()));
    QVERIFY(view.contains(m_canvas->placeOf(m_canvas->scene().find(hub))));
}

QTEST_MAIN(TestPictureOpening)
#include "tst_pictureopening.moc"
