// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the files of scenarios from the window: what is edited is saved only over what was seen,
// nothing is overwritten unasked, and every refusal is said in words.
#include "app/scenario/scenariocodec.h"
#include "app/scenario/scenariostore.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/scenarios/scenariocapturedialog.h"
#include "ui/scenarios/scenarioeditdialog.h"
#include "ui/scenarios/scenarioverbs.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/linedialog.h"
#include "ui/theme/datatable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QWidget& dialog, const QString& label)
{
    const auto* const found = dialog.findChild<QLabel*>(label);
    return found && found->isVisibleTo(&dialog) ? found->text() : QString();
}

} // namespace

class TestScenarioDialogs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ScenarioStore>(m_folder->path());
        m_talk = ScenarioStore::sandbox();
        m_talk.name = u"Talk"_s;
        QCOMPARE(m_store->save(m_talk), QString());
        m_window = std::make_unique<QWidget>();
        m_window->resize(1280, 800);
        m_window->show();
        m_verbs = new ScenarioVerbs(*m_store, m_window.get());
    }

    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }

    void renamesByKeyboardAndRefusesATakenName()
    {
        QCOMPARE(m_store->save([this] {
            Scenario other = m_talk;
            other.name = u"Other"_s;
            return other;
        }()),
            QString());
        QSignalSpy saved(m_verbs, &ScenarioVerbs::saved);
        m_verbs->rename(m_talk);
        auto* dialog = m_window->findChild<LineDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(namelessIn(*dialog), QStringList());
        auto* name = dialog->findChild<QLineEdit*>(u"lineEdit"_s);
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, u"Other"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(textOf(*dialog, u"lineTrouble"_s), u"There is a scenario called Other already."_s);
        QVERIFY(saved.isEmpty());
        QTest::keyClicks(name, u" 2"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
        QVERIFY(m_store->named(u"Other 2"_s) && !m_store->named(u"Talk"_s));
    }

    void editsTheSimpleSwitches()
    {
        m_verbs->edit(m_talk);
        auto* dialog = m_window->findChild<ScenarioEditDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(namelessIn(*dialog), QStringList());
        QCOMPARE(dialog->edited(), m_talk); // looking changes nothing
        dialog->findChild<QComboBox*>(u"editHolds"_s)->setCurrentIndex(1);
        QTest::keyClick(dialog->findChild<QCheckBox*>(u"editSameIds"_s), Qt::Key_Space);
        QTest::keyClick(dialog->findChild<QCheckBox*>(u"editToleratesName"_s), Qt::Key_Space);
        dialog->findChild<QComboBox*>(u"editOthers"_s)->setCurrentIndex(1);
        auto* table = dialog->findChild<DataTable*>(u"editPipelines"_s);
        table->setCurrentIndex(table->model()->index(0, 1));
        // Clearing asks for a stop, and is taken back with it.
        auto* storage = dialog->findChild<QComboBox*>(u"editStorage"_s);
        auto* state = dialog->findChild<QComboBox*>(u"editState"_s);
        QTest::keyClick(storage, Qt::Key_Down);
        QCOMPARE(state->currentIndex(), static_cast<int>(StateWish::Stopped));
        QTest::keyClick(state, Qt::Key_Down);
        QCOMPARE(storage->currentIndex(), static_cast<int>(StorageWish::Left));
        QTest::keyClick(storage, Qt::Key_Down);
        QTest::keyClick(dialog->findChild<QPushButton*>(u"saveScenarioButton"_s), Qt::Key_Space);
        const auto saved = m_store->named(u"Talk"_s);
        QVERIFY(saved.has_value());
        QCOMPARE(saved->registry.holds, ScenarioRegistry::Holds::Exactly);
        QVERIFY(saved->registry.sameIds && saved->registry.tolerated.name);
        QVERIFY(saved->pipelines.othersMustNotExist);
        QCOMPARE(saved->pipelines.named.first().state, StateWish::Stopped);
        QCOMPARE(saved->pipelines.named.first().storage, StorageWish::Cleared);
        QCOMPARE(saved->registry.artifacts, m_talk.registry.artifacts);
        QCOMPARE(saved->pipelines.named.last().program, m_talk.pipelines.named.last().program);
    }

    void whatChangedMeanwhileIsNotOverwritten()
    {
        m_verbs->edit(m_talk);
        auto* dialog = m_window->findChild<ScenarioEditDialog*>();
        ScenarioStore another(m_folder->path());
        Scenario theirs = m_talk;
        theirs.about = u"Theirs"_s;
        QCOMPARE(another.save(theirs, m_talk), QString());
        dialog->findChild<QComboBox*>(u"editHolds"_s)->setCurrentIndex(2);
        QTest::keyClick(dialog->findChild<QPushButton*>(u"saveScenarioButton"_s), Qt::Key_Space);
        QVERIFY(textOf(*dialog, u"editTrouble"_s).contains(u"changed in the meantime"_s));
        m_store->reload();
        QCOMPARE(*m_store->named(u"Talk"_s), theirs);
    }

    void aReadOnlyFolderIsSaid()
    {
        if (::geteuid() == 0)
            QSKIP("root may write anywhere");
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        QSignalSpy refused(m_verbs, &ScenarioVerbs::refused);
        m_verbs->remove(m_talk);
        QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(m_folder->path()));
    }

    void removesAndBringsBack()
    {
        QSignalSpy removed(m_verbs, &ScenarioVerbs::removed);
        m_verbs->remove(m_talk);
        QCOMPARE(removed.size(), 1);
        QVERIFY(!m_store->named(u"Talk"_s));
        m_verbs->restore(m_talk);
        QCOMPARE(*m_store->named(u"Talk"_s), m_talk);
    }

    void theBuiltInAndTheArmedOneStay()
    {
        QSignalSpy refused(m_verbs, &ScenarioVerbs::refused);
        m_verbs->remove(ScenarioStore::sandbox());
        QCOMPARE(refused.size(), 1);
        m_verbs->hold(u"Talk"_s, u"it is armed"_s);
        m_verbs->remove(m_talk);
        m_verbs->edit(m_talk);
        QCOMPARE(refused.size(), 3);
        QCOMPARE(refused.last().first().toString(), u"it is armed"_s);
        QMenu* menu = m_verbs->menuFor(m_talk);
        auto* rename = menu->findChild<QAction*>(u"menuRenameScenario"_s);
        QVERIFY(rename->isEnabled()); // it can be asked why
        rename->trigger();
        QCOMPARE(refused.size(), 4);
        QVERIFY(m_store->named(u"Talk"_s).has_value());
    }

    void capturesTheSandboxAndTellsWhatItLeavesOut()
    {
        SandboxHouse house;
        QVERIFY(house.untilRead());
        auto* dialog = new ScenarioCaptureDialog(*house.workspace, *m_store, m_window.get());
        QSignalSpy captured(dialog, &ScenarioCaptureDialog::captured);
        dialog->open();
        QCOMPARE(namelessIn(*dialog), QStringList());
        auto* save = dialog->findChild<QPushButton*>(u"saveCaptureButton"_s);
        auto* name = dialog->findChild<QLineEdit*>(u"captureName"_s);
        QTest::keyClicks(name, u"Talk"_s);
        QTest::keyClick(save, Qt::Key_Space); // not read yet
        QVERIFY(captured.isEmpty());
        auto* out = dialog->findChild<QPlainTextEdit*>(u"captureLeftOut"_s);
        QVERIFY(house.until([out] { return !out->toPlainText().isEmpty(); }));
        QVERIFY(out->toPlainText().contains(u"Hence the registry is to hold at least"_s)
            || out->toPlainText().contains(u"Ratings, lineages"_s));
        QTest::keyClick(save, Qt::Key_Space);
        QVERIFY(textOf(*dialog, u"captureTrouble"_s).contains(u"already"_s));
        QTest::keyClicks(name, u" of now"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(captured.size(), 1);
        const auto saved = m_store->named(u"Talk of now"_s);
        QVERIFY(saved.has_value());
        QVERIFY(saved->registry.artifacts.size() > 50);
        QVERIFY(saved->registry.tolerated.type && saved->registry.tolerated.source);
        QVERIFY(!saved->registry.tolerated.name);
        QCOMPARE(saved->pipelines.named.size(), 12);
    }

private:
    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScenarioStore> m_store;
    Scenario m_talk;
    std::unique_ptr<QWidget> m_window;
    ScenarioVerbs* m_verbs = nullptr;
};

QTEST_MAIN(TestScenarioDialogs)
#include "tst_scenariodialogs.moc"
