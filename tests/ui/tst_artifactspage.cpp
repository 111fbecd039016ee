// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace steward;

/// An artifact is found, looked at and brought to a review by keyboard alone, and nothing that the
/// server does in between takes a person's place away.
class TestArtifactsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void filtersWhileTyping();
    void checksPastedIdsAndNamesTheMissing();
    void asksTheServerOnEnterOnly();
    void saysWhenTheServerFindsNothing();
    void saysWhyTheServerDidNotSearch();
    void opensTheReviewWithDel();
    void saysWhyNothingCanBeDeleted();
    void keepsPlaceAndChecksThroughReadings();
    void takesWhatIsShownWithCtrlA();
    void nothingShiftsWhenTheRecordArrives();
    void everythingHasAName();
    void tabFollowsReading();

private:
    template <class W> W* find(const char* name) const
    {
        W* found = m_page->findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    DataTable& table() const { return *find<DataTable>("artifactTable"); }
    void type(const QString& text) const
    {
        auto* field = find<QLineEdit>("artifactFilter");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QString currentName() const
    {
        return table().currentIndex().siblingAtColumn(1).data().toString();
    }
    QStringList checkedNames() const
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const QModelIndex check = table().model()->index(row, 0);
            if (check.data(Qt::CheckStateRole).toInt() == Qt::Checked)
                names.append(check.siblingAtColumn(1).data().toString());
        }
        return names;
    }

    Theme m_theme;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<ArtifactsPage> m_page;
};

void TestArtifactsPage::initTestCase()
{
    m_theme.setMode(Theme::Mode::Light);
    m_theme.apply(*qApp);
}

void TestArtifactsPage::init()
{
    m_house = std::make_unique<SandboxHouse>();
    m_page = std::make_unique<ArtifactsPage>(*m_house->workspace, m_house->navigator);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(m_house->untilRead());
    m_house->clock.advance(1s);
    QVERIFY(table().model()->rowCount() > 50);
}

void TestArtifactsPage::cleanup()
{
    m_page.reset();
    m_house.reset();
}

void TestArtifactsPage::filtersWhileTyping()
{
    const int all = table().model()->rowCount();
    type(u"SENTIMENT-"_s);
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(label("artifactCount"), u"2 of %1"_s.arg(all));
    auto* field = find<QLineEdit>("artifactFilter");
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &table());
    m_page->focusFilter();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(table().model()->rowCount(), all);
    QCOMPARE(label("artifactCount"), QString::number(all));
}

void TestArtifactsPage::checksPastedIdsAndNamesTheMissing()
{
    QApplication::clipboard()->setText(u"2\n3, 777"_s);
    auto* field = find<QLineEdit>("artifactFilter");
    field->setFocus();
    QTest::keySequence(field, QKeySequence::Paste);
    QCOMPARE(checkedNames(), QStringList({u"acme/sentiment"_s, u"acme/sentiment-de"_s}));
    QVERIFY2(
        label("artifactCount").endsWith(u"not here: 777"_s), qPrintable(label("artifactCount")));
    QTRY_COMPARE(label("selectedTitle"), u"2 artifacts selected"_s);
}

void TestArtifactsPage::asksTheServerOnEnterOnly()
{
    const int all = table().model()->rowCount();
    type(u"/^acme.*-de$/"_s);
    QCOMPARE(table().model()->rowCount(), all);
    QCOMPARE(label("artifactCount"), u"Enter asks the registry"_s);
    QTest::keyClick(find<QLineEdit>("artifactFilter"), Qt::Key_Return);
    QVERIFY(find<QWidget>("stopSearchLink")->isVisible());
    QVERIFY(m_house->until([&] { return table().model()->rowCount() < all; }));
    for (int row = 0; row < table().model()->rowCount(); ++row)
        QVERIFY(table().model()->index(row, 1).data().toString().endsWith(u"-de"_s));
    QVERIFY(!find<QWidget>("stopSearchLink")->isVisible());
    QTest::keyClick(find<QLineEdit>("artifactFilter"), Qt::Key_Escape);
    QCOMPARE(table().model()->rowCount(), all);
}

void TestArtifactsPage::saysWhenTheServerFindsNothing()
{
    type(u"/^nobody$/"_s);
    QTest::keyClick(find<QLineEdit>("artifactFilter"), Qt::Key_Return);
    auto* face = find<QWidget>("artifactsPlaceholder");
    QVERIFY(m_house->until([&] { return face->isVisible(); }));
    QCOMPARE(face->accessibleName(), u"Nothing matches"_s);
    QVERIFY(face->accessibleDescription().contains(u"/^nobody$/"_s));
    QTest::keyClick(face->findChild<QWidget*>(u"placeholderAction"_s), Qt::Key_Space);
    QVERIFY(table().isVisible());
}

void TestArtifactsPage::saysWhyTheServerDidNotSearch()
{
    type(u"/(/"_s);
    QTest::keyClick(find<QLineEdit>("artifactFilter"), Qt::Key_Return);
    auto* banner = find<QWidget>("searchBanner");
    QVERIFY(m_house->until([&] { return banner->isVisible(); }));
    QVERIFY(table().isVisible());
    QVERIFY2(banner->accessibleName().contains(u"did not search"_s),
        qPrintable(banner->accessibleName()));
}

