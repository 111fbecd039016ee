// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the saved scenarios: whole or not at all, for their owner alone, never one Steward over
// another, nothing of a newer or damaged file lost, and the built-in one always there.
#include "app/scenario/scenariocodec.h"
#include "app/scenario/scenariostore.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Scenario talk(const QString& name = u"Talk"_s)
{
    Scenario scenario;
    scenario.name = name;
    scenario.registry.holds = ScenarioRegistry::Holds::Empty;
    return scenario;
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestScenarioStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"data/scenarios"_s);
    }

    void savedIsThereNextTime()
    {
        ScenarioStore store(m_path);
        QSignalSpy changed(&store, &ScenarioStore::changed);
        QCOMPARE(store.save(talk()), QString());
        QCOMPARE(changed.size(), 1);
        const ScenarioStore again(m_path);
        QVERIFY(again.named(u" talk "_s) == talk());
        QCOMPARE(again.scenarios().size(), 2);
        const QFileInfoList files = QDir(m_path).entryInfoList({u"*.json"_s});
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.constFirst().permissions()
                & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
            QFileDevice::Permissions());
    }

    void theBuiltInOneIsReadAndStays()
    {
        ScenarioStore store(m_path);
        const Scenario built = ScenarioStore::sandbox();
        QVERIFY(!built.registry.artifacts.isEmpty());
        QCOMPARE(troubleOf(built), QString());
        QVERIFY(store.isBuiltIn(built.name));
        QVERIFY(!store.remove(built).isEmpty());
        QVERIFY(!store.rename(built, u"Mine"_s).isEmpty());
        Scenario mine = built;
        mine.about = u"Mine"_s;
        QCOMPARE(store.save(mine, built), QString());
        QVERIFY(!store.isBuiltIn(built.name));
        QCOMPARE(store.scenarios(), QList<Scenario>{mine});
        QCOMPARE(store.remove(mine), QString());
        QCOMPARE(store.scenarios(), QList<Scenario>{built});
    }

    void renamedIsOneFile()
    {
        ScenarioStore store(m_path);
        QCOMPARE(store.save(talk()), QString());
        QCOMPARE(store.rename(talk(), u"Keynote"_s), QString());
        QVERIFY(!store.named(u"Talk"_s));
        QVERIFY(store.named(u"Keynote"_s) == talk(u"Keynote"_s));
        QCOMPARE(QDir(m_path).entryList({u"*.json"_s}).size(), 1);
        QVERIFY(!store.rename(talk(u"Keynote"_s), u"  "_s).isEmpty());
        QCOMPARE(store.save(talk()), QString());
        QVERIFY(!store.rename(talk(), u"KEYNOTE"_s).isEmpty());
    }

    void namesThatLookAlikeForFilesAreKeptApart()
    {
        ScenarioStore store(m_path);
        const QString longName(64, u'\u00e9');
        for (const QString& name : {u"a/b"_s, u"a b"_s, u"../a"_s, u"..."_s, longName})
            QCOMPARE(store.save(talk(name)), QString());
        QCOMPARE(ScenarioStore(m_path).scenarios().size(), 6);
        QCOMPARE(QDir(m_path).entryList({u"*.json"_s}).size(), 5);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.json"_s}).size(), 0);
    }

    void anotherStewardsChangeIsNotOverwritten()
    {
        ScenarioStore one(m_path);
        QCOMPARE(one.save(talk()), QString());
        ScenarioStore other(m_path);
        Scenario changed = talk();
        changed.about = u"changed"_s;
        QCOMPARE(other.save(changed, talk()), QString());
        Scenario late = talk();
        late.about = u"late"_s;
        QVERIFY(!one.save(late, talk()).isEmpty());
        QVERIFY(!one.remove(talk()).isEmpty());
        QVERIFY(one.named(u"Talk"_s) == changed); // what is there is what it shows now
        QVERIFY(!one.save(late).isEmpty());
    }

    void nothingIsWrittenBesideAnotherWriter()
    {
        ScenarioStore store(m_path);
        QVERIFY(QDir().mkpath(m_path));
        QLockFile lock(m_path + u"/.lock"_s);
        QVERIFY(lock.lock());
        QVERIFY(!store.save(talk()).isEmpty());
        QVERIFY(QDir(m_path).entryList({u"*.json"_s}).isEmpty());
    }

    void aDamagedFileIsTold()
    {
        ScenarioStore store(m_path);
        QCOMPARE(store.save(talk()), QString());
        const QString path = QDir(m_path).entryInfoList({u"*.json"_s}).constFirst().filePath();
        QVERIFY(put(path, "{\"schema\": 1, "));
        store.reload();
        QVERIFY(!store.named(u"Talk"_s));
        QCOMPARE(store.troubles().size(), 1);
        // Saved again, it is kept beside.
        QCOMPARE(store.save(talk()), QString());
        QCOMPARE(QDir(m_path).entryList({u"*.damaged-*"_s}).size(), 1);
        QVERIFY(store.troubles().isEmpty());
    }

    void aNewerFileIsLeftAlone()
    {
        ScenarioStore store(m_path);
        QCOMPARE(store.save(talk()), QString());
        const QString path = QDir(m_path).entryInfoList({u"*.json"_s}).constFirst().filePath();
        const QByteArray newer = R"({"schema": 2, "name": "Talk"})";
        QVERIFY(put(path, newer));
        QVERIFY(!store.save(talk()).isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void importAndExport()
    {
        ScenarioStore store(m_path);
        const QString path = m_folder->filePath(u"talk.json"_s);
        QCOMPARE(store.exportTo(talk(), path), QString());
        const auto first = store.importFrom(path);
        QVERIFY(first.has_value());
        QCOMPARE(first->name, u"Talk"_s);
        const auto second = store.importFrom(path);
        QVERIFY(second.has_value());
        QCOMPARE(second->name, u"Talk (2)"_s);
        QVERIFY(put(path, "no JSON"));
        QVERIFY(!store.importFrom(path).has_value());
        QVERIFY(!store.importFrom(m_folder->path()).has_value());
        QVERIFY(!store.importFrom(m_folder->filePath(u"none"_s)).has_value());
        QCOMPARE(store.scenarios().size(), 3);
    }

    void whatCannotBeKeptIsNotSaved()
    {
        ScenarioStore store(m_path);
        QVERIFY(!store.save(talk(u"a\nb"_s)).isEmpty());
        QVERIFY(!QDir(m_path).exists());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestScenarioStore)
#include "tst_scenariostore.moc"
