// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace steward {

// What a review of a change of pipelines tells: what is lost, what stays, what comes first, and who
// is left out and why.
class PipelineFactsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    void cleanup() { m_rig.reset(); }
    void aForcedStopSaysFromWhenOn();
    void withoutCheckpointsItIsTheWholeRun();
    void whatHasNotBegunLosesNothing();
    void aChainIsTold();
    void aStartNamesTheErrorItDismisses();
    void whoCannotIsNamedWithWhatWouldHelp();
    void namesThatDifferInCaseOnly();
    void theRoleIsAskedFor();

private:
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};

    Plan plan(Verb verb, const QList<PipelineIdentity>& asked = {kOrders})
    {
        return m_rig->made(m_rig->plans->changePipelines(verb, asked));
    }

    std::unique_ptr<PlanRig> m_rig;
};

void PipelineFactsTest::aForcedStopSaysFromWhenOn()
{
    m_rig->manager.start(kOrders.name);
    const auto checkpoint = [](const QString& uuid) {
        return QJsonObject{{u"uuid"_s, uuid}, {u"size"_s, 73'400'320}};
    };
    m_rig->manager.pipeline(kOrders.name)[u"storage_status_details"_s]
        = QJsonObject{{u"checkpoints"_s,
            QJsonArray{checkpoint(u"019c0820-4417-7b61-a2cd-60d8fe110c9b"_s),
                checkpoint(u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s)}}};
    const Plan made = plan(Verb::ForceStopPipelines);
    const QString newest
        = QLocale().toString(QDateTime::fromMSecsSinceEpoch(0x019c08204417, Qt::UTC).toLocalTime(),
            QLocale::ShortFormat);
    QVERIFY2(
        made.goes.join(u' ').contains(u"since its last checkpoint, which was made "_s + newest),
        qPrintable(made.goes.join(u' ')));
    QVERIFY(made.stays.first().contains(u"its storage"_s));
    QVERIFY(made.undo.first().contains(u"stays lost"_s));
}

void PipelineFactsTest::withoutCheckpointsItIsTheWholeRun()
{
    m_rig->manager.edition = u"Open source"_s;
    m_rig->manager.start(kOrders.name);
    QVERIFY(plan(Verb::ForceStopPipelines).goes.first().contains(u"worked out in this run"_s));
    const Plan gentle = plan(Verb::StopPipelines);
    QVERIFY(!gentle.canBeApproved());
    QVERIFY(gentle.obstacles.first().contains(u"Force stop works in every edition"_s));
}

void PipelineFactsTest::whatHasNotBegunLosesNothing()
{
    m_rig->manager.pipeline(kOrders.name)[u"deployment_resources_desired_status"_s]
        = u"Provisioned"_s;
    const Plan made = plan(Verb::ForceStopPipelines);
    QVERIFY2(made.goes.first().contains(u"has not begun to run"_s), qPrintable(made.goes.first()));
}

void PipelineFactsTest::aChainIsTold()
{
    m_rig->manager.start(kOrders.name);
    const Plan made = plan(Verb::DeletePipelines);
    QVERIFY2(made.summary.contains(u"stop, clear, delete"_s), qPrintable(made.summary));
    QCOMPARE(made.act, u"Stop and delete orders"_s);
    QCOMPARE(plan(Verb::ClearStorage).act, u"Stop and clear orders"_s);
    QVERIFY(made.undo.first().startsWith(u"none"_s));
}

void PipelineFactsTest::aStartNamesTheErrorItDismisses()
{
    m_rig->manager.pipeline(kOrders.name)[u"deployment_error"_s]
        = QJsonObject{{u"message"_s, u"panicked at sink.rs\nbacktrace"_s},
            {u"error_code"_s, u"RuntimeError.WorkerPanic"_s}};
    const Plan made = plan(Verb::StartPipelines);
    QVERIFY(made.goes.first().contains(u"RuntimeError.WorkerPanic: panicked at sink.rs"_s));
    QVERIFY(!made.goes.first().contains(u"backtrace"_s));
    QCOMPARE(made.guard.demand, Guard::Demand::Review);
}

void PipelineFactsTest::whoCannotIsNamedWithWhatWouldHelp()
{
    m_rig->manager.add(u"uuid-2"_s, u"odd"_s, {{u"storage_status"_s, u"Archived"_s}});
    m_rig->manager.add(u"uuid-3"_s, u"busy"_s, {{u"storage_status"_s, u"Clearing"_s}});
    const Plan made = plan(Verb::DeletePipelines,
        {kOrders, {u"uuid-2"_s, u"odd"_s}, {u"uuid-3"_s, u"busy"_s}, {u"uuid-4"_s, u"gone"_s}});
    QCOMPARE(made.targets.size(), 1);
    QCOMPARE(made.ineligible.size(), 3);
    QVERIFY(made.ineligible.at(0).reason.contains(u"Archived"_s));
    QVERIFY(made.ineligible.at(1).reason.contains(u"Ask again when it is cleared"_s));
    QVERIFY(made.ineligible.at(2).reason.contains(u"no pipeline gone any more"_s));
}

void PipelineFactsTest::namesThatDifferInCaseOnly()
{
    m_rig->manager.add(u"uuid-2"_s, u"Orders"_s);
    const Plan made = plan(Verb::ClearStorage, {kOrders, {u"uuid-2"_s, u"Orders"_s}});
    QVERIFY2(made.summary.contains(u"orders (uuid-1) and Orders (uuid-2) are two"_s),
        qPrintable(made.summary));
}

void PipelineFactsTest::theRoleIsAskedFor()
{
    m_rig->manager.role = u"read"_s;
    m_rig->manager.start(kOrders.name);
    for (const Verb verb : {Verb::PausePipelines, Verb::DeletePipelines})
        QVERIFY(plan(verb).obstacles.first().contains(u"role write"_s));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PipelineFactsTest)
#include "tst_pipelinefacts.moc"