void TestArtifactsPage::opensTheReviewWithDel()
{
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    QCOMPARE(currentName(), u"acme/sentiment"_s);
    QCOMPARE(find<DestroyButton>("deleteArtifactButton")->text(), u"Delete acme/sentiment..."_s);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(m_house->navigator.noted, QStringList({u"review Delete acme/sentiment"_s}));
    QCOMPARE(m_house->ask("GET", "/artifacts/model/2"), QByteArray("HTTP/1.1 200 OK"));
}

void TestArtifactsPage::saysWhyNothingCanBeDeleted()
{
    auto* button = find<DestroyButton>("deleteArtifactButton");
    QVERIFY(button->reason().contains(u"Select an artifact"_s));
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    QVERIFY(!button->isBlocked());
    m_house->workspace->setReadOnly(true);
    QVERIFY(button->reason().contains(u"Read-only"_s));
    m_house->workspace->setReadOnly(false);
    table().setFocus();
    QTest::keySequence(&table(), QKeySequence(Qt::CTRL | Qt::Key_A));
    QTRY_VERIFY(button->text() != u"Delete acme/sentiment..."_s);
    QVERIFY(!button->isBlocked()); // any number
    m_house->workspace->setReadOnly(true);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY2(m_house->navigator.noted.isEmpty(), "a blocked verb only says why");
}

void TestArtifactsPage::keepsPlaceAndChecksThroughReadings()
{
    table().setFocus();
    m_page->select({{u"21"_s}, u"acme/sentiment-nl"_s});
    QTest::keyClick(&table(), Qt::Key_Space);
    QTRY_COMPARE(checkedNames(), QStringList({u"acme/sentiment-nl"_s}));
    QTest::keyClick(&table(), Qt::Key_Down);
    const QString below = currentName();
    const int top = table().rowAt(0);
    const int all = table().model()->rowCount();
    QCOMPARE(m_house->ask("DELETE", "/artifacts/model/3"), QByteArray("HTTP/1.1 200 OK"));
    QCOMPARE(m_house->ask("POST", "/artifact/dataset", "{\"url\":\"https://x.test/new-one\"}"),
        QByteArray("HTTP/1.1 201 Created"));
    QVERIFY(m_house->until([&] {
        return m_house->workspace->artifacts().snapshot()->items->last().type
            == ArtifactKind::Dataset
            && table().model()->rowCount() == all;
    }));
    QCOMPARE(currentName(), below);
    QCOMPARE(checkedNames(), QStringList({u"acme/sentiment-nl"_s}));
    QCOMPARE(QApplication::focusWidget(), &table());
    QVERIFY(std::abs(table().rowAt(0) - top) <= 1);
    // The clock has gone on since: the mark may be over, the row is there.
    QCOMPARE(table().model()->index(all - 1, 2).data().toString(), u"dataset"_s);
}

void TestArtifactsPage::takesWhatIsShownWithCtrlA()
{
    type(u"whisper"_s);
    const int shown = table().model()->rowCount();
    table().setFocus();
    QTest::keySequence(&table(), QKeySequence(Qt::CTRL | Qt::Key_A));
    QCOMPARE(checkedNames().size(), shown);
    type(u"openai/whisper-tiny"_s);
    QVERIFY(checkedNames().size() < shown);
    QTest::keyClick(find<QLineEdit>("artifactFilter"), Qt::Key_Escape);
    QVERIFY2(checkedNames().size() < shown, "what was hidden left the selection");
}

void TestArtifactsPage::nothingShiftsWhenTheRecordArrives()
{
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    QCoreApplication::processEvents();
    auto* source = find<QLabel>("artifactSource");
    auto* rating = find<QWidget>("ratingView");
    QCOMPARE(source->text(), u"being read"_s);
    const QPoint before = rating->mapTo(m_page.get(), QPoint());
    QTRY_COMPARE(source->text(), u"https://huggingface.co/acme/sentiment"_s);
    QCoreApplication::processEvents();
    QCOMPARE(rating->mapTo(m_page.get(), QPoint()), before);
}

void TestArtifactsPage::everythingHasAName()
{
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    QCoreApplication::processEvents();
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestArtifactsPage::tabFollowsReading()
{
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    m_page->resize(700, 700);
    QCoreApplication::processEvents();
    m_page->focusFilter();
    QStringList order;
    for (QWidget* at = QApplication::focusWidget(); order.size() < 20;
         QTest::keyClick(at, Qt::Key_Tab), at = QApplication::focusWidget())
        order.append(at->objectName());
    const QStringList reading{u"artifactFilter"_s, u"artifactExport"_s, u"openDetailsButton"_s};
    QCOMPARE(order.mid(0, 3), reading);
    QVERIFY(order.indexOf(u"selectIdsButton"_s) < order.indexOf(u"registerArtifactsButton"_s));
    QVERIFY(order.indexOf(u"deleteArtifactButton"_s) < order.indexOf(u"artifactTable"_s));
    QVERIFY(order.indexOf(u"artifactTable"_s) < order.indexOf(u"showLineageButton"_s));
    QVERIFY2(order.indexOf(u"closeDetailsButton"_s) > order.indexOf(u"rawRecordButton"_s),
        qPrintable(order.join(u' ')));
}

QTEST_MAIN(TestArtifactsPage)
#include "tst_artifactspage.moc"
