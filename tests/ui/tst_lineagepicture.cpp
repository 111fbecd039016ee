// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/sandboxhouse.h"
#include "ui/lineage/dependentstablemodel.h"
#include "ui/lineage/lineagepage.h"
#include "ui/lineage/lineagepicture.h"
#include "ui/picture/picturecanvas.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace steward;

/// The picture in its page: one thing is chosen in picture, tree and table, and the keyboard alone
/// is enough.
class TestLineagePicture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyTheKeyboard();
    void theChosenIsSharedByAll();
    void theTableChoosesToo();
    void opensAndClosesStubs();
    void waysAndDepth();
    void theTreeTakesOver();
    void aVanishedChoiceIsForgotten();
    void speaksOfItsCounts();

private:
    template <class W> W* find(const char* name) const
    {
        W* found = m_page->findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    LineagePicture& picture() const { return *find<LineagePicture>("lineageDrawing"); }
    PictureCanvas& canvas() const { return picture().canvas(); }
    QString chosen() const
    {
        return canvas().currentKey() ? canvas().currentKey()->name : QString();
    }
    int drawn() const { return static_cast<int>(canvas().scene().nodes().size()); }
    bool isDrawn(const QString& focus) const
    {
        return m_house->until([&] {
            return !canvas().scene().isEmpty()
                && canvas().scene().nodes().first().facts.name == focus;
        });
    }
    bool pick(const QString& name)
    {
        for (int node = 0; node < drawn(); ++node) {
            if (canvas().scene().nodes().at(node).facts.name == name) {
                canvas().choose(node);
                return true;
            }
        }
        return false;
    }

    const ArtifactIdentity m_bert{{u"1"_s}, u"google-bert/bert-base-uncased"_s};
    const ArtifactIdentity m_orphan{{u"4"_s}, u"acme/orphan"_s};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<LineagePage> m_page;
};

void TestLineagePicture::initTestCase()
{
    qputenv("STEWARD_REDUCED_MOTION", "1");
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(Theme::Mode::Light);
    m_theme->apply(*qApp);
}

void TestLineagePicture::init()
{
    m_house = std::make_unique<SandboxHouse>();
    m_page = std::make_unique<LineagePage>(*m_house->workspace, m_house->navigator);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(m_house->untilRead());
    m_page->select(m_bert);
    QVERIFY(isDrawn(m_bert.name));
}

void TestLineagePicture::cleanup()
{
    m_page.reset();
    m_house.reset();
}

void TestLineagePicture::onlyTheKeyboard()
{
    // Of the page: where the list of names was open, offscreen windows are not active again.
    const auto key = [this](Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(m_page->focusWidget(), which, modifiers);
    };
    m_page->focusFilter();
    QTest::keyClicks(m_page->focusWidget(), u"google-bert/bert-base"_s);
    key(Qt::Key_Return);
    QCoreApplication::processEvents(); // the list of names closes and gives the focus back
    m_page->focusFilter();
    for (int i = 0; i < 40 && m_page->focusWidget() != &canvas(); ++i)
        key(Qt::Key_Tab);
    QCOMPARE(m_page->focusWidget(), &canvas());
    key(Qt::Key_Right);
    QVERIFY(chosen() != m_bert.name);
    const QString other = chosen();
    QCOMPARE(label("lineageName"), other);
    const int before = drawn();
    if (canvas().scene().nodes().at(canvas().current()).facts.moreDown > 0) {
        key(Qt::Key_Plus);
        QVERIFY(m_house->until([&] { return drawn() > before; }));
        QCOMPARE(chosen(), other); // and it stays chosen
        canvas().setFocus(); // offscreen, the field takes it back when its list is gone
        key(Qt::Key_Minus);
        QVERIFY(m_house->until([&] { return drawn() == before; }));
    }
    key(Qt::Key_Return);
    QVERIFY(isDrawn(other));
    QCOMPARE(label("lineageSubject"), other);
    key(Qt::Key_Left, Qt::AltModifier); // Back
    QTRY_COMPARE(label("lineageSubject"), m_bert.name);
    QVERIFY(isDrawn(m_bert.name));
    // On to what stands beside it, without a mouse.
    QStringList stops;
    for (int i = 0; i < 40 && m_page->focusWidget()->objectName() != u"dependentsTable"_s; ++i) {
        key(Qt::Key_Tab);
        stops += m_page->focusWidget()->objectName();
    }
    QVERIFY2(stops.contains(u"dependentsTable"_s), qPrintable(stops.join(u' ')));
}

