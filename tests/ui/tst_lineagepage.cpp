// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/lineage/lineagepage.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace steward;

/// Heading, details and verb speak of one artifact, whatever way one came to it.
class TestLineagePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void offersToChooseWhenNothingIs();
    void goesToATypedName();
    void saysThatNobodyIsCalledSo();
    void speaksOfTheChosenLine();
    void leavesTheUnlistedAlone();
    void goesBackAndForward();
    void showsOneDirection();
    void saysWhenItsArtifactIsGone();
    void neverOpensEverythingAtOnce();
    void readsAllAgainStopsAndGoesOn();
    void everythingHasAName();
    void wordsStayWholeInLargeType();

private:
    template <class W> W* find(const char* name) const
    {
        W* found = m_page->findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    QTreeView& tree() const { return *find<QTreeView>("lineageTree"); }
    // Its name at heading, details and verb, each once if they agree.
    QStringList spokenOf() const
    {
        QStringList names{label("lineageName"),
            find<DestroyButton>("deleteLineageButton")->accessibleName().mid(7)};
        names.removeDuplicates();
        return names;
    }

    const ArtifactIdentity bert{{u"1"_s}, u"google-bert/bert-base-uncased"_s};
    const ArtifactIdentity sentiment{{u"2"_s}, u"acme/sentiment"_s};
    const ArtifactIdentity orphan{{u"4"_s}, u"acme/orphan"_s};
    Theme m_theme;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<LineagePage> m_page;
};

void TestLineagePage::initTestCase()
{
    m_theme.setMode(Theme::Mode::Light);
    m_theme.apply(*qApp);
}

void TestLineagePage::init()
{
    m_house = std::make_unique<SandboxHouse>();
    m_page = std::make_unique<LineagePage>(*m_house->workspace, m_house->navigator);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(m_house->untilRead());
}

void TestLineagePage::cleanup()
{
    m_page.reset();
    m_house.reset();
}

void TestLineagePage::offersToChooseWhenNothingIs()
{
    auto* face = find<QWidget>("lineagePlaceholder");
    QVERIFY(face->isVisible());
    QVERIFY(find<DestroyButton>("deleteLineageButton")->isBlocked());
    QTest::keyClick(face->findChild<QWidget*>(u"placeholderAction"_s), Qt::Key_Space);
    QCOMPARE(m_house->navigator.noted, QStringList({u"artifacts"_s}));
}

