// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/changes.h"
#include "app/live/pipelinefeed.h"
#include "net/pipelines/pipelinesreads.h"
#include "tests/app/artifactrig.h"
#include "tests/support/fakemanager.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using What = Change::What;

namespace {

struct Rig : ArtifactRig {
    Rig()
        : managerTransport(manager.url())
        , managerReads(managerTransport)
        , pipelines(managerReads, clock, std::chrono::seconds(2), true)
        , pipelinesRead(&pipelines, &PipelineFeed::read)
        , changes(feed, pipelines, clock)
        , told(&changes, &Changes::changed)
    {
        manager.pipelines = {
            FakeManager::record(u"u1"_s, u"orders"_s), FakeManager::record(u"u2"_s, u"billing"_s)};
    }

    bool startPipelines()
    {
        pipelines.start();
        return pipelinesRead.wait();
    }
    bool tickPipelines(int row, const QJsonObject& fields)
    {
        for (auto field = fields.begin(); field != fields.end(); ++field)
            manager.pipelines[row].insert(field.key(), field.value());
        clock.advance(2s);
        return pipelinesRead.wait();
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const Change& change : changes.list())
            texts.append(change.text);
        return texts;
    }

    FakeManager manager;
    Transport managerTransport;
    PipelinesReads managerReads;
    PipelineFeed pipelines;
    QSignalSpy pipelinesRead;
    Changes changes;
    QSignalSpy told;
};

} // namespace

class TestChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstListIsNoChange();
    void tellsWhatCameAndWent();
    void oursAreToldAsOurs();
    void oursForAMinute();
    void aResetOfOursIsOneLine();
    void aResetOfOthersIsOneLine();
    void manyAreToldAsANumber();
    void anotherNameIsToldWithItsId();
    void rowsThatShiftAreNotTold();
    void pipelinesComeGoAndAreRenamed();
    void storageAndRunsAreTold();
    void keepsTwoHundred();
};

void TestChanges::theFirstListIsNoChange()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    QVERIFY(rig.startPipelines());
    QVERIFY(rig.changes.list().isEmpty());
}

void TestChanges::tellsWhatCameAndWent()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows = {{u"1"_s, u"a"_s}, {u"3"_s, u"c"_s}, {u"4"_s, u"<b>d</b>"_s}};
    QVERIFY(rig.tick());
    QCOMPARE(rig.texts(),
        (QStringList{u"\u201c<b>d</b>\u201d was added."_s, u"\u201cb\u201d was deleted."_s}));
    QCOMPARE(rig.changes.list().first().what, What::Registered);
    QCOMPARE(rig.changes.list().first().subject, u"<b>d</b>"_s);
    QCOMPARE(rig.changes.list().first().when, rig.clock.utcNow());
    QVERIFY(!rig.changes.list().first().byUs);
    QCOMPARE(rig.told.count(), 1);
}

void TestChanges::oursAreToldAsOurs()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.changes.ours(u"b"_s);
    rig.server.rows = {{u"1"_s, u"a"_s}};
    QVERIFY(rig.tick());
    QCOMPARE(rig.texts(),
        (QStringList{u"\u201cc\u201d was deleted."_s, u"You deleted \u201cb\u201d."_s}));
    QVERIFY(rig.changes.list().last().byUs);
}

void TestChanges::oursForAMinute()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.changes.ours(u"b"_s);
    rig.feed.pause();
    rig.clock.advance(61s);
    rig.server.rows = {{u"1"_s, u"a"_s}, {u"3"_s, u"c"_s}};
    rig.feed.resume();
    QVERIFY(rig.read.wait());
    QVERIFY(!rig.changes.list().first().byUs);
}

void TestChanges::aResetOfOursIsOneLine()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    rig.feed.emptiedByUs();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.texts(), QStringList{u"You emptied the registry: 3 artifacts gone."_s});
    QCOMPARE(rig.changes.list().first().what, What::Emptied);
    QVERIFY(rig.changes.list().first().byUs);
}

void TestChanges::aResetOfOthersIsOneLine()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    QVERIFY(rig.changes.list().isEmpty()); // vanished: not yet believed
    rig.feed.acceptEmpty();
    QCOMPARE(rig.texts(), QStringList{u"The registry was emptied: 3 artifacts gone."_s});
}