void TestLineagePicture::theChosenIsSharedByAll()
{
    QVERIFY(pick(u"acme/sentiment"_s));
    QCOMPARE(label("lineageName"), u"acme/sentiment"_s);
    QCOMPARE(
        find<DestroyButton>("deleteLineageButton")->accessibleName(), u"Delete acme/sentiment"_s);
    QCOMPARE(find<QTreeView>("lineageTree")->currentIndex().data().toString(), u"acme/sentiment"_s);
    auto* table = find<DataTable>("dependentsTable");
    QCOMPARE(
        table->currentIndex().siblingAtColumn(DependentsTableModel::NameColumn).data().toString(),
        u"acme/sentiment"_s);
    QCOMPARE(label("lineageSubject"), m_bert.name); // one has not gone there
    // From the tree to the picture.
    auto* tree = find<QTreeView>("lineageTree");
    const QModelIndex below = tree->model()->index(1, 0);
    tree->setCurrentIndex(tree->model()->index(1, 0, below));
    QCOMPARE(chosen(), tree->currentIndex().data().toString());
    QCOMPARE(label("lineageName"), chosen());
}

void TestLineagePicture::theTableChoosesToo()
{
    auto* table = find<DataTable>("dependentsTable");
    const QModelIndex third = table->model()->index(2, DependentsTableModel::NameColumn);
    table->setCurrentIndex(third);
    const QString name = third.data().toString();
    QCOMPARE(label("lineageName"), name);
    QCOMPARE(chosen(), name);
    QVERIFY2(table->model()->rowCount() > 3, "it still lists who depends on what was gone to");
}

void TestLineagePicture::opensAndClosesStubs()
{
    QVERIFY(!canvas().scene().stubs().isEmpty());
    const int stub = drawn();
    const QPointF before = canvas().placeOf(canvas().scene().stubs().first().node).center();
    const LineageKey key
        = canvas().scene().nodes().at(canvas().scene().stubs().first().node).facts.key();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().placeOf(stub).center().toPoint());
    QVERIFY(m_house->until([&] { return drawn() > stub; }));
    QVERIFY(QLineF(canvas().placeOf(canvas().scene().find(key)).center(), before).length() < 1);
}

void TestLineagePicture::waysAndDepth()
{
    find<SegmentedFilter>("lineageChips")->setCurrent(u"builton"_s);
    QVERIFY(m_house->until([&] { return drawn() == 1; }));
    find<SegmentedFilter>("lineageChips")->setCurrent(u"dependents"_s);
    QVERIFY(m_house->until([&] { return drawn() == 5; }));
    m_page->findChild<QAction*>(u"lineageDepth_0"_s)->trigger();
    QVERIFY(m_house->until([&] { return drawn() == 11; }));
    QVERIFY(canvas().scene().stubs().isEmpty());
}

void TestLineagePicture::theTreeTakesOver()
{
    QVERIFY(pick(u"acme/sentiment"_s));
    find<SegmentedFilter>("lineageView")->setCurrent(u"tree"_s);
    QVERIFY(!picture().isVisible());
    QVERIFY(find<QTreeView>("lineageTree")->isVisible());
    QCOMPARE(find<QTreeView>("lineageTree")->currentIndex().data().toString(), u"acme/sentiment"_s);
    m_page->select(m_orphan);
    find<SegmentedFilter>("lineageView")->setCurrent(u"picture"_s);
    QVERIFY(isDrawn(m_orphan.name));
    QVERIFY(pick(u"meta-llama/llama-9"_s));
    QVERIFY(find<DestroyButton>("deleteLineageButton")->isBlocked());
}

void TestLineagePicture::aVanishedChoiceIsForgotten()
{
    QVERIFY(pick(u"acme/sentiment"_s));
    QCOMPARE(m_house->ask("DELETE", "/artifacts/model/2"), QByteArray("HTTP/1.1 200 OK"));
    QVERIFY(m_house->until([&] { return label("lineageName") == m_bert.name; }));
    QVERIFY(m_house->until([&] { return drawn() == 4; }));
    QCOMPARE(chosen(), m_bert.name);
}

void TestLineagePicture::speaksOfItsCounts()
{
    QVERIFY2(m_page->status().contains(u"laid out in"_s), qPrintable(m_page->status()));
}

QTEST_MAIN(TestLineagePicture)
#include "tst_lineagepicture.moc"
