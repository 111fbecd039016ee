// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/manualclock.h"
#include "tests/ui/samplepipelines.h"
#include "ui/pipelines/pipelineexport.h"
#include "ui/pipelines/pipelinehistory.h"
#include "ui/pipelines/pipelineproxymodel.h"
#include "ui/pipelines/pipelineverbs.h"
#include "ui/pipelines/pipelineverdict.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/cellroles.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QUrl>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Chip = PipelineProxyModel::Chip;

PipelineEvent eventAt(const QString& time, StorageState storage, ResourcesState resources,
    const QString& runtime = {}, bool error = false)
{
    PipelineEvent event;
    event.recordedAt = QDateTime::fromString(time, Qt::ISODate);
    event.storage = {storage, u"x"_s};
    event.resources = {resources, u"x"_s};
    event.resourcesDesired = {resources == ResourcesState::Stopped ? ResourcesDesired::Stopped
                                                                   : ResourcesDesired::Provisioned,
        u"x"_s};
    event.program = {ProgramState::Success, u"Success"_s};
    event.runtimeStatus = runtime;
    event.hasError = error;
    return event;
}

QStringList textsOf(const QList<PipelineTurn>& moves)
{
    QStringList texts;
    for (const PipelineTurn& move : moves)
        texts.append(move.text);
    return texts;
}

} // namespace

