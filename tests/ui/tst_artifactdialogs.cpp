// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/pins.h"
#include "app/record/restore.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/artifacts/draftrow.h"
#include "ui/artifacts/idsdialog.h"
#include "ui/artifacts/registerdialog.h"
#include "ui/shell/linedialog.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// What comes before a review: registering, replacing, pinning, choosing by id; by keyboard alone,
/// and nothing is sent.
class TestArtifactDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init()
    {
        m_house = std::make_unique<SandboxHouse>();
        QVERIFY(m_house->untilRead());
        m_page = std::make_unique<ArtifactsPage>(*m_house->workspace, m_house->navigator);
        m_page->resize(1080, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_house.reset();
    }
    void registersByKeyboard();
    void aPastedListBecomesRows();
    void saysWhatIsWrongAtItsPlace();
    void registeringIsDimmedWithTheReason();
    void bringingBackSaysWhatItDoesNot();
    void replacingBeginsWithWhatIsThere();
    void pinsAndUnpins();
    void selectsExactlyThePastedIds();
    void everythingHasAName();
    void pictures();

private:
    template <class W> W* opened() const
    {
        W* found = nullptr;
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (auto* it = qobject_cast<W*>(widget); it && it->isVisible())
                found = it;
        }
        if (!found)
            qFatal("no dialog");
        return found;
    }
    void press(const char* name)
    {
        auto* button = m_page->findChild<QAbstractButton*>(QString::fromLatin1(name));
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void choose(const ArtifactIdentity& artifact, const char* action)
    {
        m_page->select(artifact);
        auto* table = m_page->findChild<DataTable*>();
        Q_EMIT table->menuWanted(table->currentIndex(), m_page->mapToGlobal(QPoint(100, 100)));
        const auto menus = m_page->findChildren<QMenu*>(u"artifactMenu"_s);
        QVERIFY(!menus.isEmpty());
        QMenu* menu = menus.last(); // one that was closed goes later
        auto* chosen = menu->findChild<QAction*>(QString::fromLatin1(action));
        QVERIFY(chosen);
        chosen->trigger();
        menu->close();
    }
    void grab(QWidget& widget, const QString& name)
    {
        const QString folder = qEnvironmentVariable("STEWARD_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
    }

    Theme m_theme;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<ArtifactsPage> m_page;
};

void TestArtifactDialogs::registersByKeyboard()
{
    press("registerArtifactsButton");
    auto* dialog = opened<RegisterDialog>();
    QSignalSpy wanted(dialog, &RegisterDialog::reviewWanted);
    QCOMPARE(dialog->focusWidget()->objectName(), u"draftUrl"_s);
    QTest::keyClicks(dialog->focusWidget(), u"https://github.com/acme/trainer"_s);
    QCOMPARE(dialog->drafts().constFirst().type.value, ArtifactKind::Code); // as its URL says
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_house->navigator.noted, QStringList{u"review Register trainer"_s});
}

