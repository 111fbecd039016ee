// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Ask = std::function<Plan(PlanRig&)>;
using Class = EnvironmentClass;

// The table of SAFETY.md 4, cell by cell, asked of the planners and not of the table: what each
// verb demands in each class, and what must be typed.
class GuardMatrix final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig.reset(); }
    void cells_data();
    void cells();
    void readOnlyOffersNoVerb_data() { verbs(); }
    void readOnlyOffersNoVerb();
    void theProductionResetSwitch();

private:
    static void verbs();
    void make(EnvironmentClass environmentClass);

    std::unique_ptr<PlanRig> m_rig;
};

namespace {

const ArtifactIdentity kBert{{u"1"_s}, u"bert"_s}; // named by the next
const ArtifactIdentity kSentiment{{u"2"_s}, u"acme/sentiment"_s};
const ArtifactIdentity kCorpus{{u"3"_s}, u"corpus"_s};
const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s}; // stopped, in use
const PipelineIdentity kInvoices{u"uuid-2"_s, u"invoices"_s};
const PipelineIdentity kRunning{u"uuid-3"_s, u"running"_s};
const PipelineIdentity kPaused{u"uuid-4"_s, u"paused"_s};
const PipelineIdentity kFailed{u"uuid-5"_s, u"failed"_s};

struct VerbRow {
    const char* name;
    Ask ask;
    const char* development; ///< to type; "" where review is enough, "off" where it is off
    const char* demo; ///< and Sandbox
    const char* production;
    bool number = false; ///< unread lineages, in Production
};

Ask changes(Verb verb, const QList<PipelineIdentity>& targets)
{
    return [verb, targets](
               PlanRig& rig) { return rig.made(rig.plans->changePipelines(verb, targets)); };
}

Ask deletes(const QList<ArtifactIdentity>& targets, bool unread = false)
{
    return [targets, unread](PlanRig& rig) {
        if (unread)
            rig.registry.lineages[u"2"_s] = RawAnswer::whole(500, "Internal Server Error");
        return rig.made(rig.plans->deleteArtifacts(targets));
    };
}

Ask replaces(const ArtifactIdentity& target)
{
    return [target](PlanRig& rig) {
        return rig.made(rig.plans->replaceArtifact(
            target, {artifactType(u"model"_s), u"https://example.org/new"_s, u"new"_s}));
    };
}

Ask opensource(const Ask& ask)
{
    return [ask](PlanRig& rig) {
        rig.manager.edition = u"Open source"_s;
        return ask(rig);
    };
}

QList<VerbRow> rows()
{
    const Ask reset = [](PlanRig& rig) { return rig.made(rig.plans->resetRegistry()); };
    const Ask registers = [](PlanRig& rig) {
        return rig.made(rig.plans->registerArtifacts(
            {{artifactType(u"dataset"_s), u"https://example.org/corpus"_s, {}}}));
    };
    using V = Verb;
    return {
        {"delete, none recorded", deletes({kCorpus}), "", "", "corpus"},
        {"delete, dependents outside", deletes({kBert}), "bert", "bert", "bert"},
        {"delete, unknown", deletes({kCorpus}, true), "corpus", "corpus", "corpus", true},
        {"replace, none recorded", replaces(kCorpus), "", "", "corpus"},
        {"replace, dependents outside", replaces(kBert), "bert", "bert", "bert"},
        {"several deletes", deletes({kSentiment, kCorpus}), "", "Staging", "Staging"},
        {"several deletes, one with dependents", deletes({kBert, kCorpus}), "Staging", "Staging",
            "Staging"},
        {"parent and child together", deletes({kBert, kSentiment}), "", "Staging", "Staging"},
        {"reset", reset, "Staging", "Staging", "off"},
        {"clear", changes(V::ClearStorage, {kOrders}), "", "", "orders"},
        {"several clears", changes(V::ClearStorage, {kOrders, kInvoices}), "", "Staging",
            "Staging"},
        {"clear of what runs, checkpoint first", changes(V::ClearStorage, {kRunning}), "", "",
            "running"},
        {"clear of what runs, forced", opensource(changes(V::ClearStorage, {kRunning})), "",
            "Staging", "Staging"},
        {"forced stop", changes(V::ForceStopPipelines, {kRunning}), "", "Staging", "Staging"},
        {"stop with a checkpoint", changes(V::StopPipelines, {kRunning}), "", "", ""},
        {"delete a pipeline", changes(V::DeletePipelines, {kOrders}), "orders", "orders", "orders"},
        {"delete what runs, forced", opensource(changes(V::DeletePipelines, {kRunning})), "running",
            "Staging", "Staging"},
        {"delete pipelines", changes(V::DeletePipelines, {kOrders, kInvoices}), "Staging",
            "Staging", "Staging"},
        {"register", registers, "", "", ""},
        {"start", changes(V::StartPipelines, {kOrders}), "", "", ""},
        {"pause", changes(V::PausePipelines, {kRunning}), "", "", ""},
        {"resume", changes(V::ResumePipelines, {kPaused}), "", "", ""},
        {"dismiss an error", changes(V::DismissErrors, {kFailed}), "", "", ""},
    };
}

} // namespace