/// What is said about pipelines: why not to clear, which ones are found, what happened to them.
class TestPipelineWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhyAClearCannotBeAskedFor_data()
    {
        QTest::addColumn<QList<Pipeline>>("targets");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const QList<Pipeline>& targets, const QString& part) {
            QTest::newRow(name) << targets << part;
        };
        row("stopped, in use", {stoppedPipeline(u"a"_s)}, {});
        row("nothing chosen", {}, u"Choose"_s);
        row("two", {stoppedPipeline(u"a"_s), stoppedPipeline(u"b"_s, 2)}, {});
        row("one of two", {stoppedPipeline(u"a"_s), clearedPipeline(u"b"_s)}, {});
        row("none of two", {clearedPipeline(u"a"_s), clearedPipeline(u"b"_s)}, u"None of the 2"_s);
        row("running", {runningPipeline(u"a"_s)}, {});
        row("cleared", {clearedPipeline(u"a"_s)}, u"nothing to clear"_s);
        row("clearing", {clearingPipeline(u"a"_s)}, u"cannot be cancelled"_s);
        row("unknown word", {strangePipeline(u"a"_s)}, u"Rebalancing"_s);
    }

    void saysWhyAClearCannotBeAskedFor()
    {
        QFETCH(QList<Pipeline>, targets);
        QFETCH(QString, part);
        const QString why = verbLine(Verb::ClearStorage, targets, {}).whyNot;
        QCOMPARE(why.isEmpty(), part.isEmpty());
        QVERIFY2(why.contains(part), qPrintable(why));
    }

    void theSituationForbids_data()
    {
        QTest::addColumn<PipelineSituation>("situation");
        QTest::addColumn<QString>("part");
        PipelineSituation situation;
        situation.readOnly = true;
        QTest::newRow("read-only") << situation << u"read-only"_s;
        situation = {};
        situation.notPermitted = [](Verb) { return u"not you"_s; };
        QTest::newRow("not permitted") << situation << u"not you"_s;
        situation = {};
        situation.stale = true;
        QTest::newRow("stale") << situation << u"old"_s;
        situation = {};
        situation.phase = FeedState::Phase::Failing;
        QTest::newRow("failing") << situation << u"old"_s;
    }

    void theSituationForbids()
    {
        QFETCH(PipelineSituation, situation);
        QFETCH(QString, part);
        const QList<VerbLine> lines = verbLines({stoppedPipeline(u"a"_s)}, situation);
        QVERIFY(lines.size() >= 5);
        for (const VerbLine& line : lines) {
            QVERIFY2(!line.whyNot.isEmpty(), qPrintable(line.name));
            QVERIFY(line.aside.isEmpty());
        }
        QVERIFY2(lines.first().whyNot.contains(part), qPrintable(lines.first().whyNot));
    }

    void collapsesEventsToWhatMoved()
    {
        using S = StorageState;
        using R = ResourcesState;
        const QList<PipelineEvent> events{
            eventAt(u"2026-03-14T12:00:40Z"_s, S::Cleared, R::Stopped),
            eventAt(u"2026-03-14T12:00:26Z"_s, S::Clearing, R::Stopped),
            eventAt(u"2026-03-14T12:00:26Z"_s, S::Clearing, R::Stopped),
            eventAt(u"2026-03-14T11:00:01Z"_s, S::InUse, R::Stopped, {}, true),
            eventAt(u"2026-03-14T11:00:00Z"_s, S::InUse, R::Stopped),
            eventAt(u"2026-03-14T10:00:05Z"_s, S::InUse, R::Provisioned, u"Running"_s),
            eventAt(u"2026-03-14T10:00:04Z"_s, S::InUse, R::Provisioned, u"Running"_s),
        };
        const QList<PipelineTurn> moves = movesOf(events);
        QCOMPARE(textsOf(moves),
            (QStringList{u"cleared in 0:14"_s, u"error dismissed"_s, u"clearing"_s, u"failed"_s,
                u"stopped"_s, u"asked to stop"_s}));
        QVERIFY(moves.at(3).bad);
        QVERIFY(movesOf({}).isEmpty());
    }

    void filtersCountsAndSorts()
    {
        ManualClock clock;
        PipelineTableModel model(clock, {[&clock] { return clock.utcNow(); }, {}, {}});
        PipelineProxyModel proxy(model);
        QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Pipeline tagged = runningPipeline(u"beta"_s, 2);
        tagged.tags = {u"env:prod"_s};
        Pipeline failed = clearedPipeline(u"gamma"_s, 3);
        failed.error = DeploymentError{u"E"_s, u"first\nsecond"_s};
        model.apply(pipelineSnapshot(1,
                        {stoppedPipeline(u"delta"_s, 1), tagged, failed,
                            clearingPipeline(u"alpha"_s, 4), strangePipeline(u"omega"_s, 5)}),
            {});
        QCOMPARE(proxy.count(Chip::All), 5);
        QCOMPARE(proxy.count(Chip::CanBeCleared), 1);
        QCOMPARE(proxy.count(Chip::Clearing), 1);
        QCOMPARE(proxy.count(Chip::Running), 1);
        QCOMPARE(proxy.count(Chip::NeedsLook), 2);
        proxy.sort(PipelineTableModel::Name);
        QCOMPARE(proxy.pipelineAt(0).identity.name, u"alpha"_s);
        proxy.sort(PipelineTableModel::Storage);
        QCOMPARE(proxy.pipelineAt(0).identity.name, u"alpha"_s);
        QCOMPARE(messageFace(failed, {}).word, u"first"_s);

        proxy.setText(u"PROD running"_s);
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.pipelineAt(0).identity.name, u"beta"_s);
        proxy.setText(u"rebal"_s);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setText({});
        proxy.setChip(Chip::NeedsLook);
        QCOMPARE(proxy.rowCount(), 2);
        QCOMPARE(proxy.rowOf(tagged.identity), -1);
    }

    void pastedIdsSelectExactlyThoseAndNameTheMissing()
    {
        ManualClock clock;
        PipelineTableModel model(clock, {});
        PipelineProxyModel proxy(model);
        const Pipeline one = stoppedPipeline(u"a"_s, 1);
        const QString missing = u"019bd3a4-0000-7000-8000-000000000000"_s;
        model.apply(pipelineSnapshot(1, {one, stoppedPipeline(u"b"_s, 2)}), {});
        proxy.setText(one.identity.uuid.toUpper() + ",\n"_L1 + missing);
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.missingIds(), QStringList{missing});
    }

    void aClearThatTakesLongNeedsALook()
    {
        PipelineMoment moment;
        moment.serverNow = QDateTime::fromString(u"2026-03-14T12:00:00Z"_s, Qt::ISODate);
        const Pipeline pipeline = clearingPipeline(u"a"_s);
        moment.clearingSince = moment.serverNow.addSecs(-50);
        QVERIFY(!needsLook(pipeline, moment));
        moment.clearingSince = moment.serverNow.addSecs(-70);
        QVERIFY(needsLook(pipeline, moment));
        moment.usual = UsualClear{40s, 41s, 2};
        QVERIFY(!needsLook(pipeline, moment));
        moment.clearingSince = {}; // not dated: nothing is claimed
        QVERIFY(!needsLook(pipeline, moment));
    }

    void addressesCarryNoSecretsAndShellsRunNothing()
    {
        const QUrl base(u"https://me:secret@host:8080/x/?token=1"_s);
        const PipelineIdentity odd{u"u"_s, u"a'b$(id)/.."_s};
        const QString curl = PipelineVerbs::curlFor(base, odd);
        QVERIFY(!curl.contains(u"secret"_s) && !curl.contains(u"token"_s));
        QCOMPARE(PipelineVerbs::addressOf(base, {u"u"_s, u"a"_s}),
            u"https://host:8080/x/v0/pipelines/a"_s);
        QVERIFY2(curl.startsWith("curl -sS 'https://host:8080/x/v0/pipelines/a%27b"_L1),
            qPrintable(curl));
        QCOMPARE(curl.count(u'\''), 2);
    }

    void exportsRawWordsAndAbsence()
    {
        Pipeline pipeline = strangePipeline(u"=cmd"_s);
        const ExportTable table = exportOf(QList<Pipeline>{pipeline});
        QCOMPARE(table.columns.size(), table.rows.first().size());
        const QByteArray csv = toCsv(table);
        QVERIFY(csv.contains("Rebalancing"));
        QVERIFY(csv.contains("'=cmd"));
        QVERIFY(toJson(table).contains("\"checkpoints\": null"));
    }

    void pluralsFollowTheNumber()
    {
        EnglishPlurals plurals;
        const char* text = "%n artifact(s) (is|are) listed";
        QCOMPARE(plurals.translate("x", text, nullptr, 1), u"%n artifact is listed"_s);
        QCOMPARE(plurals.translate("x", text, nullptr, 0), u"%n artifacts are listed"_s);
        QVERIFY(plurals.translate("x", "name (s)", nullptr, -1).isNull());
    }
};

QTEST_GUILESS_MAIN(TestPipelineWords)
#include "tst_pipelinewords.moc"