void TestArtifactDialogs::aPastedListBecomesRows()
{
    RegisterDialog dialog(u"Register artifacts"_s, u"registry.demo"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QApplication::clipboard()->setText(
        u"https://huggingface.co/a/b\nhttps://huggingface.co/datasets/a/c\nhttps://github.com/d"_s);
    dialog.findChild<QLineEdit*>(u"draftUrl"_s)->paste();
    const QList<ArtifactDraft> drafts = dialog.drafts();
    QCOMPARE(drafts.size(), 3);
    QCOMPARE(drafts.at(0).url, u"https://huggingface.co/a/b"_s);
    QCOMPARE(drafts.at(1).type.value, ArtifactKind::Dataset);
    QCOMPARE(drafts.at(2).type.value, ArtifactKind::Code);
}

void TestArtifactDialogs::saysWhatIsWrongAtItsPlace()
{
    RegisterDialog dialog(u"Register artifacts"_s, u"registry.demo"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setDrafts({{artifactType(u"model"_s), u"https://huggingface.co/a/b"_s, {}},
        {artifactType(u"model"_s), u"acme/b"_s, u"b"_s}});
    dialog.show();
    QSignalSpy wanted(&dialog, &RegisterDialog::reviewWanted);
    dialog.findChild<QAbstractButton*>(u"reviewButton"_s)->click();
    QVERIFY(wanted.isEmpty());
    QVERIFY(dialog.isVisible());
    const auto problems = dialog.findChildren<QLabel*>(u"draftProblem"_s);
    QCOMPARE(problems.size(), 2);
    QVERIFY(!problems.first()->isVisible());
    QVERIFY(problems.last()->isVisible());
}

void TestArtifactDialogs::registeringIsDimmedWithTheReason()
{
    m_house->workspace->setReadOnly(true);
    auto* button = m_page->findChild<DestroyButton*>(u"registerArtifactsButton"_s);
    QVERIFY2(button->reason().contains(u"Read-only"_s), qPrintable(button->reason()));
    press("registerArtifactsButton");
    QVERIFY(m_house->navigator.noted.isEmpty());
}

void TestArtifactDialogs::bringingBackSaysWhatItDoesNot()
{
    Restore restore;
    restore.note = u"It gets a new id."_s;
    restore.left = {{u"lost"_s, u"Its source was not read."_s}};
    m_page->registerAgain(restore);
    auto* none = opened<RegisterDialog>();
    const auto noteOf = [](RegisterDialog* dialog) {
        return dialog->findChild<QLabel*>(u"registerNote"_s)->text();
    };
    QCOMPARE(none->windowTitle(), u"Register again by hand"_s);
    QVERIFY(noteOf(none).contains(u"None can come back as it was:\nlost: Its source"_s));
    QVERIFY(none->drafts().isEmpty());
    none->close();
    restore.drafts = {{artifactType(u"model"_s), u"https://h.co/a/b"_s, u"ACME/sentiment"_s}};
    m_house->workspace->setReadOnly(true);
    m_page->registerAgain(restore);
    auto* dialog = opened<RegisterDialog>();
    for (const auto& words : {u"Not now. Read-only is on"_s, u"1 of them"_s,
             u"registering adds another"_s, u"a new id"_s})
        QVERIFY2(noteOf(dialog).contains(words), qPrintable(noteOf(dialog)));
    QCOMPARE(dialog->drafts(), restore.drafts);
    dialog->close();
}

void TestArtifactDialogs::replacingBeginsWithWhatIsThere()
{
    choose({{u"2"_s}, u"acme/sentiment"_s}, "menuReplace");
    auto* dialog = opened<RegisterDialog>();
    QVERIFY(m_house->until([&] { return !dialog->drafts().isEmpty(); }));
    QCOMPARE(dialog->drafts().constFirst().name, u"acme/sentiment"_s);
    auto* url = dialog->findChild<QLineEdit*>(u"draftUrl"_s);
    url->selectAll();
    QTest::keyClicks(url, u"https://huggingface.co/acme/corrected"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(m_house->navigator.noted, QStringList{u"review Replace acme/sentiment"_s});
}

void TestArtifactDialogs::pinsAndUnpins()
{
    const ArtifactIdentity sentiment{{u"2"_s}, u"acme/sentiment"_s};
    choose(sentiment, "menuPin");
    auto* dialog = opened<LineDialog>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"lineEdit"_s), u"Friday's demo"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    const ServerKey server = m_house->workspace->registryKey();
    QCOMPARE(m_house->workspace->pins().reasonFor(server, sentiment), u"Friday's demo"_s);
    auto* remove = m_page->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
    QVERIFY2(remove->reason().contains(u"Friday's demo"_s), qPrintable(remove->reason()));
    auto* table = m_page->findChild<DataTable*>();
    const QModelIndex name = table->currentIndex().siblingAtColumn(1);
    QVERIFY(name.data(GlyphRole).isValid());
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"Friday's demo"_s));
    choose(sentiment, "menuPin");
    QVERIFY(!m_house->workspace->pins().reasonFor(server, sentiment));
    QVERIFY(!remove->isBlocked());
}

