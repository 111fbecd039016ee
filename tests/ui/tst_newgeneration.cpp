// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/support/lyingregistry.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/artifacts/idsdialog.h"
#include "ui/artifacts/registerdialog.h"
#include "ui/lineage/lineagepage.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/linedialog.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace steward;

/// Somebody else resets the registry and fills it again while the window is open. One artifact has
/// the id and the name that another had before: it is not the one that was chosen, and nothing that
/// was chosen before reaches it (SAFETY.md 2).
class TestNewGeneration final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void rowsAreDroppedWithWhatWasChosen_data();
    void rowsAreDroppedWithWhatWasChosen();
    void lineageForgetsWhereItWas_data();
    void lineageForgetsWhereItWas();
    void whatWasFoundIsForgotten();
    void whatIsOpenForARowCloses_data();
    void whatIsOpenForARowCloses();
    void aReviewIsDead();

private:
    template <class W> static W* find(const QWidget& parent, const char* name)
    {
        W* found = parent.findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// Emptied for a while first: the old rows stay, locked, and are no less dead afterwards.
    void beginAnew(bool emptyBetween);
    bool isNew() const
    {
        const auto snapshot = m_house->workspace->artifacts().snapshot();
        return snapshot->generation == 1 && snapshot->items->size() == 3;
    }
    QMenu* openMenu() const;
    void nothingIsAsked() const
    {
        QVERIFY2(
            m_house->navigator.noted.isEmpty(), qPrintable(m_house->navigator.noted.join(u", "_s)));
        QVERIFY(m_registry->writes().isEmpty());
    }

    const ArtifactIdentity m_reused{{u"2"_s}, u"acme/sentiment"_s};
    Theme m_theme;
    std::unique_ptr<LyingRegistry> m_registry;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<ArtifactsPage> m_page;
};

void TestNewGeneration::init()
{
    m_registry = std::make_unique<LyingRegistry>();
    m_registry->add(u"1"_s, u"bert"_s);
    m_registry->add(m_reused.id.value, m_reused.name, u"1"_s);
    m_registry->add(u"3"_s, u"acme/sentiment-de"_s, u"2"_s);
    m_registry->add(u"4"_s, u"acme/orphan"_s);
    m_house = std::make_unique<SandboxHouse>(m_registry->url());
    m_page = std::make_unique<ArtifactsPage>(*m_house->workspace, m_house->navigator);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(m_house->untilRead());
}

void TestNewGeneration::cleanup()
{
    m_page.reset();
    m_house.reset();
    m_registry.reset();
}

void TestNewGeneration::beginAnew(bool emptyBetween)
{
    m_registry->entries.clear();
    if (emptyBetween)
        QVERIFY(m_house->until([&] {
            return m_house->workspace->artifacts().state().phase == FeedState::Phase::Vanished;
        }));
    m_registry->add(u"1"_s, u"newcomer"_s);
    m_registry->add(m_reused.id.value, m_reused.name);
    m_registry->add(u"3"_s, u"another"_s, u"2"_s);
    QVERIFY(m_house->until([&] { return isNew(); }));
    QVERIFY(m_house->untilRead());
}

QMenu* TestNewGeneration::openMenu() const
{
    auto* table = find<DataTable>(*m_page, "artifactTable");
    Q_EMIT table->menuWanted(table->currentIndex(), m_page->mapToGlobal(QPoint(100, 100)));
    return find<QMenu>(*m_page, "artifactMenu");
}

void TestNewGeneration::rowsAreDroppedWithWhatWasChosen_data()
{
    QTest::addColumn<int>("checked");
    QTest::addColumn<bool>("emptyBetween");
    QTest::newRow("the current row") << 0 << false;
    QTest::newRow("one checked") << 1 << false;
    QTest::newRow("two checked, empty between") << 2 << true;
}

void TestNewGeneration::rowsAreDroppedWithWhatWasChosen()
{
    QFETCH(const int, checked);
    QFETCH(const bool, emptyBetween);
    m_page->select(m_reused);
    auto* table = find<DataTable>(*m_page, "artifactTable");
    auto* remove = find<DestroyButton>(*m_page, "deleteArtifactButton");
    table->setFocus();
    for (int row = 1; row <= checked; ++row) // with the first of them begins what is reused
        table->model()->setData(table->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    QTRY_COMPARE(remove->text(), checked == 2 ? u"Delete 2..."_s : u"Delete acme/sentiment..."_s);
    QVERIFY2(!remove->isBlocked(), qPrintable(remove->reason()));

    beginAnew(emptyBetween);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"newcomer"_s);
    for (int row = 0; row < 3; ++row)
        QVERIFY(table->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
    QVERIFY(!table->currentIndex().isValid());
    QCOMPARE(remove->text(), u"Delete..."_s);
    QVERIFY(remove->isBlocked());
    QCOMPARE(m_page->status(), u"3 artifacts"_s); // nothing of it is selected
    Q_EMIT table->removeWanted(); // the Del key
    QTest::keyClick(remove, Qt::Key_Space);
    nothingIsAsked();
}

void TestNewGeneration::lineageForgetsWhereItWas_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("emptyBetween");
    for (const auto& view : {u"picture"_s, u"tree"_s}) {
        QTest::addRow("%s", qPrintable(view)) << view << false;
        QTest::addRow("%s, empty between", qPrintable(view)) << view << true;
    }
}