void TestChanges::manyAreToldAsANumber()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    for (int i = 0; i < 12; ++i)
        rig.server.rows.append({QString::number(10 + i), u"new-%1"_s.arg(i)});
    rig.changes.ours(u"new-3"_s);
    QVERIFY(rig.tick());
    QCOMPARE(
        rig.texts(), (QStringList{u"11 items were added."_s, u"You added \u201cnew-3\u201d."_s}));
}

void TestChanges::anotherNameIsToldWithItsId()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows[1].name = u"stranger"_s;
    QVERIFY(rig.tick());
    QCOMPARE(rig.texts().first(), u"Id 2 is \u201cstranger\u201d now, it was \u201cb\u201d."_s);
    QCOMPARE(rig.changes.list().first().what, What::Renamed);
}

void TestChanges::rowsThatShiftAreNotTold()
{
    Rig rig;
    rig.server.page = 1;
    QVERIFY(rig.start(kThree));
    // Two readings in a row disagree with each other and with health's number.
    rig.server.counted = 9;
    int next = 100;
    rig.server.meanwhile = [&rig, &next](const QByteArray& kind) {
        if (kind == "list" && rig.server.count("list") % 3 == 1)
            rig.server.rows.first().id = QString::number(++next);
    };
    QVERIFY(rig.tick());
    QVERIFY(!rig.feed.snapshot()->complete);
    QVERIFY(rig.changes.list().isEmpty());
    rig.server.meanwhile = nullptr;
    rig.server.counted.reset();
    rig.server.rows = kThree.mid(1);
    QVERIFY(rig.tick());
    QCOMPARE(rig.texts(), QStringList{u"\u201ca\u201d was deleted."_s});
}

void TestChanges::pipelinesComeGoAndAreRenamed()
{
    Rig rig;
    QVERIFY(rig.startPipelines());
    rig.manager.pipelines.append(FakeManager::record(u"u3"_s, u"new"_s));
    rig.manager.pipelines[1] = FakeManager::record(u"u2"_s, u"invoices"_s);
    rig.manager.pipelines[0] = FakeManager::record(u"u9"_s, u"orders"_s); // another one
    rig.clock.advance(2s);
    QVERIFY(rig.pipelinesRead.wait());
    QStringList texts = rig.texts();
    texts.sort();
    QCOMPARE(texts,
        (QStringList{u"\u201cbilling\u201d is called \u201cinvoices\u201d now."_s,
            u"\u201cnew\u201d was added."_s, u"\u201corders\u201d was added."_s,
            u"\u201corders\u201d was deleted."_s}));
}

void TestChanges::storageAndRunsAreTold()
{
    Rig rig;
    QVERIFY(rig.startPipelines());
    const QString storage = u"storage_status"_s;
    const QString resources = u"deployment_resources_status"_s;
    rig.changes.ours(u"orders"_s);
    QVERIFY(rig.tickPipelines(0, {{storage, u"Clearing"_s}}));
    QVERIFY(rig.tickPipelines(0, {{storage, u"Cleared"_s}}));
    QVERIFY(rig.tickPipelines(1, {{storage, u"Cleared"_s}})); // in 8 ms: no poll saw it clearing
    QVERIFY(rig.tickPipelines(1, {{storage, u"InUse"_s}, {resources, u"Provisioned"_s}}));
    QVERIFY(rig.tickPipelines(1,
        {{resources, u"Stopped"_s},
            {u"deployment_error"_s,
                QJsonObject{{u"message"_s, u"panic"_s}, {u"error_code"_s, u"WorkerPanic"_s}}}}));
    QVERIFY(rig.tickPipelines(1, {{u"description"_s, u"no news"_s}}));
    QCOMPARE(rig.texts(),
        (QStringList{u"\u201cbilling\u201d stopped."_s, u"\u201cbilling\u201d failed."_s,
            u"\u201cbilling\u201d was started."_s,
            u"The storage of \u201cbilling\u201d was cleared."_s,
            u"You cleared the storage of \u201corders\u201d."_s,
            u"You began to clear the storage of \u201corders\u201d."_s}));
}

void TestChanges::keepsTwoHundred()
{
    Rig rig;
    QVERIFY(rig.start(kThree));
    for (int i = 0; i < 120; ++i) {
        rig.server.rows.last() = {QString::number(100 + i), u"n%1"_s.arg(i)};
        QVERIFY(rig.tick());
    }
    QCOMPARE(rig.changes.list().size(), 200);
    QCOMPARE(rig.changes.list().first().subject, u"n119"_s);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