void TestArtifactDialogs::selectsExactlyThePastedIds()
{
    press("selectIdsButton");
    auto* dialog = opened<IdsDialog>();
    dialog->findChild<QPlainTextEdit*>(u"idsText"_s)->setPlainText(u"[\"2\", '3'];\n2 999"_s);
    const QString said = dialog->findChild<QLabel*>(u"idsAnswer"_s)->text();
    QVERIFY2(said.contains(u"2 of 3 ids"_s) && said.contains(u"Not here: 999"_s), qPrintable(said));
    dialog->findChild<QAbstractButton*>(u"selectButton"_s)->click();
    auto* remove = m_page->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
    QTRY_COMPARE(remove->text(), u"Delete 2..."_s);
}

void TestArtifactDialogs::everythingHasAName()
{
    RegisterDialog dialog(u"Register artifacts"_s, u"registry.demo"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(namelessIn(dialog), QStringList());
    IdsDialog ids({}, nullptr);
    ids.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(namelessIn(ids), QStringList());
    LineDialog pin(
        LineDialog::pinning(u"acme"_s), [](const QString&) { return QString(); }, nullptr);
    pin.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(namelessIn(pin), QStringList());
    QCOMPARE(namelessIn(*m_page), QStringList());
}

/// For people, where STEWARD_PICTURES names a folder.
void TestArtifactDialogs::pictures()
{
    const QString longName = u"acme/"_s + QString(90, u'x') + u"-sentiment-multilingual"_s;
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme.setMode(mode);
        const QString ending = mode == Theme::Mode::Light ? u"-light"_s : u"-dark"_s;
        RegisterDialog several(u"Register artifacts"_s, u"registry.demo:8000/api"_s, nullptr);
        several.setAttribute(Qt::WA_DeleteOnClose, false);
        several.setDrafts({{artifactType(u"model"_s), u"https://huggingface.co/acme/a"_s, {}},
            {artifactType(u"dataset"_s), u"acme/corpus"_s, u"corpus"_s},
            {artifactType(u"code"_s), u"https://github.com/"_s + longName, longName}});
        several.show();
        grab(several, u"register"_s + ending);
        RegisterDialog one(u"Replace "_s + longName, u"registry.demo:8000/api"_s, nullptr);
        one.setAttribute(Qt::WA_DeleteOnClose, false);
        one.setSingle();
        one.setNote(u"It comes from https://huggingface.co/acme/old. The old entry is deleted, "
                    "then the corrected one is registered: with a new id and a new rating."_s);
        one.show();
        grab(one, u"replace"_s + ending);
        IdsDialog ids(*m_house->workspace->artifacts().snapshot()->items, nullptr);
        ids.setAttribute(Qt::WA_DeleteOnClose, false);
        ids.findChild<QPlainTextEdit*>(u"idsText"_s)->setPlainText(u"2\n3\n999\n1000"_s);
        ids.show();
        grab(ids, u"ids"_s + ending);
        LineDialog pin(
            LineDialog::pinning(longName), [](const QString&) { return QString(); }, nullptr);
        pin.setAttribute(Qt::WA_DeleteOnClose, false);
        pin.show();
        grab(pin, u"pin"_s + ending);
        m_house->workspace->pins().pin(
            m_house->workspace->registryKey(), ArtifactIdentity{{u"2"_s}, u"acme/sentiment"_s}, {});
        m_page->select({{u"2"_s}, u"acme/sentiment"_s});
        grab(*m_page, u"page"_s + ending);
    }
    m_theme.setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestArtifactDialogs)
#include "tst_artifactdialogs.moc"