void TestLineagePage::goesToATypedName()
{
    m_page->focusFilter();
    auto* field = find<QLineEdit>("goToArtifact");
    QTest::keyClicks(field, u"SENTIMENT-d"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(label("lineageSubject"), u"acme/sentiment-de"_s);
    QCOMPARE(field->text(), QString());
    // An id counts as well.
    QTest::keyClicks(field, u"2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(label("lineageSubject"), u"acme/sentiment"_s);
}

void TestLineagePage::saysThatNobodyIsCalledSo()
{
    m_page->focusFilter();
    auto* field = find<QLineEdit>("goToArtifact");
    QTest::keyClicks(field, u"zzzz"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_page->status(), u"No artifact has “zzzz” in its name, or as its id."_s);
    QCOMPARE(field->accessibleDescription(), m_page->status());
    QCOMPARE(field->text(), u"zzzz"_s); // to be corrected
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(field->accessibleDescription().isEmpty());
    // Put there by something else than keys: Enter looks for that, and not for what was typed.
    field->setText(u"sentiment-"_s);
    QTest::keyClick(field, Qt::Key_Return);
    const auto* choices = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
    QVERIFY(choices && choices->model()->rowCount() > 1);
    for (int row = 0; row < choices->model()->rowCount(); ++row)
        QVERIFY(choices->model()->index(row, 0).data().toString().contains(u"sentiment-"_s));
}

void TestLineagePage::speaksOfTheChosenLine()
{
    m_page->select(bert);
    QCOMPARE(spokenOf(), QStringList({bert.name}));
    QVERIFY(label("lineageImpact").startsWith(u"4 direct and 10 in all"_s));
    tree().setFocus();
    const QModelIndex below = tree().model()->index(1, 0);
    tree().setCurrentIndex(tree().model()->index(0, 0, below));
    QCOMPARE(spokenOf(), QStringList({u"acme/sentiment"_s}));
    QCOMPARE(label("lineageSubject"), bert.name);
    tree().setCurrentIndex(below);
    QCOMPARE(spokenOf(), QStringList({bert.name}));
    // Enter goes there.
    tree().setCurrentIndex(tree().model()->index(0, 0, below));
    QTest::keyClick(&tree(), Qt::Key_Return);
    QCOMPARE(label("lineageSubject"), u"acme/sentiment"_s);
    find<DestroyButton>("deleteLineageButton")->click();
    QCOMPARE(m_house->navigator.noted, QStringList({u"review Delete acme/sentiment"_s}));
}

void TestLineagePage::leavesTheUnlistedAlone()
{
    m_page->select(orphan);
    const QModelIndex above = tree().model()->index(0, 0);
    QCOMPARE(tree().model()->rowCount(above), 1);
    tree().setCurrentIndex(tree().model()->index(0, 0, above));
    QCOMPARE(spokenOf(), QStringList({u"meta-llama/llama-9"_s}));
    auto* button = find<DestroyButton>("deleteLineageButton");
    QVERIFY2(button->reason().contains(u"not in this registry"_s), qPrintable(button->reason()));
    QTest::keyClick(&tree(), Qt::Key_Return);
    QCOMPARE(label("lineageSubject"), orphan.name);
}

void TestLineagePage::goesBackAndForward()
{
    m_page->select(bert);
    m_page->select(sentiment);
    m_page->select(orphan);
    auto* back = find<QToolButton>("lineageBack");
    auto* forward = find<QToolButton>("lineageForward");
    QVERIFY(!forward->isEnabled());
    back->click();
    back->click();
    QCOMPARE(label("lineageSubject"), bert.name);
    QVERIFY(!back->isEnabled());
    forward->click();
    QCOMPARE(label("lineageSubject"), sentiment.name);
    m_page->select(bert);
    QVERIFY2(!forward->isEnabled(), "a new way forgets the old one");
}

void TestLineagePage::showsOneDirection()
{
    m_page->select(sentiment);
    QCOMPARE(tree().model()->rowCount(), 2);
    find<SegmentedFilter>("lineageChips")->setCurrent(u"dependents"_s);
    QCOMPARE(tree().model()->rowCount(), 1);
    QCOMPARE(tree().model()->index(0, 0).data().toString(), u"Depends on it"_s);
    QVERIFY(tree().isExpanded(tree().model()->index(0, 0)));
}

void TestLineagePage::saysWhenItsArtifactIsGone()
{
    m_page->select(orphan);
    QCOMPARE(m_house->ask("DELETE", "/artifacts/model/4"), QByteArray("HTTP/1.1 200 OK"));
    auto* face = find<QWidget>("lineagePlaceholder");
    QVERIFY(m_house->until([&] { return face->isVisible(); }));
    QCOMPARE(face->accessibleName(), u"Not listed any more"_s);
    QVERIFY(find<DestroyButton>("deleteLineageButton")->isBlocked());
}

void TestLineagePage::neverOpensEverythingAtOnce()
{
    m_page->select(bert);
    tree().setFocus();
    tree().collapseAll();
    tree().setCurrentIndex(tree().model()->index(1, 0));
    QTest::keyClick(&tree(), Qt::Key_Asterisk);
    QVERIFY(!tree().isExpanded(tree().model()->index(1, 0)));
}

void TestLineagePage::readsAllAgainStopsAndGoesOn()
{
    m_page->select(bert);
    LineageIndex& index = m_house->workspace->lineage();
    auto* button = find<QPushButton>("crawlButton");
    QCOMPARE(button->text(), u"Read all again"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(index.isCrawling());
    QTRY_VERIFY(button->text().startsWith(u"Stop at "_s) || !index.isCrawling());
    index.crawl();
    index.stop();
    QTRY_COMPARE(button->text(), u"Go on reading"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!index.isStopped());
    QVERIFY(m_house->until([&] { return index.isFitForApproval(); }));
    QTRY_COMPARE(button->text(), u"Read all again"_s);
}

void TestLineagePage::everythingHasAName()
{
    m_page->select(bert);
    QCoreApplication::processEvents();
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestLineagePage::wordsStayWholeInLargeType()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(20);
    QApplication::setFont(large);
    LineagePage page(*m_house->workspace, m_house->navigator);
    page.resize(1112, 726); // what a window of 1280 x 800 leaves to it
    page.show();
    page.select(bert);
    QCoreApplication::processEvents();
    const auto whole
        = page.findChild<QWidget*>(u"lineageChips"_s)->findChildren<QAbstractButton*>();
    QCOMPARE(whole.size(), 3);
    for (const QAbstractButton* chip : whole)
        QVERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->text()));
    QApplication::setFont(before);
}

QTEST_MAIN(TestLineagePage)
#include "tst_lineagepage.moc"