void GuardMatrix::make(EnvironmentClass environmentClass)
{
    m_rig = std::make_unique<PlanRig>(environmentClass);
    m_rig->environment.resetAllowed = false;
    m_rig->makePlans();
    m_rig->registry.add(kBert.id.value, kBert.name);
    m_rig->registry.add(kSentiment.id.value, kSentiment.name, kBert.id.value);
    m_rig->registry.add(kCorpus.id.value, kCorpus.name);
    for (const PipelineIdentity& pipeline : {kOrders, kInvoices, kRunning, kPaused, kFailed})
        m_rig->manager.add(pipeline.uuid, pipeline.name);
    m_rig->manager.start(kRunning.name);
    m_rig->manager.start(kPaused.name);
    m_rig->manager.setRuntime(kPaused.name, u"Paused"_s);
    m_rig->manager.pipeline(kFailed.name)[u"deployment_error"_s]
        = QJsonObject{{u"message"_s, u"panicked"_s},
            {u"error_code"_s, u"RuntimeError.WorkerPanic"_s}, {u"details"_s, QJsonObject()}};
}

void GuardMatrix::cells_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<Class>("environmentClass");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("number");
    const auto all = rows();
    for (const VerbRow& row : all) {
        const auto cell = [&row](const char* word, Class environmentClass, const char* wanted) {
            QTest::addRow("%s, %s", row.name, word)
                << row.ask << environmentClass << QString::fromLatin1(wanted)
                << (row.number && environmentClass == Class::Production);
        };
        cell("Development", Class::Development, row.development);
        cell("Demo", Class::Demo, row.demo);
        cell("Sandbox", Class::Sandbox, row.demo);
        cell("Production", Class::Production, row.production);
    }
}

void GuardMatrix::cells()
{
    QFETCH(Ask, ask);
    QFETCH(Class, environmentClass);
    QFETCH(QString, wanted);
    QFETCH(bool, number);
    make(environmentClass);
    const Plan plan = ask(*m_rig);
    QVERIFY2(plan.obstacles.isEmpty(), qPrintable(plan.obstacles.join(u' ')));
    QVERIFY(!plan.targets.isEmpty());
    using D = Guard::Demand;
    QCOMPARE(plan.guard.demand,
        wanted == u"off"_s     ? D::Off
            : wanted.isEmpty() ? D::Review
                               : D::TypePhrase);
    QCOMPARE(plan.guard.phrase, wanted == u"off"_s ? QString() : wanted);
    QCOMPARE(plan.guard.alsoNumber, number ? std::optional(1) : std::nullopt);
    QCOMPARE(plan.canBeApproved(), wanted != u"off"_s);
    QVERIFY(m_rig->registry.writes().isEmpty() && m_rig->manager.writes().isEmpty());
}

void GuardMatrix::verbs()
{
    QTest::addColumn<Ask>("ask");
    const auto all = rows();
    for (const VerbRow& row : all)
        QTest::newRow(row.name) << row.ask;
}

void GuardMatrix::readOnlyOffersNoVerb()
{
    QFETCH(Ask, ask);
    make(Class::Development);
    m_rig->plans->setReadOnly(true);
    const Plan plan = ask(*m_rig);
    QCOMPARE(plan.guard.demand, Guard::Demand::Off);
    QVERIFY2(plan.guard.reason.contains(u"read-only"_s), qPrintable(plan.guard.reason));
    QCOMPARE(m_rig->ran(plan)->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->registry.writes().isEmpty() && m_rig->manager.writes().isEmpty());
}

void GuardMatrix::theProductionResetSwitch()
{
    make(Class::Production);
    const Plan off = m_rig->made(m_rig->plans->resetRegistry());
    QVERIFY(off.guard.reason.contains(u"Staging"_s));
    m_rig->environment.resetAllowed = true;
    m_rig->makePlans();
    const Plan on = m_rig->made(m_rig->plans->resetRegistry());
    QCOMPARE(on.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(on.guard.phrase, u"Staging"_s);
    // What was off is not on because the switch was turned afterwards.
    QCOMPARE(m_rig->ran(off)->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->registry.writes().isEmpty());
}

} // namespace steward

Q_DECLARE_METATYPE(steward::Ask)

QTEST_GUILESS_MAIN(steward::GuardMatrix)
#include "tst_guardmatrix.moc"
