// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/leftovers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

Artifact artifact(const QString& id, const QString& name, const QString& type = u"model"_s)
{
    return {{id}, name, artifactType(type)};
}

StepReport ended(Outcome outcome)
{
    StepReport report;
    report.phase = StepReport::Phase::Ended;
    report.outcome = outcome;
    return report;
}

/// A plan to delete these, one step each.
Plan deleting(const QList<Artifact>& artifacts)
{
    Plan plan;
    for (const Artifact& each : artifacts) {
        ArtifactTarget target;
        target.record.artifact = each;
        plan.targets.append(target);
        Step step;
        step.what = DeleteArtifactStep{identityOf(each), each.type};
        plan.steps.append(step);
    }
    return plan;
}

} // namespace

// Commands for what stays: for what was verified gone, and nothing else (SAFETY.md 9).
class TestLeftovers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyVerifiedModels();
    void aReset();
    void manyAreCounted();
    void whatIsOfferedBack();
    void aScriptHoldsNoCommandOfAServer();
};

void TestLeftovers::onlyVerifiedModels()
{
    const Plan plan = deleting({artifact(u"2"_s, u"a"_s), artifact(u"3"_s, u"b"_s),
        artifact(u"4"_s, u"c"_s, u"dataset"_s), artifact(u"5"_s, u"d"_s)});
    const QList<Leftover> leftovers = leftoversOf(plan,
        {ended(Outcome::Verified), ended(Outcome::Unknown), ended(Outcome::Verified),
            ended(Outcome::AlreadySo)});
    QCOMPARE(leftovers.size(), 1);
    QCOMPARE(leftovers.constFirst().command, u"aws s3 rm s3://BUCKET/artifacts/model/2.zip"_s);
}

void TestLeftovers::aReset()
{
    Plan plan;
    plan.targets = {RegistryTarget{
        {artifact(u"1"_s, u"a"_s), artifact(u"2"_s, u"b"_s, u"code"_s), artifact(u"3"_s, u"c"_s)},
        {}}};
    Step step;
    step.what = ResetRegistryStep{};
    plan.steps = {step};
    QCOMPARE(leftoversOf(plan, {ended(Outcome::Verified)}).size(), 2);
    QVERIFY(leftoversOf(plan, {ended(Outcome::Contradicted)}).isEmpty());

    // What was captured is offered back, with its whole source; what was not, is not.
    QVERIFY(goneDrafts(plan, {ended(Outcome::Verified)}).isEmpty());
    auto& registry = std::get<RegistryTarget>(plan.targets.first());
    for (const Artifact& one : std::as_const(registry.artifacts).sliced(1))
        registry.records.insert(
            identityOf(one), {one, u"https://h/%1?k=v"_s.arg(one.name), std::nullopt, {}});
    const QList<ArtifactDraft> gone = goneDrafts(plan, {ended(Outcome::Verified)});
    QCOMPARE(gone.size(), 2);
    QCOMPARE(gone.constFirst().url, u"https://h/b?k=v"_s);
    QVERIFY(goneDrafts(plan, {ended(Outcome::Refused)}).isEmpty());
}

// Twenty thousand of them, each with a step of its own: the square of it would not end.
void TestLeftovers::manyAreCounted()
{
    QList<Artifact> many;
    for (int i = 0; i < 20'000; ++i)
        many.append(artifact(QString::number(i), u"a%1"_s.arg(i)));
    const Plan plan = deleting(many);
    const QList<StepReport> reports(many.size(), ended(Outcome::Verified));
    QCOMPARE(leftoversOf(plan, reports).size(), many.size());
    QCOMPARE(goneDrafts(plan, reports).size(), many.size());
}

void TestLeftovers::whatIsOfferedBack()
{
    const StepReport gone = ended(Outcome::Verified);
    Plan plan = deleting({artifact(u"2"_s, u"a"_s), artifact(u"3"_s, u"b"_s)});
    QCOMPARE(goneDrafts(plan, {gone, ended(Outcome::Refused)}).size(), 1);

    Plan replacing = deleting({artifact(u"2"_s, u"a"_s)});
    replacing.verb = Verb::ReplaceArtifact;
    Step step;
    step.what = RegisterArtifactStep{{artifactType(u"model"_s), u"https://h/new"_s, {}}, false};
    replacing.steps.append(step);
    QCOMPARE(goneDrafts(replacing, {gone, ended(Outcome::Refused)}).size(), 1);
    QCOMPARE(goneDrafts(replacing, {gone, ended(Outcome::Pending)}).size(), 1);
    QVERIFY(goneDrafts(replacing, {gone, gone}).isEmpty());
}

void TestLeftovers::aScriptHoldsNoCommandOfAServer()
{
    const Plan plan = deleting({artifact(u"1;reboot"_s, u"a"_s), artifact(u"$(reboot)"_s, u"b"_s),
        artifact(u"../x"_s, u"c"_s), artifact(u"7"_s, u"d\nreboot\r\u2028reboot"_s)});
    const StepReport gone = ended(Outcome::Verified);
    const QList<Leftover> leftovers = leftoversOf(plan, {gone, gone, gone, gone});
    QCOMPARE(leftovers.size(), 1);
    const QString script = leftoverScript(leftovers, u"Delete x\nreboot"_s);
    const QStringList lines = script.split(u'\n', Qt::SkipEmptyParts);
    QStringList commands;
    for (const QString& line : lines) {
        if (!line.startsWith(u'#'))
            commands.append(line);
    }
    QCOMPARE(commands,
        (QStringList{u"set -eu"_s, u": \"${BUCKET:?}\""_s,
            u"aws s3 rm \"s3://$BUCKET/artifacts/model/7.zip\""_s}));
    QVERIFY(script.contains(u"ids start over"_s));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestLeftovers)
#include "tst_leftovers.moc"