void TestNewGeneration::lineageForgetsWhereItWas()
{
    QFETCH(const QString, view);
    QFETCH(const bool, emptyBetween);
    LineagePage page(*m_house->workspace, m_house->navigator);
    page.resize(1280, 800);
    page.show();
    find<SegmentedFilter>(page, "lineageView")->setCurrent(view);
    page.select({{u"1"_s}, u"bert"_s});
    page.select(m_reused);
    auto* back = find<QToolButton>(page, "lineageBack");
    auto* remove = find<DestroyButton>(page, "deleteLineageButton");
    auto* tree = find<QTreeView>(page, "lineageTree");
    auto* dependents = find<DataTable>(page, "dependentsTable");
    QVERIFY(m_house->until([&] { return dependents->model()->rowCount() == 1; }));
    QVERIFY(tree->model()->rowCount() > 0);
    dependents->setCurrentIndex(dependents->model()->index(0, 1)); // a line of it is chosen
    QCOMPARE(remove->accessibleName(), u"Delete acme/sentiment-de"_s);
    QVERIFY(back->isEnabled());

    beginAnew(emptyBetween);
    QVERIFY(m_house->until([&] { return find<QWidget>(page, "lineagePlaceholder")->isVisible(); }));
    QCOMPARE(find<QWidget>(page, "lineagePlaceholder")->accessibleName(), u"Nothing is chosen"_s);
    QCOMPARE(tree->model()->rowCount(), 0);
    QCOMPARE(dependents->model()->rowCount(), 0);
    QVERIFY(!back->isEnabled());
    QCOMPARE(remove->accessibleName(), u"Delete"_s);
    QVERIFY(remove->isBlocked());
    QTest::keyClick(remove, Qt::Key_Space);
    nothingIsAsked();
    // Gone to again, it is the new one that is spoken of.
    page.select(m_reused);
    QCOMPARE(find<QLabel>(page, "lineageSubject")->text(), m_reused.name);
    QVERIFY(m_house->until([&] { return dependents->model()->rowCount() == 1; }));
    QCOMPARE(dependents->model()->index(0, 1).data().toString(), u"another"_s);
}

void TestNewGeneration::whatWasFoundIsForgotten()
{
    auto* table = find<DataTable>(*m_page, "artifactTable");
    auto* filter = find<QLineEdit>(*m_page, "artifactFilter");
    m_registry->onWrite = [](const RawRequest&) { // a POST, and writes nothing
        return RawAnswer::whole(200, R"([{"name":"acme/sentiment","id":"2","type":"model"}])");
    };
    QTest::keyClicks(filter, u"/sentiment$/"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(m_house->until([&] { return table->model()->rowCount() == 1; }));
    beginAnew(false);
    QCOMPARE(table->model()->rowCount(), 3); // all, until it is asked again
    QCOMPARE(find<QLabel>(*m_page, "artifactCount")->text(), u"Enter asks the registry"_s);
}

void TestNewGeneration::whatIsOpenForARowCloses_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"menu", "menuReplace", "menuPin", "ids"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestNewGeneration::whatIsOpenForARowCloses()
{
    QFETCH(const QString, what);
    m_page->select(m_reused);
    QPointer<QWidget> open;
    if (what == "ids"_L1) {
        find<QAbstractButton>(*m_page, "selectIdsButton")->click();
        open = find<IdsDialog>(*m_page, "idsDialog");
        find<QPlainTextEdit>(*open, "idsText")->setPlainText(u"2"_s);
    } else {
        QMenu* menu = openMenu();
        open = menu;
        if (what != "menu"_L1) {
            find<QAction>(*menu, qPrintable(what))->trigger();
            menu->close();
            open = what == "menuPin"_L1
                ? static_cast<QWidget*>(m_page->findChild<LineDialog*>())
                : static_cast<QWidget*>(m_page->findChild<RegisterDialog*>());
        }
    }
    QVERIFY(open && open->isVisible());
    beginAnew(false);
    QVERIFY(!open || !open->isVisible());
    QVERIFY2(m_page->status().contains(u"began anew"_s), qPrintable(m_page->status()));
    nothingIsAsked();
}

void TestNewGeneration::aReviewIsDead()
{
    Plans& plans = m_house->workspace->plans();
    auto* dialog = new ReviewDialog(*m_house->workspace, plans.deleteArtifacts({m_reused}),
        u"Delete acme/sentiment"_s, m_page.get());
    dialog->open();
    QVERIFY(m_house->until([&] { return dialog->face() == ReviewDialog::Face::Reviewing; }));
    QVERIFY(dialog->plan() && dialog->plan()->canBeApproved());
    auto* phrase = find<QLineEdit>(*dialog, "phraseEdit");
    auto* confirm = find<DestroyButton>(*dialog, "confirmButton");
    QTest::keyClicks(phrase, dialog->plan()->guard.phrase);
    QVERIFY2(!confirm->isBlocked(), qPrintable(confirm->reason()));

    beginAnew(false);
    QVERIFY(m_house->until([&] { return find<QWidget>(*dialog, "changedBanner")->isVisible(); }));
    QVERIFY(confirm->isBlocked());
    QVERIFY(phrase->text().isEmpty());
    QTest::keyClicks(phrase, m_reused.name); // as if it was the same
    QVERIFY(confirm->isBlocked());
    QTest::keyClick(confirm, Qt::Key_Space);
    QVERIFY(plans.runs().isEmpty());
    nothingIsAsked();
}

QTEST_MAIN(TestNewGeneration)
#include "tst_newgeneration.moc"
