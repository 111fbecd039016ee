// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the saved environments: whole or not at all, never one Steward over another, nothing of
// a newer, older or damaged file lost.
#include "app/environments/environmentcodec.h"
#include "app/environments/environmentstore.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Environment named(const QString& name)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = name;
    environment.environmentClass = EnvironmentClass::Demo;
    environment.registryUrl = QUrl(u"http://registry.demo:8000/api"_s);
    return environment;
}

} // namespace

class TestEnvironmentStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"deep/steward/environments.json"_s);
    }

    void usualPathIsTheConfigFolder()
    {
        QCOMPARE(EnvironmentStore::usualPath(),
            qEnvironmentVariable("XDG_CONFIG_HOME") + u"/steward/environments.json"_s);
    }

    void nothingThereIsAnEmptyStore()
    {
        const EnvironmentStore store(m_path);
        QVERIFY(store.environments().isEmpty());
        QVERIFY(store.isKnown());
        QVERIFY(store.notice().isEmpty());
        QVERIFY(!QFile::exists(m_path)); // reading makes nothing
    }

    void whatIsSavedIsThereAfterwards()
    {
        const Environment staging = named(u"Staging"_s);
        {
            EnvironmentStore store(m_path);
            QSignalSpy changed(&store, &EnvironmentStore::changed);
            QCOMPARE(store.save(staging, std::nullopt), QString());
            QCOMPARE(changed.size(), 1);
        }
        EnvironmentStore store(m_path);
        QCOMPARE(store.environments().size(), 1);
        QVERIFY(store.find(staging.id) == staging);
        QVERIFY(store.named(u"staging "_s) == staging);
        QVERIFY(!store.named(u"Stagin"_s));
        QCOMPARE(QFile::permissions(m_path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions());

        Environment renamed = staging;
        renamed.name = u"Stage"_s;
        QCOMPARE(store.save(renamed, staging), QString());
        QCOMPARE(
            store.update(renamed.id, [](Environment& one) { one.readOnly = true; }), QString());
        QVERIFY(EnvironmentStore(m_path).find(staging.id)->readOnly);
        QCOMPARE(store.remove(*store.find(staging.id)), QString());
        QVERIFY(EnvironmentStore(m_path).environments().isEmpty());
    }

    void whatIsNotFitIsNotSaved()
    {
        EnvironmentStore store(m_path);
        QCOMPARE(store.save(named(u"Staging"_s), std::nullopt), QString());
        const QByteArray before = bytes();
        QVERIFY(!store.save(named(u"STAGING"_s), std::nullopt).isEmpty());
        Environment nowhere = named(u"Nowhere"_s);
        nowhere.registryUrl.clear();
        QVERIFY(!store.save(nowhere, std::nullopt).isEmpty());
        const QUuid id = store.environments().constFirst().id;
        QVERIFY(!store.update(id, [](Environment& one) { one.name.clear(); }).isEmpty());
        QCOMPARE(bytes(), before);
        QCOMPARE(store.environments().constFirst().name, u"Staging"_s);
    }

    void twoStewardsKeepEachOthersChanges()
    {
        EnvironmentStore one(m_path);
        EnvironmentStore two(m_path);
        QCOMPARE(one.save(named(u"A"_s), std::nullopt), QString());
        QCOMPARE(two.save(named(u"B"_s), std::nullopt), QString()); // before it can have noticed
        QCOMPARE(EnvironmentStore(m_path).environments().size(), 2);
        QCOMPARE(two.environments().size(), 2);
        QTRY_COMPARE(one.environments().size(), 2);
        QVERIFY(!one.save(named(u"b"_s), std::nullopt).isEmpty()); // the other's name
    }

    void theSameEnvironmentChangedTwiceIsRefused()
    {
        EnvironmentStore one(m_path);
        const Environment before = named(u"Staging"_s);
        QCOMPARE(one.save(before, std::nullopt), QString());
        EnvironmentStore two(m_path);
        Environment careful = before;
        careful.environmentClass = EnvironmentClass::Production;
        QCOMPARE(two.save(careful, before), QString());

        Environment renamed = before;
        renamed.name = u"Playground"_s;
        QVERIFY(one.save(renamed, before).contains(u"Staging"_s));
        QVERIFY(one.find(before.id) == careful); // and what is there now is seen
        QVERIFY(!one.remove(before).isEmpty());
        QCOMPARE(two.remove(careful), QString());
        QVERIFY(!one.save(renamed, careful).isEmpty());
        QVERIFY(EnvironmentStore(m_path).environments().isEmpty());
    }

    void whileAnotherWritesNothingIsWritten()
    {
        EnvironmentStore store(m_path);
        QCOMPARE(store.save(named(u"A"_s), std::nullopt), QString());
        QLockFile other(m_path + u".lock"_s);
        QVERIFY(other.tryLock(0));
        QVERIFY(!store.save(named(u"B"_s), std::nullopt).isEmpty());
        other.unlock();
        QCOMPARE(store.save(named(u"B"_s), std::nullopt), QString());
    }

    void aChangeByHandIsNoticed()
    {
        EnvironmentStore store(m_path);
        QCOMPARE(store.save(named(u"A"_s), std::nullopt), QString());
        write(encodeEnvironments({named(u"By hand"_s)}));
        QTRY_COMPARE(store.environments().constFirst().name, u"By hand"_s);
        // Half of it while an editor writes: what was known stays, and the half is not touched.
        const QByteArray half = encodeEnvironments({named(u"Half"_s)}).first(60);
        write(half);
        QTRY_VERIFY(!store.notice().isEmpty());
        QCOMPARE(store.environments().constFirst().name, u"By hand"_s);
        QCOMPARE(bytes(), half);
        write(encodeEnvironments({named(u"Whole"_s)}));
        QTRY_COMPARE(store.environments().constFirst().name, u"Whole"_s);
        QVERIFY(store.notice().isEmpty());
    }

    void aDamagedFileIsKeptAside()
    {
        const QByteArray damaged = "{\"schema\": 1, \"environments\": [{\"name\": \"Sta";
        write(damaged);
        EnvironmentStore store(m_path);
        QVERIFY(store.environments().isEmpty());
        QVERIFY(!store.isKnown());
        QVERIFY(!QFile::exists(m_path));
        const QStringList kept = siblings(u"*.damaged-*"_s);
        QCOMPARE(kept.size(), 1);
        QVERIFY(store.notice().contains(kept.constFirst()));
        QCOMPARE(bytes(kept.constFirst()), damaged);
        store.reload();
        QVERIFY(store.notice().contains(kept.constFirst())); // still to be told

        QCOMPARE(store.save(named(u"New"_s), std::nullopt), QString());
        QCOMPARE(bytes(kept.constFirst()), damaged);
        // Repaired and named back while this one runs.
        QVERIFY(QFile::remove(m_path));
        write(encodeEnvironments({named(u"Repaired"_s)}));
        QTRY_COMPARE(store.environments().constFirst().name, u"Repaired"_s);
        QVERIFY(store.isKnown());
    }

    void damageWhileItRunsIsKeptBeforeItIsReplaced()
    {
        EnvironmentStore store(m_path);
        QCOMPARE(store.save(named(u"A"_s), std::nullopt), QString());
        write("[[[");
        QCOMPARE(store.save(named(u"B"_s), std::nullopt), QString());
        QCOMPARE(siblings(u"*.damaged-*"_s).size(), 1);
        QCOMPARE(bytes(siblings(u"*.damaged-*"_s).constFirst()), "[[[");
        QCOMPARE(EnvironmentStore(m_path).environments().size(), 2);
    }

    void aNewerFileIsLeftAlone()
    {
        const QByteArray newer = "{\"schema\": 2, \"environments\": {\"by\": \"name\"}}";
        write(newer);
        EnvironmentStore store(m_path);
        QVERIFY(!store.isKnown());
        QVERIFY(store.notice().contains(u"newer"_s));
        QVERIFY(!store.save(named(u"A"_s), std::nullopt).isEmpty());
        QCOMPARE(bytes(), newer);
        QVERIFY(siblings(u"*.damaged-*"_s).isEmpty());
    }

    void anOlderFileIsCopiedAndRewritten()
    {
        const QByteArray older
            = R"([{"name": "Old", "class": "demo", "registry": {"url": "http://old.demo/api"}}])";
        write(older);
        const EnvironmentStore store(m_path);
        QCOMPARE(store.environments().size(), 1);
        QCOMPARE(bytes(siblings(u"*.schema-0"_s).value(0)), older);
        const auto written = decodeEnvironments(bytes());
        QVERIFY(written.has_value());
        QCOMPARE(written->schema, kEnvironmentsSchema);
        QVERIFY(EnvironmentStore(m_path).environments() == store.environments()); // same ids
    }

    void whatCannotBeReadIsNotWritten()
    {
        QVERIFY(QDir().mkpath(m_path)); // a folder where the file should be
        EnvironmentStore store(m_path);
        QVERIFY(!store.isKnown());
        QVERIFY(!store.notice().isEmpty());
        QVERIFY(!store.save(named(u"A"_s), std::nullopt).isEmpty());
    }

private:
    void write(const QByteArray& content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QByteArray bytes(const QString& name = {}) const
    {
        QFile file(name.isEmpty() ? m_path : QFileInfo(m_path).dir().filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList siblings(const QString& pattern) const
    {
        return QFileInfo(m_path).dir().entryList({pattern});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environmentstore.moc"
